'use client';

import { useEffect, useRef, type ReactNode } from 'react';

type DisclosureProps = {
  summary: ReactNode;
  summaryClass?: string;
  panelClass?: string;
  className?: string;
  children: ReactNode;
};

/** A `<details>` that opens without JavaScript; with it, Escape and a press elsewhere close it. */
export function Disclosure({ summary, summaryClass, panelClass, className, children }: DisclosureProps) {
  const box = useRef<HTMLDetailsElement>(null);
  const head = useRef<HTMLElement>(null);

  useEffect(() => {
    const close = () => box.current?.removeAttribute('open');
    const onPress = (event: Event) => {
      const { target } = event;
      if (!(target instanceof Element) || !box.current) return;
      const outside = !box.current.contains(target);
      const followed = !outside && target.closest('a[href]') !== null;
      if (outside || followed) close();
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || !box.current?.open) return;
      const held = box.current.contains(document.activeElement);
      close();
      if (held) head.current?.focus();
    };
    document.addEventListener('click', onPress);
    document.addEventListener('keydown', onKey);
    return () => {
      document.removeEventListener('click', onPress);
      document.removeEventListener('keydown', onKey);
    };
  }, []);

  return (
    <details ref={box} className={className}>
      <summary ref={head} className={summaryClass}>
        {summary}
      </summary>
      <div className={panelClass}>{children}</div>
    </details>
  );
}
