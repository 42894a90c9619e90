import { AsyncLocalStorage } from 'node:async_hooks';
import { subscribe } from 'node:diagnostics_channel';
import type { IncomingMessage, ServerResponse } from 'node:http';

interface Answering {
  response: ServerResponse;
  /** A whole page was asked for; a step inside a page that is open follows its stream, whatever its status. */
  whole: boolean;
}

const key: unique symbol = Symbol.for('tabled.answering');
// The start of the server and its pages are bundled apart; they meet at the process.
const shared: typeof globalThis & { [key]?: AsyncLocalStorage<Answering> } = globalThis;

/** Once, before the first request: remembers the answer each request is given. */
export function followAnswers(): void {
  if (shared[key]) return;
  const answers = new AsyncLocalStorage<Answering>();
  shared[key] = answers;
  subscribe('http.server.request.start', (message) => {
    const { request, response } = message as { request: IncomingMessage; response: ServerResponse };
    answers.enterWith({ response, whole: request.headers.rsc === undefined });
  });
}

/**
 * Makes the answer to this request a 404 while the page goes on to be drawn: thrown, the framework's own `notFound()`
 * sends an empty body that only a script fills. False when the answer cannot be reached or has begun.
 */
export function answerMissing(): boolean {
  const answering = shared[key]?.getStore();
  if (!answering || answering.response.headersSent) return false;
  if (answering.whole) answering.response.statusCode = 404;
  return true;
}
