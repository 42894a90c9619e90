import { randomUUID } from 'node:crypto';
import { PartnershipShell } from '@/app/(signed-in)/p/[partnership]/partnership-shell';
import { signedInPage, titled } from '@/app/(signed-in)/signed-in-page';
import { Press } from '@/components/forms/press';
import { meetingTitle } from '@/components/meetings/meeting-header';
import { ToldPage } from '@/components/meetings/told-page';
import { showTold } from '@/lib/meetings/show-told';
import { show } from '@/lib/web/page';
import { submitAgain } from '../submit';

type Props = { params: Promise<{ partnership: string; meetingId: string }> };

const find = async ({ params }: Props) => {
  const { partnership, meetingId } = await params;
  return show(showTold, { partnership, meetingId }, `/p/${partnership}/meetings/${meetingId}/told`);
};

export const generateMetadata = titled(find, (view) => `Told and answered, ${meetingTitle(view.meeting)}`);

export default signedInPage(async (props: Props) => {
  const { view, frame } = await find(props);
  const { partnership, meetingId } = await props.params;
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
});
