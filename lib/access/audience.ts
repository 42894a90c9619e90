import type { AudienceRule, Sector } from '@/db/schema/vocabulary';

export type { AudienceRule };

export type Term =
  | { effect: 'include' | 'exclude'; kind: 'seat'; seatId: string }
  | { effect: 'include' | 'exclude'; kind: 'sector'; sector: Sector }
  | { effect: 'include' | 'exclude'; kind: 'organisation'; organisationId: string }
  | { effect: 'exclude'; kind: 'subject'; organisationId: string };

/** Who reads a thing: the whole group, only the included, or all except the excluded; exclusions subtract last. */
export interface AudienceChoice {
  rule: AudienceRule;
  terms: Term[];
}

export const wholeGroup: AudienceChoice = { rule: 'group', terms: [] };

/** What a form chooses, as a rule. Excluding somebody, or naming a subject, never widens it. */
export function audienceChoice(typed: { audience: AudienceRule; seats: string[]; subjectId?: string | undefined }): AudienceChoice {
  const subject: Term[] = typed.subjectId ? [{ effect: 'exclude', kind: 'subject', organisationId: typed.subjectId }] : [];
  if (typed.audience === 'group' && subject.length === 0) return wholeGroup;
  const effect = typed.audience === 'only' ? 'include' : 'exclude';
  const seats: Term[] = typed.audience === 'group' ? [] : typed.seats.map((seatId) => ({ effect, kind: 'seat', seatId }));
  return { rule: typed.audience === 'only' ? 'only' : 'except', terms: [...seats, ...subject] };
}
