import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Outbox } from '@/components/people/outbox';
import { PlainShell } from '@/components/layout/plain-shell';
import { readOutbox } from '@/lib/mail/read-outbox';

export const metadata: Metadata = { title: 'Mails of the demonstration' };

export default async function OutboxPage() {
  const mails = await readOutbox();
  if (!mails) notFound();
  return (
    <PlainShell>
      <Outbox mails={mails} />
    </PlainShell>
  );
}
