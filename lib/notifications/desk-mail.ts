import * as letters from '@/db/repositories/desk-letters';
import { command, query } from '@/lib/access/gate';
import { loadDesk } from '@/lib/desks/desk';
import { deskMailInput } from '@/lib/desks/inputs';
import { NotFound } from '@/lib/platform/errors';
import { writeDeskMail } from './write-desk-mail';

/** The mail an owed letter is: exactly the letter, its asks and the day it is due; never evidence, positions or drafts. */
export const readDeskMail = query({
  name: 'letter.read-mail',
  permission: 'letter:settle',
  scope: 'desk',
  input: deskMailInput,
  load: ({ actor }) => loadDesk(actor),
  async run({ tx, input, subject }) {
    const at = { deskId: subject.desk.id };
    const mail = await letters.findMail(tx, { ...at, mailId: input.mailId });
    const letter = mail && (await letters.find(tx, { ...at, letterId: mail.letterId }));
    if (!letter) throw new NotFound();
    if (mail.state !== 'queued' && mail.state !== 'failed') return null;
    return writeDeskMail({ desk: subject.desk, mail, letter, asks: await letters.listAsks(tx, { ...at, letterId: letter.id }) });
  },
});

export const settleDeskMail = command({
  name: 'letter.settle-mail',
  permission: 'letter:settle',
  scope: 'desk',
  input: deskMailInput,
  load: ({ actor }) => loadDesk(actor),
  async run({ tx, input, subject, now }) {
    await letters.settleMail(tx, { deskId: subject.desk.id, mailId: input.mailId, state: 'sent', at: now });
    return { result: null, audit: { subjectKind: 'letter mail', subjectId: input.mailId, fields: ['state'] } };
  },
});
