import type * as letters from '@/db/repositories/desk-letters';
import type { Desk } from '@/lib/access/actor';
import type { LetterRow } from '@/lib/desks/desk';
import LetterMail from '@/emails/letter';
import { renderMail } from '@/emails/render';
import { longDay } from '@/lib/calendar/words';
import type { Letter } from '@/lib/mail/transport';
import { env } from '@/lib/platform/env';

interface Args {
  desk: Desk;
  mail: NonNullable<Awaited<ReturnType<typeof letters.findMail>>>;
  letter: LetterRow;
  asks: { number: number; text: string }[];
}

const titles = { letter: (row: LetterRow) => `${row.reference}: ${row.title}`, chaser: (row: LetterRow) => `Reminder, ${row.reference}: ${row.title}`, clarification: (row: LetterRow) => `Clarification, ${row.reference}: ${row.title}` };

/** The letter is itself the release to this address, so the mail carries it whole; a chaser or clarification carries its own words. */
export async function writeDeskMail({ desk, mail, letter, asks }: Args): Promise<Letter> {
  const subject = titles[mail.kind](letter);
  const rendered = await renderMail(
    <LetterMail
      title={subject}
      text={mail.kind === 'letter' ? letter.letter : (mail.text ?? '')}
      asks={mail.kind === 'letter' ? asks : []}
      agreed={mail.kind === 'letter' ? letter.agreed : null}
      due={`An answer is asked for by ${longDay(letter.movedDueOn)}.`}
      button={{ href: `${env.APP_URL}/desk/${desk.slug}/${letter.id}`, label: 'Answer on the desk' }}
      from={{ partnershipName: letter.partnership, contact: letter.contact }}
    />,
  );
  return { to: mail.to, subject, key: `desk-${mail.kind}/${desk.slug}/${letter.id}/${mail.id}`, ...rendered };
}
