import type { ReactNode } from 'react';
import type { ActionView } from '@/lib/actions/show-action';
import { TwoColumns } from '../layout/page';
import { Aside, AsideNote, AsideSection } from '../ui/aside';
import { AudienceMark } from '../ui/audience-mark';
import { ButtonLink } from '../ui/button';
import { dateAndTime, longDate, shortDate } from '../ui/dates';
import { PageHeader } from '../ui/page-header';
import { Section } from '../ui/section';
import { SummaryList } from '../ui/summary-list';
import { Tag } from '../ui/tag';
import { Timeline } from '../ui/timeline';
import Link from '../ui/link';

/** One action or request: its words, whose it is, its days, what happened. */
export function ActionPage({ view, forms }: { view: ActionView; forms: ReactNode }) {
  const { partnership, action, events, shown } = view;
  const base = `/p/${partnership.slug}`;
  return (
    <>
      <PageHeader
        crumbs={[{ label: 'Actions', href: `${base}/actions` }, { label: action.groupName, href: `${base}/actions?group=${action.groupSlug}` }, { label: action.reference }]}
        title={action.reference}
        meta={action.kind === 'request' ? 'a request to a body that cannot be instructed' : 'an action'}
        tag={<><Tag tone={shown.tone}>{shown.words}</Tag>{partnership.state === 'dormant' && action.state !== 'closed' ? <> <Tag tone="wait">partnership dormant</Tag></> : null}</>}
        others={view.can.raise ? <ButtonLink href={`${base}/escalations/new?group=${action.groupSlug}&action=${action.id}`}>Raise an issue from it</ButtonLink> : undefined}
      />
      <TwoColumns
        aside={
          <Aside label="About it">
            <AsideSection title={action.kind === 'request' ? 'Asked of' : 'Owner'}>
              <p>{action.seat}{action.vacant ? <em>, vacant</em> : null}</p>
              {action.lookedAfterBy ? <AsideNote>looked after by {action.lookedAfterBy}</AsideNote> : null}
              {action.kindReason ? <AsideNote>{action.kindReason}{view.from ? <>, there <Link className="link" href={`${base}/actions/${view.from.id}`}>{view.from.reference}</Link></> : null}</AsideNote> : null}
            </AsideSection>
            {view.restricted ? (
              <AsideSection title="Who can see this">
                <AudienceMark words="restricted" />
                <AsideNote>Those who can read what it came from, and the seat it goes to.</AsideNote>
              </AsideSection>
            ) : null}
          </Aside>
        }
      >
        <div className="mb-8 max-w-record border-l-3 border-wait pl-3.5 font-serif text-record whitespace-pre-line">{action.text}</div>
        <SummaryList
          rows={[
            { label: action.kind === 'request' ? 'Asked on' : 'Agreed on', value: longDate(action.openedAt) },
            { label: 'Due', value: action.due ? longDate(action.due) : 'no day agreed' },
            ...(action.firstDue && action.firstDue !== action.due ? [{ label: 'First due', value: longDate(action.firstDue) }] : []),
          ]}
        />
        <div className="mt-8">
          <Section title="What happened">
            {events.length === 0 ? <p className="text-ink-3">Nothing has been reported yet.</p> : null}
            <Timeline items={events.map((event) => ({ key: event.id, when: shortDate(event.at), what: <Event event={event} />, note: `${dateAndTime(event.at)}${event.channel === 'on the page' ? '' : `, ${event.channel}, recorded by the secretariat`}${event.by ? ` · ${event.by}` : ''}` }))} />
          </Section>
        </div>
        {forms}
      </TwoColumns>
    </>
  );
}

function Event({ event }: { event: ActionView['events'][number] }) {
  const moved = event.kind === 're-dated' && event.toDue ? `: ${event.fromDue ? `from ${shortDate(event.fromDue)} ` : ''}to ${shortDate(event.toDue)}` : '';
  const reply = event.kind === 'reply' && event.state ? `: ${event.state}` : '';
  return (
    <>
      <strong>
        {event.kind}
        {moved}
        {reply}
      </strong>
      {event.text ? <span className="block whitespace-pre-line">{event.text}</span> : null}
    </>
  );
}
