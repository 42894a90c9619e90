import type { NextRequest } from 'next/server';
import { exportActions } from '@/lib/actions/export-actions';
import { answerDownload } from '@/lib/web/answer-download';

/** The action log as a file, made for its reader at this moment. */
export async function GET(request: NextRequest, { params }: { params: Promise<{ partnership: string }> }) {
  const { partnership } = await params;
  const asked = request.nextUrl.searchParams;
  return answerDownload(exportActions, { partnership, group: asked.get('group') ?? undefined, which: asked.get('which') ?? undefined, page: '1' }, `actions-${partnership}.csv`);
}
