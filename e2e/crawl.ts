/** Addresses a page leads to: links, files, downloads, also those in the framework's payload. */
function addressesIn(text: string): string[] {
  const found = text.matchAll(/(?:href=\\?"|"href\\?":\\?")(\/(?:p|me|desk|api\/files|help|privacy|accessibility)[^"\\#]*)/g);
  return [...found].map(([, address]) => (address ?? '').replaceAll('&amp;', '&'));
}

export interface Seen {
  address: string;
  status: number;
  /** Everything that came back, headers included. */
  text: string;
}

/** A person's session, asking over plain HTTP: thousands of requests, where a browser would take hours. */
export class Crawler {
  constructor(
    private readonly base: string,
    private readonly token: string,
  ) {}

  private async ask(address: string, headers: Record<string, string> = {}): Promise<Seen> {
    const answer = await fetch(new URL(address, this.base), { headers: { cookie: `tabled.session=${this.token}`, ...headers }, redirect: 'manual' });
    const head = [...answer.headers].map(([name, value]) => `${name}: ${decodeURIComponent(value.replace(/%(?![0-9a-f]{2})/gi, '%25'))}`);
    return { address, status: answer.status, text: [...head, await answer.text()].join('\n') };
  }

  /** What one address answers: the page and the framework's payload of it, or the file. */
  async visit(address: string): Promise<Seen[]> {
    const page = await this.ask(address);
    if (address.startsWith('/api/') || page.status === 404) return [page];
    return [page, await this.ask(address, { rsc: '1', accept: 'text/x-component' })];
  }

  async visitAll(addresses: string[]): Promise<Seen[]> {
    const waiting = [...addresses];
    const seen: Seen[] = [];
    const work = async () => {
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) seen.push(...(await this.visit(next)));
    };
    await Promise.all([work(), work(), work()]);
    return seen;
  }

  /** Follows every link from the places a person starts at, wave by wave. */
  async crawl(starts: string[], most: number): Promise<Seen[]> {
    const known = new Set(starts);
    const seen: Seen[] = [];
    for (let wave = starts; wave.length > 0; ) {
      const answers = await this.visitAll(wave);
      seen.push(...answers);
      wave = [...new Set(answers.flatMap(({ text }) => addressesIn(text)))].filter((next) => !known.has(next)).slice(0, Math.max(0, most - known.size));
      for (const next of wave) known.add(next);
    }
    return seen;
  }
}
