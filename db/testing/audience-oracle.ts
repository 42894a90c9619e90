import type {
  AppointmentKind,
  AudienceReaders,
  AudienceRule,
  OfficeKind,
  SeatKind,
  Sector,
} from '../schema/vocabulary';

/*
 * The written rule of who reads an audience, said a second time and plainly, to hold the database's function against.
 * Source: docs/decisions/0003-row-security.md.
 */
export interface Hat {
  /** None for a place at an addressee's desk: it grants nothing here, and excludes like any other hat. */
  group: string | null;
  seat: { id: string; kind: SeatKind; sector: Sector; organisation: string | null } | null;
  from: string | null;
  kind: AppointmentKind | null;
  office: OfficeKind | null;
  meeting: string | null;
  startedAt: number;
  endedAt: number | null;
}

export type Term =
  | { effect: 'include' | 'exclude'; kind: 'seat'; of: string }
  | { effect: 'include' | 'exclude'; kind: 'sector'; of: Sector }
  | { effect: 'include' | 'exclude'; kind: 'organisation'; of: string }
  | { effect: 'exclude'; kind: 'subject' | 'contract holder'; of: string };

export interface Audience {
  group: string;
  meeting: string | null;
  dated: number;
  rule: AudienceRule;
  readers: AudienceReaders;
  terms: Term[];
}

export interface Interest {
  organisation: string;
  kind: 'holds contract' | 'subcontracts' | 'is funded by';
  counterparty: string;
  live: boolean;
}

const organisationsOf = (hat: Hat) => [hat.seat?.organisation, hat.from].filter((id) => id != null);
const isSecretariat = (hat: Hat) => hat.seat?.kind === 'secretariat' && hat.kind !== 'assistant';

function fits(hat: Hat, term: Term): boolean {
  if (term.kind === 'seat') return hat.seat?.id === term.of;
  if (term.kind === 'sector') return hat.seat?.sector === term.of;
  if (term.kind === 'contract holder') return false;
  return organisationsOf(hat).includes(term.of);
}

export function excludes(hat: Hat, term: Term, interests: Interest[]): boolean {
  if (term.effect !== 'exclude') return false;
  if (fits(hat, term)) return true;
  const bound = interests.filter(({ live, kind }) => live && kind !== 'is funded by');
  return (
    (term.kind === 'subject' || term.kind === 'contract holder') &&
    bound.some((one) => one.counterparty === term.of && organisationsOf(hat).includes(one.organisation))
  );
}

function grants(hat: Hat, audience: Audience): boolean {
  const chairs = hat.office === 'chair' || hat.office === 'vice-chair';
  if (hat.group !== audience.group || (hat.office !== null && !chairs)) return false;
  if (
    hat.kind === 'deputy for one meeting' &&
    (audience.meeting === null || audience.meeting !== hat.meeting)
  )
    return false;
  if (audience.readers === 'preparers' && !isSecretariat(hat) && !chairs) return false;
  if (audience.readers === 'members' && hat.kind === 'assistant') return false;
  if (audience.rule === 'group') return true;
  if (hat.kind === 'assistant') return false;
  if (isSecretariat(hat)) return true;
  if (audience.dated < hat.startedAt) return false;
  if (audience.rule === 'except' || chairs) return true;
  return audience.terms.some((term) => term.effect === 'include' && fits(hat, term));
}

/** An exclusion beats every grant of the same person, under whatever hat. */
export function reads(hats: Hat[], audience: Audience, interests: Interest[], now: number): boolean {
  const live = hats.filter((hat) => hat.startedAt <= now && (hat.endedAt === null || hat.endedAt > now));
  if (audience.terms.some((term) => live.some((hat) => excludes(hat, term, interests)))) return false;
  // What was kept from a hat before it ended stays kept from the person.
  const ended = hats.filter((hat) => hat.startedAt <= now && hat.endedAt !== null && hat.endedAt <= now && audience.dated < hat.endedAt);
  if (audience.terms.some((term) => ended.some((hat) => excludes(hat, term, interests)))) return false;
  return live.some((hat) => grants(hat, audience));
}
