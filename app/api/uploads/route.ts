import { answerUpload } from '@/lib/web/answer-upload';
import { findCaller } from '@/lib/web/request';

export async function POST(request: Request): Promise<Response> {
  return answerUpload(request, await findCaller());
}
