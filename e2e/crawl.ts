import { filled, formsIn, scripted, type PageForm, type Typed } from './posted-forms';

/** Addresses a page leads to: links, files, downloads, also those in the framework's payload. */
export function addressesIn(text: string): string[] {
  const found = text.matchAll(/(?:(?:href|action)=\\?"|"(?:href|action)\\?":\\?"|location: (?:https?:\/\/[^/]+)?)(\/(?:p|me|desk|guest|records|api\/files|help|privacy|accessibility)(?=[/?"\\\n#])[^"\\#\n]*)/g);
  return [...found].map(([, address]) => (address ?? '').replaceAll('&amp;', '&'));
}

/** How a page is asked: as itself, and as the framework's router asks for its payload, in advance, and by segment. */
export const ways = {
  page: {},
  payload: { rsc: '1', accept: 'text/x-component' },
  prefetch: { rsc: '1', accept: 'text/x-component', 'next-router-prefetch': '1' },
  segments: { rsc: '1', accept: 'text/x-component', 'next-router-prefetch': '1', 'next-router-segment-prefetch': '/_tree' },
  'a segment': { rsc: '1', accept: 'text/x-component', 'next-router-prefetch': '1', 'next-router-segment-prefetch': '/_full' },
} satisfies Record<string, Record<string, string>>;
export type Way = keyof typeof ways;

export interface Seen {
  address: string;
  way: Way | 'post' | 'scripted post';
  status: number;
  /** Everything that came back, headers included. */
  text: string;
  body: string;
}

export const everyWay = Object.keys(ways) as Way[];
const marks = new Map<Way, string>();

/** One browser's cookies, asking over plain HTTP: thousands of requests, where a browser would take hours. */
export class Crawler {
  /** Every answer, so that a run can say how much it looked at. */
  static answers = 0;
  readonly posts: { address: string; data: FormData }[] = [];
  constructor(
    private readonly base: string,
    private readonly cookies: Record<string, string>,
  ) {}

  private async ask(address: string, way: Seen['way'], init: { method?: string; body?: FormData; headers?: Record<string, string> } = {}): Promise<Seen> {
    const cookie = Object.entries(this.cookies).map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await fetch(new URL(address, this.base), { ...init, headers: { cookie, ...init.headers }, redirect: 'manual' });
    for (const set of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
      if (name.startsWith('tabled.guest')) this.cookies[name] = value;
    }
    Crawler.answers += 1;
    const head = [...answer.headers].map(([name, value]) => `${name}: ${decodeURIComponent(value.replace(/%(?![0-9a-f]{2})/gi, '%25'))}`);
    const body = await answer.text();
    return { address, way, status: answer.status, text: [...head, body].join('\n'), body };
  }

  /** What one address answers: the page and the framework's payloads of it, or the file. */
  async visit(address: string, asked: Way[] = ['page', 'payload']): Promise<Seen[]> {
    const seen: Seen[] = [];
    for (const way of address.startsWith('/api/') ? (['page'] as const) : asked) seen.push(await (way === 'page' ? this.ask(address, way) : this.askPayload(address, way)));
    return seen;
  }

  /** The router adds a mark of its headers to the address; without it the server sends there first, and nothing else. */
  private async askPayload(address: string, way: Way): Promise<Seen> {
    const marked = (mark: string) => `${address}${address.includes('?') ? '&' : '?'}${mark}`;
    const known = marks.get(way);
    const answer = await this.ask(known === undefined ? address : marked(known), way, { headers: ways[way] });
    const mark = /^location: \S*[?&](_rsc(?:=[^&\s]*)?)$/m.exec(answer.text)?.[1];
    if (known !== undefined || mark === undefined) return { ...answer, address };
    marks.set(way, mark);
    return this.askPayload(address, way);
  }

  async visitAll(addresses: string[], asked?: Way[]): Promise<Seen[]> {
    const waiting = [...addresses];
    const seen: Seen[] = [];
    const work = async () => {
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) seen.push(...(await this.visit(next, asked)));
    };
    await Promise.all([work(), work(), work()]);
    return seen;
  }

  /** Follows every link from the places a person starts at, wave by wave. */
  async crawl(starts: string[], most: number, asked?: Way[]): Promise<Seen[]> {
    const known = new Set(starts);
    const seen: Seen[] = [];
    for (let wave = starts; wave.length > 0; ) {
      const answers = await this.visitAll(wave, asked);
      seen.push(...answers);
      wave = [...new Set(answers.flatMap(({ text }) => addressesIn(text)))].filter((next) => !known.has(next)).slice(0, Math.max(0, most - known.size));
      for (const next of wave) known.add(next);
    }
    return seen;
  }

  /** Fills in the form of a page that has this button and presses it, without script. Gives where it leads. */
  async press(page: string, words: string | RegExp, typed: Typed = {}, which: (form: PageForm) => boolean = () => true): Promise<string> {
    const [shown] = await this.visit(page, ['page']);
    const says = (text: string) => (typeof words === 'string' ? text === words : words.test(text));
    const form = formsIn(page, shown?.body ?? '').find((one) => one.buttons.some((button) => says(button.words)) && which(one));
    if (!form) throw new Error(`no button ${String(words)} on ${page} (${String(shown?.status)}): ${formsIn(page, shown?.body ?? '').flatMap((one) => one.buttons.map((button) => button.words)).join(', ')}`);
    const data = filled(form, form.buttons.find((button) => says(button.words)), typed);
    const answer = await this.post(form.to || page, data);
    const to = /^location: (?:https?:\/\/[^/]+)?(\/\S*)/m.exec(answer.text)?.[1];
    if (!to || to.includes('held=')) throw new Error(`${String(words)} on ${page} was refused: ${String(answer.status)} ${to ?? ''} ${/role="alert"(.{0,1500})/s.exec(answer.body)?.[1]?.replace(/<[^>]*>/g, ' ') ?? answer.body.slice(0, 300)}`);
    this.posts.push({ address: form.to || page, data });
    return to;
  }

  /** Posts to a page as a form without script does; a second copy goes the way of the framework's script. */
  post(address: string, data: FormData): Promise<Seen> {
    return this.ask(address, 'post', { method: 'POST', body: data, headers: { origin: new URL(this.base).origin } });
  }

  async postScripted(address: string, data: FormData): Promise<Seen | null> {
    const sent = scripted(data);
    return sent && this.ask(address, 'scripted post', { method: 'POST', body: sent.body, headers: { origin: new URL(this.base).origin, 'next-action': sent.id, accept: 'text/x-component' } });
  }
}
