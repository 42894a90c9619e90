'use client';

import { useEffect, useState } from 'react';
import { Button } from '../ui/button';

/** Minutes before the end at which to say so. */
const warnBefore = 3;

/** Says that the session is about to end, and prolongs it at a press. What is typed stays in any case. */
export function SessionWarning({ idleMinutes }: { idleMinutes: number }) {
  const [soon, setSoon] = useState(false);
  const [since, setSince] = useState(0);
  useEffect(() => {
    const timer = setTimeout(() => { setSoon(true); }, Math.max(1, idleMinutes - warnBefore) * 60_000);
    return () => { clearTimeout(timer); };
  }, [idleMinutes, since]);

  async function stay() {
    const answer = await fetch('/api/auth/session', { cache: 'no-store' });
    if (!answer.ok) return;
    setSoon(false);
    setSince((count) => count + 1);
  }

  return (
    <div role="status" aria-live="polite" data-screen-only>
      {soon ? (
        <div className="appear fixed inset-x-0 bottom-0 z-30 flex flex-wrap items-center justify-center gap-x-4 gap-y-2 border-t border-wait bg-wait-soft px-4 py-3">
          <p>You will be signed out in {warnBefore} minutes. What you have typed is kept either way.</p>
          <Button type="button" onClick={() => void stay()}>
            Stay signed in
          </Button>
        </div>
      ) : null}
    </div>
  );
}
