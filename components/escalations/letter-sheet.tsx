import { longDate } from '../ui/dates';
import { Sheet } from '../ui/sheet';

interface LetterSheetProps {
  reference: string;
  title: string;
  to: string;
  letter: string;
  asks: { number: number; text: string }[];
  agreed: string;
  due: string | null;
  dueDays?: number;
  from: string;
  contact: string;
  sentOn?: string;
  theirReference?: string | null;
}

/** The letter exactly as it goes: the same on the chair's page, before sending, at the desk and in print. */
export function LetterSheet(props: LetterSheetProps) {
  const { reference, title, to, letter, asks, agreed, due, dueDays, from, contact, sentOn, theirReference } = props;
  return (
    <Sheet label={`Letter ${reference}`}>
      <div className="max-w-record font-serif text-record">
        <p className="font-sans text-tool text-ink-2">
          {from}
          {sentOn ? <span className="block">{longDate(sentOn)}</span> : null}
          <span className="block">Our reference: {reference}</span>
          {theirReference ? <span className="block">Your reference: {theirReference}</span> : null}
        </p>
        <p className="mt-4">To {to}</p>
        <h2 className="mt-4 text-item font-semibold">{title}</h2>
        <div className="mt-3 whitespace-pre-line">{letter}</div>
        {asks.length > 0 ? <p className="mt-4">We ask:</p> : null}
        <ol className="mt-2 space-y-1.5">
          {asks.map((ask) => (
            <li key={ask.number} className="grid grid-cols-[1.75rem_minmax(0,1fr)]">
              <span className="figures">{ask.number}.</span>
              <span>{ask.text}</span>
            </li>
          ))}
        </ol>
        <p className="mt-4">{agreed}</p>
        {due ? <p className="mt-2">An answer is asked for by {longDate(due)}{dueDays ? `, ${String(dueDays)} working days from sending` : ''}.</p> : dueDays ? <p className="mt-2">An answer is asked for within {dueDays} working days.</p> : null}
        <p className="mt-4 font-sans text-tool text-ink-2">Contact: {contact}</p>
      </div>
    </Sheet>
  );
}
