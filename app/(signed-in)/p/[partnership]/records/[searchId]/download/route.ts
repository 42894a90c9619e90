import { exportSearch } from '@/lib/records/show-searches';
import { answerDownload } from '@/lib/web/answer-download';

/** The hits of one search as a file, for its records officer. */
export async function GET(_request: Request, { params }: { params: Promise<{ partnership: string; searchId: string }> }) {
  const { partnership, searchId } = await params;
  return answerDownload(exportSearch, { partnership, searchId }, `search-${searchId}.csv`);
}
