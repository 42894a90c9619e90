import { redirect } from 'next/navigation';
import { cache } from 'react';
import type { Caller } from '@/lib/access/actor';
import type { CallOptions } from '@/lib/access/use-case';
import { Forbidden, Invalid, NotAuthenticated, NotFound } from '@/lib/platform/errors';
import { frameOf, type Frame } from './frame';
import { findCaller } from './request';

export interface Shown<R> {
  view: R;
  frame: Frame;
}

type UseCase<Input, R> = (input: Input, options: CallOptions) => Promise<R>;

/**
 * Runs a page's one query, once for the page and its title. Hidden, foreign, absent and not allowed are one NotFound,
 * which `signedInPage` draws; signed out goes to sign in.
 */
export function show<Input, R>(useCase: UseCase<Input, R>, input: Input, path: string): Promise<Shown<R>> {
  return showOnce(useCase as UseCase<unknown, unknown>, JSON.stringify(input), path) as Promise<Shown<R>>;
}

/** The framework's memory of one request knows strings and functions, not equal objects. */
const showOnce = cache(async (useCase: UseCase<unknown, unknown>, typed: string, path: string): Promise<Shown<unknown>> => {
  const caller = await findCaller();
  if (!caller) redirect(`/sign-in?next=${encodeURIComponent(path)}`);
  try {
    return await ask(useCase, JSON.parse(typed), caller);
  } catch (error) {
    if (error instanceof Forbidden || error instanceof Invalid) throw new NotFound();
    if (error instanceof NotAuthenticated) redirect(`/sign-in?next=${encodeURIComponent(path)}`);
    throw error;
  }
});

/** For a page that anybody may open: null for whoever is signed out or has no grant any more. */
export async function showIfSignedIn<Input, R>(
  useCase: UseCase<Input, R>,
  input: Input,
): Promise<Shown<R> | null> {
  const caller = await findCaller();
  if (!caller) return null;
  try {
    return await ask(useCase, input, caller);
  } catch (error) {
    if (error instanceof NotFound || error instanceof Forbidden || error instanceof NotAuthenticated)
      return null;
    throw error;
  }
}

async function ask<Input, R>(useCase: UseCase<Input, R>, input: Input, caller: Caller): Promise<Shown<R>> {
  let frame: Frame | undefined;
  const view = await useCase(input, {
    caller,
    seen: (actor) => {
      frame = frameOf(actor);
    },
  });
  if (!frame) throw new NotFound();
  return { view, frame };
}

/** An address of our own to go to after signing in; anything else becomes My desk. */
export function safePath(next: string | undefined): string {
  if (!next || !/^\/(?![/\\])[\w\-./?=&%+]*$/.test(next) || /%0[ad]|%5c/i.test(next)) return '/me';
  return next;
}
