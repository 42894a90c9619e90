import { randomUUID } from 'node:crypto';
import { signedInPage, titled } from '@/app/(signed-in)/signed-in-page';
import { StepPage } from '@/components/escalations/step-page';
import { stepOf } from '@/components/escalations/steps';
import { showEscalation } from '@/lib/escalations/show-escalation';
import { NotFound } from '@/lib/platform/errors';
import { heldFor } from '@/lib/web/held-page';
import { show } from '@/lib/web/page';
import { uploadProblem } from '@/lib/web/upload-problem';
import { PartnershipShell } from '../../../partnership-shell';
import { submitStep } from '../../submit';

type Props = { params: Promise<{ partnership: string; escalationId: string; step: string }>; searchParams: Promise<{ held?: string; seat?: string }> };

const find = async ({ params }: Props) => {
  const { partnership, escalationId, step } = await params;
  if (!stepOf(step)) throw new NotFound();
  return show(showEscalation, { partnership, escalationId }, `/p/${partnership}/escalations/${escalationId}/${step}`);
};

export const generateMetadata = async (props: Props) => {
  const { step: name } = await props.params;
  const step = stepOf(name);
  // A form with a title of its own says it, "Error: " included.
  return titled(find, ({ escalation }) => (step?.ownTitle ? null : `${step?.title ?? ''}, ${escalation.reference ?? 'to be screened'}`))(props);
};

/** One step of an escalation on a page of its own: what it does, and its form. */
export default signedInPage(async (props: Props) => {
  const { view, frame } = await find(props);
  const { partnership, escalationId, step: name } = await props.params;
  const { held: heldId, seat } = await props.searchParams;
  const step = stepOf(name);
  const held = Object.fromEntries(heldId && step ? await Promise.all(step.forms.map(async (form) => [form, await heldFor(frame, heldId, form)] as const)) : []);
  const form = (of: string) => ({ ...held[of], submit: submitStep.bind(null, of, name, partnership, escalationId), once: randomUUID(), signedAs: frame.signedAs, version: String(view.escalation.version) });
  const upload = { ...uploadProblem(held['record-answer']?.held), heldNote: held['record-answer']?.heldNote, once: randomUUID(), signedAs: frame.signedAs, fixed: { partnership, escalationId } };
  return (
    <PartnershipShell frame={frame} partnership={view.partnership} place="escalations">
      {step ? <StepPage view={view} step={step} form={form} upload={upload} seatId={seat} /> : null}
    </PartnershipShell>
  );
});
