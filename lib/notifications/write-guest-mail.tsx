import type { GuestMailKind } from '@/db/schema/vocabulary';
import Note from '@/emails/note';
import { renderMail } from '@/emails/render';
import { meetingTimes } from '@/lib/calendar/words';
import { guestTokenOf, type VisitSubject } from '@/lib/guests/guest';
import type { Letter } from '@/lib/mail/transport';
import { env } from '@/lib/platform/env';

interface Args {
  kind: GuestMailKind;
  mailId: string;
  guestId: string;
  page: VisitSubject['page'];
}

/** Time, place and the personal link; never a title of the agenda. Written as things are now: a notice that waited may be a cancelling. */
export async function writeGuestMail({ kind, mailId, guestId, page }: Args): Promise<Letter> {
  const when = meetingTimes(page.startsAt, page.endsAt);
  const cancelled = page.state === 'cancelled';
  const { title, lines, button } = cancelled ? cancelling(page, when) : words[kind](page, when);
  const rendered = await renderMail(
    <Note
      title={title}
      lines={[...lines, 'The link is yours alone: please do not pass it on. It works until the day after the meeting.']}
      button={{ href: `${env.APP_URL}/guest/${guestTokenOf(guestId)}`, label: button }}
      from={{ partnershipName: page.partnership, contact: page.contact ?? undefined }}
    />,
  );
  return { to: page.email, subject: title, key: `${kind.replace(' ', '-')}/${guestId}/${mailId}`, ...rendered };
}

type Words = (page: VisitSubject['page'], when: string) => { title: string; lines: string[]; button: string };

const timeAndPlace = (page: VisitSubject['page'], when: string) => `${when}, ${page.place ?? 'place to be announced'}.`;

const invitation: Words = (page, when) => ({
  title: `You are invited as a guest: ${page.group}`,
  lines: [timeAndPlace(page, when), 'Say whether you are coming. If papers are opened to you, you read them there with a code that we mail to this address.'],
  button: 'See the meeting and answer',
});
const cancelling: Words = (page, when) => ({
  title: `Cancelled: ${page.group}`,
  lines: [`The meeting of ${when} will not take place.`, ...(page.reason ? [`Reason: ${page.reason}`] : [])],
  button: 'See the meeting',
});

const words: Record<GuestMailKind, Words> = {
  'guest invitation': invitation,
  'guest moved': (page, when) => ({
    title: `A new time for the ${page.group}`,
    lines: [timeAndPlace(page, when), ...(page.moved ? [`It was to be on ${meetingTimes(page.moved.wasStartsAt, page.moved.wasEndsAt)}. Reason: ${page.moved.reason}`] : [])],
    button: 'Answer for the new time',
  }),
  'guest cancelled': cancelling,
  'guest papers': (page, when) => ({
    title: `Papers for you to read: ${page.group}`,
    lines: [timeAndPlace(page, when), 'Papers of the items you come for are there. You read them with a code that we mail to this address.'],
    button: 'Read the papers',
  }),
};
