import type { ReactNode } from 'react';
import type { Frame } from '@/lib/web/frame';
import { Bar } from './bar';
import { Footer } from './footer';
import { Page } from './page';
import { SecondBar } from './second-bar';
import { SessionWarning } from './session-warning';
import { SkipLink } from './skip-link';

interface ShellProps {
  frame: Frame;
  signOut: (data: FormData) => Promise<void>;
  /** The partnership the page is in; none on My desk. */
  partnership?: { slug: string; name: string };
  place?: 'groups' | 'register' | 'meetings' | 'actions' | 'escalations' | 'records';
  /** The addressee's desk the page is at. */
  desk?: string;
  /** Neither My desk nor a partnership: help. */
  elsewhere?: true;
  children: ReactNode;
}

/** Everything around a signed-in page. */
export function Shell({ frame, signOut, partnership, place, desk, elsewhere, children }: ShellProps) {
  const base = partnership ? `/p/${partnership.slug}` : '';
  return (
    <>
      <SkipLink />
      <Bar
        person={{ name: frame.name, note: frame.note }}
        partnerships={frame.partnerships.map((mine) => ({
          ...mine,
          current: mine.slug === partnership?.slug,
        }))}
        places={frame.desks.map(({ slug, name }) => ({ href: `/desk/${slug}`, label: `Desk: ${name}`, current: slug === desk }))}
        active={partnership || elsewhere || desk ? undefined : 'desk'}
        signOut={signOut}
      />
      {partnership ? (
        <SecondBar
          partnershipName={partnership.name}
          href={base}
          items={
            frame.searchesOnly.includes(partnership.slug)
              ? [{ href: `${base}/records`, label: 'Searches', current: place === 'records' }]
              : [
                  { href: base, label: 'Groups', current: place === 'groups' },
                  { href: `${base}/meetings`, label: 'Meetings', current: place === 'meetings' },
                  { href: `${base}/actions`, label: 'Actions', current: place === 'actions' },
                  { href: `${base}/escalations`, label: 'Escalations', current: place === 'escalations' },
                  { href: `${base}/register`, label: 'Register', current: place === 'register' },
                ]
          }
        />
      ) : null}
      <Page>{children}</Page>
      <SessionWarning idleMinutes={frame.idleMinutes} />
      <Footer />
    </>
  );
}
