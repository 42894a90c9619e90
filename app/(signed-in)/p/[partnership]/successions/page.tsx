import { randomUUID } from 'node:crypto';
import { PartnershipShell } from '@/app/(signed-in)/p/[partnership]/partnership-shell';
import { signedInPage, titled } from '@/app/(signed-in)/signed-in-page';
import { ChooseOwnerForm, ChooseSuccessorForm } from '@/components/groups/succession-forms';
import { SuccessionsPage } from '@/components/groups/successions-page';
import { showSuccessions } from '@/lib/groups/show-successions';
import { show } from '@/lib/web/page';
import { submitOwner, submitSuccessor } from './submit';

type Props = { params: Promise<{ partnership: string }> };

const find = async ({ params }: Props) => {
  const { partnership } = await params;
  return show(showSuccessions, { partnership }, `/p/${partnership}/successions`);
};

export const generateMetadata = titled(find, () => 'What needs somebody');

export default signedInPage(async (props: Props) => {
  const { view, frame } = await find(props);
  const { partnership } = await props.params;
  const form = () => ({ once: randomUUID(), signedAs: frame.signedAs });
  return (
    <PartnershipShell frame={frame} partnership={view.partnership} place="groups">
      <SuccessionsPage
        view={view}
        seatForm={(seat) => <ChooseSuccessorForm {...form()} submit={submitSuccessor.bind(null, partnership, seat.id)} seat={seat} work={view.work.filter((row) => row.seatId === seat.id).length} />}
        workForm={(row) => <ChooseOwnerForm {...form()} submit={submitOwner.bind(null, partnership, row.id)} id={row.id} reference={row.reference} choices={row.choices} />}
      />
    </PartnershipShell>
  );
});
