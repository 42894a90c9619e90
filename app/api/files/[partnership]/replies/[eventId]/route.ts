import { answerReplyFile } from '@/lib/web/answer-file';
import { findCaller } from '@/lib/web/request';

type Context = { params: Promise<{ partnership: string; eventId: string }> };

export async function GET(_request: Request, { params }: Context): Promise<Response> {
  return answerReplyFile(await findCaller(), await params);
}
