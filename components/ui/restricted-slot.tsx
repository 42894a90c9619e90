import { AudienceMark } from './audience-mark';
import { SheetItem } from './sheet';

type RestrictedSlotProps = { number: string; id: string; minutes?: number };

/** All that those outside the audience may know of an item: its number and its length. */
export function RestrictedSlot({ number, id, minutes }: RestrictedSlotProps) {
  return (
    <SheetItem
      number={number}
      id={id}
      title="Restricted item"
      meta={minutes === undefined ? undefined : `${minutes} min`}
      mark={<AudienceMark words="restricted" />}
    />
  );
}
