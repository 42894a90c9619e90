import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { CommandForm } from '@/components/forms/command-form';
import { PlainShell } from '@/components/layout/plain-shell';
import { ButtonLink } from '@/components/ui/button';
import { PageHeader } from '@/components/ui/page-header';
import { lookAtLink } from '@/lib/auth/challenge';
import { findAskingBrowser } from '@/lib/web/request';
import { signInWithLink } from '../submit';

export const metadata: Metadata = { title: 'Sign in', referrer: 'same-origin' };

/** Looking at this page spends nothing: mail scanners open links. */
export default async function LinkPage({ searchParams }: { searchParams: Promise<{ c?: string; t?: string }> }) {
  const { c = '', t = '' } = await searchParams;
  const state = /^[0-9a-f-]{36}$/.test(c) ? await lookAtLink({ id: c, token: t }, await findAskingBrowser()) : 'no longer works';
  if (state === 'ready')
    return (
      <PlainShell>
        <PageHeader title="Sign in" />
        <p className="mb-6">You asked for this in this browser. Press the button to go in.</p>
        <CommandForm formName="link" submit={signInWithLink} button="Sign in" once={randomUUID()}>
          <input type="hidden" name="c" value={c} />
          <input type="hidden" name="t" value={t} />
        </CommandForm>
      </PlainShell>
    );
  const elsewhere = state === 'another browser';
  return (
    <PlainShell>
      <PageHeader title={elsewhere ? 'Go back to the browser you asked from' : 'This link no longer works'} />
      <p className="mb-6 max-w-form">
        {elsewhere
          ? 'This is not the browser in which the code was asked for. Go back to that one and type the eight digits of the mail there.'
          : 'It was used already, is older than ten minutes, or a newer one was asked for.'}
      </p>
      <ButtonLink href="/sign-in">{elsewhere ? 'Ask for a code in this browser instead' : 'Ask for a new one'}</ButtonLink>
    </PlainShell>
  );
}
