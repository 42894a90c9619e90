import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import type { ReactNode } from 'react';
import { NothingHere, nothingHereTitle } from '@/components/layout/nothing-here';
import { NotFound } from '@/lib/platform/errors';
import { answerMissing } from '@/lib/web/answer-status';

/** A page of signed-in people. What `show` does not find is drawn here, as a 404 that needs no script. */
export function signedInPage<Props>(draw: (props: Props) => Promise<ReactNode>) {
  return async function Page(props: Props): Promise<ReactNode> {
    try {
      return await draw(props);
    } catch (error) {
      if (!(error instanceof NotFound)) throw error;
      if (!answerMissing()) notFound();
      return <NothingHere />;
    }
  };
}

interface Found {
  view: { partnership: { shortName: string } } | { desk: { name: string } };
}

/** The title of such a page, from what it found: only who reads the record gets its name. */
export function titled<Props, S extends Found>(find: (props: Props) => Promise<S>, name: (view: S['view']) => string | null) {
  return async function generateMetadata(props: Props): Promise<Metadata> {
    try {
      const { view } = await find(props);
      const title = name(view);
      return { title: title && `${title} · ${'partnership' in view ? view.partnership.shortName : `${view.desk.name} desk`}` };
    } catch (error) {
      if (error instanceof NotFound) return { title: nothingHereTitle };
      throw error;
    }
  };
}
