import { PlainShell } from '../layout/plain-shell';
import { PageHeader } from '../ui/page-header';

export const deadLinkTitle = 'This link no longer works';

/** The same words for a link that was taken back, is past its day, is wrong or never was. */
export function DeadLink() {
  return (
    <PlainShell>
      <PageHeader title={deadLinkTitle} />
      <p>An invitation works until the day after its meeting, unless it was taken back. Check that the address is whole.</p>
      <p className="mt-3">If you should still have one, ask the secretariat that invited you.</p>
    </PlainShell>
  );
}
