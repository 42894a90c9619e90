import Link from '../ui/link';

const pages = [
  { href: '/help', label: 'Help' },
  { href: '/accessibility', label: 'Accessibility' },
  { href: '/privacy', label: 'Privacy' },
];

export function Footer() {
  return (
    <footer data-screen-only className="border-t border-line px-4 py-4 text-meta text-ink-3 wide:px-8">
      <ul className="flex flex-wrap gap-x-5 gap-y-1">
        {pages.map(({ href, label }) => (
          <li key={href}>
            <Link
              href={href}
              className="inline-flex min-h-6 items-center underline underline-offset-3 hover:text-ink"
            >
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </footer>
  );
}
