import type { ReactNode } from 'react';

/** Plain text of the tool itself: help, accessibility, privacy. */
export function Prose({ children }: { children: ReactNode }) {
  return (
    <div className="max-w-record space-y-3 [&_h2]:mt-8 [&_h2]:text-section [&_h2]:font-semibold [&_li]:mb-1 [&_ul]:list-disc [&_ul]:pl-5">
      {children}
    </div>
  );
}
