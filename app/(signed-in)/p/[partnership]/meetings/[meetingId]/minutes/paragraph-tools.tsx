import { randomUUID } from 'node:crypto';
import Link from '@/components/ui/link';
import { Press } from '@/components/forms/press';
import { ChangeParagraphForm, MakeReservationForm, ProposeCorrectionForm, RecordReservationForm, WriteParagraphForm } from '@/components/minutes/minutes-forms';
import type { MinutesItem, ParagraphView } from '@/lib/minutes/minutes-view';
import type { MinutesPageView } from '@/lib/minutes/show-minutes';
import type { Held } from './held-forms';
import { submitChange, submitConfirm, submitCorrection, submitRecordReservation, submitRemove, submitReservation, submitSettle, submitWrite } from './submit';

export interface At {
  partnership: string;
  meetingId: string;
  path: string;
  signedAs: string;
  view: MinutesPageView;
  /** What the address asks to open; works without script. */
  asked: Record<string, string | undefined>;
  held: Held;
}

/** Beneath an item: the form for its next paragraph, or the link that opens it. */
export function WriteHere({ at, item }: { at: At; item: MinutesItem }) {
  if (!at.view.can.write) return null;
  const number = `${item.number}.${item.paragraphs.length + 1}`;
  if (at.asked.write !== item.slotId)
    return (
      <p className="mt-2 ml-11 wide:ml-16" data-screen-only>
        <Link className="link" href={`${at.path}?write=${item.slotId}#write`}>
          Write {number}
        </Link>
      </p>
    );
  return (
    <div id="write" className="mt-4 ml-11 bg-sunken p-4 wide:ml-16" data-screen-only>
      <WriteParagraphForm key={number} {...at.held.paragraph} submit={submitWrite.bind(null, at.partnership, at.meetingId)} once={randomUUID()} signedAs={at.signedAs} slotId={item.slotId} number={number} seats={at.view.seats}
        cancel={{ href: at.path, label: 'Close' }} />
    </div>
  );
}

/** Beneath a paragraph: what this reader may do with it. */
export function ParagraphTools({ at, paragraph }: { at: At; paragraph: ParagraphView }) {
  const form = openForm(at, paragraph);
  if (form) return <div className="my-3 bg-sunken p-4" data-screen-only>{form}</div>;
  const { can } = at.view;
  const { number, id } = paragraph;
  const reserved = paragraph.kind === 'reservation';
  const toDo = paragraph.kind === 'action' && paragraph.actions === null ? 'Owner and date' : 'Make an action of it';
  const open = (what: string, words: string) => (
    <Link key={what} className="link inline-flex min-h-6 items-center" href={`${at.path}?${what}=${id}#p-${number}`} aria-label={`${words}: ${number}`}>
      {words}
    </Link>
  );
  const press = { once: randomUUID(), signedAs: at.signedAs, fields: { paragraphId: id } };
  return (
    <div className="mb-2 flex flex-wrap items-center gap-x-4 text-meta" data-screen-only>
      {(can.write && !(reserved && paragraph.confirmedAt)) || (paragraph.mine && paragraph.state !== 'approved') ? open('change', 'Change') : null}
      {can.write && !paragraph.confirmedAt ? <Press {...press} submit={submitRemove.bind(null, at.partnership, at.meetingId)} formName={`remove-${id}`} tone="plain" button={`Take out ${number}`} /> : null}
      {can.write && paragraph.kind === 'decision' ? open('record', 'Record a reservation') : null}
      {can.prepare && !reserved ? (
        <Link className="link inline-flex min-h-6 items-center" href={`/p/${at.partnership}/actions/new?group=${at.view.meeting.groupSlug}&paragraph=${id}`} aria-label={`${toDo}: ${number}`}>
          {toDo}
        </Link>
      ) : null}
      {can.reserve && paragraph.kind === 'decision' && paragraph.state !== 'approved' ? open('reserve', 'Record our reservation') : null}
      {can.correct && !reserved && paragraph.state !== 'approved' ? open('correct', 'Propose a correction') : null}
      {paragraph.mine && !paragraph.confirmedAt && paragraph.state !== 'approved' ? <Press {...press} submit={submitConfirm.bind(null, at.partnership, at.meetingId)} formName={`confirm-${id}`} button="Confirm our reservation" /> : null}
      {can.settle
        ? paragraph.corrections.filter((row) => row.state === 'proposed').map((row) => (
            <span key={row.id} className="flex gap-2">
              {(['accepted', 'declined'] as const).map((outcome) => (
                <Press key={outcome} {...press} once={randomUUID()} submit={submitSettle.bind(null, at.partnership, at.meetingId)} formName={`${outcome}-${row.id}`} button={outcome === 'accepted' ? 'Accept the correction' : 'Decline it'} fields={{ correctionId: row.id, outcome }} />
              ))}
            </span>
          ))
        : null}
    </div>
  );
}

function openForm(at: At, paragraph: ParagraphView) {
  const { partnership, meetingId, asked, signedAs, held, view } = at;
  const common = { once: randomUUID(), signedAs, cancel: { href: at.path, label: 'Close' } };
  if (asked.change === paragraph.id) return <ChangeParagraphForm {...common} {...held['change-paragraph']} submit={submitChange.bind(null, partnership, meetingId, paragraph.id)} version={String(paragraph.version)} text={paragraph.text} />;
  if (asked.correct === paragraph.id) return <ProposeCorrectionForm {...common} {...held.correction} submit={submitCorrection.bind(null, partnership, meetingId, paragraph.id)} text={paragraph.text} />;
  if (asked.reserve === paragraph.id) return <MakeReservationForm {...common} {...held.reservation} submit={submitReservation.bind(null, partnership, meetingId, paragraph.id)} />;
  if (asked.record === paragraph.id) return <RecordReservationForm {...common} {...held['record-reservation']} submit={submitRecordReservation.bind(null, partnership, meetingId, paragraph.id)} seats={view.seats} />;
  return null;
}
