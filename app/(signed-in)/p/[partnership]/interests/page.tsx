import { randomUUID } from 'node:crypto';
import { signedInPage, titled } from '@/app/(signed-in)/signed-in-page';
import { partsOf } from '@/components/forms/date-parts';
import { DeclareInterestForm, EndInterestForm } from '@/components/groups/interest-forms';
import { InterestsPage } from '@/components/groups/interests-page';
import { showInterests } from '@/lib/groups/interests';
import { heldFor } from '@/lib/web/held-page';
import { show } from '@/lib/web/page';
import { PartnershipShell } from '../partnership-shell';
import { submitDeclareInterest, submitEndInterest } from './submit';

type Props = { params: Promise<{ partnership: string }>; searchParams: Promise<{ held?: string }> };

const find = async ({ params }: Props) => {
  const { partnership } = await params;
  return show(showInterests, { partnership }, `/p/${partnership}/interests`);
};

export const generateMetadata = titled(find, () => 'Interests');

export default signedInPage(async (props: Props) => {
  const { view, frame } = await find(props);
  const held = await heldFor(frame, (await props.searchParams).held, 'declare-interest');
  const slug = view.partnership.slug;
  const form = () => ({ signedAs: frame.signedAs, once: randomUUID() });
  return (
    <PartnershipShell frame={frame} partnership={view.partnership} place="register">
      <InterestsPage
        view={view}
        endForm={(interestId, words) => <EndInterestForm {...form()} submit={submitEndInterest.bind(null, slug)} interestId={interestId} words={words} today={partsOf(view.today)} />}
        declareForm={view.can.declare ? <DeclareInterestForm {...form()} {...held} submit={submitDeclareInterest.bind(null, slug)} names={view.names} today={partsOf(view.today)} /> : null}
      />
    </PartnershipShell>
  );
});
