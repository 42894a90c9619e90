import type { ReactNode } from 'react';
import type { EscalationView } from '@/lib/escalations/show-escalation';
import { TwoColumns } from '../layout/page';
import { FileLine } from '../papers/file-line';
import { Aside, AsideNote, AsideSection } from '../ui/aside';
import { AudienceMark } from '../ui/audience-mark';
import { dateAndTime, longDate, shortDate } from '../ui/dates';
import { Notice } from '../ui/notice';
import { PageHeader } from '../ui/page-header';
import { RecordText } from '../ui/record-paragraph';
import { Section } from '../ui/section';
import { Steps } from '../ui/steps';
import { Tag } from '../ui/tag';
import { Timeline } from '../ui/timeline';
import { Asks } from './asks';
import { ClockStrip } from './clock-strip';
import { rungsOf } from './rungs';
import Link from '../ui/link';

/** One escalation: clock first, then asks with both ledgers, who stands behind it, what happened. */
export function EscalationPage({ view, primary, others }: { view: EscalationView; primary?: ReactNode; others?: ReactNode }) {
  const { partnership, escalation, shown, clock, asks } = view;
  const base = `/p/${partnership.slug}/escalations`;
  const open = asks.filter((ask) => ask.said === null || ask.said.said === 'holding').map((ask) => ask.number);
  return (
    <>
      <PageHeader
        crumbs={[{ label: 'Escalations', href: base }, { label: escalation.reference ?? 'to be screened' }]}
        title={escalation.title ?? 'Diverted: its words were deleted'}
        meta={<>{escalation.reference ?? escalation.groupName}{escalation.to ? <> · to <strong>{escalation.to}</strong></> : null}</>}
        tag={<><Tag tone={shown.tone}>{shown.words}</Tag>{partnership.state === 'dormant' && escalation.state !== 'closed' && escalation.state !== 'diverted' ? <> <Tag tone="wait">partnership dormant</Tag></> : null}</>}
        primary={primary}
        others={others}
      />
      {view.unsent.map((mail) => <Notice key={mail.kind + String(mail.queuedAt)} tone="wait">The mail with the {mail.kind} of {dateAndTime(mail.queuedAt)} is not sent yet. Nothing is lost: it is tried again until it leaves.</Notice>)}
      {clock ? <ClockStrip clock={clock} openAsks={open} /> : null}
      <TwoColumns aside={<EscalationAside view={view} />}>
        {escalation.state === 'diverted' ? <Diverted view={view} /> : null}
        {asks.length > 0 ? (
          <Section title="What was asked, and both accounts of it">
            <Asks asks={asks} sent={view.sendings.length > 0} they={`${(escalation.to ?? 'The receiver').split(',')[0] ?? ''} says`} we={`The ${escalation.groupName} found`} />
          </Section>
        ) : null}
        {escalation.text ? (
          <Section title="The issue">
            <div className="max-w-record font-serif text-record whitespace-pre-line">{escalation.text}</div>
          </Section>
        ) : null}
        {escalation.state === 'raised' || escalation.state === 'diverted' ? null : <StandsBehind view={view} />}
        <Section title="What happened">
          <Timeline items={view.events.map((event) => ({ key: event.id, when: shortDate(event.on), what: <Happened event={event} slug={partnership.slug} />, note: noteOf(event) }))} />
        </Section>
      </TwoColumns>
    </>
  );
}

type Event = EscalationView['events'][number];

const words: Partial<Record<Event['kind'], string>> = {
  due: 'The day it was due passed', late: 'Late: the board should see it', 'very late': 'Very late: the next rung is proposed', chased: 'Chaser', reply: 'Reply', 'holding reply': 'Holding reply; the clock goes on', acknowledged: 'Acknowledged; the clock goes on',
  'clarification asked': 'They asked for clarification; these days are not counted', 'clarification given': 'Clarification given; the days waited move the due day',
};

