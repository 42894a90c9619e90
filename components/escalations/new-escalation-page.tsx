import type { ReactNode } from 'react';
import type { NewEscalationView } from '@/lib/escalations/raise-escalation';
import { TwoColumns } from '../layout/page';
import { Aside, AsideNote, AsideSection } from '../ui/aside';
import { Notice } from '../ui/notice';
import { PageHeader } from '../ui/page-header';
import Link from '../ui/link';

/** Raising an issue: what must never be typed here, where such issues go, who will read it. */
export function NewEscalationPage({ view, form }: { view: NewEscalationView; form: ReactNode }) {
  const { partnership, group, source, rungs, routes, otherGroups } = view;
  const base = `/p/${partnership.slug}/escalations`;
  return (
    <>
      <PageHeader crumbs={[{ label: 'Escalations', href: base }, { label: 'Raise an issue' }]} title="Raise an issue" meta={<>To the <strong>{group.name}</strong>{source ? ` · from ${source.label}` : ''}</>} />
      <TwoColumns
        aside={
          <Aside label="Where issues go">
            <AsideSection title="Where such issues go">
              <ul className="space-y-3">
                {routes.map((route) => (
                  <li key={`${route.topic} ${route.nation}`}>
                    {route.topic}
                    <AsideNote>{route.steps}{route.standing === 'proposal' ? ' (a proposal, to be confirmed)' : ''}</AsideNote>
                  </li>
                ))}
              </ul>
            </AsideSection>
            <AsideSection title="The ladder">
              <ol className="space-y-3">
                {rungs.map((rung) => (
                  <li key={`${String(rung.number)} ${rung.name}`}>
                    {rung.number} {rung.name}
                    <AsideNote>{rung.place}{rung.rhythm ? ` · ${rung.rhythm}` : ''}</AsideNote>
                  </li>
                ))}
              </ol>
            </AsideSection>
          </Aside>
        }
      >
        <Notice tone="wait">Not for a single household’s case, and never for immediate danger: call the statutory agency now. What is one of these is diverted when it is screened, and its words are deleted.</Notice>
        {source && otherGroups.length > 0 ? (
          <p className="mb-6 text-ink-2">
            It stays in the {group.name}. To put it to another group, only what you type here goes there:{' '}
            {otherGroups.map((other, index) => (
              <span key={other.slug}>
                {index > 0 ? ', ' : ''}
                <Link className="link" href={`${base}/new?group=${other.slug}&${source.actionId ? `action=${view.from.action ?? ''}` : `item=${view.from.item ?? ''}`}`}>{other.name}</Link>
              </span>
            ))}
            .
          </p>
        ) : null}
        {form}
      </TwoColumns>
    </>
  );
}
