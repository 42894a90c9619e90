import type { ReactNode } from 'react';
import type { MinutesPart } from '@/lib/minutes/minutes-view';
import type { MinutesPageView } from '@/lib/minutes/show-minutes';
import { TwoColumns } from '../layout/page';
import { MeetingHeader, MeetingTabs } from '../meetings/meeting-header';
import { Aside, AsideNote, AsideSection } from '../ui/aside';
import { clockTime, longDate } from '../ui/dates';
import { EmptyState } from '../ui/empty-state';
import { Tag, type TagTone } from '../ui/tag';
import { MinutesSheet, type MinutesSlots } from './minutes-sheet';

interface MinutesPageProps extends MinutesSlots {
  view: MinutesPageView;
  /** The next step of the minutes as a whole, as a form. */
  stepForm: ReactNode;
  approveForm: (part: MinutesPart) => ReactNode;
}

const tones: Record<string, TagTone> = { drafting: 'wait', 'sent to the chair': 'wait', cleared: 'accent', circulated: 'outline', approved: 'accent' };
const words: Record<string, string> = { circulated: 'unconfirmed' };

function corrections({ correctionsOver, can }: MinutesPageView, day: string): string {
  if (!correctionsOver) return `Corrections until ${day}`;
  return `Corrections were taken until ${day}; ${can.prepare ? 'you can still record one' : 'the secretariat may still record one'}`;
}

export function MinutesPage({ view, write, under, stepForm, approveForm }: MinutesPageProps) {
  const { partnership, meeting, minutes, items } = view;
  const written = items.some((item) => item.paragraphs.length > 0);
  return (
    <>
      <MeetingHeader slug={partnership.slug} meeting={meeting} part="Minutes" />
      <MeetingTabs slug={partnership.slug} meetingId={meeting.id} current="minutes" seesTold={view.can.open || view.can.write || view.can.settle || view.can.circulate} />
      {minutes ? (
        <p className="mb-4">
          <Tag tone={tones[minutes.state]}>{words[minutes.state] ?? minutes.state}</Tag>{' '}
          <span className="text-meta text-ink-3">
            {view.can.write ? `Saved ${clockTime(minutes.savedAt)}` : ''}
            {minutes.state === 'circulated' && minutes.correctionsUntil ? corrections(view, longDate(minutes.correctionsUntil)) : ''}
          </span>
        </p>
      ) : null}
      <TwoColumns aside={<MinutesAside view={view} approveForm={approveForm} stepForm={stepForm} />}>
        {minutes && (written || view.can.write) ? (
          <MinutesSheet items={items} write={write} under={under} />
        ) : (
          <EmptyState title={view.can.open ? 'The minutes have not begun' : 'No minutes to read yet'}>
            {view.can.open ? 'Begin when the meeting does, or afterwards: every item of the agenda is there to write under.' : minutes && ['circulated', 'approved'].includes(minutes.state) ? 'They are circulated to those who hold a seat or deputise for one.' : 'They stand here once the chair has cleared them and the secretariat circulates them.'}
          </EmptyState>
        )}
      </TwoColumns>
    </>
  );
}

function MinutesAside({ view, approveForm, stepForm }: Pick<MinutesPageProps, 'view' | 'approveForm' | 'stepForm'>) {
  const shown = view.minutes && ['circulated', 'approved'].includes(view.minutes.state);
  return (
    <Aside label="About the minutes">
      {stepForm ? <AsideSection title="Next">{stepForm}</AsideSection> : null}
      <AsideSection title="In the room">
        <p>{view.inTheRoom === 0 ? 'Attendance is not recorded yet.' : `${view.inTheRoom} ${view.inTheRoom === 1 ? 'seat' : 'seats'}`}</p>
        <a className="link text-meta" href={`/p/${view.partnership.slug}/meetings/${view.meeting.id}/attendance`}>
          Attendance
        </a>
      </AsideSection>
      {shown ? (
        <AsideSection title="Approval, part by part">
          {view.parts.map((part) => (
            <div key={part.audienceKey} className="mb-5">
              <p className={part.open ? 'font-semibold' : 'font-semibold text-closed'}>
                {part.open ? 'Open part' : part.closed ? 'Closed part' : 'Restricted part'}, {part.items.length === 1 ? 'item' : 'items'} {part.items.join(', ')}
              </p>
              {part.latest ? (
                <AsideNote>
                  version {part.latest.version}, approved {part.latest.method} {part.latest.how}, {longDate(part.latest.approvedAt)}
                  {part.pending > 0 ? `, ${part.pending} pending` : ''}
                  <span className="block break-all">SHA-256 {part.latest.sha256}</span>
                </AsideNote>
              ) : (
                <AsideNote>not approved yet{part.pending > 0 ? `, ${part.pending} pending` : ''}</AsideNote>
              )}
              {view.can.approve && part.unapproved > 0 ? approveForm(part) : null}
            </div>
          ))}
        </AsideSection>
      ) : null}
    </Aside>
  );
}
