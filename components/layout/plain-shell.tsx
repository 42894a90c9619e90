import type { ReactNode } from 'react';
import { Bar } from './bar';
import { Footer } from './footer';
import { Page } from './page';
import { SkipLink } from './skip-link';

/** A page that knows nobody: errors, help, sign-in. */
export function PlainShell({ children }: { children: ReactNode }) {
  return (
    <>
      <SkipLink />
      <Bar />
      <Page>
        <div className="max-w-form">{children}</div>
      </Page>
      <Footer />
    </>
  );
}
