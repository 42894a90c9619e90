import { randomUUID } from 'node:crypto';
import * as letters from '@/db/repositories/desk-letters';
import * as seats from '@/db/repositories/seats';
import { command } from '@/lib/access/gate';
import { NotFound, RuleBroken } from '@/lib/platform/errors';
import { leadsDesk, loadDesk } from './desk';
import { appointToDeskInput, endAtDeskInput } from './inputs';

/** The desk's lead appoints its people; a partnership never does. */
export const appointToDesk = command({
  name: 'desk.appoint',
  permission: 'desk:lead',
  scope: 'desk',
  input: appointToDeskInput,
  load: ({ actor }) => loadDesk(actor),
  allow: leadsDesk,
  async run({ tx, actor, input, subject, now }) {
    const personId = await seats.findOrMakePerson(tx, { id: randomUUID(), name: input.name, email: input.email, now });
    if (personId === actor.personId) throw new RuleBroken('nobody appoints themselves');
    if ((await letters.listPeople(tx, { deskId: subject.desk.id })).some((row) => row.personId === personId)) throw new RuleBroken('works here already');
    const id = randomUUID();
    await letters.insertAppointment(tx, { id, deskId: subject.desk.id, personId, role: input.role, startedAt: now });
    return { result: { appointmentId: id }, audit: { subjectKind: 'desk appointment', subjectId: id, fields: ['personId', 'role'] } };
  },
});

/** Access ends at this press. A desk keeps a lead. */
export const endAtDesk = command({
  name: 'desk.end-appointment',
  permission: 'desk:lead',
  scope: 'desk',
  input: endAtDeskInput,
  load: ({ actor }) => loadDesk(actor),
  allow: leadsDesk,
  async run({ tx, input, subject, now }) {
    const people = await letters.listPeople(tx, { deskId: subject.desk.id });
    const row = people.find((one) => one.id === input.appointmentId);
    if (!row) throw new NotFound();
    if (row.role === 'lead' && people.filter((one) => one.role === 'lead').length === 1) throw new RuleBroken('desk keeps a lead');
    if (!(await letters.endAppointment(tx, { deskId: subject.desk.id, appointmentId: row.id, at: now }))) throw new RuleBroken('already ended');
    return { result: { appointmentId: row.id }, audit: { subjectKind: 'desk appointment', subjectId: row.id, fields: ['endedAt'] } };
  },
});
