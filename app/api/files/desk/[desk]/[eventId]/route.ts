import { answerDeskFile } from '@/lib/web/answer-file';
import { findCaller } from '@/lib/web/request';

type Context = { params: Promise<{ desk: string; eventId: string }> };

export async function GET(_request: Request, { params }: Context): Promise<Response> {
  return answerDeskFile(await findCaller(), await params);
}
