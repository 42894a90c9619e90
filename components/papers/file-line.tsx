import { fileSize } from './file-size';

/** A file that belongs to an event: a plain anchor, saved and never shown on our origin. */
export function FileLine({ href, name, bytes }: { href: string; name: string; bytes: number }) {
  return (
    <span className="block">
      <a className="link" href={href} download>
        {name}
      </a>{' '}
      <span className="text-meta text-ink-3">{fileSize(bytes)}</span>
    </span>
  );
}
