import type { EscalationView } from '@/lib/escalations/show-escalation';
import { nationOf } from '@/lib/escalations/escalation';
import { cx } from '../ui/cx';
import { shortDate } from '../ui/dates';

type Clock = NonNullable<EscalationView['clock']>;
type Mark = Clock['strip']['marks'][number];

const shapes: Record<Mark['kind'], string> = {
  sent: 'size-4.5 rounded-full bg-accent',
  theirs: 'size-3.5 rounded-full border-[3px] border-accent bg-surface',
  ours: 'size-2.5 rotate-45 bg-wait',
  holding: 'size-3.5 border-2 border-line-2 bg-surface',
  reply: 'size-3.5 bg-accent',
  due: 'h-10 w-0.5 bg-ink',
  today: 'size-4.5 rounded-full',
};

/** The clock: working days as a strip with what happened on it; on a phone and for screen readers the same as a dated list. */
export function ClockStrip({ clock, openAsks }: { clock: Clock; openAsks: number[] }) {
  const { strip, calendar, day, dueDays, waited, late, running } = clock;
  const percent = (at: number) => `${String((at / strip.length) * 100)}%`;
  return (
    <section aria-label="Clock" className="mb-8 border border-line bg-surface px-5 py-4">
      <h2 className="text-section font-semibold">
        Day {day} of {dueDays}{' '}
        <span className="text-meta font-semibold text-ink-3">
          working days, {nationOf[calendar]}
          {waited > 0 ? ` · ${String(waited)} more waited for our clarification, not counted` : ''}
          {openAsks.length > 0 ? ` · ${openAsks.length === 1 ? `ask ${String(openAsks[0])} has` : `asks ${openAsks.join(', ')} have`} no reply` : ''}
        </span>
      </h2>
      <div aria-hidden="true" className="relative mx-3 mt-14 mb-14 h-1 bg-line-2/50 max-wide:hidden">
        {strip.last > strip.due ? <span className="keep-colour absolute -inset-y-0.5 bg-late" style={{ left: percent(strip.due), right: percent(strip.length - strip.last) }} /> : null}
        {ticks(strip.length).map((tick) => (
          <span key={tick} className={cx('absolute w-px -translate-y-1/2 bg-line-2', tick % 5 === 0 ? 'h-5' : 'h-2.5')} style={{ left: percent(tick), top: '50%' }} />
        ))}
        {strip.marks.map((mark, index) => (
          <Marked key={mark.key} mark={mark} left={percent(mark.day)} edge={mark.day === 0 ? 'start' : mark.day === strip.length ? 'end' : 'middle'} low={index % 2 === 0} late={late > 0 && running} />
        ))}
      </div>
      <ol className="mt-3 space-y-1 wide:sr-only">
        {[...strip.marks].sort((a, b) => a.day - b.day).map((mark) => (
          <li key={mark.key} className={cx('grid grid-cols-[5rem_minmax(0,1fr)] gap-x-4', (mark.kind === 'due' || mark.kind === 'today') && 'font-semibold')}>
            <span className="figures font-normal text-ink-3">{shortDate(mark.on)}</span>
            <span className={mark.kind === 'today' && late > 0 && running ? 'text-late' : undefined}>
              {mark.label}
              {mark.kind === 'today' && late > 0 && running ? `, ${String(late)} late` : ''}
              {mark.kind === 'sent' || mark.kind === 'due' || mark.kind === 'today' ? '' : `, day ${String(mark.day)}`}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}

const ticks = (length: number) => Array.from({ length: Math.min(length, 120) + 1 }, (_, tick) => tick);

interface MarkedProps {
  mark: Mark;
  left: string;
  edge: 'start' | 'middle' | 'end';
  low: boolean;
  late: boolean;
}

function Marked({ mark, left, edge, low, late }: MarkedProps) {
  const above = mark.kind === 'sent' || mark.kind === 'due' || mark.kind === 'today';
  return (
    <span className="absolute top-1/2" style={{ left }}>
      <span className={cx('keep-colour absolute -translate-1/2', shapes[mark.kind], mark.kind === 'today' && (late ? 'bg-late' : 'bg-accent'))} />
      <span
        className={cx(
          'absolute whitespace-nowrap',
          edge === 'start' ? 'left-0 -translate-x-2' : edge === 'end' ? 'right-0 translate-x-2 text-right' : '-translate-x-1/2',
          above ? 'bottom-5' : low ? 'top-4' : 'top-9',
          mark.kind === 'due' && 'font-semibold',
          mark.kind === 'today' ? (late ? 'font-semibold text-late' : 'font-semibold') : above ? '' : 'text-ink-3',
        )}
      >
        {above && mark.kind !== 'today' ? `${mark.label.split(',')[0] ?? ''} ${shortDate(mark.on)}${mark.label.includes(',') ? `,${mark.label.split(',').slice(1).join(',')}` : ''}` : mark.label}
      </span>
    </span>
  );
}
