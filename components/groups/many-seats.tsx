import type { ManySeatsView } from '@/lib/groups/make-seats';
import { Select } from '../forms/select-field';
import { Button } from '../ui/button';

/** Where the choice of organisations starts from: a plain control that works as an address. */
export function ManySeats({ view, action }: { view: ManySeatsView; action: string }) {
  const { asked, groups, regions, offered, already } = view;
  const chosen = asked.like ? `group:${asked.like}` : asked.region ? `region:${asked.region}` : '';
  const options = [
    ...groups.map(({ slug, name }) => ({ value: `group:${slug}`, label: `the organisations that sit on the ${name}` })),
    ...regions.map((region) => ({ value: `region:${region}`, label: `the councils of ${region}` })),
  ];
  return (
    <form action={action} className="mb-8 max-w-form border-y border-line py-4">
      <Select name="from" label="Start from" empty="an empty list" defaultValue={chosen} options={options} />
      <div className="mt-3 flex flex-wrap items-center gap-4">
        <Button>Show them</Button>
        {chosen === '' ? null : (
          <p className="text-meta text-ink-3">
            {offered.length} to choose from{already > 0 ? `; ${already} with a seat here already left out` : ''}
          </p>
        )}
      </div>
    </form>
  );
}
