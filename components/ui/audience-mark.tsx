import { Disclosure } from './disclosure';
import { floatingPanel } from './floating';
import { LockIcon } from './icons';

type Seer = { name: string; note?: string };
type Unseeing = { name: string; why: string };

type AudienceMarkProps = {
  words: string;
  can?: readonly Seer[];
  cannot?: readonly Unseeing[];
  note?: string;
};

function Words({ words }: { words: string }) {
  return (
    <>
      <LockIcon className="mt-[3px] shrink-0" />
      <span>{words}</span>
    </>
  );
}

const mark = 'inline-flex min-h-6 items-start gap-2 py-0.5 text-meta font-semibold text-closed';

/** Plum, lock, words. Opens to who can see, who cannot and why, when that is known. */
export function AudienceMark({ words, can = [], cannot = [], note }: AudienceMarkProps) {
  if (can.length === 0 && cannot.length === 0 && !note) {
    return (
      <span className={mark}>
        <Words words={words} />
      </span>
    );
  }
  return (
    <Disclosure
      className="relative"
      summaryClass={`${mark} underline-offset-4 hover:underline`}
      panelClass={`${floatingPanel} my-2 w-full space-y-3 border-closed p-4 text-tool text-ink wide:w-88`}
      summary={<Words words={words} />}
    >
      {can.length > 0 ? (
        <Names title="Can see" names={can.map(({ name, note: why }) => ({ name, why }))} />
      ) : null}
      {cannot.length > 0 ? <Names title="Cannot see, and why" names={cannot} /> : null}
      {note ? <p className="text-meta text-ink-3">{note}</p> : null}
    </Disclosure>
  );
}

function Names({ title, names }: { title: string; names: readonly { name: string; why?: string }[] }) {
  return (
    <div>
      <p className="font-semibold">{title}</p>
      <ul className="mt-1 space-y-1">
        {names.map(({ name, why }) => (
          <li key={name}>
            {name}
            {why ? <span className="text-meta text-ink-3"> · {why}</span> : null}
          </li>
        ))}
      </ul>
    </div>
  );
}
