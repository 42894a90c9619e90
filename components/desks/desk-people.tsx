import type { ReactNode } from 'react';
import type { DeskView } from '@/lib/desks/show-desk';
import type { FormProps } from '../forms/form-props';
import { Press } from '../forms/press';
import { longDate } from '../ui/dates';
import { RuledItem, RuledList } from '../ui/section';

interface DeskPeopleProps {
  people: DeskView['people'];
  /** For the desk's lead: the press that ends an appointment at once. */
  end: ((appointmentId: string) => FormProps) | null;
  appoint: ReactNode;
}

export function DeskPeople({ people, end, appoint }: DeskPeopleProps) {
  return (
    <>
      <RuledList>
        {people.map((person) => (
          <RuledItem key={person.id} title={person.name} note={`${person.role}, since ${longDate(person.startedAt)}`} end={end ? <Press {...end(person.id)} formName={`end-${person.id}`} button={`End at once: ${person.name}`} tone="plain" /> : null} />
        ))}
      </RuledList>
      {appoint ? <div className="mt-6">{appoint}</div> : null}
    </>
  );
}
