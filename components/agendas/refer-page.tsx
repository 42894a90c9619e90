import type { ReactNode } from 'react';
import type { ReferralView } from '@/lib/agendas/refer-item';
import { MeetingHeader } from '../meetings/meeting-header';
import { dateAndTime } from '../ui/dates';
import { Notice } from '../ui/notice';
import { RuledItem, RuledList, Section } from '../ui/section';

/** Refers an item: first to which group, then exactly what and to whom. */
export function ReferPage({ view, chooser, form }: { view: ReferralView; chooser: ReactNode; form: ReactNode }) {
  const { partnership, meeting, item, to, seats, before } = view;
  const out = seats.filter((seat) => seat.keptOut);
  const readers = seats.filter((seat) => !seat.keptOut);
  return (
    <>
      <MeetingHeader slug={partnership.slug} meeting={meeting} part={`Refer: ${item.title}`} />
      <p className="mb-4 max-w-form">A copy goes on the next agenda of the other group that is not issued, with readers of its own. The item here stays as it is.</p>
      {chooser}
      {to ? (
        <>
          <Notice title={`Who reads it in the ${to.name}`}>
            {readers.map((seat) => seat.label).join(', ')}.{out.length > 0 ? ` Kept out as here: ${out.map((seat) => seat.label).join(', ')}.` : ''}
            {view.narrowed ? ' Whoever the item is kept from is kept from the copy, under whatever hat.' : ''} Its secretariat is told by mail, without a word of it.
          </Notice>
          {form}
        </>
      ) : null}
      {before.length > 0 ? (
        <Section title="Referred before" spaced>
          <RuledList>
            {before.map((row) => (
              <RuledItem key={row.id} title={`${row.title}: to the ${row.to}`} note={`${dateAndTime(row.at)}${row.files > 0 ? `, ${String(row.files)} ${row.files === 1 ? 'paper' : 'papers'}` : ''}`} />
            ))}
          </RuledList>
        </Section>
      ) : null}
    </>
  );
}
