import type { FormValues } from './form-state';

const reserved = new Set(['once', 'version', 'signedAs']);

export type Nested = { [key: string]: string | string[] | Nested };

/** What a person typed, by field name; `lists` names the fields that are always lists. */
export function readForm(data: FormData, lists: readonly string[] = []): FormValues {
  const values: FormValues = {};
  for (const name of new Set(data.keys())) {
    if (reserved.has(name) || name.startsWith('$ACTION')) continue;
    const texts = data.getAll(name).filter((entry) => typeof entry === 'string');
    const [first] = texts;
    if (first === undefined) continue;
    values[name] = lists.includes(name) || texts.length > 1 ? texts : first;
  }
  for (const name of lists) values[name] ??= [];
  return values;
}

/** "due.day" becomes due: { day }. */
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
