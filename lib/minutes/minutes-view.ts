import type * as agendas from '@/db/repositories/agendas';
import type * as corrections from '@/db/repositories/corrections';
import type * as repository from '@/db/repositories/minutes';

type SlotRow = Awaited<ReturnType<typeof agendas.list>>[number];
type ParagraphRow = Awaited<ReturnType<typeof repository.listParagraphs>>[number];
type CorrectionRow = Awaited<ReturnType<typeof corrections.list>>[number];
type ApprovalRow = Awaited<ReturnType<typeof repository.listApprovals>>[number];

export interface ParagraphView extends Omit<ParagraphRow, 'number'> {
  number: string;
  /** The reader sits for the organisation whose reservation this is. */
  mine: boolean;
  corrections: CorrectionRow[];
}

export interface MinutesItem {
  slotId: string;
  number: number;
  title: string | null;
  restricted: boolean;
  withdrawn: boolean;
  paragraphs: ParagraphView[];
}

/** The sheet: items with their paragraphs, numbered 5.1, 5.2; an item out of the reader's audience has neither title nor paragraphs. */
export function minutesView(args: { slots: SlotRow[]; paragraphs: ParagraphRow[]; corrections: CorrectionRow[]; mySeats: string[] }): MinutesItem[] {
  return args.slots.map((slot, index) => {
    const number = slot.number ?? index + 1;
    const own = args.paragraphs.filter((row) => row.slotId === slot.slotId);
    return {
      slotId: slot.slotId,
      number,
      title: slot.title,
      restricted: slot.restricted,
      withdrawn: slot.state === 'withdrawn',
      paragraphs: own.map((row, place) => ({
        ...row,
        number: `${number}.${row.number ?? place + 1}`,
        mine: row.reservationSeatId !== null && args.mySeats.includes(row.reservationSeatId),
        corrections: args.corrections.filter((correction) => correction.paragraphId === row.id),
      })),
    };
  });
}

export interface MinutesPart {
  audienceKey: number;
  open: boolean;
  items: number[];
  pending: number;
  unapproved: number;
  latest: { version: number; how: string; method: string; approvedAt: Date; sha256: string } | null;
}

/** The parts that are approved apart: one for each audience row the reader sees. */
export function partsOf(args: { paragraphs: ParagraphRow[]; approvals: ApprovalRow[]; slots: SlotRow[] }): MinutesPart[] {
  const keys = [...new Set(args.paragraphs.map((row) => row.audienceKey))];
  const parts = keys.map((audienceKey) => {
    const part = args.paragraphs.filter((row) => row.audienceKey === audienceKey);
    const slots = args.slots.filter((slot) => part.some((row) => row.slotId === slot.slotId));
    const [latest] = args.approvals.filter((row) => row.audienceKey === audienceKey);
    return {
      audienceKey,
      open: slots.every((slot) => !slot.restricted),
      items: slots.map((slot) => slot.number ?? 0),
      pending: part.filter((row) => row.state === 'pending').length,
      unapproved: part.filter((row) => row.state === 'unconfirmed').length,
      latest: latest ?? null,
    };
  });
  return parts.sort((a, b) => Number(b.open) - Number(a.open) || (a.items[0] ?? 0) - (b.items[0] ?? 0));
}
