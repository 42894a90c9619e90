import type { ReactNode } from 'react';

interface FileLinkProps {
  slug: string;
  versionId: string;
  children: ReactNode;
}

/** A plain anchor, never the framework's link: following it ahead of time would count as opening the paper. */
export function FileLink({ slug, versionId, children }: FileLinkProps) {
  return (
    <a className="link" href={`/api/files/${slug}/${versionId}`} download>
      {children}
    </a>
  );
}
