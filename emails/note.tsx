import { Line, MailLayout, type MailContact } from './layout';

export type NoteMailProps = {
  title: string;
  lines: readonly string[];
  button?: { href: string; label: string };
  from?: MailContact;
};

export default function NoteMail({ title, lines, button, from }: NoteMailProps) {
  return (
    <MailLayout title={title} preview={lines[0] ?? title} button={button} from={from}>
      {lines.map((line) => (
        <Line key={line}>{line}</Line>
      ))}
    </MailLayout>
  );
}

NoteMail.PreviewProps = {
  title: 'Your organisation has a new action',
  lines: [
    'Ashby Vale Borough Council is asked for the school places return.',
    'It is due on 30 November 2026.',
  ],
  button: { href: 'https://tabled.example/me', label: 'See the action' },
} satisfies NoteMailProps;
