'use client';

import { Checkboxes } from '../forms/choice-fields';

export interface OfferedItem {
  id: string;
  title: string;
  number: number;
  restricted: boolean;
  open?: boolean;
}

/** Items a guest may read. Restricted ones stand apart, so that nobody opens one in passing. */
export function GuestItems({ items }: { items: OfferedItem[] }) {
  const lists = [
    { name: 'items', label: 'Items they read', hint: 'With their papers, once these are issued. None ticked: they see time and place only.', of: items.filter((item) => !item.restricted) },
    { name: 'restrictedItems', label: 'Restricted items they read', hint: 'Each ticked here goes beyond its audience. Everybody who reads it sees that a guest does.', of: items.filter((item) => item.restricted) },
  ];
  return lists.map(({ of, ...list }) =>
    of.length === 0 ? null : (
      <Checkboxes
        key={list.name}
        {...list}
        optional
        options={of.map((item) => ({ value: item.id, label: `${item.number}. ${item.title}` }))}
        defaultValues={of.filter((item) => item.open).map((item) => item.id)}
      />
    ),
  );
}
