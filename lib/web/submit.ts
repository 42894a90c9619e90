import { redirect } from 'next/navigation';
import type { CallOptions } from '@/lib/access/use-case';
import { forgetHeld, holdForm } from '@/lib/auth/held-forms';
import { NotAuthenticated } from '@/lib/platform/errors';
import { explain, failed } from './explain';
import { fieldsOf, onceOf } from './fields';
import { nestValues, versionOf } from './form-fields';
import type { FormState, FormValues } from './form-state';
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
  const version = versionOf(args.data);
  try {
    values = fieldsOf(args.data);
    if (!(await fromOwnOrigin()))
      return failed('This form did not come from Tabled. Open the page again.', values, version);
    const caller = await findCaller();
    if (!caller) throw new NotAuthenticated();
    const input = { ...nestValues(values), ...(version && { version }), ...args.fixed } as Input;
    const result = await args.command(input, { caller, once: onceOf(args.data) });
    if (caller.kind === 'person')
      await forgetHeld({ personId: caller.personId, form: args.form, path: args.path });
    goTo = args.then(result);
  } catch (error) {
    if (error instanceof NotAuthenticated) {
      const held = await holdForm({
        sealed: args.data.get('signedAs'),
        form: args.form,
        path: args.path,
        fields: values,
      });
      redirect(
        `/sign-in?next=${encodeURIComponent(held ? `${args.path}${args.path.includes('?') ? '&' : '?'}held=${held}` : args.path)}${held ? '&ended=1' : ''}`,
      );
    }
    return explain(error, values, version);
  }
  redirect(goTo);
}
