/** Why a rule of the product refused; a closed list, each with the words a person reads. */
export const ruleReasons = {
  'no invitation': 'This person has signed in already, or needs no invitation.',
  'already ended': 'This has already ended.',
  'organisation has ended': 'The organisation of this seat has ended. Choose what goes on from it first.',
  'seat is filled': 'Somebody already holds this seat. End that appointment first.',
  'office is filled': 'Somebody already holds this office. End that first.',
  'partnership keeps a manager': 'A partnership keeps a manager. Give the office to somebody else first.',
  'moves within a partnership': 'This person already fills that seat.',
  'nobody appoints themselves': 'Nobody appoints themselves. Ask another manager.',
  'caucus is filled from within':
    'A caucus seat is filled only by somebody who already holds a seat in that caucus.',
  'caucus has holders only': 'A caucus is only those who hold its seats: no deputy, no assistant, no observer’s or contractor’s seat, and its chair is one of them.',
  'caucus has no guests': 'A caucus is closed: nobody but its own seats reads it or comes to it by a link.',
  'partnership is dormant': 'This partnership is dormant: it can be read, not changed.',
  'group is closed': 'This group has closed: its record can be read, not changed.',
  'meetings are to come': 'A meeting of this group is still to come. Hold or cancel it first.',
  'issues are open': 'An issue of this group is still open. Close it first.',
  'meeting is cancelled': 'This meeting is cancelled.',
  'wrong state': 'This cannot be done yet, or not any more.',
  'not issued yet': 'The agenda is not issued yet: change who reads the item instead.',
  'record is approved': 'Minutes under this item are approved, and the approved record is not taken back.',
  'numbers are fixed': 'The agenda is issued, so its numbers do not change.',
  'item has papers': 'This item has papers. Withdraw them first, so that nothing is lost unseen.',
  'excludes yourself': 'With this choice you could not read the item yourself. Ask somebody else of the secretariat to prepare it.',
  'item is withdrawn': 'This item is withdrawn, so it takes no more papers.',
  'paper is withdrawn': 'This paper is withdrawn. Add the new file as a paper of its own.',
  'has a closed part': 'This meeting has a closed part already. Add items to it.',
  'part has items': 'The closed part has items. Take them off first.',
  'nothing to issue': 'There is nothing on the agenda yet. Add an item first.',
  'changed meanwhile': 'Somebody else changed this meanwhile. Open the page again to see it, then decide.',
  'papers not issued': 'Minutes begin once the agenda is issued: paragraphs carry its numbers. Issue the papers first.',
  'meeting is to come': 'The day of this meeting is still to come. Minutes begin on the day.',
  'group has not met': 'The day of this meeting is still to come. Record what the group agreed once it has met.',
  'minutes have begun': 'The minutes of this meeting have begun already.',
  'nothing written': 'Nothing is written yet.',
  'record is fixed': 'This part of the record is fixed. Propose a correction instead.',
  'corrections are over': 'The last day for corrections has passed. Ask the secretariat, who may still record it.',
  'only its organisation': 'Only the organisation itself changes its reservation now.',
  'no decision': 'A reservation stands beside a decision. Record the decision first.',
  'reservation beside it': 'A reservation stands beside this decision. Take the reservation out first.',
  'clear first': 'The chair has not cleared these minutes yet.',
  'seat is vacant': 'Nobody holds this seat. Choose another, or appoint somebody first.',
  'secretariat is concerned': 'Your own organisation is concerned here, so you could not read it any more. Ask the other secretariat holder or the chair who acts instead.',
  'letter first': 'Draft the letter and its asks first: the chair clears exactly what is sent.',
  'no address': 'Enter the address the letter goes to, or mark it as sent by your own letter.',
  'not agreed yet': 'The group has not agreed this yet.',
  'asks are open': 'An ask has neither a reply nor a verdict. Close it as unresolved, overtaken or withdrawn, or find a verdict first.',
  'not waiting': 'They are not waiting for a clarification.',
  'works here already': 'This person works at this desk already.',
  'desk keeps a lead': 'A desk keeps a lead. Appoint another lead first.',
  'no deputy': 'This seat has no standing deputy. Ask the secretariat to appoint one.',
} as const;
export type RuleReason = keyof typeof ruleReasons;

export interface StaleText {
  field: string;
  label: string;
  yours: string;
  theirs: string;
}

/** Nobody is signed in, or the session has ended. */
export class NotAuthenticated extends Error {}
/** Absent, foreign or hidden: one answer for all three. */
export class NotFound extends Error {}
/** Visible, but not this person's to do. */
export class Forbidden extends Error {}
/** Fields as the form names them, each with the words to show. */
export class Invalid extends Error {
  constructor(readonly fields: Record<string, string[]>) {
    super(Object.values(fields).flat()[0] ?? 'Some of what was typed cannot be used.');
  }
}
/** Somebody saved first; both texts are shown. */
export class Conflict extends Error {
  constructor(
    readonly texts: StaleText[],
    /** The version whose texts are shown: saving again is measured against it. */
    readonly version: string,
  ) {
    super(
      'Somebody else changed this while you were typing. Nothing of yours is lost: compare and save again.',
    );
  }
}
export class RuleBroken extends Error {
  constructor(readonly reason: RuleReason) {
    super(ruleReasons[reason]);
  }
}

/** The database's own code of what it refused, if that is what happened. */
export function sqlState(error: unknown): string | undefined {
  const cause: unknown = error instanceof Error ? (error.cause ?? error) : error;
  return typeof cause === 'object' && cause !== null && 'code' in cause && typeof cause.code === 'string' ? cause.code : undefined;
}

/** What the database refused, by its code. */
export class DatabaseRefused extends Error {
  constructor(
    readonly code: string | undefined,
    words: string,
  ) {
    super(words);
  }
}

/** Codes of refusals whose words are fixed: those our own functions raise, and a policy's. */
const fixedWords = new Set(['P0001', 'TB001', '42501', '23001']);

/** The query's own error carries every value it was sent, and a log keeps what an error carries: so its words go. */
export function withoutWords(error: unknown): unknown {
  if (!(error instanceof Error) || !('params' in error || error.name === 'PostgresError')) return error;
  const code = sqlState(error);
  const refusal = error.cause instanceof Error ? error.cause : error;
  return new DatabaseRefused(code, code !== undefined && fixedWords.has(code) ? refusal.message : `the database refused: ${code ?? 'no code'}`);
}

/** A log says which code, never which words were being written. */
export function wordsForLog(error: unknown): string {
  const known = withoutWords(error);
  return known instanceof Error ? known.message : 'failed';
}
