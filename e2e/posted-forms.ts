/** A form as a page without script shows it: where it goes and what it carries. */
export interface PageForm {
  /** The page it stands on. */
  page: string;
  /** Where it is posted to, if not to its page. */
  to: string;
  fields: [name: string, value: string][];
  buttons: { words: string; name: string; value: string }[];
}

/** What a person types into one: by name of field. A list ticks several; null takes a field out. */
export type Typed = Record<string, string | string[] | File | null>;

const plain = (text: string) =>
  text.replaceAll('<!-- -->', '').replaceAll('&quot;', '"').replaceAll('&#x27;', "'").replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&nbsp;', ' ').replaceAll('&amp;', '&');

function attributesOf(tag: string): Map<string, string> {
  return new Map([...tag.matchAll(/([\w$:.-]+)(?:="([^"]*)")?/g)].map(([, name, value]) => [(name ?? '').toLowerCase(), plain(value ?? '')] as const));
}

/** The fields that a browser would send as they stand. */
function fieldsOf(body: string): [string, string][] {
  const found: [string, string][] = [];
  for (const [, select = '', inside = ''] of body.matchAll(/<select([^>]*)>(.*?)<\/select>/gs)) {
    const options = [...inside.matchAll(/<option([^>]*)>/g)].map(([, option = '']) => attributesOf(option));
    found.push([attributesOf(select).get('name') ?? '', (options.find((option) => option.has('selected')) ?? options[0])?.get('value') ?? '']);
  }
  for (const [, area = '', text = ''] of body.matchAll(/<textarea([^>]*)>(.*?)<\/textarea>/gs)) found.push([attributesOf(area).get('name') ?? '', plain(text)]);
  for (const [, input = ''] of body.matchAll(/<input([^>]*)>/g)) {
    const given = attributesOf(input);
    const choice = ['checkbox', 'radio'].includes(given.get('type') ?? '');
    if (given.get('type') !== 'file' && (!choice || given.has('checked'))) found.push([given.get('name') ?? '', given.get('value') ?? (choice ? 'on' : '')]);
  }
  return found.filter(([name]) => name !== '');
}

export function formsIn(page: string, html: string): PageForm[] {
  return [...html.matchAll(/<form([^>]*)>(.*?)<\/form>/gs)].map(([, head = '', body = '']) => ({
    page,
    to: attributesOf(head).get('action') ?? '',
    fields: fieldsOf(body),
    buttons: [...body.matchAll(/<button([^>]*)>(.*?)<\/button>/gs)].map(([, button = '', words = '']) => {
      const given = attributesOf(button);
      return { words: plain(words.replace(/<[^>]*>/g, '')), name: given.get('name') ?? '', value: given.get('value') ?? '' };
    }),
  }));
}

/** The form with what was typed, as it is posted without script. */
export function filled(form: PageForm, button: PageForm['buttons'][number] | undefined, typed: Typed): FormData {
  const data = new FormData();
  for (const [name, value] of form.fields) if (!(name in typed)) data.append(name, value);
  for (const [name, value] of Object.entries(typed)) for (const one of value === null ? [] : [value].flat()) data.append(name, one);
  if (button?.name) data.append(button.name, button.value);
  return data;
}

/** The same press as the framework's script sends it: the submit named in a header, its bound values beside the form. */
export function scripted(posted: FormData): { id: string; body: FormData } | null {
  const reference = [...posted.keys()].find((name) => name.startsWith('$ACTION_REF_'))?.slice('$ACTION_REF_'.length);
  const texts = (name: string) => posted.getAll(name).find((value) => typeof value === 'string') ?? 'null';
  if (reference === undefined) return null;
  const { id } = JSON.parse(texts(`$ACTION_${reference}:0`)) as { id: string };
  const bound = JSON.parse(texts(`$ACTION_${reference}:1`)) as unknown[];
  const body = new FormData();
  for (const [name, value] of posted) if (!name.startsWith('$ACTION')) body.append(`_1_${name}`, value);
  body.append('0', JSON.stringify([...bound, '$K1']));
  return { id, body };
}
