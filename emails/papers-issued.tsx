import { Heading } from 'react-email';
import { Line, MailLayout, type MailContact } from './layout';
import { mail } from './look';

/** A title of null is an item whose words may not travel by mail. */
export type IssuedItem = { number: string; title: string | null; papers: readonly string[] };

export type PapersIssuedProps = MailContact & {
  groupName: string;
  when: string;
  items: readonly IssuedItem[];
  link: string;
  restrictedLine?: string;
};

export default function PapersIssued({
  groupName,
  when,
  items,
  link,
  restrictedLine,
  ...from
}: PapersIssuedProps) {
  return (
    <MailLayout
      title={`Papers for the ${groupName}`}
      preview={`For the meeting of ${when}`}
      button={{ href: link, label: 'Read the papers' }}
      from={from}
    >
      <Line>
        For the meeting of <strong>{when}</strong>.
      </Line>
      {items.map((item) => (
        <Item key={item.number} item={item} />
      ))}
      {restrictedLine ? <Line>{restrictedLine}</Line> : null}
    </MailLayout>
  );
}

function Item({ item }: { item: IssuedItem }) {
  if (item.title === null) return <Line>{item.number}. One restricted item: sign in</Line>;
  return (
    <>
      <Heading as="h2" style={mail.itemTitle}>
        {item.number}. {item.title}
      </Heading>
      {item.papers.length > 0 ? (
        <ul style={mail.list}>
          {item.papers.map((paper) => (
            <li key={paper}>{paper}</li>
          ))}
        </ul>
      ) : null}
    </>
  );
}

PapersIssued.PreviewProps = {
  partnershipName: 'North Vale Strategic Migration Partnership',
  contact: 'secretariat@northvale.example',
  groupName: 'Asylum sub-group',
  when: 'Friday 27 November 2026, 10:00–12:00',
  items: [
    { number: '3', title: 'Minutes of 28 August', papers: ['Draft minutes, 9 pages'] },
    { number: '5', title: null, papers: [] },
    {
      number: '6',
      title: 'Move-on from supported accommodation',
      papers: ['Paper A: notice periods since August'],
    },
  ],
  link: 'https://tabled.example/p/north-vale/meetings/1',
} satisfies PapersIssuedProps;
