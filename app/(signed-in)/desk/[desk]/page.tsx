import { randomUUID } from 'node:crypto';
import { AppointToDeskForm } from '@/components/desks/desk-forms';
import { DeskPage } from '@/components/desks/desk-page';
import { DeskPeople } from '@/components/desks/desk-people';
import { showDesk } from '@/lib/desks/show-desk';
import { heldFor } from '@/lib/web/held-page';
import { show } from '@/lib/web/page';
import { DeskShell } from './desk-shell';
import { submitAppoint, submitEnd } from './submit';

export const metadata = { title: 'Desk' };

type Props = { params: Promise<{ desk: string }>; searchParams: Promise<{ which?: string; held?: string }> };

export default async function Page({ params, searchParams }: Props) {
  const { desk } = await params;
  const { which, held } = await searchParams;
  const { view, frame } = await show(showDesk, { desk, which }, `/desk/${desk}`);
  const form = () => ({ once: randomUUID(), signedAs: frame.signedAs });
  return (
    <DeskShell frame={frame} desk={desk}>
      <DeskPage
        view={view}
        people={
          <DeskPeople
            people={view.people}
            end={view.leads ? (appointmentId) => ({ ...form(), submit: submitEnd.bind(null, desk, appointmentId) }) : null}
            appoint={view.leads ? <AppointToDeskForm {...form()} {...(await heldFor(frame, held, 'appoint-to-desk'))} submit={submitAppoint.bind(null, desk)} /> : null}
          />
        }
      />
    </DeskShell>
  );
}
