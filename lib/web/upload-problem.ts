import type { FormValues } from './form-state';

export interface UploadProblem {
  message: string;
  fields: Record<string, string[]>;
}

/** Parts what the upload handler kept into the words typed and what was wrong with them. */
export function uploadProblem(held: FormValues | undefined): {
  values?: FormValues;
  problem?: UploadProblem;
} {
  if (!held) return {};
  const values: FormValues = {};
  const fields: Record<string, string[]> = {};
  for (const [name, value] of Object.entries(held))
    if (name.startsWith('problem.')) fields[name.slice('problem.'.length)] = [value].flat();
    else values[name] = value;
  const { form, ...others } = fields;
  const wrong = Object.keys(fields).length > 0;
  return { values, ...(wrong && { problem: { message: form?.join(' ') ?? '', fields: others } }) };
}
