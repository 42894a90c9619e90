import type * as agendas from '@/db/repositories/agendas';
import type { ReaderRow } from '@/db/repositories/audiences';
import type * as papers from '@/db/repositories/papers';
import type { ItemPurpose, SlotPart } from '@/db/schema/vocabulary';
import { slotLabels } from './agenda';

type SlotRow = Awaited<ReturnType<typeof agendas.list>>[number];
export type PaperRow = Awaited<ReturnType<typeof papers.listForMeeting>>[number];

export interface WhoSees {
  can: number;
  of: number;
  /** People without a seat to whom it was opened for one meeting. */
  guests: number;
  canSee: { name: string }[];
  cannotSee: { name: string; why: string }[];
}

export interface SlotView {
  slotId: string;
  /** 1, 2, 3, or B1, B2 in a closed part. */
  number: string;
  part: SlotPart;
  minutes: number;
  withdrawn: boolean;
  restricted: boolean;
  /** Null for whoever the item is not for: number, neutral label and minutes is all they get. */
  item: { id: string; title: string; purpose: ItemPurpose; lead: string | null; note: string | null; escalation: { id: string; reference: string } | null; whoSees: WhoSees | null; guests: number; papers: PaperRow[] } | null;
}

/** The agenda as its reader may see it. Before issue the numbers are the order so far. */
export function agendaView(slots: SlotRow[], papers: PaperRow[], readers: ReaderRow[]): SlotView[] {
  const labels = slotLabels(slots);
  return slots.map((slot) => ({
    slotId: slot.slotId,
    number: labels.get(slot.slotId) ?? '',
    part: slot.part,
    minutes: slot.minutes,
    withdrawn: slot.state === 'withdrawn',
    restricted: slot.restricted,
    item:
      slot.itemId === null || slot.title === null || slot.purpose === null
        ? null
        : {
            id: slot.itemId,
            title: slot.title,
            purpose: slot.purpose,
            lead: slot.lead,
            note: slot.note,
            escalation: slot.escalationId && slot.escalation ? { id: slot.escalationId, reference: slot.escalation } : null,
            whoSees: slot.restricted && slot.intendedAudienceKey !== null ? whoSees(readers, slot.intendedAudienceKey, slot.guests) : null,
            guests: slot.guests,
            papers: papers.filter((paper) => paper.itemId === slot.itemId),
          },
  }));
}

/** Counts people with a live appointment; readers see seats and organisations, only the secretariat names. */
export function whoSees(readers: ReaderRow[], key: number, guests = 0): WhoSees {
  const asked = readers.filter((row) => row.audienceKey === key);
  const words = (row: ReaderRow) => `${row.name ? `${row.name}, ` : ''}${row.seat}${row.kind === 'holder' ? '' : ` (${row.kind})`}`;
  return {
    can: asked.filter((row) => row.sees).length,
    of: asked.length,
    guests,
    canSee: asked.filter((row) => row.sees).map((row) => ({ name: words(row) })),
    cannotSee: asked
      .filter((row) => !row.sees)
      .map((row) => ({ name: words(row), why: whyNot(row) })),
  };
}

function whyNot({ why, whose }: ReaderRow): string {
  switch (why) {
    case 'assistant':
      return 'an assistant reads open papers only';
    case 'observer':
      return 'an observer reads nothing restricted';
    case 'subject':
      return 'is the subject';
    case 'holds contract':
      return whose ? `holds a contract of ${whose}` : 'holds a contract of the subject';
    case 'subcontracts':
      return whose ? `subcontracts for ${whose}` : 'subcontracts for the subject';
    case 'appointed after':
      return 'appointed after it';
    case 'another hat':
      return 'shut out under another hat of the same person';
    default:
      return 'this item is not for this seat';
  }
}

/** Total minutes of what is on one part of the agenda; the meeting's own length is that of the open part. */
export const minutesOf = (slots: SlotView[], part: SlotPart = 'open'): number => slots.filter((slot) => !slot.withdrawn && slot.part === part).reduce((sum, slot) => sum + slot.minutes, 0);
