import type { Tx } from '@/db/client/app';
import * as audiences from '@/db/repositories/audiences';
import * as seats from '@/db/repositories/seats';
import type { AudienceReaders } from '@/db/schema/vocabulary';
import type { AudienceChoice, Term } from '@/lib/access/audience';
import { RuleBroken } from '@/lib/platform/errors';

interface Of {
  partnershipId: string;
  groupId: string;
  escalationId: string;
  /** A restricted thing is read by who sat there when it was raised. */
  raisedAt: Date;
}

const subject = (organisationId: string): Term => ({ effect: 'exclude', kind: 'subject', organisationId });
const same = (a: Term, b: Term) => JSON.stringify(Object.entries(a).sort()) === JSON.stringify(Object.entries(b).sort());

/** The same audience without an organisation's people and whoever holds its contracts. Never wider than before. */
export function without(choice: AudienceChoice, organisationId: string | null): AudienceChoice {
  if (!organisationId || choice.terms.some((term) => same(term, subject(organisationId)))) return choice;
  return { rule: choice.rule === 'group' ? 'except' : choice.rule, terms: [...choice.terms, subject(organisationId)] };
}

/**
 * Who reads an answer when it comes home: who reads the escalation, and the addressee's own seats in that group. Whoever
 * holds the addressee's contracts stays out, and so does the subject.
 */
export async function homeChoice(tx: Tx, of: { partnershipId: string; groupId: string }, choice: AudienceChoice, addresseeOrganisationId: string): Promise<AudienceChoice> {
  const all = await seats.list(tx, of);
  const own = all.filter((seat) => seat.organisationId === addresseeOrganisationId);
  const terms = choice.terms.flatMap((term): Term[] => {
    if (term.effect === 'include') return [term];
    if (term.kind === 'seat') return own.some((seat) => seat.id === term.seatId) ? [] : [term];
    // A sector the addressee sits in stays out but for its own seats.
    if (term.kind === 'sector') return own.some((seat) => seat.sector === term.sector) ? all.filter((seat) => seat.sector === term.sector && !own.includes(seat)).map((seat) => exclude(seat.id)) : [term];
    if (term.organisationId !== addresseeOrganisationId) return [term];
    return term.kind === 'subject' ? [{ effect: 'exclude', kind: 'contract holder', organisationId: addresseeOrganisationId }] : [];
  });
  const included = choice.rule === 'only' ? own.map((seat): Term => ({ effect: 'include', kind: 'seat', seatId: seat.id })) : [];
  return { rule: choice.rule, terms: [...terms, ...included.filter((term) => !terms.some((other) => same(other, term)))] };
}

const exclude = (seatId: string): Term => ({ effect: 'exclude', kind: 'seat', seatId });

/** The key of an escalation's audience. @throws RuleBroken when its own preparer would be shut out: the page then asks who acts instead */
export async function ensureFor(tx: Tx, of: Of, choice: AudienceChoice, readers: AudienceReaders): Promise<number> {
  const key = await audiences.ensure(tx, {
    partnershipId: of.partnershipId, groupId: of.groupId, occasion: 'escalation', occasionId: of.escalationId, dated: of.raisedAt, rule: choice.rule, readers, terms: choice.terms,
  });
  if (choice.rule !== 'group' && readers !== 'preparers' && !(await audiences.isMine(tx, key))) throw new RuleBroken('secretariat is concerned');
  return key;
}
