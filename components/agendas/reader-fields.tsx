import type { ItemChoices, ItemView } from '@/lib/agendas/show-item';
import { Checkboxes } from '../forms/choice-fields';
import { Select } from '../forms/select-field';

interface ReaderFieldsProps {
  choices: ItemChoices;
  /** Beneath the seats, where there is something to say of them. */
  hint?: string;
  chosen?: Pick<ItemView['item'], 'seatIds' | 'sectors' | 'organisationIds' | 'subjectId'>;
}

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

/** Seats, sectors and organisations to tick, and the organisation a thing is about. */
export function ReaderFields({ choices, chosen, hint }: ReaderFieldsProps) {
  return (
    <>
      <Checkboxes columns name="seats" label="Seats" optional hint={hint} defaultValues={chosen?.seatIds ?? []} options={choices.seats.map((seat) => ({ value: seat.id, label: seat.label }))} />
      <Checkboxes columns name="sectors" label="Sectors" optional hint="Every seat of the sector, also one that is made later." defaultValues={chosen?.sectors ?? []} options={choices.sectors.map((value) => ({ value, label: capital(value) }))} />
      <Checkboxes
        columns
        name="organisations"
        label="Organisations"
        optional
        hint="Everybody who sits for it or comes from it. Left out, it is left out under whatever hat."
        defaultValues={chosen?.organisationIds ?? []}
        options={choices.organisations.map((organisation) => ({ value: organisation.id, label: organisation.name }))}
      />
      <Select
        name="subjectId"
        label="It is about this organisation"
        optional
        hint="Everybody who sits for it, or whose organisation holds a contract or subcontract there, is shut out, under whatever hat."
        empty="No organisation"
        defaultValue={chosen?.subjectId ?? ''}
        options={choices.subjects.map((subject) => ({ value: subject.id, label: subject.name }))}
      />
    </>
  );
}
