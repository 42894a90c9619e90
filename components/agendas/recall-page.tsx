import type { ReactNode } from 'react';
import type { RecallView } from '@/lib/agendas/recall-item';
import { MeetingHeader } from '../meetings/meeting-header';
import { AudienceMark } from '../ui/audience-mark';
import { dateAndTime } from '../ui/dates';
import { Notice } from '../ui/notice';
import { RuledItem, RuledList, Section } from '../ui/section';

/** Takes an issued item from some of its readers: who reads it now, who has opened it, and what the press does. */
export function RecallPage({ view, form }: { view: RecallView; form: ReactNode }) {
  const { partnership, meeting, item, whoSees, opened, recalls } = view;
  return (
    <>
      <MeetingHeader slug={partnership.slug} meeting={meeting} part={`Recall: ${item.title}`} />
      <Notice tone="wait" title="From the press on they read nothing of it">
        The item, its papers and files, what is written under it and the actions that came from it close at once for whoever you tick, under whatever hat; mails not sent yet are withdrawn. What somebody has read or
        was mailed cannot be unread: the list below stays.
      </Notice>
      <Section title="Who reads it now">
        <AudienceMark words={`${String(whoSees.can)} of ${String(whoSees.of)} can see`} can={whoSees.canSee} cannot={whoSees.cannotSee} />
      </Section>
      <Section title="Who has opened its papers">
        {opened.length === 0 ? <p>Nobody has.</p> : <RuledList>{opened.map((row) => <RuledItem key={row.personId} title={row.name} note={`first on ${dateAndTime(row.openedAt)}`} />)}</RuledList>}
      </Section>
      {recalls.length > 0 ? (
        <Section title="Recalled before">
          <RuledList>{recalls.map((row) => <RuledItem key={row.id} title={row.reason} note={dateAndTime(row.at)} />)}</RuledList>
        </Section>
      ) : null}
      <Section title="Take it from">{form}</Section>
    </>
  );
}
