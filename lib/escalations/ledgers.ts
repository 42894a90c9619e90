import type * as record from '@/db/repositories/escalation-record';
import type { AskRow } from './escalation';

type AnswerRow = Awaited<ReturnType<typeof record.listAnswers>>[number];
type VerdictRow = Awaited<ReturnType<typeof record.listVerdicts>>[number];
type EventRow = Awaited<ReturnType<typeof record.listEvents>>[number];
type PositionRow = Awaited<ReturnType<typeof record.listPositions>>[number];

/** Each ask with the last word of both ledgers, side by side and never merged, and every word before it. */
export function ledgersOf(asks: AskRow[], answers: AnswerRow[], verdicts: VerdictRow[], events: EventRow[]) {
  return asks.map((ask) => {
    const said = answers.filter((row) => row.askId === ask.id);
    const found = verdicts.filter((row) => row.askId === ask.id);
    const lastSaid = ask.said === null ? undefined : said.at(-1);
    const reply = events.find((event) => event.id === lastSaid?.eventId);
    return {
      number: ask.number,
      text: ask.text,
      said: lastSaid ? { said: lastSaid.said, words: lastSaid.words, on: lastSaid.on, recorded: reply?.recorded ?? false, channel: reply?.channel ?? null, saidBy: reply?.saidBy ?? null } : null,
      found: ask.verdict === null ? null : (found.at(-1) ?? null),
      earlier: [...said.slice(0, ask.said === null ? undefined : -1).map((row) => `${row.on}: ${row.said}${row.words ? `, “${row.words}”` : ''}`), ...found.slice(0, ask.verdict === null ? undefined : -1).map((row) => `${row.on}: found ${row.verdict}`)],
    };
  });
}

/** Who stands behind it, in words and by seat; seats without a position count as not answered. */
export function positionsOf(positions: PositionRow[], seats: { id: string; label: string; kind: string }[], sees: (seatId: string) => boolean) {
  const asked = seats.filter((seat) => seat.kind === 'voting' || seat.kind === 'non-voting');
  const missing = asked.filter((seat) => sees(seat.id) && !positions.some((row) => row.seatId === seat.id));
  return {
    rows: positions,
    endorse: positions.filter((row) => row.position === 'endorses').length,
    against: positions.filter((row) => row.position === 'does not endorse').length,
    abstain: positions.filter((row) => row.position === 'abstains').length,
    missing: missing.map((seat) => ({ id: seat.id, label: seat.label })),
  };
}
