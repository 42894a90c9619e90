import type { z } from 'zod';
import type { Tx } from '@/db/client/app';
import type { QueueName } from '@/db/queues';
import type { Actor, Caller, Place } from './actor';
import type { Permission } from './permissions';

/** What the transaction may touch: the partnership in the address, all with a live grant (My desk), or the copies of one desk, or what is open to one guest, and no partnership. */
export type Scope = 'partnership' | 'all' | 'desk' | 'guest';

export interface Subject {
  place: Place;
  /** A dormant partnership or a cancelled meeting refuses every write, in one place. */
  closed?: boolean;
}

export interface RunArgs<Input, S> {
  tx: Tx;
  actor: Actor;
  input: Input;
  subject: S;
  now: Date;
}

export interface AuditLine {
  subjectKind: string;
  subjectId: string | null;
  /** Names of what changed, never values. */
  fields: string[];
}

/** What a command did: its result, what the audit says, and what is owed afterwards, all in one transaction. */
export interface Done<R> {
  result: R;
  audit: AuditLine;
  jobs?: { queue: QueueName; payload: Record<string, string> }[];
}

interface Common<Name extends string, Schema extends z.ZodType, S extends Subject> {
  name: Name;
  permission: Permission;
  scope: Scope;
  input: Schema;
  /** Finds the subject through the actor's own eyes. @throws NotFound when invisible, foreign or absent. */
  load: (args: { tx: Tx; actor: Actor; input: z.output<Schema> }) => Promise<S>;
  allow?: (actor: Actor, subject: S, input: z.output<Schema>) => boolean;
}

export interface Command<Name extends string, Schema extends z.ZodType, S extends Subject, R> extends Common<Name, Schema, S> {
  kind: 'command';
  run: (args: RunArgs<z.output<Schema>, S>) => Promise<Done<R>>;
}

export interface Query<Name extends string, Schema extends z.ZodType, S extends Subject, R> extends Common<Name, Schema, S> {
  kind: 'query';
  run: (args: RunArgs<z.output<Schema>, S>) => Promise<R>;
}

export interface CallOptions {
  caller: Caller | null;
  /** The form's key: a repeat returns the first result instead of doing it twice. */
  once?: string;
  /** Moves the clock; the database refuses it unless it was made for tests. */
  now?: Date;
  /** Told who acted, for the frame around a page. */
  seen?: (actor: Actor) => void;
}
