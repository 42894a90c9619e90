import type { ReactNode } from 'react';
import type { ParagraphView } from '@/lib/minutes/minutes-view';
import { longDate } from '../ui/dates';
import { RecordParagraph, type RecordKind } from '../ui/record-paragraph';
import { Tag } from '../ui/tag';

const kinds: Record<ParagraphView['kind'], RecordKind> = { discussion: 'plain', note: 'plain', decision: 'decision', action: 'action', request: 'action', reservation: 'reservation' };

/** One paragraph of the record, its kind marked by a rule and a small word, its number a link to itself. */
export function MinutesParagraph({ paragraph, children }: { paragraph: ParagraphView; children: ReactNode }) {
  return (
    <>
      <RecordParagraph number={paragraph.number} id={`p-${paragraph.number}`} kind={kinds[paragraph.kind]} label={labelOf(paragraph)} meta={metaOf(paragraph)}>
        <span className="whitespace-pre-line">{paragraph.text}</span>
      </RecordParagraph>
      <div className="ml-11 wide:ml-16">
        {paragraph.state === 'pending' ? <Tag tone="wait">pending: a correction is proposed</Tag> : null}
        {paragraph.corrections.map((correction) => (
          <p key={correction.id} className="my-2 max-w-record border-l-3 border-line-2 pl-3.5 text-meta">
            <strong>{correction.seat ?? 'A member'}</strong> {correction.state === 'proposed' ? 'proposes' : `proposed (${correction.state})`}:{' '}
            <span className="font-serif whitespace-pre-line">{correction.proposedText}</span>
            {correction.reason ? <span className="block text-ink-3">because {correction.reason}</span> : null}
            {correction.settledWhy ? <span className="block text-ink-3">{correction.settledWhy}</span> : null}
          </p>
        ))}
        {children}
      </div>
    </>
  );
}

function labelOf(paragraph: ParagraphView): string | undefined {
  if (paragraph.kind === 'decision') return `Decision ${paragraph.decisionReference ?? ''}`;
  if (paragraph.kind === 'action') return `Action ${paragraph.actions ?? ''}`;
  if (paragraph.kind === 'reservation') return `Reservation · ${paragraph.shownAs ?? ''}`;
  return paragraph.kind === 'note' ? 'Note' : undefined;
}

function metaOf(paragraph: ParagraphView): ReactNode {
  if (paragraph.kind === 'decision') return paragraph.decisionMethod;
  if (paragraph.kind === 'reservation') {
    const how = paragraph.source === 'recorded by the secretariat' ? `recorded by the secretariat, ${paragraph.toldHow ?? ''}${paragraph.toldOn ? `, ${longDate(paragraph.toldOn)}` : ''}` : 'typed by its organisation';
    return `${how} · ${paragraph.confirmedAt ? `confirmed ${longDate(paragraph.confirmedAt)}` : 'not confirmed yet'}`;
  }
  return paragraph.shownAs ? (
    <>
      attributed to <strong>{paragraph.shownAs}</strong>
    </>
  ) : undefined;
}
