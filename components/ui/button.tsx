import type { ButtonHTMLAttributes, ReactNode } from 'react';
import { cx } from './cx';
import Link from './link';

export type ButtonTone = 'primary' | 'quiet' | 'danger-quiet' | 'plain';

const tones: Record<ButtonTone, string> = {
  primary: 'border-accent bg-accent text-on-accent hover:border-accent-strong hover:bg-accent-strong',
  quiet: 'border-line-2 bg-surface text-ink hover:border-ink hover:bg-sunken',
  /** A press among links, in a row of small things. */
  plain: 'border-transparent text-accent underline underline-offset-4 hover:bg-sunken',
  'danger-quiet': 'border-late bg-surface text-late hover:bg-late-soft',
};

export function buttonClass(tone: ButtonTone, className?: string): string {
  return cx(
    'inline-flex max-w-full items-center justify-center rounded-edge border text-center wrap-anywhere',
    tone === 'plain' ? 'min-h-6 px-0.5 text-meta' : 'min-h-10 px-4 py-1.5 text-tool font-semibold no-underline',
    'aria-disabled:cursor-default aria-disabled:opacity-70',
    tones[tone],
    className,
  );
}

type ButtonProps = ButtonHTMLAttributes<HTMLButtonElement> & { tone?: ButtonTone };

export function Button({ tone = 'quiet', className, type = 'submit', ...rest }: ButtonProps) {
  return <button {...rest} type={type} className={buttonClass(tone, className)} />;
}

type ButtonLinkProps = {
  href: string;
  tone?: ButtonTone;
  className?: string;
  download?: boolean;
  children: ReactNode;
};

export function ButtonLink({ href, tone = 'quiet', className, download, children }: ButtonLinkProps) {
  if (download) {
    return (
      <a href={href} className={buttonClass(tone, className)} download>
        {children}
      </a>
    );
  }
  return (
    <Link href={href} className={buttonClass(tone, className)}>
      {children}
    </Link>
  );
}

/** Buttons side by side; on a phone they share the width. */
export function Buttons({ children }: { children: ReactNode }) {
  return (
    <div className="flex flex-wrap gap-2.5 max-wide:[&>*]:grow" data-screen-only>
      {children}
    </div>
  );
}
