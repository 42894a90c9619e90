import type { Metadata } from 'next';
import { PlainShell } from '@/components/layout/plain-shell';
import { Prose } from '@/components/layout/prose';
import { PageHeader } from '@/components/ui/page-header';

export const metadata: Metadata = { title: 'Privacy' };

export default function PrivacyPage() {
  return (
    <PlainShell>
      <PageHeader title="Privacy" />
      <Prose>
        <p>
          Each partnership decides what is written in Tabled about its own meetings and answers for it.
          Questions about your data go to the secretariat of your partnership or to the data protection
          officer of the organisation that hosts it.
        </p>
        <h2>What is kept about you</h2>
        <ul>
          <li>Your name, your e-mail address and the organisation you sit for.</li>
          <li>The seats and offices you hold and held, with their dates.</li>
          <li>As a guest of a meeting: your name and address, your answer, and which papers you opened.</li>
          <li>Whether you attended a meeting, and what is minuted or recorded as yours.</li>
          <li>What you changed and when, so that the record can be trusted.</li>
        </ul>
        <h2>Who sees it</h2>
        <p>
          The members of a group see who sits on it and who attended, except where a seat is shown by its role
          alone. A restricted item is seen only by its audience; each one says who that is. The host
          organisation can be made by law to search its records, for example under freedom of information law.
        </p>
        <h2>Cookies</h2>
        <p>
          Tabled sets only the cookies that keep you signed in. Nothing is measured and nothing is passed to
          others.
        </p>
        <h2>Your rights</h2>
        <p>
          You can ask to see what is held about you and to have it corrected. If the answer does not satisfy
          you, you can complain to the{' '}
          <a href="https://ico.org.uk/make-a-complaint/">Information Commissioner</a>.
        </p>
      </Prose>
    </PlainShell>
  );
}
