import type { FormSubmit, FormValues } from './form-state';

/** What every form of a noun is given by its page. */
export interface FormProps {
  submit: FormSubmit;
  once: string;
  signedAs: string;
  version?: string;
  held?: FormValues;
  heldNote?: string;
  cancel?: { href: string; label: string };
}
