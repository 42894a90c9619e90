import type { PaperRow } from '@/lib/agendas/agenda-view';
import { shortDate } from '../ui/dates';
import { Tag } from '../ui/tag';
import { fileSize } from './file-size';
import Link from '../ui/link';

interface PaperLineProps {
  slug: string;
  paper: PaperRow;
  /** Whether the reader prepares the meeting and so sees the paper's own page. */
  manages: boolean;
}

/** A paper beneath its item: the file to open, its version and what became of earlier ones. */
export function PaperLine({ slug, paper, manages }: PaperLineProps) {
  const replaced = paper.replacedAt ? `, replaced ${shortDate(paper.replacedAt)}` : '';
  const opened = paper.openedBefore > 0 ? `, ${paper.openedBefore} had opened an earlier version` : '';
  return (
    <p className="mt-1.5">
      {paper.versionId && paper.state !== 'withdrawn' ? (
        <a className="link" href={`/api/files/${slug}/${paper.versionId}`} download>
          {paper.title}
        </a>
      ) : (
        <>
          {paper.title} <Tag tone="done">withdrawn</Tag>
        </>
      )}{' '}
      <span className="text-meta text-ink-3">
        {paper.number === null ? '' : `v${paper.number}`}
        {paper.bytes === null ? '' : `, ${fileSize(paper.bytes)}`}
        {replaced}
        {opened}
        {paper.state === 'received' ? ', not issued yet' : ''}
      </span>
      {manages ? (
        <Link
          className="link ml-3 inline-flex min-h-6 items-center text-meta"
          href={`/p/${slug}/papers/${paper.id}`}
          aria-label={`Replace or withdraw ${paper.title}`}
          data-screen-only
        >
          Replace or withdraw
        </Link>
      ) : null}
    </p>
  );
}
