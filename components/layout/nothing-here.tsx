import { ButtonLink } from '../ui/button';
import { PageHeader } from '../ui/page-header';
import { PlainShell } from './plain-shell';

export const nothingHereTitle = 'Not found';

/** The same words for what is hidden and what never was. */
export function NothingHere() {
  return (
    <PlainShell>
      <PageHeader title="There is nothing here for you to see" />
      <p>
        The address may be mistyped or out of date, or the page may be for other people. If somebody sent you
        a link, ask them, or ask the secretariat of your partnership.
      </p>
      <p className="mt-3">
        If you have more than one e-mail address, check that you signed in with the right one.
      </p>
      <div className="mt-6">
        <ButtonLink href="/me" tone="primary">
          Go to my desk
        </ButtonLink>
      </div>
    </PlainShell>
  );
}
