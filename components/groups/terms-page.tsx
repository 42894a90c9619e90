import type { TermsView } from '@/lib/groups/terms';
import { ButtonLink } from '../ui/button';
import { DateText } from '../ui/date-text';
import { PageHeader } from '../ui/page-header';
import { Section } from '../ui/section';
import { Tag } from '../ui/tag';
import { TermsOfReference } from './terms-of-reference';

/** Every version of a group's terms of reference, the newest on top. */
export function TermsPage({ view }: { view: TermsView }) {
  const { partnership, group, versions, inForce, today } = view;
  const base = `/p/${partnership.slug}/groups/${group.slug}`;
  return (
    <>
      <PageHeader
        crumbs={[{ label: 'Groups', href: `/p/${partnership.slug}` }, { label: group.name, href: base }, { label: 'Terms of reference' }]}
        title="Terms of reference"
        meta={`${group.name} · ${versions.length} ${versions.length === 1 ? 'version' : 'versions'}`}
        primary={view.can.change ? <ButtonLink tone="primary" href={`${base}/terms/new`}>Change them</ButtonLink> : undefined}
      />
      {versions.map((terms) => (
        <Section
          key={terms.id}
          id={`version-${terms.version}`}
          title={`Version ${terms.version}`}
          note={
            <>
              from <DateText at={terms.effectiveFrom} />{' '}
              {terms.version === inForce ? <Tag tone="accent">in force</Tag> : terms.effectiveFrom > today ? <Tag tone="wait">to come</Tag> : null}
            </>
          }
        >
          <TermsOfReference terms={terms} />
        </Section>
      ))}
    </>
  );
}
