'use client';

import { useState, type ReactNode } from 'react';
import { Button, buttonClass, type ButtonTone } from '../ui/button';
import { Notice } from '../ui/notice';
import { ErrorSummary } from './error-summary';
import { FormContext } from './form-context';
import type { FormSubmit, FormValues } from './form-state';
import { StaleTexts } from './stale-texts';
import { useCommand, type FormSchema } from './use-command';
import Link from '../ui/link';

type CommandFormProps = {
  formName: string;
  submit: FormSubmit;
  /** Checks in the browser with the server's own words; only a client component can pass it. */
  schema?: FormSchema;
  /** What will happen: "Issue to 23 people". */
  button: string;
  tone?: ButtonTone;
  /** Further submit buttons, such as a second answer. */
  more?: ReactNode;
  cancel?: { href: string; label: string };
  /** A form kept from before, such as typed before signing in again. */
  held?: FormValues;
  heldNote?: string;
  /** Given, the form says the page's title itself, "Error: " included, also without JavaScript; the page's metadata then has `title: null`. */
  pageTitle?: string;
  once: string;
  version?: string;
  signedAs?: string;
  /** For a form that is only a button in a row. */
  inline?: boolean;
  children?: ReactNode;
};

export function CommandForm(props: CommandFormProps) {
  const { formName, button, tone = 'primary', more, cancel, held, heldNote, once, inline, children } = props;
  const { state, returned, local, pending, send, onSubmit, round } = useCommand(props.submit, props.schema);
  // A refresh in the background must not lend a newer version or another person to older text.
  const [opened] = useState({ version: props.version, signedAs: props.signedAs });
  const problem = local ?? returned;
  const fresh = state.status === 'done' || (returned?.stale && !returned.version);
  const version = returned?.version ?? (fresh ? props.version : opened.version);
  const values = returned?.values ?? (round === 0 ? held : undefined);

  return (
    <form action={send} onSubmit={onSubmit} noValidate className={inline ? undefined : 'max-w-form'}>
      {props.pageTitle === undefined ? null : (
        <title>{`${problem ? 'Error: ' : ''}${props.pageTitle} · Tabled`}</title>
      )}
      <Hidden name="once" value={once} />
      <Hidden name="version" value={version} />
      <Hidden name="signedAs" value={opened.signedAs} />
      <div role="status">
        {state.status === 'done' && !local ? (
          <p className="appear mb-6 border-l-4 border-accent bg-accent-soft px-4 py-3">{state.message}</p>
        ) : null}
      </div>
      {problem ? (
        <ErrorSummary
          formName={formName}
          message={local ? '' : (returned?.message ?? '')}
          fields={problem.fields}
          occasion={problem}
          ownTitle={props.pageTitle !== undefined}
        />
      ) : null}
      {returned?.stale && !local ? <StaleTexts items={returned.stale} /> : null}
      {heldNote && !problem && state.status === 'idle' ? <Notice>{heldNote}</Notice> : null}
      <FormContext.Provider value={{ formName, fields: problem?.fields ?? {}, values }}>
        <div key={round} className={inline ? undefined : 'space-y-6'}>
          {children}
        </div>
      </FormContext.Provider>
      <div
        className={
          inline
            ? 'flex flex-wrap gap-2.5 max-wide:[&>*]:grow'
            : 'mt-8 flex flex-wrap items-center gap-x-4 gap-y-3'
        }
      >
        <Button tone={tone} aria-disabled={pending || undefined}>
          {pending ? 'Sending…' : button}
        </Button>
        {more}
        {cancel ? (
          <Link
            href={cancel.href}
            className={inline ? buttonClass('quiet') : 'link inline-flex min-h-10 items-center'}
          >
            {cancel.label}
          </Link>
        ) : null}
      </div>
      <p role="status" className="sr-only">
        {pending ? 'Sending…' : ''}
      </p>
    </form>
  );
}

function Hidden({ name, value }: { name: string; value: string | undefined }) {
  return value === undefined ? null : (
    <input type="hidden" name={name} value={value} autoComplete="off" readOnly />
  );
}
