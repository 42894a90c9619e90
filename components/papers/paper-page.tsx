import type { ReactNode } from 'react';
import { canSeeInWords } from '@/lib/agendas/agenda';
import type { PaperView } from '@/lib/papers/show-paper';
import { TwoColumns } from '../layout/page';
import { Aside, AsideNote, AsideSection } from '../ui/aside';
import { EmptyState } from '../ui/empty-state';
import { Section } from '../ui/section';
import { Tag } from '../ui/tag';
import { PaperHeader } from './paper-header';
import { PaperVersion } from './paper-version';

interface PaperPageProps {
  view: PaperView;
  replaceForm: ReactNode;
  withdrawForm: ReactNode;
}

export function PaperPage({ view, replaceForm, withdrawForm }: PaperPageProps) {
  const { partnership, meeting, item, paper, versions, can } = view;
  return (
    <>
      <PaperHeader
        slug={partnership.slug}
        meeting={meeting}
        item={item}
        title={paper.title}
        tag={paper.withdrawn ? <Tag tone="done">withdrawn</Tag> : undefined}
      />
      <TwoColumns aside={<Readers view={view} />}>
        <Section title={versions.length > 1 ? 'Versions' : 'The file'}>
          {versions.length === 0 ? (
            <EmptyState title="This paper is withdrawn">
              Its file can no longer be opened. The secretariat can tell you why.
            </EmptyState>
          ) : (
            <ul className="divide-y divide-line border-y border-line">
              {versions.map((version) => (
                <PaperVersion
                  key={version.id}
                  slug={partnership.slug}
                  version={version}
                  secretariat={can.see}
                />
              ))}
            </ul>
          )}
        </Section>
        {can.replace ? (
          <Section title="Replace it with a new version" id="replace">
            <p className="mb-4 max-w-record text-ink-2">
              The file above closes at once. Who had opened it stays known.
            </p>
            {replaceForm}
          </Section>
        ) : null}
        {can.withdraw ? (
          <Section title="Withdraw it" id="withdraw">
            <p className="mb-4 max-w-record text-ink-2">
              Nobody can open it any more; the agenda says that it was withdrawn. This cannot be taken back.
            </p>
            {withdrawForm}
          </Section>
        ) : null}
      </TwoColumns>
    </>
  );
}

function Readers({ view }: { view: PaperView }) {
  const { whoSees, item, meeting } = view;
  return (
    <Aside label="Who can see this paper">
      <AsideSection title="Who can see this">
        <p className={item.restricted ? 'font-semibold text-closed' : undefined}>
          {canSeeInWords(whoSees)}
        </p>
        <AsideNote>
          {meeting.issued
            ? 'As its item: people with a live appointment in the group, assistants included.'
            : 'The secretariat and the chair, until the papers are issued.'}
        </AsideNote>
        <details className="mt-2">
          <summary className="link inline-block cursor-pointer py-0.5">Show them</summary>
          <ul className="mt-2 space-y-1 text-meta">
            {whoSees.canSee.map((reader, index) => (
              <li key={`${reader.name} ${index}`}>{reader.name}</li>
            ))}
          </ul>
        </details>
      </AsideSection>
    </Aside>
  );
}
