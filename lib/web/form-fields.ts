import type { FormValues } from './form-state';

/** Fields every form carries for itself; they are nothing a person typed. */
const ours = new Set(['once', 'version', 'signedAs', 'formName']);

export type Nested = { [key: string]: string | string[] | Nested };

/** What a person typed, by field name, read alike in the browser and on the server; `lists` are always lists. */
export function readForm(data: FormData, lists: readonly string[] = []): FormValues {
  const values: FormValues = {};
  for (const name of new Set(data.keys())) {
    if (ours.has(name) || name.startsWith('$ACTION') || name === '__proto__') continue;
    const texts = data.getAll(name).filter((entry) => typeof entry === 'string');
    const [first] = texts;
    if (first === undefined) continue;
    values[name] = lists.includes(name) || texts.length > 1 ? texts : first;
  }
  for (const name of lists) values[name] ??= [];
  return values;
}

/** `due.day`, `due.month` become one nested value, as the schemas of date fields expect. */
export function nestValues(values: FormValues): Nested {
  const root: Nested = {};
  for (const [name, value] of Object.entries(values)) {
    const path = name.split('.');
    const last = path.pop();
    if (last === undefined || [...path, last].some((step) => step in Object.prototype)) continue;
    let place = root;
    for (const step of path) {
      const inside = place[step];
      place = typeof inside === 'object' && !Array.isArray(inside) ? inside : (place[step] = {});
    }
    place[last] = value;
  }
  return root;
}

/** The version of the row the form was opened on, for forms that have one. */
export function versionOf(data: FormData): string | undefined {
  const value = data.get('version');
  return typeof value === 'string' && value !== '' && value.length <= 40 ? value : undefined;
}
