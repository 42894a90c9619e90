import { notFound, redirect } from 'next/navigation';
import type { CallOptions } from '@/lib/access/use-case';
import { Forbidden, Invalid, NotAuthenticated, NotFound } from '@/lib/platform/errors';
import { frameOf, type Frame } from './frame';
import { findCaller } from './request';

export interface Shown<R> {
  view: R;
  frame: Frame;
}

/** Runs a page's one query. Hidden, foreign, absent and not allowed give the same page; signed out goes to sign in. */
export async function show<Input, R>(
  useCase: (input: Input, options: CallOptions) => Promise<R>,
  input: Input,
  path: string,
): Promise<Shown<R>> {
  const caller = await findCaller();
  if (!caller) redirect(`/sign-in?next=${encodeURIComponent(path)}`);
  try {
    let frame: Frame | undefined;
    const view = await useCase(input, {
      caller,
      seen: (actor) => {
        frame = frameOf(actor);
      },
    });
    if (!frame) throw new NotFound();
    return { view, frame };
  } catch (error) {
    if (error instanceof NotFound || error instanceof Forbidden || error instanceof Invalid) notFound();
    if (error instanceof NotAuthenticated) redirect(`/sign-in?next=${encodeURIComponent(path)}`);
    throw error;
  }
}

/** An address of our own to go to after signing in; anything else becomes My desk. */
export function safePath(next: string | undefined): string {
  if (!next || !/^\/(?![/\\])[\w\-./?=&%+]*$/.test(next) || /%0[ad]|%5c/i.test(next)) return '/me';
  return next;
}
