import type { SeatPageView } from '@/lib/groups/show-seat';
import { AsideNote, AsideSection } from '../ui/aside';
import { longDate } from '../ui/dates';

type Interest = SeatPageView['seat']['interests'][number];

const verb: Record<Interest['kind'], string> = { 'holds contract': 'holds a contract of', subcontracts: 'subcontracts for', 'is funded by': 'is funded by' };

export const interestInWords = ({ kind, whose, region }: Pick<Interest, 'kind' | 'whose' | 'region'>): string => `${verb[kind]} ${whose}${region ? `, ${region}` : ''}`;

/** What the organisation of a seat has with others, and what follows from it. */
export function Interests({ organisation, rows }: { organisation: string | null; rows: Interest[] }) {
  if (organisation === null || rows.length === 0) return null;
  const excludes = rows.some((row) => row.kind !== 'is funded by');
  const funded = rows.some((row) => row.kind === 'is funded by');
  return (
    <AsideSection title={`Interests of ${organisation}`}>
      <ul className="space-y-2">
        {rows.map((row) => (
          <li key={row.kind + row.whose + (row.region ?? '')}>
            {interestInWords(row)}
            <AsideNote>
              since {longDate(row.since)}
              {row.until ? `, until ${longDate(row.until)}` : ''}
            </AsideNote>
          </li>
        ))}
      </ul>
      {excludes ? <AsideNote>An item about that organisation is kept from whoever holds its contract or subcontracts there, under whatever hat.</AsideNote> : null}
      {funded ? <AsideNote>Funding is shown and never shuts anybody out.</AsideNote> : null}
    </AsideSection>
  );
}
