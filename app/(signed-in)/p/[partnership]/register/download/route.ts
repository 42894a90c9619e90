import type { NextRequest } from 'next/server';
import { exportRegister } from '@/lib/groups/register';
import { answerDownload } from '@/lib/web/answer-download';

/** Who sits where as a file, made for its reader at this moment. */
export async function GET(request: NextRequest, { params }: { params: Promise<{ partnership: string }> }) {
  const { partnership } = await params;
  const asked = (name: string) => request.nextUrl.searchParams.get(name) ?? undefined;
  const input = { partnership, group: asked('group'), organisation: asked('organisation'), sector: asked('sector'), vacant: asked('vacant') };
  return answerDownload(exportRegister, input, `register-${partnership}.csv`);
}
