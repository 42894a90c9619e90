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
  /** An invitation nobody took up in its days: it grants nothing, and what it excluded from stays closed. */
  lapsed?: boolean;
  /** The appointment that went on in this one when its organisation merged or split. */
  carriedFrom?: Hat | undefined;
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
  /** When it came to be: before its date when that is a meeting still to come. */
  made: number;
  rule: AudienceRule;
  readers: AudienceReaders;
  terms: Term[];
}

export interface Interest {
  organisation: string;
  kind: 'holds contract' | 'subcontracts' | 'is funded by';
  counterparty: string;
  /** None while it runs. */
  lastDay: number | null;
}

/** What organisations and seats went on in what, by now. */
export interface Line {
  organisations: { of: string; to: string }[];
  /** With the group they stand in, and whose the first was. */
  seats: { of: string; to: string; group: string; organisation: string }[];
}

/** Everything that is reached from these by such steps, and these. */
function reached(from: string[], step: (id: string) => string[]): string[] {
  const found = new Set(from);
  for (const id of found) for (const next of step(id)) found.add(next);
  return [...found];
}

/** The same interest: what these became, and all that any of it came from. */
function kin(of: string[], { organisations }: Line): string[] {
  const later = reached(of, (id) => organisations.filter((one) => one.of === id).map((one) => one.to));
  return reached(later, (id) => organisations.filter((one) => one.to === id).map((one) => one.of));
}

const organisationsOf = (hat: Hat) => [hat.seat?.organisation, hat.from].filter((id) => id != null);
const isSecretariat = (hat: Hat) => hat.seat?.kind === 'secretariat' && hat.kind !== 'assistant';

function fits(hat: Hat, term: Term): boolean {
  if (term.kind === 'seat') return hat.seat?.id === term.of;
  if (term.kind === 'sector') return hat.seat?.sector === term.of;
  if (term.kind === 'contract holder') return false;
  return organisationsOf(hat).includes(term.of);
}

/** From when on it was there to be kept from somebody. */
const since = ({ dated, made }: Audience) => Math.min(dated, made);

function excludes(hat: Hat, term: Term, audience: Audience, interests: Interest[], line: Line): boolean {
  if (term.effect !== 'exclude') return false;
  if (fits(hat, term)) return true;
  const own = kin(organisationsOf(hat), line);
  if (term.kind === 'seat' && hat.seat) {
    const heirs = kin(hat.seat.organisation === null ? [] : [hat.seat.organisation], line);
    const alike = line.seats.filter((one) => one.group === hat.group && heirs.includes(one.organisation)).map((one) => one.of);
    return [...alike, ...reached([hat.seat.id], (id) => line.seats.filter((one) => one.to === id).map((one) => one.of))].includes(term.of);
  }
  if ((term.kind === 'organisation' || term.kind === 'subject') && own.includes(term.of)) return true;
  const bound = interests.filter(({ lastDay, kind }) => kind !== 'is funded by' && (lastDay === null || lastDay >= since(audience)));
  return (
    (term.kind === 'subject' || term.kind === 'contract holder') &&
    bound.some((one) => kin([one.counterparty], line).includes(term.of) && own.includes(one.organisation))
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
  if (hat.kind === 'assistant' || (hat.seat?.kind === 'observer' && hat.seat.sector !== 'contractor')) return false;
  if (isSecretariat(hat)) return true;
  if (audience.dated < hat.startedAt) return false;
  if (audience.rule === 'except' || chairs) return true;
  return audience.terms.some((term) => term.effect === 'include' && fits(hat, term));
}

/** What went on in a hat still grants what it granted, for as long as that hat lives. */
const withKept = (hat: Hat): Hat[] => (hat.carriedFrom ? [hat, ...withKept(hat.carriedFrom)] : [hat]);

/** An exclusion beats every grant of the same person, under whatever hat; and every one that its organisation became. */
export function reads(worn: Hat[], audience: Audience, interests: Interest[], now: number, line: Line): boolean {
  const hats = worn.flatMap(withKept);
  const live = hats.filter((hat) => !hat.lapsed && hat.startedAt <= now && (hat.endedAt === null || hat.endedAt > now));
  // What was kept from a hat before it ended stays kept from the person; an invitation that lapsed still stands.
  const barred = hats.filter((hat) => hat.startedAt <= now && (hat.endedAt === null || hat.endedAt > now || since(audience) <= hat.endedAt));
  if (audience.terms.some((term) => barred.some((hat) => excludes(hat, term, audience, interests, line)))) return false;
  return live.flatMap(withKept).some((hat) => grants(hat, audience));
}
