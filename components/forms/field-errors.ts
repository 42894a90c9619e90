export type FieldErrors = Record<string, string[]>;

/** The nested errors of a resolver as messages by dotted field name. */
export function flattenErrors(errors: unknown, path = ''): FieldErrors {
  if (typeof errors !== 'object' || errors === null) return {};
  if ('message' in errors && typeof errors.message === 'string') return { [path]: [errors.message] };
  const found: FieldErrors = {};
  for (const [key, inside] of Object.entries(errors)) {
    if (key === 'ref' || key === 'types') continue;
    Object.assign(found, flattenErrors(inside, path ? `${path}.${key}` : key));
  }
  return found;
}

/** The messages of a field and of its parts ("due" also answers for "due.day"), each once. */
export function errorsOf(fields: FieldErrors, name: string): string[] {
  const own = Object.entries(fields)
    .filter(([key]) => key === name || key.startsWith(`${name}.`))
    .flatMap(([, messages]) => messages);
  return [...new Set(own)];
}
