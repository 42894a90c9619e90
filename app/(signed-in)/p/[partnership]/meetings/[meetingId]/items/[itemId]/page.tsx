import { randomUUID } from 'node:crypto';
import { PartnershipShell } from '@/app/(signed-in)/p/[partnership]/partnership-shell';
import { signedInPage, titled } from '@/app/(signed-in)/signed-in-page';
import { ItemForm } from '@/components/agendas/item-form';
import { Press } from '@/components/forms/press';
import { MeetingHeader, meetingTitle } from '@/components/meetings/meeting-header';
import { ButtonLink } from '@/components/ui/button';
import { Section } from '@/components/ui/section';
import { showItem } from '@/lib/agendas/show-item';
import { heldFor } from '@/lib/web/held-page';
import { show } from '@/lib/web/page';
import { submitChange, submitTakeOff } from '../submit';

type Props = { params: Promise<{ partnership: string; meetingId: string; itemId: string }>; searchParams: Promise<{ held?: string }> };

const find = async ({ params }: Props) => {
  const { partnership, meetingId, itemId } = await params;
  return show(showItem, { partnership, meetingId, itemId }, `/p/${partnership}/meetings/${meetingId}/items/${itemId}`);
};

export const generateMetadata = titled(find, (view) => `Item ${view.item.number}: ${view.item.title}, ${meetingTitle(view.meeting)}`);

export default signedInPage(async (props: Props) => {
  const { view, frame } = await find(props);
  const { partnership, meetingId, itemId } = await props.params;
  const path = `/p/${partnership}/meetings/${meetingId}`;
  const held = await heldFor(frame, (await props.searchParams).held, 'item');
  const { item, issued } = view;
  return (
    <PartnershipShell frame={frame} partnership={view.partnership} place="meetings">
      <MeetingHeader slug={partnership} meeting={view.meeting} part={`Item ${item.number}: ${item.title}`} />
      {issued ? (
        <>
          <p className="mb-6 max-w-form">The agenda is issued, so the item stays as it was sent. It can be taken from some of its readers, or withdrawn: it keeps its number and reads “withdrawn”.</p>
          <div className="flex flex-wrap gap-3">
            <ButtonLink href={`${path}/items/${itemId}/refer`}>Refer it to another group…</ButtonLink>
            <ButtonLink href={`${path}/items/${itemId}/recall`}>Recall it from some readers…</ButtonLink>
          </div>
        </>
      ) : (
        <ItemForm
          {...held}
          submit={submitChange.bind(null, partnership, meetingId, itemId)}
          once={randomUUID()}
          version={String(item.version)}
          signedAs={frame.signedAs}
          button="Save the item"
          cancel={{ href: path, label: 'Back to the agenda' }}
          choices={view.choices}
          item={item}
          closed={item.part === 'closed'}
        />
      )}
      <div className="mt-12">
        <Section title={issued ? 'Withdraw this item' : 'Take it off the agenda'}>
          <Press submit={submitTakeOff.bind(null, partnership, meetingId, itemId)} once={randomUUID()} signedAs={frame.signedAs} formName="take-off" tone="danger-quiet" button={issued ? `Withdraw item ${item.number}` : 'Take it off'} />
        </Section>
      </div>
    </PartnershipShell>
  );
});
