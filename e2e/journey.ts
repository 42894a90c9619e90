import {
  test as base,
  expect,
  type BrowserContext,
  type BrowserContextOptions,
  type Page,
} from '@playwright/test';
import { startSession } from './database';

export { expect } from '@playwright/test';

export interface Visitor {
  page: Page;
  context: BrowserContext;
  token: string;
}

interface Journey {
  /** A browser of its own in which this person is signed in; null signs nobody in. */
  browserOf: (name: string | null, options?: BrowserContextOptions) => Promise<Visitor>;
}

/** Every page of a journey is watched: no 5xx, no error in the console, nothing thrown in the browser. */
export const test = base.extend<Journey>({
  browserOf: async ({ browser, baseURL }, use) => {
    const contexts: BrowserContext[] = [];
    const faults: string[] = [];
    await use(async (name, options = {}) => {
      const context = await browser.newContext({ baseURL, ...options });
      contexts.push(context);
      const token = name === null ? '' : await startSession(name);
      if (name !== null && baseURL)
        await context.addCookies([
          { name: 'tabled.session', value: token, url: baseURL, httpOnly: true, sameSite: 'Lax' },
        ]);
      context.on('response', (response) => {
        const missing = response.status() === 404 && response.request().resourceType() !== 'document';
        if (response.status() >= 500 || missing) faults.push(`${response.status()} ${response.url()}`);
      });
      context.on('console', (message) => {
        if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
          faults.push(message.text());
      });
      context.on('weberror', (error) => faults.push(error.error().message));
      return { page: await context.newPage(), context, token };
    });
    await Promise.all(contexts.map((context) => context.close()));
    expect(faults, 'faults seen by the browser').toEqual([]);
  },
});

export const notFound = 'There is nothing here for you to see';
