import type { ReactNode } from 'react';

/** The ground a page stands on. */
export function Page({ children }: { children: ReactNode }) {
  return (
    <main
      id="main"
      tabIndex={-1}
      data-page
      className="mx-auto w-full max-w-page px-4 pt-5 pb-18 wide:px-8 wide:pt-7"
    >
      {children}
    </main>
  );
}

/** The main column and, beneath it on a phone, the aside. */
export function TwoColumns({ children, aside }: { children: ReactNode; aside: ReactNode }) {
  return (
    <div data-columns className="mb-8 grid gap-10 wide:grid-cols-[minmax(0,1fr)_300px]">
      <div className="min-w-0">{children}</div>
      {aside}
    </div>
  );
}
