import { randomUUID } from 'node:crypto';
import { partsOf } from '@/components/forms/date-parts';
import { EndOfficeForm } from '@/components/groups/end-forms';
import { OfficesPage } from '@/components/groups/offices-page';
import { GiveOfficeForm } from '@/components/groups/seating-forms';
import type { OfficesView } from '@/lib/groups/offices';
import type { Frame } from '@/lib/web/frame';
import { heldFor } from '@/lib/web/held-page';
import { PartnershipShell } from '../partnership-shell';
import { submitEndOffice, submitGiveOffice } from './submit';

/** The page of a group's offices, and of the whole partnership's. */
export async function OfficesOf({ view, frame, heldId }: { view: OfficesView; frame: Frame; heldId: string | undefined }) {
  const { partnership } = view;
  const group = view.group?.slug ?? null;
  const held = await heldFor(frame, heldId, 'give-office');
  const form = () => ({ signedAs: frame.signedAs, once: randomUUID() });
  return (
    <PartnershipShell frame={frame} partnership={partnership} place="groups">
      <OfficesPage
        view={view}
        endForm={(officeId, words) => <EndOfficeForm {...form()} submit={submitEndOffice.bind(null, partnership.slug, group)} officeId={officeId} words={words} />}
        giveForm={
          <GiveOfficeForm
            {...form()}
            {...held}
            submit={submitGiveOffice.bind(null, partnership.slug, group)}
            kinds={[...view.kinds]}
            people={view.people.map(({ id, name }) => ({ value: id, label: name }))}
            today={partsOf(view.today)}
          />
        }
      />
    </PartnershipShell>
  );
}
