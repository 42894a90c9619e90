import { randomUUID } from 'node:crypto';
import { PartnershipShell } from '@/app/(signed-in)/p/[partnership]/partnership-shell';
import { Press } from '@/components/forms/press';
import { ToldPage } from '@/components/meetings/told-page';
import { showTold } from '@/lib/meetings/show-told';
import { show } from '@/lib/web/page';
import { submitAgain } from '../submit';

export const metadata = { title: 'Told and answered' };

type Props = { params: Promise<{ partnership: string; meetingId: string }> };

export default async function Page({ params }: Props) {
  const { partnership, meetingId } = await params;
  const { view, frame } = await show(showTold, { partnership, meetingId }, `/p/${partnership}/meetings/${meetingId}/told`);
  return (
    <PartnershipShell frame={frame} partnership={view.partnership} place="meetings">
      <ToldPage
        view={view}
        againForm={(personId, name) => (
          <Press submit={submitAgain.bind(null, partnership, meetingId)} once={randomUUID()} signedAs={frame.signedAs} formName={`again-${personId}`} button={`Send again to ${name.split(' ')[0] ?? name}`} fields={{ personId }} />
        )}
      />
    </PartnershipShell>
  );
}
