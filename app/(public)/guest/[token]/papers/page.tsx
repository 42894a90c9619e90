import { redirect } from 'next/navigation';
import { GuestPapers } from '@/components/guests/guest-papers';
import { guestPage, guestTitle } from '../guest-page';

export const generateMetadata = guestTitle('Papers');

export default guestPage((view, token) => {
  // Without the code, or some hours after it, the page of the link says how to go on.
  if (!view.reads) redirect(`/guest/${token}`);
  return <GuestPapers view={view} path={`/guest/${token}`} files={`/api/files/guest/${token}`} />;
});
