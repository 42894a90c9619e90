import type { ActorKind } from '@/db/schema/vocabulary';
import type { Column } from './actor';

const everybodySeated: Column[] = [
  'secretariat', 'chair', 'vice-chair', 'member', 'standing deputy', 'assistant', 'observer', 'contractor', 'manager',
];
const readers: Column[] = ['secretariat', 'chair', 'vice-chair', 'member', 'standing deputy', 'one-meeting deputy', 'assistant', 'observer', 'contractor'];
const seated: Column[] = ['secretariat', 'member', 'standing deputy', 'one-meeting deputy', 'assistant', 'observer', 'contractor'];

interface Rule {
  /** Hats that may, towards the subject's group. Empty for what only other actors do. */
  people: Column[];
  /** Hats of any group of the partnership count: who sits where is the partnership's register, a caucus apart. */
  anywhere?: true;
  /** Every hat counts, one for a single meeting too: it is about nobody but who asks. */
  own?: true;
  /** Whoever works at an addressee's desk may too, without a hat anywhere. */
  desks?: true;
  /** Not a write of the record: what became of a mail is noted in a dormant partnership too, or it would leave again and again. */
  whileDormant?: true;
  /** Other kinds of actor that may. */
  others?: ActorKind[];
}

/** The permission table: what is not written here is not allowed. DESIGN's table in code; docs/decisions/0002-one-gate.md. */
export const permissions = {
  'self:read': { people: [...everybodySeated, 'one-meeting deputy', 'records officer'], own: true, desks: true, others: ['job'] },
  /** A records officer finds the partnership, and in it the hits of a logged search: nothing else of it. */
  'partnership:find': { people: [...everybodySeated, 'records officer'] },
  'partnership:read': { people: everybodySeated },
  'group:read': { people: everybodySeated, anywhere: true },
  'group:make': { people: ['manager'] },
  'group:close': { people: ['secretariat'] },
  'terms:write': { people: ['manager', 'secretariat', 'member', 'observer'] },
  'appointment:manage': { people: ['manager', 'secretariat', 'member', 'observer'] },
  'interest:declare': { people: ['manager', 'secretariat'] },
  'mail:settle': { people: [], others: ['job'], whileDormant: true },
  'meeting:read': { people: readers },
  'meeting:plan': { people: ['secretariat'] },
  'meeting:answer': { people: seated },
  'agenda:write': { people: ['secretariat'] },
  'release:make': { people: ['secretariat'] },
  'guest:invite': { people: ['secretariat'] },
  'guest:read': { people: [], others: ['link'] },
  'guest:settle': { people: [], others: ['job'], whileDormant: true },
  'paper:write': { people: ['secretariat'] },
  'action:read': { people: readers },
  'action:write': { people: ['secretariat'] },
  'action:report': { people: ['secretariat', 'chair', 'member', 'standing deputy', 'contractor'] },
  'action:change': { people: ['secretariat', 'chair'] },
  'minutes:read': { people: readers },
  'minutes:write': { people: ['secretariat'] },
  'minutes:clear': { people: ['chair'] },
  'correction:propose': { people: ['secretariat', 'chair', 'member', 'standing deputy', 'contractor'] },
  'reservation:make': { people: ['member', 'standing deputy', 'contractor'] },
  'paper:open': { people: readers },
  'escalation:read': { people: readers },
  'escalation:raise': { people: ['secretariat', 'chair', 'member', 'standing deputy', 'contractor'] },
  'escalation:write': { people: ['secretariat'] },
  'escalation:agree': { people: ['secretariat', 'chair'] },
  'escalation:clear': { people: ['chair'] },
  'escalation:position': { people: ['secretariat', 'member', 'contractor'] },
  'escalation:verdict': { people: ['secretariat', 'chair'] },
  'records:search': { people: ['records officer'] },
  'records:list': { people: ['records officer', 'manager'] },
  'desk:read': { people: [], others: ['desk'] },
  'desk:answer': { people: [], others: ['desk'] },
  'desk:lead': { people: [], others: ['desk'] },
  'letter:settle': { people: [], others: ['job'] },
} satisfies Record<string, Rule>;

export type Permission = keyof typeof permissions;

export const ruleOf = (permission: Permission): Rule => permissions[permission];
