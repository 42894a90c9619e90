import type { ReactNode } from 'react';
import { buttonClass } from './button';
import { Disclosure } from './disclosure';
import { floatingPanel } from './floating';
import { ChevronIcon } from './icons';

/** Rarely used links and buttons of a page, under one quiet button. */
export function MoreMenu({ label = 'More', children }: { label?: string; children: ReactNode }) {
  return (
    <Disclosure
      className="relative"
      summaryClass={buttonClass('quiet', 'w-full gap-2')}
      panelClass={`${floatingPanel} mt-1 flex min-w-56 flex-col items-stretch gap-1 p-2 [&_a]:px-2 [&_a]:py-2 [&_button]:w-full`}
      summary={
        <>
          {label}
          <ChevronIcon />
        </>
      }
    >
      {children}
    </Disclosure>
  );
}
