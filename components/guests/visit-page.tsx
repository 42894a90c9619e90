import type { ReactNode } from 'react';
import type { VisitView } from '@/lib/guests/visit';
import { PlainShell } from '../layout/plain-shell';
import { ButtonLink } from '../ui/button';
import { dateAndTime, dayNameWithYear, timeSpan } from '../ui/dates';
import { Notice } from '../ui/notice';
import { PageHeader } from '../ui/page-header';
import { Section } from '../ui/section';
import { SummaryList } from '../ui/summary-list';
import { Tag } from '../ui/tag';

interface VisitPageProps {
  view: VisitView;
  path: string;
  answerForms: ReactNode;
  readForm: ReactNode;
}

/** What a guest's link shows to whoever holds it: time, place and the answer. Nothing of the agenda. */
export function VisitPage({ view, path, answerForms, readForm }: VisitPageProps) {
  const cancelled = view.state === 'cancelled';
  return (
    <PlainShell>
      <PageHeader title={view.group} meta={view.partnership} tag={cancelled ? <Tag tone="late">cancelled</Tag> : undefined} />
      {cancelled ? <Notice tone="late" title="This meeting is cancelled">{view.reason}</Notice> : null}
      {view.moved && !cancelled ? (
        <Notice tone="wait" title="This meeting has moved">
          It was to be on {dateAndTime(view.moved.wasStartsAt)}: {view.moved.reason}
        </Notice>
      ) : null}
      <p className="mb-4">{view.name}, you are invited as a guest. This page is yours alone: please do not pass its address on.</p>
      <SummaryList
        rows={[
          { label: 'Day', value: dayNameWithYear(view.startsAt) },
          { label: 'Time', value: `${timeSpan(view.startsAt, view.endsAt)}, UK time` },
          { label: 'Place', value: view.place ?? 'to be announced by the secretariat' },
          { label: 'Your answer', value: view.answer ? <Tag tone="done">{view.answer}</Tag> : <Tag tone="wait">not answered</Tag> },
        ]}
      />
      {view.canAnswer ? (
        <div className="mt-8">
          <Section title={view.answer ? 'Change your answer' : 'Are you coming?'}>
            <div className="flex flex-wrap gap-2.5">{answerForms}</div>
          </Section>
        </div>
      ) : null}
      {view.readable > 0 ? (
        <div className="mt-8">
          <Section title="Papers">
            <p className="mb-3">{view.readable === 1 ? 'One item is' : `${view.readable} items are`} open to you.</p>
            {view.reads ? <ButtonLink href={`${path}/papers`}>Read the papers</ButtonLink> : readForm}
          </Section>
        </div>
      ) : null}
      {view.contact ? (
        <p className="mt-8 text-meta text-ink-3">
          Questions: <a className="link" href={`mailto:${view.contact}`}>{view.contact}</a>
        </p>
      ) : null}
    </PlainShell>
  );
}
