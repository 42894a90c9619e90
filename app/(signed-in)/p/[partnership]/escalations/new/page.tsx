import { randomUUID } from 'node:crypto';
import { NewEscalationPage } from '@/components/escalations/new-escalation-page';
import { RaiseForm } from '@/components/escalations/raise-form';
import { showNewEscalation } from '@/lib/escalations/raise-escalation';
import { heldFor } from '@/lib/web/held-page';
import { show } from '@/lib/web/page';
import { PartnershipShell } from '../../partnership-shell';
import { submitRaise } from '../submit';

// The form says the title itself, "Error: " included.
export const metadata = { title: null };

type Props = { params: Promise<{ partnership: string }>; searchParams: Promise<{ group?: string; item?: string; action?: string; held?: string }> };

export default async function Page({ params, searchParams }: Props) {
  const { partnership } = await params;
  const { group = 'board', item = '', action = '', held } = await searchParams;
  const from = new URLSearchParams({ group, ...(item && { item }), ...(action && { action }) }).toString();
  const { view, frame } = await show(showNewEscalation, { partnership, group, item, action }, `/p/${partnership}/escalations/new?${from}`);
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
}
