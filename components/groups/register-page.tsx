import type { RegisterView } from '@/lib/groups/register';
import { Checkbox } from '../forms/choice-fields';
import { Select, type Choice } from '../forms/select-field';
import { Button, ButtonLink } from '../ui/button';
import { CellNote, DataTable } from '../ui/data-table';
import { DateText } from '../ui/date-text';
import { EmptyState } from '../ui/empty-state';
import { PageHeader } from '../ui/page-header';
import { interestInWords } from './interests';
import { FormerlyNote, SeatPeople } from './seat-people';
import Link from '../ui/link';

/** Who sits where: the seats of every group this person may see, narrowed by plain controls. */
export function RegisterPage({ view }: { view: RegisterView }) {
  const { partnership, rows, vacant, asked } = view;
  const base = `/p/${partnership.slug}`;
  const query = new URLSearchParams(Object.entries(asked).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]))).toString();
  const count = `${rows.length} ${rows.length === 1 ? 'seat' : 'seats'}${vacant > 0 ? `, ${vacant} vacant` : ''}`;
  return (
    <>
      <PageHeader
        title="Register"
        meta={<>Who sits where in the {partnership.shortName}, as at <DateText at={view.today} /> · {count}</>}
        others={
          <>
            <ButtonLink href={`${base}/interests`}>Interests</ButtonLink>
            <ButtonLink href={`${base}/register/download${query ? `?${query}` : ''}`} download>
              Download
            </ButtonLink>
          </>
        }
      />
      <Narrow view={view} action={`${base}/register`} narrowed={query !== ''} />
      {rows.length === 0 ? (
        <EmptyState title="No seat fits">Choose otherwise above, or show all of them.</EmptyState>
      ) : (
        <DataTable
          caption="Seats and who fills them"
          columns={[
            { key: 'seat', label: 'Seat', stacked: false },
            { key: 'group', label: 'Group' },
            { key: 'people', label: 'Held by' },
            { key: 'kind', label: 'Kind' },
          ]}
          rows={rows.map((row) => ({
            key: row.id,
            cells: {
              seat: (
                <>
                  <Link className="link" href={`${base}/seats/${row.id}`}>
                    {row.label}
                  </Link>
                  <CellNote>{row.organisation === null || row.organisation === row.label ? row.sector : `${row.organisation} · ${row.sector}`}</CellNote>
                  <FormerlyNote rows={row.formerly} />
                  {row.interests.map((interest) => <CellNote key={interest.kind + interest.whose}>{interestInWords(interest)}</CellNote>)}
                </>
              ),
              group: row.group.name,
              people: <SeatPeople seat={row} />,
              kind: row.kind,
            },
          }))}
        />
      )}
    </>
  );
}

const plain = (values: readonly string[]): Choice[] => values.map((value) => ({ value, label: value }));

function Narrow({ view, action, narrowed }: { view: RegisterView; action: string; narrowed: boolean }) {
  const { asked, choices } = view;
  return (
    <form action={action} data-screen-only className="mb-8 border-y border-line py-4">
      <div className="grid gap-4 wide:grid-cols-3">
        <Select name="group" label="Group" empty="Every group" defaultValue={asked.group} options={choices.groups.map(({ slug, name }) => ({ value: slug, label: name }))} />
        <Select name="organisation" label="Organisation" empty="Every organisation" defaultValue={asked.organisation} options={plain(choices.organisations)} />
        <Select name="sector" label="Sector" empty="Every sector" defaultValue={asked.sector} options={plain(choices.sectors)} />
      </div>
      <div className="mt-3 flex flex-wrap items-center gap-x-6 gap-y-2">
        <Checkbox name="vacant" label="Vacant only" defaultChecked={asked.vacant !== undefined} />
        <Button>Show</Button>
        {narrowed ? (
          <Link className="link inline-flex min-h-10 items-center" href={action}>
            Show all
          </Link>
        ) : null}
      </div>
    </form>
  );
}
