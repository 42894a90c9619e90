import type { InvitationAnswer, SeatKind } from '@/db/schema/vocabulary';

interface SeatRow {
  id: string;
  label: string;
  kind: SeatKind;
}
interface AnswerRow {
  seatId: string;
  answer: InvitationAnswer;
  channel: string;
  note: string | null;
}

export interface ComingView {
  seats: { id: string; label: string; kind: SeatKind; answer: InvitationAnswer | null; recorded: string | null; note: string | null }[];
  attending: number;
  apologies: number;
  silent: number;
  /** Null where the terms of reference name no quorum. Counts seats attending or sending the deputy, secretariat and observers left out. */
  quorum: { needed: number; coming: number; met: boolean } | null;
}

/** Who is coming, by seat: a role-only seat is its label, like any other. */
export function comingView(args: { seats: SeatRow[]; answers: AnswerRow[]; quorumSeats: number | null }): ComingView {
  const seats = args.seats.map((seat) => {
    const answer = args.answers.find((row) => row.seatId === seat.id);
    return {
      id: seat.id,
      label: seat.label,
      kind: seat.kind,
      answer: answer?.answer ?? null,
      recorded: answer && answer.channel !== 'on the page' ? `recorded by the secretariat, ${answer.channel}` : null,
      note: answer?.note ?? null,
    };
  });
  const comes = seats.filter((seat) => seat.answer === 'attending' || seat.answer === 'sending the deputy');
  const counted = comes.filter((seat) => seat.kind === 'voting' || seat.kind === 'non-voting').length;
  return {
    seats,
    attending: comes.length,
    apologies: seats.filter((seat) => seat.answer === 'apologies').length,
    silent: seats.filter((seat) => seat.answer === null).length,
    quorum: args.quorumSeats === null ? null : { needed: args.quorumSeats, coming: counted, met: counted >= args.quorumSeats },
  };
}
