import { Line, MailLayout, type MailContact } from './layout';
import { mail } from './look';

export type AppointmentNoticeProps = MailContact & {
  groupName: string;
  changes: readonly { text: string }[];
  link?: string;
  /** For a reader who has never signed in: the last day on which this mail still takes the appointment up. */
  invitedUntil?: string;
};

export default function AppointmentNotice({ groupName, changes, link, invitedUntil, ...from }: AppointmentNoticeProps) {
  return (
    <MailLayout
      title={`Who sits on the ${groupName}`}
      preview={changes.length === 1 ? 'One change to the group.' : `${changes.length} changes to the group.`}
      button={link ? { href: link, label: 'See the group' } : undefined}
      from={from}
    >
      {invitedUntil ? (
        <Line>
          You are invited. Sign in with the address this mail came to by <strong>{invitedUntil}</strong>: after that day the invitation has expired, and the secretariat can renew it.
        </Line>
      ) : null}
      <Line>Everybody on the group is told when its seats change. This has changed:</Line>
      <ul style={mail.list}>
        {changes.map(({ text }, index) => (
          <li key={index}>{text}</li>
        ))}
      </ul>
      <Line>If something here is wrong, tell the secretariat.</Line>
    </MailLayout>
  );
}

AppointmentNotice.PreviewProps = {
  partnershipName: 'North Vale Strategic Migration Partnership',
  contact: 'secretariat@northvale.example',
  groupName: 'Asylum sub-group',
  changes: [
    { text: 'Mina Okafor holds the seat of Ashby Vale Borough Council from 1 December 2026.' },
    { text: 'Tom Brierley no longer holds it.' },
  ],
  link: 'https://tabled.example/p/north-vale',
} satisfies AppointmentNoticeProps;
