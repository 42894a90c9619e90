import type { ReactNode } from 'react';
import type { LetterView } from '@/lib/desks/show-desk';
import { LetterSheet } from '../escalations/letter-sheet';
import { TwoColumns } from '../layout/page';
import { FileLine } from '../papers/file-line';
import { Aside, AsideNote, AsideSection } from '../ui/aside';
import { longDate, shortDate } from '../ui/dates';
import { Notice } from '../ui/notice';
import { PageHeader } from '../ui/page-header';
import { Section } from '../ui/section';
import { Tag } from '../ui/tag';
import { Timeline } from '../ui/timeline';

interface LetterPageProps {
  view: LetterView;
  reference: ReactNode;
  answer: ReactNode;
}

/** A letter as it was sent; printed, it is the letter. Beneath it the answer. */
export function LetterPage({ view, reference, answer }: LetterPageProps) {
  const { desk, letter, asks, events, shown } = view;
  return (
    <>
      <div data-screen-only>
        <PageHeader
          crumbs={[{ label: `${desk.name} desk`, href: `/desk/${desk.slug}` }, { label: letter.reference }]}
          title={letter.title}
          meta={<>From <strong>{letter.partnership}</strong> · due {longDate(letter.movedDueOn)}{letter.movedDueOn === letter.dueOn ? '' : ` (first ${longDate(letter.dueOn)})`}</>}
          tag={<><Tag tone={shown.tone}>{shown.words}</Tag>{letter.dormantSince ? <> <Tag tone="wait">partnership dormant</Tag></> : null}</>}
        />
        {letter.dormantSince ? <Notice tone="wait">The partnership that asked has been dormant since {longDate(letter.dormantSince)}.{letter.custodian ? ` Its custodian: ${letter.custodian}.` : ''} The clock goes on; your answer is kept in its record.</Notice> : null}
      </div>
      <TwoColumns
        aside={
          <Aside label="About this letter">
            <AsideSection title="Your reference">{reference}</AsideSection>
            <AsideSection title="Your answers so far">
              <ul className="space-y-2">
                {asks.map((ask) => (
                  <li key={ask.number}>
                    {ask.number}: {ask.said ? <Tag tone="accent">{ask.said}</Tag> : <Tag tone="wait">open</Tag>}
                    {ask.words ? <AsideNote>“{ask.words}”</AsideNote> : null}
                  </li>
                ))}
              </ul>
            </AsideSection>
            <AsideSection title="What you see"><AsideNote>The letter as it was sent to you. The partnership’s drafts, evidence, positions and what it makes of your answer are its own.</AsideNote></AsideSection>
          </Aside>
        }
      >
        <LetterSheet
          reference={letter.reference} title={letter.title} to={`${desk.organisation}, ${desk.name}`} letter={letter.letter} asks={asks} agreed={letter.agreed} due={letter.movedDueOn}
          from={letter.partnership} contact={letter.contact} sentOn={letter.sentOn} theirReference={letter.theirReference}
        />
        <div className="mt-8" data-screen-only>
          {letter.closedOn ? null : <Section title="Answer">{answer}</Section>}
          <Section title="What passed">
            <Timeline
              items={events.map((event) => ({
                key: event.id, when: shortDate(event.on), note: event.by,
                what: (
                  <>
                    <strong className="font-semibold">{event.kind.slice(0, 1).toUpperCase()}{event.kind.slice(1)}</strong>
                    {event.text ? <span className="block max-w-record whitespace-pre-line">{event.text}</span> : null}
                    {event.fileName ? <FileLine href={`/api/files/desk/${desk.slug}/${event.id}`} name={event.fileName} bytes={event.bytes ?? 0} /> : null}
                  </>
                ),
              }))}
            />
          </Section>
        </div>
      </TwoColumns>
    </>
  );
}
