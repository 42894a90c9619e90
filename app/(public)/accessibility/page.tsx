import type { Metadata } from 'next';
import { PlainShell } from '@/components/layout/plain-shell';
import { Prose } from '@/components/layout/prose';
import { PageHeader } from '@/components/ui/page-header';

export const metadata: Metadata = { title: 'Accessibility' };

export default function AccessibilityPage() {
  return (
    <PlainShell>
      <PageHeader title="Accessibility" />
      <Prose>
        <p>
          Tabled should work for everybody who sits at the table. The aim is the Web Content Accessibility
          Guidelines 2.2, level AA, on every page and in every mail.
        </p>
        <h2>What you can rely on</h2>
        <ul>
          <li>Every page can be read and every plain form sent without JavaScript.</li>
          <li>Everything works with the keyboard alone, and the place you are at is outlined.</li>
          <li>Pages fit a screen 320 pixels wide and text enlarged to 400 %.</li>
          <li>A state is always said in words, never by colour alone.</li>
          <li>
            Nothing moves if your device asks for less motion. Dark and high-contrast settings are followed.
          </li>
          <li>If a form is refused, what you typed stays in it.</li>
        </ul>
        <h2>What may still fall short</h2>
        <p>
          Papers are uploaded by many organisations. Some are scanned or made without headings and may be hard
          to read with a screen reader. Ask the secretariat of the group for the paper in another form.
        </p>
        <h2>Tell us about a barrier</h2>
        <p>
          Tell the secretariat of your partnership what you wanted to do, on which page and with what device
          or software. If the answer does not help, you can contact the{' '}
          <a href="https://www.equalityadvisoryservice.com/">Equality Advisory and Support Service</a>, or in
          Northern Ireland the{' '}
          <a href="https://www.equalityni.org/">Equality Commission for Northern Ireland</a>.
        </p>
      </Prose>
    </PlainShell>
  );
}
