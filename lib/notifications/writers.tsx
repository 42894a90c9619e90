import type { Tx } from '@/db/client/app';
import type * as mails from '@/db/repositories/mails';
import type { MailKind } from '@/db/schema/vocabulary';
import type { Actor } from '@/lib/access/actor';
import type { Letter } from '@/lib/mail/transport';
import type { PartnershipRow } from '@/lib/partnerships/subject';
import { writeAppointmentNotice } from './write-appointment-notice';
import { writeAnswerHome, writeClockCrossed, writeEscalationRaised, writeEscalationScreened } from './write-escalation';
import { writeGroupClosed } from './write-group-closed';
import { writeInvitationTried } from './write-invitation-tried';
import { writeItemReferred } from './write-item-referred';
import { writeMeetingNotice } from './write-meeting-notice';
import { writeMinutesCirculated } from './write-minutes-circulated';
import { writeNeedsSomebody } from './write-needs-somebody';
import { writePaperChanged } from './write-paper-changed';
import { writePapersIssued } from './write-papers-issued';

export interface WriteArgs {
  tx: Tx;
  /** The recipient: everything is read as they see it, now. */
  actor: Actor;
  partnership: PartnershipRow;
  mail: NonNullable<Awaited<ReturnType<typeof mails.findOwed>>>;
}

export type Writer = (args: WriteArgs) => Promise<Omit<Letter, 'to' | 'key'>>;

/** What writes each kind of owed mail. */
export const writers: Record<MailKind, Writer> = {
  'appointment notice': writeAppointmentNotice,
  'meeting notice': writeMeetingNotice,
  'meeting moved': writeMeetingNotice,
  'meeting cancelled': writeMeetingNotice,
  'papers issued': writePapersIssued,
  'paper changed': writePaperChanged,
  'minutes circulated': writeMinutesCirculated,
  'group closed': writeGroupClosed,
  'item referred': writeItemReferred,
  'needs somebody': writeNeedsSomebody,
  'invitation tried late': writeInvitationTried,
  'escalation raised': writeEscalationRaised,
  'escalation screened': writeEscalationScreened,
  'answer came home': writeAnswerHome,
  'clock crossed': writeClockCrossed,
};
