import type { ReactNode } from 'react';
import { leave } from '@/app/(public)/sign-in/submit';
import { DormantNotice, type Dormancy } from '@/components/groups/dormant-notice';
import { Shell } from '@/components/layout/shell';
import type { Frame } from '@/lib/web/frame';

interface PartnershipShellProps {
  frame: Frame;
  partnership: Dormancy & { slug: string; shortName: string };
  place: 'groups' | 'register' | 'meetings' | 'actions' | 'escalations' | 'records';
  children: ReactNode;
}

/** The bars around every page of a partnership. */
export function PartnershipShell({ frame, partnership, place, children }: PartnershipShellProps) {
  return (
    <Shell frame={frame} signOut={leave} partnership={{ slug: partnership.slug, name: partnership.shortName }} place={place}>
      <DormantNotice partnership={partnership} />
      {children}
    </Shell>
  );
}
