import type { ReactNode } from 'react';

export function Aside({ label, children }: { label: string; children: ReactNode }) {
  return (
    <aside aria-label={label} className="space-y-6">
      {children}
    </aside>
  );
}

export function AsideSection({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="border-t-2 border-ink pt-3">
      <h2 className="mb-2 text-tool font-semibold">{title}</h2>
      {children}
    </section>
  );
}

export function AsideNote({ children }: { children: ReactNode }) {
  return <p className="text-meta text-ink-3">{children}</p>;
}
