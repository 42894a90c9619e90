import type { EscalationView } from '@/lib/escalations/show-escalation';
import { CellNote, DataTable } from '../ui/data-table';
import { shortDate } from '../ui/dates';
import { Tag, type TagTone } from '../ui/tag';

type Ask = EscalationView['asks'][number];

const saidTone: Record<NonNullable<Ask['said']>['said'], TagTone> = { accepted: 'accent', 'accepted in part': 'accent', answered: 'accent', refused: 'late', redirected: 'wait', holding: 'wait' };
const foundTone: Record<NonNullable<Ask['found']>['verdict'], TagTone> = { answered: 'done', 'in part': 'wait', 'not answered': 'late' };

/** Two ledgers, side by side per ask and never one: what the receiver says, what the originator found. */
export function Asks({ asks, they, we, sent }: { asks: Ask[]; they: string; we: string; sent: boolean }) {
  return (
    <DataTable
      caption="What was asked, and both accounts of it"
      columns={[
        { key: 'ask', label: 'Ask', stacked: false },
        { key: 'said', label: they, width: '38%', stacked: false },
        { key: 'found', label: we, width: '20%', stacked: false },
      ]}
      rows={asks.map((ask) => ({
        key: String(ask.number),
        cells: {
          ask: (
            <>
              <strong>{ask.number}</strong> {ask.text}
            </>
          ),
          said: sent ? <Said ask={ask} /> : null,
          found: sent ? <Found ask={ask} /> : null,
        },
      }))}
    />
  );
}

function Said({ ask }: { ask: Ask }) {
  const { said } = ask;
  return (
    <>
      <span className="text-meta text-ink-3 wide:hidden">They say: </span>
      {said ? <Tag tone={saidTone[said.said]}>{said.said}</Tag> : <Tag tone="late">no reply</Tag>}
      {said ? (
        <CellNote>
          {said.words ? `“${said.words}”, ` : ''}
          {shortDate(said.on)}
          {said.recorded ? `, ${said.channel ?? ''}, recorded by the secretariat` : ''}
          {said.recorded && said.saidBy ? ` (${said.saidBy})` : ''}
        </CellNote>
      ) : null}
      {ask.earlier.map((words) => (
        <CellNote key={words}>before: {words}</CellNote>
      ))}
    </>
  );
}

function Found({ ask }: { ask: Ask }) {
  return (
    <>
      <span className="text-meta text-ink-3 wide:hidden">We found: </span>
      {ask.found ? (
        <>
          <Tag tone={foundTone[ask.found.verdict]}>{ask.found.verdict}</Tag>
          <CellNote>
            {shortDate(ask.found.on)}
            {ask.found.words ? `, ${ask.found.words}` : ''}
          </CellNote>
        </>
      ) : (
        <span className="text-meta text-ink-3">waits</span>
      )}
    </>
  );
}
