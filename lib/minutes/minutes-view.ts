import { slotLabels } from '@/lib/agendas/agenda';
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
  number: string;
  part: SlotRow['part'];
  title: string | null;
  restricted: boolean;
  withdrawn: boolean;
  paragraphs: ParagraphView[];
}

/** The sheet: items with their paragraphs, numbered 5.1, 5.2; an item out of the reader's audience has neither title nor paragraphs. */
export function minutesView(args: { slots: SlotRow[]; paragraphs: ParagraphRow[]; corrections: CorrectionRow[]; mySeats: string[] }): MinutesItem[] {
  const labels = slotLabels(args.slots);
  return args.slots.map((slot) => {
    const number = labels.get(slot.slotId) ?? '';
    const own = args.paragraphs.filter((row) => row.slotId === slot.slotId);
    return {
      slotId: slot.slotId,
      number,
      part: slot.part,
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
  /** The closed part, of which only its readers are told. */
  closed: boolean;
  items: string[];
  pending: number;
  unapproved: number;
  latest: { version: number; how: string; method: string; approvedAt: Date; sha256: string } | null;
}

/** The parts that are approved apart: one for each audience row the reader sees. */
export function partsOf(args: { paragraphs: ParagraphRow[]; approvals: ApprovalRow[]; slots: SlotRow[] }): MinutesPart[] {
  const labels = slotLabels(args.slots);
  const keys = [...new Set(args.paragraphs.map((row) => row.audienceKey))];
  const parts = keys.map((audienceKey) => {
    const part = args.paragraphs.filter((row) => row.audienceKey === audienceKey);
    const slots = args.slots.filter((slot) => part.some((row) => row.slotId === slot.slotId));
    const [latest] = args.approvals.filter((row) => row.audienceKey === audienceKey);
    return {
      audienceKey,
      open: slots.every((slot) => !slot.restricted),
      closed: slots.some((slot) => slot.part === 'closed'),
      items: slots.map((slot) => labels.get(slot.slotId) ?? ''),
      pending: part.filter((row) => row.state === 'pending').length,
      unapproved: part.filter((row) => row.state === 'unconfirmed').length,
      latest: latest ?? null,
    };
  });
  return parts.sort((a, b) => Number(b.open) - Number(a.open) || Number(a.closed) - Number(b.closed) || Number.parseInt(a.items[0] ?? '0', 10) - Number.parseInt(b.items[0] ?? '0', 10));
}
