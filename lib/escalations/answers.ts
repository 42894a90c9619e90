import type { AskReply } from '@/db/schema/vocabulary';
import { Invalid } from '@/lib/platform/errors';
import type { homeKinds } from './inputs';

interface Typed {
  kind: (typeof homeKinds)[number];
  text?: string | undefined;
  promisedOn?: string | undefined;
  file?: unknown;
  said: Record<string, AskReply | ''>;
  words: Record<string, string>;
}

/** What they say of each ask. @throws Invalid for a reply that answers nothing, or a step that cannot answer an ask */
export function answersOf(typed: Typed, asks: { number: number }[]) {
  const answers = asks.flatMap(({ number }) => {
    const said = typed.said[String(number)];
    return said ? [{ number, said, words: typed.words[String(number)]?.trim() || null }] : [];
  });
  if (typed.kind === 'new date promised' && !typed.promisedOn) throw new Invalid({ promisedOn: ['Enter the day they promise.'] });
  if (typed.kind === 'clarification asked' && !typed.text) throw new Invalid({ text: ['Say what is to be clarified.'] });
  if (typed.kind !== 'reply') return [];
  if (answers.length === 0) throw new Invalid({ [`said.${asks[0]?.number ?? 1}`]: ['Say of at least one ask how it was answered.'] });
  if (!typed.text && !typed.file && answers.every((answer) => answer.words === null)) throw new Invalid({ text: ['Write what was said, or add the letter.'] });
  return answers;
}
