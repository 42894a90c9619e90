import type { EscalationView } from '@/lib/escalations/show-escalation';
import { longDate, shortDate } from '../ui/dates';
import type { Step } from '../ui/steps';

/** The rungs it climbed, the one it stands on, and the next that would be proposed. */
export function rungsOf(view: EscalationView): Step[] {
  const { escalation, events, sendings, clock, source } = view;
  const local = events.filter((event) => event.kind === 'local step').reverse();
  const agreed: Step = escalation.agreedOn
    ? { key: 'agreed', title: `Agreed by the ${escalation.groupName}`, note: `${longDate(escalation.agreedOn)}, ${escalation.agreedMethod ?? ''}`, state: 'done' }
    : { key: 'agreed', title: `For the ${escalation.groupName} to agree`, state: escalation.state === 'screened' ? 'now' : 'next' };
  const letters = sendings.map((row, index): Step => {
    const last = index === sendings.length - 1 && escalation.state === 'sent';
    return { key: row.id, title: row.addressee, note: `sent ${longDate(row.sentOn)}, ${row.how === 'our mail' ? 'by our mail' : 'by our own letter'}`, state: !last || row.answeredOn ? 'done' : clock && clock.late > 0 ? 'late' : 'now' };
  });
  const toSend: Step[] = !['sent', 'closed', 'diverted'].includes(escalation.state) && escalation.to ? [{ key: 'to', title: escalation.to, note: 'to be sent', state: 'next' }] : [];
  const next: Step[] = clock?.running && escalation.state === 'sent' ? [{ key: 'next', title: 'The next rung', note: `proposed from ${longDate(clock.movedClimbOn)}`, state: 'next' }] : [];
  return [
    { key: 'raised', title: `Raised${source ? `: ${source.label}` : ` in the ${escalation.groupName}`}`, note: longDate(escalation.raisedAt), state: 'done' },
    ...local.map((event): Step => ({ key: event.id, title: 'Local step', note: `${shortDate(event.on)}${event.text ? `: ${event.text.length > 80 ? `${event.text.slice(0, 77)}…` : event.text}` : ''}`, state: 'done' })),
    ...(escalation.state === 'raised' || escalation.state === 'diverted' ? [] : [agreed]),
    ...letters, ...toSend, ...next,
  ];
}
