'use client';

import { useEffect, useState, type ReactNode, type SubmitEvent as FormSubmitEvent } from 'react';
import { sizeLimit } from '@/lib/papers/inputs';
import type { UploadProblem } from '@/lib/web/upload-problem';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';
import { ErrorSummary } from './error-summary';
import { FileField } from './file-field';
import { FormContext } from './form-context';
import type { FormValues } from './form-state';
import Link from '../ui/link';

export interface UploadFormProps {
  formName: string;
  once: string;
  signedAs: string;
  values?: FormValues;
  problem?: UploadProblem;
  heldNote?: string;
  /** What the handler must know before it takes the file. */
  fixed: Record<string, string>;
  button: string;
  cancel?: { href: string; label: string };
  pageTitle?: string;
  /** The form goes without a file too. */
  fileOptional?: boolean;
  fileLabel?: string;
  /** The fields above the file. */
  children: ReactNode;
}

const accept = '.pdf,.docx,.xlsx,.pptx,.odt,.png,.jpg,.jpeg';

/** Posts one file to the upload handler, natively: with JavaScript off it works the same. The file comes last. */
export function UploadForm(props: UploadFormProps) {
  const { formName, once, signedAs, fixed, button, cancel, pageTitle } = props;
  const [local, setLocal] = useState<UploadProblem>();
  const [sending, setSending] = useState(false);
  const problem = local ?? props.problem;

  // Back may bring the page as it was left, in the middle of sending.
  useEffect(() => {
    const rest = () => setSending(false);
    window.addEventListener('pageshow', rest);
    return () => window.removeEventListener('pageshow', rest);
  }, []);

  function onSubmit(event: FormSubmitEvent<HTMLFormElement>) {
    const input = event.currentTarget.elements.namedItem('file');
    const file = input instanceof HTMLInputElement ? input.files?.[0] : undefined;
    const wrong = faultOf(file, props.fileOptional === true);
    if (wrong) setLocal({ message: '', fields: { file: [wrong] } });
    else setSending(true);
    if (wrong || sending) event.preventDefault();
  }

  return (
    <form
      action="/api/uploads"
      method="post"
      encType="multipart/form-data"
      noValidate
      onSubmit={onSubmit}
      className="max-w-form"
    >
      {pageTitle === undefined ? null : <title>{`${problem ? 'Error: ' : ''}${pageTitle} · Tabled`}</title>}
      {Object.entries({ ...fixed, once, signedAs }).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} autoComplete="off" readOnly />
      ))}
      {problem ? (
        <ErrorSummary
          formName={formName}
          message={problem.message}
          fields={problem.fields}
          occasion={problem}
          ownTitle={pageTitle !== undefined}
        />
      ) : null}
      {props.heldNote && !problem ? <Notice>{props.heldNote}</Notice> : null}
      <FormContext.Provider value={{ formName, fields: problem?.fields ?? {}, values: props.values }}>
        <div className="space-y-6">
          {props.children}
          <FileField
            name="file"
            label={props.fileLabel ?? 'File'}
            optional={props.fileOptional}
            accept={accept}
            hint="PDF, DOCX, XLSX, PPTX, ODT, PNG or JPEG, up to 50 MB. No macros, no password."
          />
        </div>
      </FormContext.Provider>
      <div className="mt-8 flex flex-wrap items-center gap-x-4 gap-y-3">
        <Button tone="primary" aria-disabled={sending || undefined}>
          {sending ? 'Sending…' : button}
        </Button>
        {cancel ? (
          <Link href={cancel.href} className="link inline-flex min-h-10 items-center">
            {cancel.label}
          </Link>
        ) : null}
      </div>
      <p role="status" className="sr-only">
        {sending ? 'Sending the file…' : ''}
      </p>
    </form>
  );
}

/** What can be told without sending 50 MB first. */
function faultOf(file: File | undefined, optional: boolean): string | null {
  if (!file || (file.size === 0 && file.name === '')) return optional ? null : 'Choose a file.';
  return file.size > sizeLimit
    ? `“${file.name}” is larger than 50 MB (52,428,800 bytes). Make it smaller, or split it.`
    : null;
}
