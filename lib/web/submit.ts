import { redirect } from 'next/navigation';
import type { CallOptions } from '@/lib/access/use-case';
import { Conflict, Forbidden, Invalid, NotAuthenticated, NotFound, RuleBroken } from '@/lib/platform/errors';
import { fieldsOf, nested, onceOf } from './fields';
import type { FormState, FormValues } from './form-state';
import { forgetHeld, holdForm } from './held';
import { findCaller, fromOwnOrigin } from './request';

interface SubmitArgs<Input, R> {
  /** The form's name: under it the words wait when the session has ended. */
  form: string;
  /** Where the form stands. */
  path: string;
  data: FormData;
  command: (input: Input, options: CallOptions) => Promise<R>;
  /** Values of the address, which win over fields of the same name. */
  fixed?: Record<string, string>;
  /** Where to go once it is done. */
  then: (result: R) => string;
}

/** Wraps a command for a form: origin, session, fields, errors as words, every typed word kept. */
export async function submit<Input, R>(args: SubmitArgs<Input, R>): Promise<FormState> {
  let values: FormValues = {};
  let goTo: string;
  try {
    values = fieldsOf(args.data);
    if (!(await fromOwnOrigin())) return failed('This form did not come from Tabled. Open the page again.', values);
    const caller = await findCaller();
    if (!caller) throw new NotAuthenticated();
    const input = { ...nested(values), ...args.fixed } as Input;
    const result = await args.command(input, { caller, once: onceOf(args.data) });
    if (caller.kind === 'person') await forgetHeld(caller.personId, args.form);
    goTo = args.then(result);
  } catch (error) {
    if (error instanceof NotAuthenticated) {
      const held = await holdForm({ sealed: args.data.get('signedAs'), form: args.form, path: args.path, fields: values });
      redirect(`/sign-in?next=${encodeURIComponent(held ? `${args.path}?held=${held}` : args.path)}${held ? '&ended=1' : ''}`);
    }
    return explain(error, values);
  }
  redirect(goTo);
}

const failed = (message: string, values: FormValues, fields: Record<string, string[]> = {}): FormState => ({ status: 'error', message, fields, values });

/** The one mapper from errors to forms. What is not foreseen is logged with its code and told in plain words. */
export function explain(error: unknown, values: FormValues): FormState {
  if (error instanceof Invalid) return failed(error.fields.form?.[0] ?? 'There is a problem', values, error.fields);
  if (error instanceof Conflict) return { ...failed(error.message, values), stale: error.texts } as FormState;
  if (error instanceof RuleBroken) return failed(error.message, values);
  if (error instanceof NotFound || error instanceof Forbidden)
    return failed('This is not here any more, or it is not yours to change. What you typed is still below.', values);
  const code = sqlState(error);
  if (code === '55P03' || code === '57014') return failed('Somebody else is saving this right now. Wait a moment and press again.', values);
  if (code === '53100') return failed('Saving is not possible right now: the disk of the server is full. What you typed is still below.', values);
  console.error('a submit failed', { name: error instanceof Error ? error.name : 'unknown', code });
  return failed('Something went wrong on our side. Nothing was saved; what you typed is still below. Try again in a moment.', values);
}

function sqlState(error: unknown): string | undefined {
  const cause: unknown = error instanceof Error ? error.cause ?? error : error;
  return typeof cause === 'object' && cause !== null && 'code' in cause && typeof cause.code === 'string' ? cause.code : undefined;
}
