import type { Invitation } from '@/lib/groups/seat-view';
import { shortDate } from '../ui/dates';
import { Tag } from '../ui/tag';

/** Whether somebody has yet to sign in for the first time; nothing for who has. */
export function InvitationTag({ invitation }: { invitation: Invitation | null }) {
  if (!invitation) return null;
  return invitation.expired ? <Tag tone="late">invitation expired</Tag> : <Tag tone="wait">invited, until {shortDate(invitation.until)}</Tag>;
}
