import type { ReactNode } from 'react';
import { Button, buttonClass } from '../ui/button';
import { Disclosure } from '../ui/disclosure';
import { floatingPanel } from '../ui/floating';
import { ChevronIcon } from '../ui/icons';
import { Brand } from './brand';
import { PlaceLink, PlaceRow } from './place-link';
import { partnershipPlace, type PartnershipPlace, type Place } from './places';

type BarProps = {
  person?: { name: string; note?: string };
  partnerships?: readonly PartnershipPlace[];
  active?: 'desk' | 'network' | 'help';
  /** Only for who has a seat in the network. */
  network?: boolean;
  /** Further places, such as a desk. */
  places?: readonly Place[];
  signOut?: (data: FormData) => Promise<void>;
};

type Shown = { desk?: Place; partnerships: Place[]; others: Place[] };

export function Bar({ person, partnerships = [], active, network = false, places = [], signOut }: BarProps) {
  const shown: Shown = {
    desk: person ? { href: '/me', label: 'My desk', current: active === 'desk' } : undefined,
    partnerships: partnerships.map(partnershipPlace),
    others: [
      ...places,
      ...(network ? [{ href: '/network', label: 'Network', current: active === 'network' }] : []),
      ...(person ? [] : [{ href: '/help', label: 'Help', current: active === 'help' }]),
    ],
  };
  const leave = signOut ? (
    <form action={signOut}>
      <Button>Sign out</Button>
    </form>
  ) : null;
  return (
    <header data-screen-only className="border-b border-line bg-surface">
      <div className="relative flex min-h-14 items-center justify-between gap-6 px-4 wide:px-8">
        <div className="flex min-w-0 items-center gap-6">
          <Brand href={person ? '/me' : '/'} />
          <WidePlaces shown={shown} />
        </div>
        {person ? <Me person={person}>{leave}</Me> : null}
        <NarrowMenu shown={shown} person={person}>
          {leave}
        </NarrowMenu>
      </div>
    </header>
  );
}

function WidePlaces({ shown }: { shown: Shown }) {
  const { desk, partnerships, others } = shown;
  const current = partnerships.find((place) => place.current);
  return (
    <nav aria-label="Places" className="max-wide:hidden">
      <ul className="flex items-center gap-5">
        {desk ? (
          <li>
            <PlaceLink {...desk} />
          </li>
        ) : null}
        {partnerships.length > 2 ? (
          <li className="flex items-center gap-3">
            {current ? <PlaceLink {...current} /> : null}
            <PartnershipsMenu partnerships={partnerships} label={current ? 'Others' : 'My partnerships'} />
          </li>
        ) : (
          partnerships.map((place) => (
            <li key={place.href}>
              <PlaceLink {...place} />
            </li>
          ))
        )}
        {others.map((place) => (
          <li key={place.href}>
            <PlaceLink {...place} />
          </li>
        ))}
      </ul>
    </nav>
  );
}

function PartnershipsMenu({ partnerships, label }: { partnerships: readonly Place[]; label: string }) {
  return (
    <Disclosure
      className="relative"
      summaryClass="flex min-h-9 items-center gap-1.5 text-ink-2 hover:text-ink"
      panelClass={`${floatingPanel} wide:right-auto wide:left-0 min-w-64 py-2`}
      summary={
        <>
          {label}
          <ChevronIcon />
        </>
      }
    >
      <ul>
        {partnerships.map((place) => (
          <li key={place.href}>
            <PlaceRow {...place} />
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}

function Name({ person }: { person: { name: string; note?: string } }) {
  return (
    <span>
      <span className="font-semibold">{person.name}</span>
      {person.note ? <span className="text-ink-2"> · {person.note}</span> : null}
    </span>
  );
}

function Me({ person, children }: { person: { name: string; note?: string }; children: ReactNode }) {
  if (!children) {
    return (
      <p className="max-wide:hidden">
        <Name person={person} />
      </p>
    );
  }
  return (
    <Disclosure
      className="relative shrink-0 max-wide:hidden"
      summaryClass="flex min-h-10 items-center gap-2 hover:underline underline-offset-4"
      panelClass={`${floatingPanel} p-3 whitespace-nowrap`}
      summary={
        <>
          <Name person={person} />
          <ChevronIcon className="text-ink-3" />
        </>
      }
    >
      {children}
    </Disclosure>
  );
}

function NarrowMenu({
  shown,
  person,
  children,
}: {
  shown: Shown;
  person?: { name: string; note?: string };
  children: ReactNode;
}) {
  const places = [...(shown.desk ? [shown.desk] : []), ...shown.partnerships, ...shown.others];
  if (places.length === 0) return null;
  return (
    <Disclosure
      className="wide:hidden"
      summaryClass={buttonClass('quiet')}
      panelClass="appear absolute inset-x-0 top-full z-20 border-y border-line bg-surface px-1 py-3 shadow-float"
      summary="Menu"
    >
      <nav aria-label="Places">
        <ul>
          {places.map((place) => (
            <li key={place.href}>
              <PlaceRow {...place} />
            </li>
          ))}
        </ul>
      </nav>
      {person ? (
        <div className="mx-3 mt-3 space-y-3 border-t border-line pt-3">
          <p>
            <Name person={person} />
          </p>
          {children}
        </div>
      ) : null}
    </Disclosure>
  );
}
