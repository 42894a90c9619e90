import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import Link from '@/components/ui/link';
import { PlainShell } from '@/components/layout/plain-shell';
import { CodeForm } from '@/components/people/code-form';
import { PageHeader } from '@/components/ui/page-header';
import { isDemo } from '@/lib/auth/deployment';
import { safePath } from '@/lib/web/page';
import { signInWithCode } from '../submit';

export const metadata: Metadata = { title: 'Type the code' };

export default async function CodePage({ searchParams }: { searchParams: Promise<{ next?: string }> }) {
  const [{ next }, demo] = await Promise.all([searchParams, isDemo()]);
  return (
    <PlainShell>
      <PageHeader title="Type the code" />
      <p className="mb-6 max-w-form">
        If this address belongs to somebody with a seat, a mail is on its way. It works for ten minutes, once, and only in this browser.
        {demo ? (
          <>
            {' '}
            This is a demonstration: <Link className="link" href="/dev/mail">read the mail here</Link>.
          </>
        ) : null}
      </p>
      <CodeForm submit={signInWithCode} next={safePath(next)} once={randomUUID()} />
    </PlainShell>
  );
}
