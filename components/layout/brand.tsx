import { MarkIcon } from '../ui/icons';
import Link from '../ui/link';

export function Brand({ href }: { href: string }) {
  return (
    <Link
      href={href}
      className="inline-flex min-h-10 items-center gap-2 font-serif text-[1.25rem] font-semibold text-ink"
    >
      <MarkIcon className="keep-colour text-accent" />
      Tabled
    </Link>
  );
}
