import type { VisitView } from '@/lib/guests/visit';
import { PlainShell } from '../layout/plain-shell';
import { fileFacts } from '../papers/file-size';
import { EmptyState } from '../ui/empty-state';
import { PageHeader } from '../ui/page-header';
import { Sheet, SheetItem, SheetItems } from '../ui/sheet';
import { Tag } from '../ui/tag';

/** The items opened to this guest, with their numbers as everybody has them; the agenda between them is not theirs. */
export function GuestPapers({ view, path, files }: { view: VisitView; path: string; files: string }) {
  return (
    <PlainShell>
      <PageHeader crumbs={[{ label: view.group, href: path }, { label: 'Papers' }]} title="Papers open to you" meta={`As a guest: ${view.name}. Please do not pass them on.`} />
      {view.items.length === 0 ? (
        <EmptyState title="Nothing is open to you now">Ask the secretariat if you expected a paper here.</EmptyState>
      ) : (
        <Sheet label="Items open to you">
          <SheetItems>
            {view.items.map((item) => (
              <SheetItem
                key={item.id}
                number={String(item.number ?? '')}
                id={`item-${item.number ?? item.id}`}
                title={item.title}
                meta={`${item.purpose.charAt(0).toUpperCase()}${item.purpose.slice(1)} · ${item.minutes} min`}
                mark={item.withdrawn ? <Tag tone="done">withdrawn</Tag> : undefined}
              >
                {item.note ? <p className="whitespace-pre-line">{item.note}</p> : null}
                {item.papers.map((paper) => (
                  <p key={paper.id} className="break-words">
                    <a className="link" href={`${files}/${paper.versionId}`} download>
                      {paper.title}
                    </a>{' '}
                    <span className="text-meta text-ink-3">{fileFacts(paper)}</span>
                  </p>
                ))}
              </SheetItem>
            ))}
          </SheetItems>
        </Sheet>
      )}
    </PlainShell>
  );
}
