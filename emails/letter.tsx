import { Line, MailLayout, type MailContact } from './layout';

export type LetterMailProps = {
  title: string;
  /** As it was cleared; empty lines part its paragraphs. */
  text: string;
  asks: readonly { number: number; text: string }[];
  agreed: string | null;
  due: string;
  button?: { href: string; label: string };
  from?: MailContact;
};

export default function LetterMail({ title, text, asks, agreed, due, button, from }: LetterMailProps) {
  return (
    <MailLayout title={title} preview={due} button={button} from={from}>
      {text.split(/\n{2,}/).map((paragraph, index) => (
        <Line key={index}>
          {paragraph.split('\n').map((part, at) => (
            <span key={at} style={{ display: 'block' }}>
              {part}
            </span>
          ))}
        </Line>
      ))}
      {asks.length > 0 ? <Line>What is asked, numbered for your answer:</Line> : null}
      {asks.map((ask) => (
        <Line key={ask.number}>
          {ask.number}. {ask.text}
        </Line>
      ))}
      {agreed ? <Line>{agreed}</Line> : null}
      <Line>{due}</Line>
    </MailLayout>
  );
}

LetterMail.PreviewProps = {
  title: 'ESC-2026-003: Notice of transfers of families with children at school',
  text: 'To: Home Office, Asylum Accommodation\n\nHouseholds are told of a transfer the evening before.',
  asks: [{ number: 1, text: 'Five working days’ notice of any transfer of a household with children of school age.' }],
  agreed: 'Agreed by the Partnership Board on 2 October 2026, by consensus.',
  due: 'An answer is asked for by 6 November 2026.',
  button: { href: 'https://tabled.example/desk/home-office/1', label: 'Answer on the desk' },
} satisfies LetterMailProps;
