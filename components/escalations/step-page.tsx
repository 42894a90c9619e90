import type { ReactNode } from 'react';
import type { EscalationView } from '@/lib/escalations/show-escalation';
import type { FormProps } from '../forms/form-props';
import type { UploadFormProps } from '../forms/upload-form';
import { ButtonLink } from '../ui/button';
import { Notice } from '../ui/notice';
import { PageHeader } from '../ui/page-header';
import { Section } from '../ui/section';
import { LetterSheet } from './letter-sheet';
import { RecordAnswerForm } from './record-answer-form';
import {
  AgreeForm, ClearForm, ClimbForm, CloseEscalationForm, DivertForm, DraftForm, HandBackForm, NoteForm, PositionForm, SendForm, TakeUpForm, TellForm, VerdictForm, type Day,
} from './step-forms';
import type { EscalationStep } from './steps';

interface StepPageProps {
  view: EscalationView;
  step: EscalationStep;
  form: (name: string) => FormProps;
  upload: Pick<UploadFormProps, 'once' | 'signedAs' | 'fixed' | 'values' | 'problem' | 'heldNote'>;
  /** The seat a position is asked of, when it came from My desk. */
  seatId?: string;
}

/** One step on a page of its own: what it does, exactly what goes where, its form. */
export function StepPage(props: StepPageProps) {
  const { view, step } = props;
  const back = `/p/${view.partnership.slug}/escalations/${view.escalation.id}`;
  return (
    <>
      <PageHeader
        crumbs={[{ label: 'Escalations', href: `/p/${view.partnership.slug}/escalations` }, { label: view.escalation.reference ?? 'to be screened', href: back }, { label: step.title }]}
        title={step.title}
        meta={<>{view.escalation.title}{view.escalation.to ? <> · to <strong>{view.escalation.to}</strong></> : null}</>}
      />
      {step.open(view) ? (
        <Form {...props} />
      ) : (
        <Notice tone="wait">This cannot be done now, or not by you: it stands at “{view.shown.words}”.</Notice>
      )}
      <p className="mt-8">
        <ButtonLink href={back}>Back to the escalation</ButtonLink>
      </p>
    </>
  );
}

function Form({ view, step, form, upload, seatId }: StepPageProps): ReactNode {
  const { escalation, can, asks, clock, teams } = view;
  const today = partsOf(view.today);
  const sending = view.sendings.at(-1);
  switch (step.name) {
    case 'screen':
      return (
        <>
          <Section title="What was raised">
            <div className="max-w-record font-serif text-record whitespace-pre-line">{escalation.text}</div>
          </Section>
          <Section title="It can go through the log"><TakeUpForm {...form('take-up')} teams={teams} /></Section>
          <Section title="It must not: divert it"><DivertForm {...form('divert')} /></Section>
        </>
      );
    case 'draft':
      return <DraftForm {...form('draft')} asks={asks.map((ask) => ask.text).join('\n')} letter={escalation.letter ?? escalation.text ?? ''} letterTo={escalation.letterTo ?? ''} dueDays={escalation.dueDays ?? 20} />;
    case 'note':
      return <NoteForm {...form('note')} today={today} />;
    case 'position': {
      const mine = can.recordPosition ? view.seats : view.mySeats;
      const asked = mine.filter((seat) => seat.id === seatId);
      return <PositionForm {...form('position')} seats={asked.length > 0 ? asked : mine} records={can.recordPosition} />;
    }
    case 'agree':
      return <AgreeForm {...form('agree')} today={today} chairsAction={!can.agree} />;
    case 'clear':
      return (
        <>
          <Letter view={view} />
          <div className="mt-8 space-y-8">
            {can.clear ? <ClearForm {...form('clear')} /> : null}
            <Section title="Or hand it back"><HandBackForm {...form('hand-back')} /></Section>
          </div>
        </>
      );
    case 'send':
      return (
        <>
          <Notice>Exactly this goes to {escalation.letterTo ? <strong>{escalation.letterTo}</strong> : escalation.to}{escalation.letterTo ? ', and lies as a copy on the desk of ' : ''}{escalation.letterTo ? escalation.to : ''}. No draft, no evidence, no position goes with it.</Notice>
          <Letter view={view} />
          <div className="mt-8"><SendForm {...form('send')} to={escalation.letterTo} today={today} /></div>
        </>
      );
    case 'reply':
      return <RecordAnswerForm {...upload} asks={asks} today={today} />;
    case 'chase':
    case 'clarify':
      return <TellForm {...form('tell')} kind={step.name === 'chase' ? 'chaser' : 'clarification'} byMail={sending?.how === 'our mail' ? sending.toAddress : null} />;
    case 'verdict':
      return <VerdictForm {...form('verdict')} asks={asks} today={today} />;
    case 'close':
      return (
        <>
          <Section title="Close it"><CloseEscalationForm {...form('close-escalation')} /></Section>
          {can.climb ? <Section title="Or climb a rung" note={clock?.running ? undefined : 'the clock has ended'}><ClimbForm {...form('climb')} teams={teams.filter((team) => team.id !== escalation.addresseeId)} /></Section> : null}
        </>
      );
  }
}

function Letter({ view }: { view: EscalationView }) {
  const { escalation, partnership, asks, contact } = view;
  return (
    <LetterSheet
      reference={escalation.reference ?? ''} title={escalation.title ?? ''} to={escalation.to ?? ''} letter={escalation.letter ?? 'The letter is not drafted yet.'} asks={asks} agreed={escalation.agreedWords ?? ''}
      due={null} dueDays={escalation.dueDays ?? 20} from={partnership.name} contact={contact}
    />
  );
}

/** 2026-11-23 as the three fields of a form. */
function partsOf(day: string): Day {
  const [year = '', month = '', date = ''] = day.split('-');
  return { day: String(Number(date)), month: String(Number(month)), year };
}
