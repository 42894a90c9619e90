import { z } from 'zod';
import { inPartnership } from '@/lib/partnerships/inputs';
import { line, recordId } from '@/lib/platform/text';

export { sizeLimit } from '@/lib/files/formats';

/** For a new paper its item, for a new version its paper. */
export const checkUploadInput = z.union([
  inPartnership.extend({ itemId: recordId }),
  inPartnership.extend({ paperId: recordId }),
]);
export type UploadTarget = z.output<typeof checkUploadInput>;

export const showPaperInput = inPartnership.extend({ paperId: recordId });
export const openPaperInput = inPartnership.extend({ versionId: recordId });

const reason = (why: string) => line(why, 300);
/** The number of the version the form showed: a newer one is not replaced or withdrawn unseen. */
const version = z.coerce.number<string | number>({ error: 'Open the page again.' }).int().min(1);

export const addPaperInput = inPartnership.extend({
  itemId: recordId,
  title: line('what the paper is called', 200),
});
export const replacePaperInput = showPaperInput.extend({ version, reason: reason('why it is replaced') });
export const withdrawPaperInput = showPaperInput.extend({ version, reason: reason('why it is withdrawn') });
