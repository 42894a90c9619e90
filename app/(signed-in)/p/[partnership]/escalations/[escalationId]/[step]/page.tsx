import { randomUUID } from 'node:crypto';
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

export async function generateMetadata({ params }: Props) {
  return { title: stepOf((await params).step)?.title ?? 'Escalation' };
}

/** One step of an escalation on a page of its own: what it does, and its form. */
export default async function Page({ params, searchParams }: Props) {
  const { partnership, escalationId, step: name } = await params;
  const { held: heldId, seat } = await searchParams;
  const step = stepOf(name);
  const load: typeof showEscalation | typeof nothing = step ? showEscalation : nothing;
  const { view, frame } = await show(load as typeof showEscalation, { partnership, escalationId }, `/p/${partnership}/escalations/${escalationId}/${name}`);
  const held = Object.fromEntries(heldId && step ? await Promise.all(step.forms.map(async (form) => [form, await heldFor(frame, heldId, form)] as const)) : []);
  const form = (of: string) => ({ ...held[of], submit: submitStep.bind(null, of, name, partnership, escalationId), once: randomUUID(), signedAs: frame.signedAs, version: String(view.escalation.version) });
  const upload = { ...uploadProblem(held['record-answer']?.held), heldNote: held['record-answer']?.heldNote, once: randomUUID(), signedAs: frame.signedAs, fixed: { partnership, escalationId } };
  return (
    <PartnershipShell frame={frame} partnership={view.partnership} place="escalations">
      {step ? <StepPage view={view} step={step} form={form} upload={upload} seatId={seat} /> : null}
    </PartnershipShell>
  );
}

const nothing = () => Promise.reject(new NotFound());
