import { randomUUID } from 'node:crypto';
import { signedInPage, titled } from '@/app/(signed-in)/signed-in-page';
import { AnswerLetterForm, ReferenceForm } from '@/components/desks/desk-forms';
import { LetterPage } from '@/components/desks/letter-page';
import { showLetter } from '@/lib/desks/show-desk';
import { heldFor } from '@/lib/web/held-page';
import { show } from '@/lib/web/page';
import { uploadProblem } from '@/lib/web/upload-problem';
import { DeskShell } from '../desk-shell';
import { submitReference } from '../submit';

type Props = { params: Promise<{ desk: string; letterId: string }>; searchParams: Promise<{ held?: string }> };

const find = async ({ params }: Props) => {
  const { desk, letterId } = await params;
  return show(showLetter, { desk, letterId }, `/desk/${desk}/${letterId}`);
};

export const generateMetadata = titled(find, ({ letter }) => `${letter.reference}: ${letter.title}`);

export default signedInPage(async (props: Props) => {
  const { view, frame } = await find(props);
  const { desk, letterId } = await props.params;
  const { held } = await props.searchParams;
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
});
