import type { Metadata } from 'next';
import { leave } from '@/app/(public)/sign-in/submit';
import { Shell } from '@/components/layout/shell';
import { MyDesk } from '@/components/people/my-desk';
import { showMyDesk } from '@/lib/people/show-my-desk';
import { show } from '@/lib/web/page';

export const metadata: Metadata = { title: 'My desk' };

export default async function MyDeskPage() {
  const { view, frame } = await show(showMyDesk, {}, '/me');
  return (
    <Shell frame={frame} signOut={leave}>
      <MyDesk view={view} />
    </Shell>
  );
}
