import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { leave } from '@/app/(public)/sign-in/submit';
import { Contacts } from '@/components/layout/contacts';
import { PlainShell } from '@/components/layout/plain-shell';
import { Prose } from '@/components/layout/prose';
import { Shell } from '@/components/layout/shell';
import { PageHeader } from '@/components/ui/page-header';
import { listContacts } from '@/lib/partnerships/list-contacts';
import { showIfSignedIn } from '@/lib/web/page';

export const metadata: Metadata = { title: 'Help' };

export default async function HelpPage() {
  const shown = await showIfSignedIn(listContacts, {});
  if (!shown)
    return (
      <PlainShell>
        <Help />
      </PlainShell>
    );
  return (
    <Shell frame={shown.frame} signOut={leave} elsewhere>
      <div className="max-w-form">
        <Help>
          <Contacts contacts={shown.view} />
        </Help>
      </div>
    </Shell>
  );
}

function Help({ children }: { children?: ReactNode }) {
  return (
    <>
      <PageHeader title="Help" />
      <Prose>
        <p>
          Tabled holds the agendas, papers, minutes and actions of strategic migration partnerships. The
          secretariat of your partnership keeps it and can answer most questions. Its address is at the foot
          of every mail you receive about a meeting.
        </p>
        {children}
        <h2>I cannot sign in</h2>
        <ul>
          <li>Use the e-mail address your meeting papers are sent to.</li>
          <li>The code in the mail has eight digits and lasts a few minutes. Only the newest code works.</li>
          <li>Type the code in the browser you asked from.</li>
          <li>
            If no mail comes, look in the junk folder, then ask the secretariat which address they hold for
            you.
          </li>
        </ul>
        <h2>I cannot see an item</h2>
        <p>
          “Restricted item” means that the item is for some of the group only. You see its number and its
          length, and nothing else. Ask the secretariat if you think you should see it.
        </p>
        <h2>Somebody else should come in my place</h2>
        <p>
          Answer the invitation with “Send deputy”, or reply to the secretariat. They can record for you
          anything you could do here yourself.
        </p>
        <h2>A person may be in danger</h2>
        <p>Do not write it here. Call 999, or the safeguarding team of your organisation, at once.</p>
      </Prose>
    </>
  );
}
