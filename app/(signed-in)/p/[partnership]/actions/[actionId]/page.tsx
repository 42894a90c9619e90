import { randomUUID } from 'node:crypto';
import { PartnershipShell } from '@/app/(signed-in)/p/[partnership]/partnership-shell';
import { ChaseForm, CloseForm, ProposeClosedForm, RedateForm, ReplyForm, ReportForm } from '@/components/actions/action-forms';
import { ActionPage } from '@/components/actions/action-page';
import { showAction } from '@/lib/actions/show-action';
import { show } from '@/lib/web/page';
import { submitChase, submitClose, submitPropose, submitRedate, submitReply, submitReport } from '../submit';

export const metadata = { title: 'Action' };

type Props = { params: Promise<{ partnership: string; actionId: string }> };

export default async function Page({ params }: Props) {
  const { partnership, actionId } = await params;
  const { view, frame } = await show(showAction, { partnership, actionId }, `/p/${partnership}/actions/${actionId}`);
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
            {can.reply ? <ReplyForm {...form()} submit={submitReply.bind(null, partnership, actionId)} recordFor={can.recordFor} /> : null}
            {can.chase ? <ChaseForm {...form()} submit={submitChase.bind(null, partnership, actionId)} /> : null}
            {can.redate ? <RedateForm {...form()} submit={submitRedate.bind(null, partnership, actionId)} /> : null}
            {can.close ? <CloseForm {...form()} submit={submitClose.bind(null, partnership, actionId)} /> : null}
          </>
        }
      />
    </PartnershipShell>
  );
}
