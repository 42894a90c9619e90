import type { PaperView } from '@/lib/papers/show-paper';
import { TimeText } from '../ui/date-text';
import { Tag, type TagTone } from '../ui/tag';
import { FileLink } from './file-link';
import { fileFacts } from './file-size';

type Version = PaperView['versions'][number];

const tones: Record<Version['state'], TagTone> = {
  received: 'outline',
  issued: 'accent',
  replaced: 'done',
  withdrawn: 'done',
};

/** One version: its file while it is open, what became of it, who had opened it. */
export function PaperVersion({
  slug,
  version,
  secretariat,
}: {
  slug: string;
  version: Version;
  secretariat: boolean;
}) {
  return (
    <li className="py-4">
      <p className="break-words">
        <span className="font-semibold">Version {version.number}</span>{' '}
        <Tag tone={tones[version.state]}>{version.state}</Tag>
      </p>
      <p className="break-words">
        {version.open ? (
          <FileLink slug={slug} versionId={version.id}>
            <bdi>{version.fileName}</bdi>
          </FileLink>
        ) : (
          <bdi>{version.fileName}</bdi>
        )}
        <span className="text-meta text-ink-3"> {fileFacts(version)}</span>
      </p>
      <p className="text-meta text-ink-3">
        received <TimeText at={version.receivedAt} form="date-time" />
        {version.closedAt ? (
          <>
            {' · closed '}
            <TimeText at={version.closedAt} form="date-time" />
          </>
        ) : null}
      </p>
      {version.reason ? (
        <p className="mt-1 text-ink-2">
          {version.state === 'withdrawn' ? 'Withdrawn' : 'Replaces the version before'}: {version.reason}
        </p>
      ) : null}
      {secretariat ? <Openings version={version} /> : null}
    </li>
  );
}

function Openings({ version }: { version: Version }) {
  const { openings } = version;
  if (openings.length === 0)
    return (
      <p className="mt-1 text-meta text-ink-3">
        {version.open ? 'Nobody has opened it yet.' : 'Nobody had opened it.'}
      </p>
    );
  return (
    <details className="mt-1">
      <summary className="link inline-block cursor-pointer py-0.5 text-meta">
        {openings.length} {openings.length === 1 ? 'person' : 'people'}{' '}
        {version.open ? 'opened it' : 'had opened it'}
      </summary>
      <ul className="mt-1 space-y-1 text-meta">
        {openings.map((row, index) => (
          <li key={`${row.openedAt.toISOString()} ${index}`}>
            {row.name ?? 'Shown by role only'}
            {row.seat ? `, ${row.seat}` : ''} · <TimeText at={row.openedAt} form="date-time" />
          </li>
        ))}
      </ul>
    </details>
  );
}
