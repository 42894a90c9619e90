import * as record from '@/db/repositories/escalation-record';
import * as escalations from '@/db/repositories/escalations';
import { findGroupById } from '@/db/repositories/partnerships';
import Note from '@/emails/note';
import { renderMail } from '@/emails/render';
import { longDay } from '@/lib/calendar/words';
import { env } from '@/lib/platform/env';
import { NotFound } from '@/lib/platform/errors';
import type { WriteArgs, Writer } from './writers';

/* A mailbox is not an audience: these mails name a reference and a link, never a title or a word of an escalation. */

async function letter({ partnership }: WriteArgs, title: string, lines: string[], path: string, label: string) {
  const rendered = await renderMail(
    <Note title={title} lines={lines} button={{ href: `${env.APP_URL}/p/${partnership.slug}/${path}`, label }} from={{ partnershipName: partnership.name, contact: partnership.contactEmail ?? undefined }} />,
  );
  return { subject: title, ...rendered };
}

/** To the secretariat: screen it. */
export const writeEscalationRaised: Writer = async (args) => {
  const { tx, partnership, mail } = args;
  const [row, group] = await Promise.all([escalations.find(tx, { partnershipId: partnership.id, escalationId: mail.subjectId }), findGroupById(tx, { partnershipId: partnership.id, groupId: mail.groupId })]);
  if (!row || !group || row.state !== 'raised') throw new NotFound();
  return letter(args, 'An issue was raised: please screen it', [`It was raised for the ${group.name}. Until you have screened it, only secretariat and chair can read it.`], `escalations/${row.id}`, 'Screen it');
};

/** To who raised it: what became of it. Its second version says it was diverted. */
export const writeEscalationScreened: Writer = async (args) => {
  const { tx, partnership, mail } = args;
  if (mail.subjectVersion === 2)
    return letter(args, 'The issue you raised was diverted', ['It is not for the log: a single household’s case or a safeguarding concern goes to the service that can act at once. What you typed was deleted here; that it was diverted, and where to, stays. Ask the secretariat where it was sent.'], 'escalations', 'Open Tabled');
  const row = await escalations.find(tx, { partnershipId: partnership.id, escalationId: mail.subjectId });
  return row?.reference
    ? letter(args, `The issue you raised was taken up: ${row.reference}`, ['It now stands before the group, which decides whether to send it.'], `escalations/${row.id}`, 'See where it stands')
    : letter(args, 'The issue you raised was taken up', ['It now stands before those of the group who may read it.'], 'escalations', 'Open Tabled');
};

/** To the secretariat: an answer came, or something the desk did. */
export const writeAnswerHome: Writer = async (args) => {
  const { tx, partnership, mail } = args;
  const event = await record.findEvent(tx, { partnershipId: partnership.id, eventId: mail.subjectId });
  const row = event ? await escalations.find(tx, { partnershipId: partnership.id, escalationId: event.escalationId }) : null;
  if (!event || !row?.reference) throw new NotFound();
  const landed = event.kind === 'reply' ? ['The answer is in the group’s backlog. It goes on the next agenda that is not issued; where the next one is issued already, it waits for the one after.'] : [];
  return letter(args, `${row.reference}: ${event.kind}`, [`It came on ${longDay(event.on)}.`, ...landed], `escalations/${row.id}`, 'Read it');
};

const crossed = { due: 'the answer was due', late: 'it is late: the board should see it', 'very late': 'it is very late: the next rung is proposed' } as const;

/** To the secretariat: a day of the clock has passed. */
export const writeClockCrossed: Writer = async (args) => {
  const { tx, partnership, mail } = args;
  const event = await record.findEvent(tx, { partnershipId: partnership.id, eventId: mail.subjectId });
  const row = event ? await escalations.find(tx, { partnershipId: partnership.id, escalationId: event.escalationId }) : null;
  if (!event || !row?.reference || !(event.kind in crossed)) throw new NotFound();
  const what = crossed[event.kind as keyof typeof crossed];
  return letter(args, `${row.reference}: ${what}`, [`The day was ${longDay(event.on)}. Asks are still without an answer.`], `escalations/${row.id}`, 'See the clock');
};
