import type { ReactNode } from 'react';
import { longDate } from '../ui/dates';
import { PageHeader } from '../ui/page-header';

interface PaperHeaderProps {
  slug: string;
  meeting: { id: string; groupName: string; startsAt: Date };
  item: { title: string; number: string | null };
  title: string;
  tag?: ReactNode;
}

/** Where a paper stands: its meeting and its item. */
export function PaperHeader({ slug, meeting, item, title, tag }: PaperHeaderProps) {
  const page = `/p/${slug}/meetings/${meeting.id}`;
  return (
    <PageHeader
      crumbs={[
        { label: 'Meetings', href: `/p/${slug}/meetings` },
        { label: `${meeting.groupName}, ${longDate(meeting.startsAt)}`, href: page },
        { label: title },
      ]}
      title={title}
      meta={`${item.number === null ? 'For the item' : `For item ${item.number}`}: ${item.title}`}
      tag={tag}
    />
  );
}
