import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { PlainShell } from '@/components/layout/plain-shell';
import { SignInForm } from '@/components/people/sign-in-form';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { safePath } from '@/lib/web/page';
import { askToSignIn } from './submit';

export const metadata: Metadata = { title: 'Sign in' };

export default async function SignInPage({ searchParams }: { searchParams: Promise<{ next?: string; ended?: string; left?: string }> }) {
  const { next, ended, left } = await searchParams;
  return (
    <PlainShell>
      <PageHeader title="Sign in" />
      {ended ? <Notice>You were signed out in the meantime. What you typed is kept: sign in as the same person and it is back in its form.</Notice> : null}
      {left ? <Notice>You are signed out.</Notice> : null}
      <SignInForm submit={askToSignIn} next={safePath(next)} once={randomUUID()} />
    </PlainShell>
  );
}
