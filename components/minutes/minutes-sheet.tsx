import type { ReactNode } from 'react';
import type { MinutesItem, ParagraphView } from '@/lib/minutes/minutes-view';
import { AudienceMark } from '../ui/audience-mark';
import { Sheet } from '../ui/sheet';
import { MinutesParagraph } from './minutes-paragraph';

export interface MinutesSlots {
  /** Beneath an item: the form that writes the next paragraph, or a link to it. */
  write: (item: MinutesItem) => ReactNode;
  /** Beneath a paragraph: what this reader may do with it. */
  under: (paragraph: ParagraphView) => ReactNode;
}

/** The agenda sheet, become the minutes sheet. */
export function MinutesSheet({ items, write, under }: { items: MinutesItem[] } & MinutesSlots) {
  return (
    <Sheet label="Minutes">
      {items.map((item) => (
        <section key={item.slotId} id={`item-${item.number}`} className="border-b border-line py-5 last:border-0">
          <div className="mb-2 flex flex-wrap items-start justify-between gap-x-4">
            <h2 className="font-serif text-item font-semibold">
              <span className="mr-3 font-sans font-normal text-ink-3">{item.number}</span>
              {item.title ?? 'Restricted item'}
              {item.withdrawn ? <span className="ml-2 text-meta text-ink-3">withdrawn</span> : null}
            </h2>
            {item.restricted ? <AudienceMark words="restricted" /> : null}
          </div>
          {item.paragraphs.map((paragraph) => (
            <MinutesParagraph key={paragraph.id} paragraph={paragraph}>
              {under(paragraph)}
            </MinutesParagraph>
          ))}
          {item.title === null || item.withdrawn ? null : write(item)}
        </section>
      ))}
    </Sheet>
  );
}
