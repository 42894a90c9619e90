import { randomUUID } from 'node:crypto';
import { GuestCodeForm } from '@/components/guests/guest-code-form';
import { PlainShell } from '@/components/layout/plain-shell';
import { PageHeader } from '@/components/ui/page-header';
import { guestPage, guestTitle } from '../guest-page';
import { submitGuestCode } from '../submit';

export const generateMetadata = guestTitle('Type the code');

export default guestPage((_view, token) => (
  <PlainShell>
    <PageHeader title="Type the code" />
    <p className="mb-6 max-w-form">A mail is on its way to the address your invitation came to. The code works for ten minutes, once, and only in this browser.</p>
    <GuestCodeForm submit={submitGuestCode.bind(null, token)} once={randomUUID()} back={`/guest/${token}`} />
  </PlainShell>
));
