import { randomUUID } from 'node:crypto';
import { PartnershipShell } from '@/app/(signed-in)/p/[partnership]/partnership-shell';
import { signedInPage, titled } from '@/app/(signed-in)/signed-in-page';
import { ChangeOwnerForm, ChaseForm, CloseForm, ProposeClosedForm, RedateForm, ReplyForm, ReportForm } from '@/components/actions/action-forms';
import { ActionPage } from '@/components/actions/action-page';
import { showAction } from '@/lib/actions/show-action';
import { show } from '@/lib/web/page';
import { submitChangeOwner, submitChase, submitClose, submitPropose, submitRedate, submitReply, submitReport } from '../submit';

type Props = { params: Promise<{ partnership: string; actionId: string }> };

const find = async ({ params }: Props) => {
  const { partnership, actionId } = await params;
  return show(showAction, { partnership, actionId }, `/p/${partnership}/actions/${actionId}`);
};

export const generateMetadata = titled(find, (view) => `${view.action.reference}, ${view.action.groupName}`);

export default signedInPage(async (props: Props) => {
  const { view, frame } = await find(props);
  const { partnership, actionId } = await props.params;
  const { can } = view;
  const form = () => ({ once: randomUUID(), signedAs: frame.signedAs, version: String(view.action.version) });
  return (
    <PartnershipShell frame={frame} partnership={view.partnership} place="actions">
      <ActionPage
        view={view}
        forms={
          <>
            {can.report ? <ReportForm {...form()} submit={submitReport.bind(null, partnership, actionId)} recordFor={can.recordFor} /> : null}
            {can.propose ? <ProposeClosedForm {...form()} submit={submitPropose.bind(null, partnership, actionId)} recordFor={can.recordFor} /> : null}
            {can.reply ? <ReplyForm {...form()} submit={submitReply.bind(null, partnership, actionId)} recordFor={can.recordFor} others={view.others} /> : null}
            {can.chase ? <ChaseForm {...form()} submit={submitChase.bind(null, partnership, actionId)} /> : null}
            {can.redate ? <RedateForm {...form()} submit={submitRedate.bind(null, partnership, actionId)} /> : null}
            {can.redate && view.others.length > 0 ? <ChangeOwnerForm {...form()} submit={submitChangeOwner.bind(null, partnership, actionId)} others={view.others} request={view.action.kind === 'request'} /> : null}
            {can.close ? <CloseForm {...form()} submit={submitClose.bind(null, partnership, actionId)} /> : null}
          </>
        }
      />
    </PartnershipShell>
  );
});
