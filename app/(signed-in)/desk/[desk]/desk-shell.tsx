import type { ReactNode } from 'react';
import { leave } from '@/app/(public)/sign-in/submit';
import { Shell } from '@/components/layout/shell';
import type { Frame } from '@/lib/web/frame';

/** The bars around a desk: no partnership stands in them. */
export function DeskShell({ frame, desk, children }: { frame: Frame; desk: string; children: ReactNode }) {
  return (
    <Shell frame={frame} signOut={leave} desk={desk}>
      {children}
    </Shell>
  );
}
