'use client';

import { useEffect, useRef, useSyncExternalStore } from 'react';
import { readShorthand } from '@/lib/minutes/inputs';

/** What may be typed before the words, and, where script runs, the keys that save. Tab leaves the field as anywhere. */
export function TypingKeys() {
  const place = useRef<HTMLSpanElement>(null);
  const said = useRef<HTMLSpanElement>(null);
  const running = useSyncExternalStore(never, () => true, () => false);

  useEffect(() => {
    const form = place.current?.closest('form');
    const well = form?.querySelector<HTMLTextAreaElement>('textarea[name="text"]');
    if (!form || !well) return;
    // The well that opens after a save, or after its link was pressed, is where one goes on typing.
    if (window.location.hash === '#write' && document.activeElement === document.body) well.focus();

    const onInput = () => {
      const found = /^\w:\s/.test(well.value) ? readShorthand(well.value) : null;
      const choice = found && form.querySelector<HTMLInputElement>(`input[name="kind"][value="${found.kind}"]`);
      if (!found || !choice) return;
      choice.checked = true;
      const caret = Math.max(0, well.selectionStart - (well.value.length - found.text.length));
      well.value = found.text;
      well.setSelectionRange(caret, caret);
      if (said.current) said.current.textContent = `Kind: ${found.kind}`;
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || event.isComposing || event.shiftKey || event.altKey) return;
      event.preventDefault();
      if (well.value.trim() !== '') form.requestSubmit();
    };
    well.addEventListener('input', onInput);
    well.addEventListener('keydown', onKey);
    return () => {
      well.removeEventListener('input', onInput);
      well.removeEventListener('keydown', onKey);
    };
  }, []);

  return (
    <span ref={place}>
      Begin with <b>d:</b> for a decision, <b>a:</b> an action, <b>r:</b> a reservation, <b>n:</b> a note.
      {running ? ' Enter saves and opens the next paragraph; Shift Enter makes a new line.' : ''}
      <span ref={said} role="status" className="sr-only" />
    </span>
  );
}

const never = () => () => undefined;
