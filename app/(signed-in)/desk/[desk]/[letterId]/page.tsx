import { randomUUID } from 'node:crypto';
import { AnswerLetterForm, ReferenceForm } from '@/components/desks/desk-forms';
import { LetterPage } from '@/components/desks/letter-page';
import { showLetter } from '@/lib/desks/show-desk';
import { heldFor } from '@/lib/web/held-page';
import { show } from '@/lib/web/page';
import { uploadProblem } from '@/lib/web/upload-problem';
import { DeskShell } from '../desk-shell';
import { submitReference } from '../submit';

export const metadata = { title: 'Letter' };

type Props = { params: Promise<{ desk: string; letterId: string }>; searchParams: Promise<{ held?: string }> };

export default async function Page({ params, searchParams }: Props) {
  const { desk, letterId } = await params;
  const { held } = await searchParams;
  const { view, frame } = await show(showLetter, { desk, letterId }, `/desk/${desk}/${letterId}`);
  const { held: words, heldNote } = await heldFor(frame, held, 'answer-letter');
  const form = { once: randomUUID(), signedAs: frame.signedAs };
  return (
    <DeskShell frame={frame} desk={desk}>
      <LetterPage
        view={view}
        reference={<ReferenceForm {...form} {...(await heldFor(frame, held, 'their-reference'))} version={String(view.letter.version)} submit={submitReference.bind(null, desk, letterId)} theirReference={view.letter.theirReference ?? ''} />}
        answer={
          <AnswerLetterForm
            {...uploadProblem(words)} {...(heldNote && { heldNote })} once={randomUUID()} signedAs={frame.signedAs} fixed={{ desk, letterId }} asks={view.asks.filter((ask) => ask.said === null || ask.said === 'holding')}
            proposed={view.letter.acknowledgedOn ? 'reply' : 'acknowledged'}
          />
        }
      />
    </DeskShell>
  );
}
