import { randomUUID } from 'node:crypto';
import { signedInPage, titled } from '@/app/(signed-in)/signed-in-page';
import { ReplacePaperForm, WithdrawPaperForm } from '@/components/papers/paper-forms';
import { PaperPage } from '@/components/papers/paper-page';
import { showPaper } from '@/lib/papers/show-paper';
import { heldFor } from '@/lib/web/held-page';
import { show } from '@/lib/web/page';
import { uploadProblem } from '@/lib/web/upload-problem';
import { PartnershipShell } from '../../partnership-shell';
import { submitWithdraw } from './submit';

type Props = {
  params: Promise<{ partnership: string; paperId: string }>;
  searchParams: Promise<{ held?: string }>;
};

const find = async ({ params }: Props) => {
  const { partnership, paperId } = await params;
  return show(showPaper, { partnership, paperId }, `/p/${partnership}/papers/${paperId}`);
};

export const generateMetadata = titled(find, (view) => view.paper.title);

export default signedInPage(async (props: Props) => {
  const { view, frame } = await find(props);
  const { partnership, paperId } = await props.params;
  const heldId = (await props.searchParams).held;
  const [replacing, withdrawing] = await Promise.all([
    heldFor(frame, heldId, 'replace-paper'),
    heldFor(frame, heldId, 'withdraw-paper'),
  ]);
  const common = { signedAs: frame.signedAs, issued: view.meeting.issued };
  const version = String(view.current ?? '');
  return (
    <PartnershipShell frame={frame} partnership={view.partnership} place="meetings">
      <PaperPage
        view={view}
        replaceForm={
          <ReplacePaperForm
            {...common}
            {...uploadProblem(replacing.held)}
            {...(replacing.heldNote && { heldNote: replacing.heldNote })}
            once={randomUUID()}
            fixed={{ partnership, paperId, version }}
          />
        }
        withdrawForm={
          <WithdrawPaperForm
            {...common}
            {...withdrawing}
            once={randomUUID()}
            version={version}
            submit={submitWithdraw.bind(null, partnership, paperId)}
          />
        }
      />
    </PartnershipShell>
  );
});
