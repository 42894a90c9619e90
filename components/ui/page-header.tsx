import type { ReactNode } from 'react';
import { Buttons } from './button';
import { Crumbs, type Crumb } from './crumbs';

type PageHeaderProps = {
  crumbs?: readonly Crumb[];
  title: string;
  meta?: ReactNode;
  tag?: ReactNode;
  /** The one thing to do next. */
  primary?: ReactNode;
  others?: ReactNode;
};

/** Where it is, what it is, its state, what to do next. */
export function PageHeader({ crumbs, title, meta, tag, primary, others }: PageHeaderProps) {
  return (
    <header className="mb-6 wide:flex wide:items-end wide:justify-between wide:gap-8">
      <div className="min-w-0">
        {crumbs ? <Crumbs items={crumbs} /> : null}
        <h1 className="font-serif text-title-small font-semibold text-balance wide:text-title">{title}</h1>
        {meta || tag ? (
          <p className="mt-1.5 text-ink-2">
            {meta} {tag}
          </p>
        ) : null}
      </div>
      {primary || others ? (
        <div className="shrink-0 self-center max-wide:mt-4">
          <Buttons>
            {others}
            {primary}
          </Buttons>
        </div>
      ) : null}
    </header>
  );
}
