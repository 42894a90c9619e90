import * as guestPage from '@/db/repositories/guest-page';
import { z } from 'zod';
import { command, query } from '@/lib/access/gate';
import { loadVisit } from '@/lib/guests/guest';
import { guestMailInput } from '@/lib/guests/inputs';
import type { Letter } from '@/lib/mail/transport';
import { writeGuestMail } from './write-guest-mail';

/** The mail a guest is owed, as their page would show it now; 'withdrawn' when the link opens nothing any more. */
export const readGuestMail = query({
  name: 'guest.read-mail',
  permission: 'guest:settle',
  scope: 'guest',
  input: guestMailInput,
  load: ({ tx, actor }) => loadVisit(tx, actor),
  async run({ tx, input, subject }): Promise<Letter | 'settled' | 'withdrawn'> {
    const kind = await guestPage.findMailKind(tx, { mailId: input.mailId });
    if (!kind) return 'settled';
    if (!subject.guest.live) return 'withdrawn';
    return writeGuestMail({ kind, mailId: input.mailId, guestId: subject.guest.id, page: subject.page });
  },
});

export const settleGuestMail = command({
  name: 'guest.settle-mail',
  permission: 'guest:settle',
  scope: 'guest',
  input: guestMailInput.extend({ state: z.enum(['sent', 'withdrawn']) }),
  load: ({ tx, actor }) => loadVisit(tx, actor),
  async run({ tx, input }) {
    await guestPage.settleMail(tx, { mailId: input.mailId, state: input.state });
    return { result: null, audit: { subjectKind: 'guest mail', subjectId: input.mailId, fields: ['state'] } };
  },
});
