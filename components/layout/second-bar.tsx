import { PlaceLink } from './place-link';
import type { Place } from './places';
import Link from '../ui/link';

type SecondBarProps = { partnershipName: string; href?: string; items: readonly Place[] };

/** The places within one partnership. */
export function SecondBar({ partnershipName, href, items }: SecondBarProps) {
  return (
    <nav
      aria-label={partnershipName}
      data-screen-only
      className="flex min-h-11 items-center gap-7 overflow-x-auto border-b border-line px-4 wide:px-8"
    >
      {href ? (
        <Link
          href={href}
          className="inline-flex min-h-9 items-center font-semibold whitespace-nowrap hover:underline"
        >
          {partnershipName}
        </Link>
      ) : (
        <span className="font-semibold whitespace-nowrap">{partnershipName}</span>
      )}
      <ul className="flex items-center gap-5 pr-4">
        {items.map((place) => (
          <li key={place.href}>
            <PlaceLink {...place} />
          </li>
        ))}
      </ul>
    </nav>
  );
}
