import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import type { ReactNode } from 'react';
import { DeadLink, deadLinkTitle } from '@/components/guests/dead-link';
import type { VisitView } from '@/lib/guests/visit';
import { NotFound } from '@/lib/platform/errors';
import { answerMissing } from '@/lib/web/answer-status';
import { showVisit } from '@/lib/web/guest';

export interface GuestProps {
  params: Promise<{ token: string }>;
}

/** A page behind a guest's link. A link that opens nothing is one answer, whatever the reason. */
export function guestPage(draw: (view: VisitView, token: string) => ReactNode) {
  return async function Page({ params }: GuestProps): Promise<ReactNode> {
    const { token } = await params;
    const view = await find(token);
    if (view) return draw(view, token);
    if (!answerMissing()) notFound();
    return <DeadLink />;
  };
}

export function guestTitle(title: string) {
  return async function generateMetadata({ params }: GuestProps): Promise<Metadata> {
    const view = await find((await params).token);
    return { title: view ? `${title}, ${view.group}` : deadLinkTitle, robots: { index: false, follow: false } };
  };
}

async function find(token: string): Promise<VisitView | null> {
  try {
    return await showVisit(token);
  } catch (error) {
    if (error instanceof NotFound) return null;
    throw error;
  }
}
