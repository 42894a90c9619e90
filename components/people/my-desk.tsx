import Link from 'next/link';
import type { MyDeskView } from '@/lib/people/show-my-desk';
import { TwoColumns } from '../layout/page';
import { Aside, AsideNote, AsideSection } from '../ui/aside';
import { EmptyState } from '../ui/empty-state';
import { PageHeader } from '../ui/page-header';

/** What awaits a person, ordered by what is asked of them. */
export function MyDesk({ view }: { view: MyDeskView }) {
  return (
    <>
      <PageHeader title={`${view.greeting}, ${view.firstName}`} meta="Nothing waits for you." />
      <TwoColumns aside={<MySeats seats={view.seats} />}>
        <EmptyState title="Nothing waits for you">When a meeting asks for your answer or papers come, they stand here.</EmptyState>
      </TwoColumns>
    </>
  );
}

function MySeats({ seats }: { seats: MyDeskView['seats'] }) {
  return (
    <Aside label="Your seats">
      <AsideSection title="Where you sit">
        <ul className="space-y-3">
          {seats.map((seat) => (
            <li key={seat.seatId + seat.kind}>
              <Link className="link" href={`/p/${seat.partnershipSlug}/groups/${seat.groupSlug}`}>
                {seat.group}
              </Link>
              <AsideNote>
                {seat.kind === 'holder' ? seat.label : `${seat.kind}, ${seat.label}`} · {seat.partnership}
              </AsideNote>
            </li>
          ))}
        </ul>
      </AsideSection>
    </Aside>
  );
}
