'use client';

import { PlainShell } from '@/components/layout/plain-shell';
import { Button } from '@/components/ui/button';
import { PageHeader } from '@/components/ui/page-header';

type ErrorPageProps = { error: Error & { digest?: string }; reset: () => void };

export default function ErrorPage({ error, reset }: ErrorPageProps) {
  return (
    <PlainShell>
      <title>Something went wrong · Tabled</title>
      <PageHeader title="Something went wrong on our side" />
      <p>It is not your mistake. What was saved before is safe; the last step may not have been saved.</p>
      <p className="mt-3">
        Try again. If it happens again, tell the secretariat of your partnership
        {error.digest ? (
          <>
            {' '}
            and give them this number: <span className="figures font-semibold">{error.digest}</span>
          </>
        ) : null}
        .
      </p>
      <div className="mt-6">
        <Button type="button" tone="primary" onClick={reset}>
          Try again
        </Button>
      </div>
    </PlainShell>
  );
}
