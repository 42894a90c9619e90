import type { CallOptions } from '@/lib/access/use-case';
import { Forbidden, Invalid, NotAuthenticated, NotFound } from '@/lib/platform/errors';
import { findCaller } from './request';

/** Answers with a text file made by a query. Hidden, foreign, absent and signed out are the same empty 404. */
export async function answerDownload<Input>(useCase: (input: Input, options: CallOptions) => Promise<string>, input: Input, fileName: string): Promise<Response> {
  try {
    const caller = await findCaller();
    if (!caller) throw new NotAuthenticated();
    const content = await useCase(input, { caller });
    return new Response(content, {
      headers: { 'content-type': 'text/csv; charset=utf-8', 'content-disposition': `attachment; filename="${fileName.replace(/[^\w.-]/g, '-')}"`, 'cache-control': 'private, no-store' },
    });
  } catch (error) {
    if (error instanceof NotFound || error instanceof Forbidden || error instanceof Invalid || error instanceof NotAuthenticated) return new Response(null, { status: 404 });
    throw error;
  }
}
