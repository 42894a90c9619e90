import { queue } from '@/db/client/queue';
import { findAddressChange, forgetAddressChange } from '@/db/repositories/queue';
import NoteMail from '@/emails/note';
import { renderMail } from '@/emails/render';
import { send } from './transport';

/**
 * Tells an address that it is not a person's any more: who did not ask for it can say so. Neither the new address nor
 * anything that the person may read stands in it. Once told, the old address is kept nowhere.
 */
export async function sendAddressMail({ changeId }: Record<string, string>): Promise<void> {
  if (!changeId) return;
  const change = await findAddressChange(queue(), changeId);
  if (!change) return;
  const { email, partnership, contact } = change;
  const lines = [
    `Your address in Tabled was changed from ${email} by the manager of the ${partnership}. This address opens nothing there any more.`,
    contact ? `If this is wrong, write to ${contact}.` : `If this is wrong, tell whoever you know at the ${partnership}.`,
  ];
  const letter = await renderMail(<NoteMail title="Your address in Tabled was changed" lines={lines} from={{ partnershipName: partnership, ...(contact && { contact }) }} />);
  await send({ to: email, subject: 'Your address in Tabled was changed', ...letter, key: `address-changed/${changeId}` });
  await forgetAddressChange(queue(), changeId);
}
