import type { InvitationAnswer } from '@/lib/meetings/meeting';
import { Press } from '../forms/press';
import type { FormSubmit } from '../forms/form-state';

const words: Record<InvitationAnswer, string> = { attending: 'Attending', apologies: 'Apologies', 'sending the deputy': 'Send deputy' };

interface AnswerButtonsProps {
  submit: FormSubmit;
  /** A key for each button. */
  once: () => string;
  signedAs: string;
  seatId: string;
  answer: InvitationAnswer | null;
}

/** Three buttons in place; the one that stands is primary. */
export function AnswerButtons({ submit, once, signedAs, seatId, answer }: AnswerButtonsProps) {
  return (
    <div className="flex flex-wrap gap-2.5">
      {(Object.keys(words) as InvitationAnswer[]).map((choice) => (
        <Press
          key={choice}
          submit={submit}
          once={once()}
          signedAs={signedAs}
          formName={`answer-${seatId}-${choice.replaceAll(' ', '-')}`}
          button={words[choice]}
          tone={answer === null && choice === 'attending' ? 'primary' : 'quiet'}
          fields={{ seatId, answer: choice }}
        />
      ))}
    </div>
  );
}
