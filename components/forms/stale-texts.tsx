import type { StaleText } from '@/lib/platform/errors';

/** Somebody else saved in between: both texts side by side, nothing chosen for the person. */
export function StaleTexts({ items }: { items: readonly StaleText[] }) {
  return (
    <section aria-label="Changed by somebody else" className="mb-6 space-y-6">
      {items.map(({ field, label, yours, theirs }) => (
        <div key={field}>
          <h3 className="font-semibold">{label}</h3>
          <div className="mt-2 grid gap-4 wide:grid-cols-2">
            <Version title="What you typed" text={yours} rule="border-accent" />
            <Version title="What is there now" text={theirs} rule="border-wait" />
          </div>
        </div>
      ))}
      <p className="text-ink-2">
        Your text is still in the form. Change it if you need to, then send it again: it replaces what is
        there now.
      </p>
    </section>
  );
}

function Version({ title, text, rule }: { title: string; text: string; rule: string }) {
  return (
    <div className={`border-l-3 pl-3.5 ${rule}`}>
      <p className="text-meta font-semibold text-ink-2">{title}</p>
      <p className="font-serif text-record whitespace-pre-wrap">{text === '' ? 'Nothing' : text}</p>
    </div>
  );
}
