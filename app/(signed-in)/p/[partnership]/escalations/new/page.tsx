import { randomUUID } from 'node:crypto';
import { signedInPage, titled } from '@/app/(signed-in)/signed-in-page';
import { NewEscalationPage } from '@/components/escalations/new-escalation-page';
import { RaiseForm } from '@/components/escalations/raise-form';
import { showNewEscalation } from '@/lib/escalations/raise-escalation';
import { heldFor } from '@/lib/web/held-page';
import { show } from '@/lib/web/page';
import { PartnershipShell } from '../../partnership-shell';
import { submitRaise } from '../submit';

type Props = { params: Promise<{ partnership: string }>; searchParams: Promise<{ group?: string; item?: string; action?: string; held?: string }> };

const fromOf = ({ group, item, action }: { group: string; item: string; action: string }) => new URLSearchParams({ group, ...(item && { item }), ...(action && { action }) }).toString();

const find = async ({ params, searchParams }: Props) => {
  const { partnership } = await params;
  const { group = 'board', item = '', action = '' } = await searchParams;
  return show(showNewEscalation, { partnership, group, item, action }, `/p/${partnership}/escalations/new?${fromOf({ group, item, action })}`);
};

// The form says the title itself, "Error: " included.
export const generateMetadata = titled(find, () => null);

export default signedInPage(async (props: Props) => {
  const { view, frame } = await find(props);
  const { partnership } = await props.params;
  const { group = 'board', item = '', action = '', held } = await props.searchParams;
  const from = fromOf({ group, item, action });
  return (
    <PartnershipShell frame={frame} partnership={view.partnership} place="escalations">
      <NewEscalationPage
        view={view}
        form={
          <RaiseForm
            {...(await heldFor(frame, held, 'raise-escalation'))}
            submit={submitRaise.bind(null, partnership, group, from)}
            once={randomUUID()}
            signedAs={frame.signedAs}
            organisations={view.organisations}
            title={view.source?.kind === 'item' ? view.source.title : undefined}
            cancel={{ href: `/p/${partnership}/escalations`, label: 'Cancel' }}
          />
        }
      />
    </PartnershipShell>
  );
});
