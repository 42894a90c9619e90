'use client';

import { Button } from '@/components/ui/button';
import './globals.css';

type GlobalErrorProps = { error: Error & { digest?: string }; reset: () => void };

export default function GlobalError({ error, reset }: GlobalErrorProps) {
  return (
    <html lang="en-GB">
      <body>
        <title>Something went wrong · Tabled</title>
        <main className="mx-auto w-full max-w-form px-4 py-18">
          <h1 className="font-serif text-title-small font-semibold wide:text-title">
            Something went wrong on our side
          </h1>
          <p className="mt-3">
            It is not your mistake. Try again in a moment.
            {error.digest ? <> The number of this fault is {error.digest}.</> : null}
          </p>
          <div className="mt-6">
            <Button type="button" tone="primary" onClick={reset}>
              Try again
            </Button>
          </div>
        </main>
      </body>
    </html>
  );
}
