import { randomUUID } from 'node:crypto';
import { signedInPage, titled } from '@/app/(signed-in)/signed-in-page';
import { AppointToDeskForm } from '@/components/desks/desk-forms';
import { DeskPage } from '@/components/desks/desk-page';
import { DeskPeople } from '@/components/desks/desk-people';
import { showDesk } from '@/lib/desks/show-desk';
import { heldFor } from '@/lib/web/held-page';
import { show } from '@/lib/web/page';
import { DeskShell } from './desk-shell';
import { submitAppoint, submitEnd } from './submit';

type Props = { params: Promise<{ desk: string }>; searchParams: Promise<{ which?: string; held?: string }> };

const find = async ({ params, searchParams }: Props) => {
  const { desk } = await params;
  const { which } = await searchParams;
  return show(showDesk, { desk, which }, `/desk/${desk}`);
};

export const generateMetadata = titled(find, ({ which }) => (which === 'open' ? 'Letters to answer' : 'Letters answered'));

export default signedInPage(async (props: Props) => {
  const { view, frame } = await find(props);
  const { desk } = await props.params;
  const { held } = await props.searchParams;
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
});
