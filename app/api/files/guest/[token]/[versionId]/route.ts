import { answerGuestFile } from '@/lib/web/answer-file';
import { guestFileCaller } from '@/lib/web/guest';

type Context = { params: Promise<{ token: string; versionId: string }> };

export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { token, versionId } = await params;
  return answerGuestFile(await guestFileCaller(token), { versionId });
}
