import type { EscalationView } from '@/lib/escalations/show-escalation';
import { ButtonLink } from '../ui/button';
import { MoreMenu } from '../ui/more-menu';
import { openSteps, stepOf, type StepName } from './steps';
import Link from '../ui/link';

/** The one thing to do next, by where it stands and who looks. */
function nextOf(view: EscalationView): StepName | null {
  const { can, clock, escalation } = view;
  if (can.screen) return 'screen';
  if (can.clear && escalation.letter) return 'clear';
  if (can.send) return 'send';
  if (can.draft && !escalation.letter) return 'draft';
  if (can.agree) return 'agree';
  if (can.reply && clock?.waitingSince) return 'clarify';
  if (can.reply && clock?.running) return clock.late > 0 ? 'chase' : 'reply';
  if (can.judge) return 'verdict';
  if (view.mySeats.some((seat) => seat.given === null)) return 'position';
  return null;
}

const href = (view: EscalationView, step: StepName) => `/p/${view.partnership.slug}/escalations/${view.escalation.id}/${step}`;

export function primaryStep(view: EscalationView) {
  const next = nextOf(view);
  return next ? (
    <ButtonLink tone="primary" href={href(view, next)}>
      {next === 'position' ? 'Give your position' : stepOf(next)?.title}
    </ButtonLink>
  ) : undefined;
}

/** Everything else this reader may do now: the likeliest as a button, the rest under "More". */
export function NextSteps({ view }: { view: EscalationView }) {
  const next = nextOf(view);
  const rest = openSteps(view).filter((step) => step.name !== next);
  const likely = rest.find((step) => step.name === 'reply') ?? rest[0];
  const more = rest.filter((step) => step !== likely);
  return (
    <>
      {more.length > 0 ? (
        <MoreMenu>
          {more.map((step) => (
            <Link key={step.name} className="link block py-1.5" href={href(view, step.name)}>
              {step.title}
            </Link>
          ))}
        </MoreMenu>
      ) : null}
      {likely ? <ButtonLink href={href(view, likely.name)}>{likely.title}</ButtonLink> : null}
    </>
  );
}
