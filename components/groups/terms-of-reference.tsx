import type { TermsView } from '@/lib/groups/terms';
import { DateText } from '../ui/date-text';
import { SummaryList } from '../ui/summary-list';

const workingDays = (count: number) => `${count} working ${count === 1 ? 'day' : 'days'}`;

export function TermsOfReference({ terms }: { terms: TermsView['versions'][number] }) {
  return (
    <SummaryList
      rows={[
        { label: 'Purpose', value: terms.purpose },
        { label: 'Meets', value: terms.frequency },
        { label: 'Quorum', value: `${terms.quorumSeats} seats${terms.quorumMix ? `, ${terms.quorumMix}` : ''}` },
        { label: 'Notice', value: `${workingDays(terms.noticeWorkingDays)} before the meeting` },
        { label: 'Papers', value: `${workingDays(terms.paperDeadlineWorkingDays)} before the meeting` },
        { label: 'Decides by', value: terms.decisionRule },
        { label: 'Actions are closed by', value: terms.closesActions },
        { label: 'Attribution', value: terms.attributionDefault },
        { label: 'A newcomer reads', value: terms.newcomerReads },
        { label: 'Holds as', value: <>version {terms.version}, from <DateText at={terms.effectiveFrom} /></> },
      ]}
    />
  );
}
