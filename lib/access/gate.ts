import { createHash } from 'node:crypto';
import type { z } from 'zod';
import { app } from '@/db/client/app';
import * as context from '@/db/repositories/context';
import { Forbidden, Invalid, RuleBroken, sqlState } from '@/lib/platform/errors';
import { decide, inContext, withChair } from './context';
import { isDormant, withoutOffers } from './offers';
import type { CallOptions, Command, Query, Scope, Subject } from './use-case';

/** A write. The only way a row of content changes: parse, open, load, decide, run, audit, enqueue, remember, commit. */
export function command<Name extends string, Schema extends z.ZodType, S extends Subject, R>(
  definition: Omit<Command<Name, Schema, S, R>, 'kind'>,
) {
  const useCase: Command<Name, Schema, S, R> = { kind: 'command', ...definition };
  const call = async (raw: z.input<Schema>, options: CallOptions): Promise<R> => {
    const input = parse(useCase.input, raw);
    const inputHash = createHash('sha256').update(JSON.stringify(input)).digest('hex');
    try {
      return await inContext(options.caller, useCase.scope, input, options.now, async (tx, actor) => {
        if (options.once && actor.personId) {
          // The same key with other words is a new attempt of a form that failed in between, never a silent repeat.
          const before = await context.findOnce(tx, {
            personId: actor.personId,
            once: options.once,
            inputHash,
            command: useCase.name,
          });
          if (before) return before.result as R;
        }
        const subject = await withChair(tx, actor, await useCase.load({ tx, actor, input }));
        decide(actor, useCase.permission, subject, input, useCase.allow, true);
        const done = await useCase.run({ tx, actor, input, subject, now: actor.now });
        await context.appendAudit(tx, {
          partnershipId: subject.place.partnershipId,
          actorKind: actor.kind,
          actorId: actor.personId ?? actor.guest?.id ?? null,
          name: useCase.name,
          outcome: 'done',
          ...done.audit,
        });
        for (const job of done.jobs ?? []) await context.enqueue(tx, job.queue, job.payload);
        if (options.once && actor.personId)
          await context.insertOnce(tx, {
            personId: actor.personId,
            once: options.once,
            command: useCase.name,
            inputHash,
            result: done.result,
            at: actor.now,
          });
        return done.result;
      });
    } catch (error) {
      if (error instanceof Forbidden) await noteRefusal(useCase, input, options);
      // A trigger holds the record of a closed group still, whichever table was written.
      if (sqlState(error) === 'TB001') throw new RuleBroken('group is closed');
      throw error;
    }
  };
  return Object.assign(call, { useCase });
}

/** A read, through the same gate and the same row security. */
export function query<Name extends string, Schema extends z.ZodType, S extends Subject, R>(
  definition: Omit<Query<Name, Schema, S, R>, 'kind'>,
) {
  const useCase: Query<Name, Schema, S, R> = { kind: 'query', ...definition };
  const call = async (raw: z.input<Schema>, options: CallOptions): Promise<R> => {
    const input = parse(useCase.input, raw);
    return inContext(options.caller, useCase.scope, input, options.now, async (tx, actor) => {
      const subject = await withChair(tx, actor, await useCase.load({ tx, actor, input }));
      decide(actor, useCase.permission, subject, input, useCase.allow, false);
      options.seen?.(actor);
      const view = await useCase.run({ tx, actor, input, subject, now: actor.now });
      return isDormant(actor, subject.place.partnershipId) ? withoutOffers(view) : view;
    });
  };
  return Object.assign(call, { useCase });
}

/** Everything of a use-case except doing it: what the permission matrix asks. */
export async function probe<Schema extends z.ZodType, S extends Subject, R>(
  useCase: Command<string, Schema, S, R> | Query<string, Schema, S, R>,
  raw: unknown,
  options: CallOptions,
): Promise<void> {
  const input = parse(useCase.input, raw);
  await inContext(options.caller, useCase.scope, input, options.now, async (tx, actor) => {
    const subject = await withChair(tx, actor, await useCase.load({ tx, actor, input }));
    decide(actor, useCase.permission, subject, input, useCase.allow, useCase.kind === 'command');
  });
}

function parse<Schema extends z.ZodType>(schema: Schema, raw: unknown): z.output<Schema> {
  const parsed = schema.safeParse(raw);
  if (parsed.success) return parsed.data;
  const fields: Record<string, string[]> = {};
  for (const issue of parsed.error.issues)
    (fields[issue.path.join('.') || 'form'] ??= []).push(issue.message);
  throw new Invalid(fields);
}

/** A refusal is a line in the same chain: who tried what, never with which words. */
async function noteRefusal(
  useCase: { name: string; scope: Scope },
  input: unknown,
  options: CallOptions,
): Promise<void> {
  await inContext(options.caller, useCase.scope, input, options.now, async (tx, actor) => {
    const partnershipId = actor.grants[0]?.partnershipId ?? actor.desk?.id ?? actor.guest?.partnershipId;
    if (!partnershipId) return;
    await context.appendAudit(tx, {
      partnershipId,
      actorKind: actor.kind,
      actorId: actor.personId ?? actor.guest?.id ?? null,
      name: useCase.name,
      outcome: 'refused',
      subjectKind: 'use-case',
      subjectId: null,
      fields: [],
    });
  });
}

/** Whether the database answers the application; for the readiness page. */
export const databaseAnswers = () => context.ping(app());
