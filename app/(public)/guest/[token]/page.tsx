import { randomUUID } from 'node:crypto';
import { Press } from '@/components/forms/press';
import { VisitPage } from '@/components/guests/visit-page';
import { guestAnswers } from '@/lib/guests/inputs';
import { guestPage, guestTitle } from './guest-page';
import { askToRead, submitGuestAnswer } from './submit';

const words = { attending: 'I am coming', apologies: 'I send apologies' } as const;

export const generateMetadata = guestTitle('Invitation');

export default guestPage((view, token) => (
  <VisitPage
    view={view}
    path={`/guest/${token}`}
    answerForms={guestAnswers.map((answer) => (
      <Press key={answer} submit={submitGuestAnswer.bind(null, token)} once={randomUUID()} signedAs="" formName={`answer-${answer}`} button={words[answer]} tone={view.answer === null && answer === 'attending' ? 'primary' : 'quiet'} fields={{ answer }} />
    ))}
    readForm={<Press submit={askToRead.bind(null, token)} once={randomUUID()} signedAs="" formName="read" button="Mail me a code to read them" />}
  />
));
