import { Line, MailLayout, type MailContact } from './layout';

export type MeetingNoticeProps = MailContact & {
  kind: 'notice' | 'moved' | 'cancelled';
  groupName: string;
  when: string;
  where: string;
  answerLink: string;
  wasWhen?: string;
  reason?: string;
  agendaLine?: string;
};

const titles = {
  notice: 'Will you be at the',
  moved: 'A new time for the',
  cancelled: 'Cancelled: the',
} as const;

const buttons = { notice: 'Answer', moved: 'Answer for the new time', cancelled: 'See the meeting' } as const;

export default function MeetingNotice(props: MeetingNoticeProps) {
  const { kind, groupName, when, where, answerLink, wasWhen, reason, agendaLine, ...from } = props;
  return (
    <MailLayout
      title={`${titles[kind]} ${groupName}${kind === 'notice' ? '?' : ''}`}
      preview={kind === 'cancelled' ? `It was to be on ${when}.` : `${when}, ${where}`}
      button={{ href: answerLink, label: buttons[kind] }}
      from={from}
    >
      {kind === 'cancelled' ? (
        <Line>The meeting of {when} will not take place.</Line>
      ) : (
        <Line>
          <strong>{when}</strong>
          <br />
          {where}
        </Line>
      )}
      {kind === 'moved' && wasWhen ? (
        <Line>It was to be on {wasWhen}. Answers to the old time no longer count.</Line>
      ) : null}
      {reason ? <Line>Reason: {reason}</Line> : null}
      {agendaLine && kind !== 'cancelled' ? <Line>{agendaLine}</Line> : null}
    </MailLayout>
  );
}

MeetingNotice.PreviewProps = {
  partnershipName: 'North Vale Strategic Migration Partnership',
  contact: 'secretariat@northvale.example',
  kind: 'notice',
  groupName: 'Partnership Board',
  when: 'Thursday 10 December 2026, 10:00–12:30',
  where: 'Kestrel County Hall and online',
  answerLink: 'https://tabled.example/p/north-vale/meetings/1',
  agendaLine: 'The agenda and papers follow on 2 December.',
} satisfies MeetingNoticeProps;