function Happened({ event, slug }: { event: Event; slug: string }) {
  return (
    <>
      <strong className="font-semibold">{words[event.kind] ?? `${event.kind.slice(0, 1).toUpperCase()}${event.kind.slice(1)}`}</strong>
      {event.text ? <span className="block max-w-record whitespace-pre-line">{event.text}</span> : null}
      {event.fileName ? <FileLine href={`/api/files/${slug}/replies/${event.id}`} name={event.fileName} bytes={event.bytes ?? 0} /> : null}
    </>
  );
}

function noteOf(event: Event): string {
  const told = event.recorded ? `${event.saidBy ? `${event.saidBy}, ` : ''}${event.channel ?? ''}; recorded by the secretariat` : '';
  return [told, event.by].filter(Boolean).join(' · ');
}

function Diverted({ view }: { view: EscalationView }) {
  const { escalation } = view;
  return (
    <p className="mb-8 border-l-4 border-line-2 px-4 py-2">
      It was {escalation.divertedAs}, raised by {escalation.raisedBy ?? 'a member'} on {longDate(escalation.raisedAt)}, and sent to {escalation.divertedTo}. What was typed is deleted, here and in stored results.
    </p>
  );
}

function StandsBehind({ view }: { view: EscalationView }) {
  const { positions, escalation } = view;
  const counts = [`${String(positions.endorse)} ${positions.endorse === 1 ? 'endorses' : 'endorse'}`, `${String(positions.against)} ${positions.against === 1 ? 'does' : 'do'} not`, ...(positions.abstain > 0 ? [`${String(positions.abstain)} abstain`] : []), `${String(positions.missing.length)} ${positions.missing.length === 1 ? 'has' : 'have'} not answered`];
  return (
    <Section title="Who stands behind it">
      <p>{counts.join(', ')}.{escalation.agreedWords ? ` ${escalation.agreedWords}` : ' The group has not agreed it yet; positions stand beside its decision and never decide by themselves.'}</p>
      <details className="mt-2">
        <summary className="link cursor-pointer">Positions</summary>
        <ul className="mt-2 space-y-1">
          {positions.rows.map((row) => <li key={row.id}>{row.seat}: {row.position}{row.channel === 'on the page' ? '' : <span className="text-meta text-ink-3"> {row.channel}, {row.saidBy}, recorded by the secretariat</span>}</li>)}
          {positions.missing.map((seat) => <li key={seat.id} className="text-ink-3">{seat.label}: not answered</li>)}
        </ul>
      </details>
      <div className="mt-4 space-y-4">
        {positions.rows.filter((row) => row.words).map((row) => <RecordText key={row.id} kind="reservation" label={`Reservation · ${row.seat}`}>{row.words}</RecordText>)}
      </div>
    </Section>
  );
}

function EscalationAside({ view }: { view: EscalationView }) {
  const { source, partnership, whoSees } = view;
  const href = source ? (source.actionId ? `/p/${partnership.slug}/actions/${source.actionId}` : `/p/${partnership.slug}/meetings/${source.meetingId ?? ''}`) : null;
  return (
    <Aside label="Ladder and who can see this">
      <AsideSection title="The ladder">
        <Steps items={rungsOf(view)} />
        {source && href ? <AsideNote>Raised from <Link className="link" href={href}>{source.label}</Link>.</AsideNote> : null}
      </AsideSection>
      <AsideSection title="Who can see this">
        {view.restricted ? <AudienceMark words={`${String(whoSees.can)} of ${String(whoSees.of)} people can see`} can={whoSees.canSee} cannot={whoSees.cannotSee} /> : <p>The whole {view.escalation.groupName}.</p>}
        <AsideNote>{view.escalation.to ? `${view.escalation.to} sees the letter it is sent: no draft, no evidence, no position, no verdict.` : 'Until it is screened, only secretariat and chair.'}</AsideNote>
      </AsideSection>
    </Aside>
  );
}
