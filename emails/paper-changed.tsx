import { Line, MailLayout, type MailContact } from './layout';

export type PaperChangedProps = MailContact & {
  groupName: string;
  what: 'replaced' | 'withdrawn' | 'added';
  itemNumber: string;
  link: string;
  when?: string;
};

const sentences = {
  replaced: 'has been replaced. Read the new version; the old one stays in the record.',
  withdrawn: 'has been withdrawn. Please delete any copy you took.',
  added: 'has been added.',
} as const;

/** Says that something changed and where, never what it is called: the mail may reach more than its audience. */
export default function PaperChanged({
  groupName,
  what,
  itemNumber,
  link,
  when,
  ...from
}: PaperChangedProps) {
  return (
    <MailLayout
      title={`A paper was ${what}: ${groupName}`}
      preview={`Item ${itemNumber}`}
      button={{ href: link, label: what === 'withdrawn' ? 'See the agenda' : 'Read the paper' }}
      from={from}
    >
      <Line>
        A paper for item {itemNumber}
        {when ? ` of the meeting of ${when}` : ''} {sentences[what]}
      </Line>
    </MailLayout>
  );
}

PaperChanged.PreviewProps = {
  partnershipName: 'North Vale Strategic Migration Partnership',
  contact: 'secretariat@northvale.example',
  groupName: 'Asylum sub-group',
  what: 'replaced',
  itemNumber: '6',
  link: 'https://tabled.example/p/north-vale/meetings/1',
  when: '27 November 2026',
} satisfies PaperChangedProps;
