import { answerFile } from '@/lib/web/answer-file';
import { findCaller } from '@/lib/web/request';

type Context = { params: Promise<{ partnership: string; versionId: string }> };

export async function GET(_request: Request, { params }: Context): Promise<Response> {
  return answerFile(await findCaller(), await params);
}
