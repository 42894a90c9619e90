import type { AudienceRule, Sector } from '@/db/schema/vocabulary';

export type { AudienceRule };

export type Term =
  | { effect: 'include' | 'exclude'; kind: 'seat'; seatId: string }
  | { effect: 'include' | 'exclude'; kind: 'sector'; sector: Sector }
  | { effect: 'include' | 'exclude'; kind: 'organisation'; organisationId: string }
  | { effect: 'exclude'; kind: 'subject' | 'contract holder'; organisationId: string };

/** Who reads a thing: the whole group, only the included, or all except the excluded; exclusions subtract last. */
export interface AudienceChoice {
  rule: AudienceRule;
  terms: Term[];
}

export const wholeGroup: AudienceChoice = { rule: 'group', terms: [] };

interface Typed {
  audience: AudienceRule;
  seats: string[];
  sectors: Sector[];
  organisations: string[];
  subjectId?: string | undefined;
}

/** What a form chooses, as a rule. Excluding somebody, or naming a subject, never widens it. */
export function audienceChoice(typed: Typed): AudienceChoice {
  const subject: Term[] = typed.subjectId ? [{ effect: 'exclude', kind: 'subject', organisationId: typed.subjectId }] : [];
  if (typed.audience === 'group' && subject.length === 0) return wholeGroup;
  const effect: Term['effect'] = typed.audience === 'only' ? 'include' : 'exclude';
  const chosen: Term[] = [
    ...typed.seats.map((seatId) => ({ effect, kind: 'seat' as const, seatId })),
    ...typed.sectors.map((sector) => ({ effect, kind: 'sector' as const, sector })),
    ...typed.organisations.map((organisationId) => ({ effect, kind: 'organisation' as const, organisationId })),
  ];
  return { rule: typed.audience === 'only' ? 'only' : 'except', terms: [...(typed.audience === 'group' ? [] : chosen), ...subject] };
}

interface RuleRow {
  rule: AudienceRule;
  effect: 'include' | 'exclude' | null;
  kind: string | null;
  seatId: string | null;
  organisationId: string | null;
  sector: Sector | null;
}

/** The choice behind a stored rule, so that what an item carries can inherit it. */
export function choiceOf(rows: RuleRow[]): AudienceChoice {
  const terms = rows.flatMap((row): Term[] => {
    if (row.effect === null) return [];
    if (row.kind === 'seat' && row.seatId) return [{ effect: row.effect, kind: 'seat', seatId: row.seatId }];
    if (row.kind === 'sector' && row.sector) return [{ effect: row.effect, kind: 'sector', sector: row.sector }];
    if (row.kind === 'organisation' && row.organisationId) return [{ effect: row.effect, kind: 'organisation', organisationId: row.organisationId }];
    if ((row.kind === 'subject' || row.kind === 'contract holder') && row.organisationId) return [{ effect: 'exclude', kind: row.kind, organisationId: row.organisationId }];
    throw new Error('an audience term that cannot be inherited');
  });
  const [first] = rows;
  if (!first) throw new Error('no audience rule');
  return { rule: first.rule, terms };
}

/** The same readers without those of the exclusions: what is added only ever takes away. */
export function narrowed(before: AudienceChoice, out: AudienceChoice): AudienceChoice {
  const known = new Set(before.terms.map((term) => JSON.stringify(term)));
  const added = out.terms.filter((term) => term.effect === 'exclude' && !known.has(JSON.stringify(term)));
  return { rule: before.rule === 'group' ? 'except' : before.rule, terms: [...before.terms, ...added] };
}
