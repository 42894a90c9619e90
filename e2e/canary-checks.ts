import { randomUUID } from 'node:crypto';
import type { Crawler, Seen, Way } from './crawl';

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

export const idsIn = (text: string): string[] => text.match(uuid) ?? [];

/** The same words with each of these ids replaced by one that never was. */
export function madeUp(text: string, ids: Set<string>): string {
  return text.replace(uuid, (id) => (ids.has(id) ? randomUUID() : id));
}

/** An answer without what differs at every asking: ids asked for or just made, nonces, sealed names, the order in which rows arrive. */
export function comparable({ status, body, text }: Seen): string {
  const kind = /^(?:content-type|location|content-disposition|x-action-redirect): .*$/gm;
  return [status, ...(text.slice(0, text.length - body.length).match(kind) ?? []), body]
    .join('\n')
    .replace(uuid, 'ID')
    .replace(/[\w+/=-]{20,}(?==*["\\])/g, 'SEALED')
    .replace(/"\]\)<\/script><script[^>]*>self\.__next_f\.push\(\[1,"/g, '')
    .split(/\\n|\n/)
    .sort()
    .join('\n');
}

/** Where two answers part, with the words around. */
export function parting(there: Seen, never: Seen): string | null {
  const [one, other] = [comparable(there), comparable(never)];
  if (one === other) return null;
  let at = 0;
  while (one[at] === other[at]) at += 1;
  const around = (text: string) => text.slice(Math.max(0, at - 150), at + 250);
  return `${there.way} ${there.address}:\n${around(one)}\n--- and of what never was:\n${around(other)}`;
}

/** Where an address of what is kept from somebody answers otherwise than one of what never was. */
export async function differences(crawler: Crawler, addresses: string[], ids: Set<string>, asked: Way[]): Promise<{ compared: number; differ: string[] }> {
  const wanted = addresses.filter((address) => idsIn(address).some((id) => ids.has(id)));
  const differ: string[] = [];
  let compared = 0;
  for (const address of wanted) {
    const [there, never] = await Promise.all([crawler.visit(address, asked), crawler.visit(madeUp(address, ids), asked)]);
    for (const [n, one] of there.entries()) {
      const other = never[n];
      if (!other) throw new Error('asked less often for what never was');
      compared += 1;
      const parts = parting(one, other);
      if (parts !== null) differ.push(parts);
    }
  }
  return { compared, differ };
}

/** A form's fields with other ids in place of these, its bound values too. */
export function withMadeUp(data: FormData, ids: Set<string>): FormData {
  const changed = new FormData();
  for (const [name, value] of data) changed.append(madeUp(name, ids), typeof value === 'string' ? madeUp(value, ids) : value);
  return changed;
}

export async function wordsOf(data: FormData): Promise<string> {
  const parts = [...data].map(async ([name, value]) => (typeof value === 'string' ? `${name}=${value}` : `${name}=${value.name} ${await value.text()}`));
  return (await Promise.all(parts)).join('\n');
}
