import { expect, test } from 'vitest';
import { circles, faultsOfImports } from './imports';

const faults = (file: string, text: string) => faultsOfImports({ file, text });

test.each([
  ['lib/meetings/policy.ts', "import { a } from '@/lib/minutes/policy';"],
  ['lib/groups/group.ts', "import { a } from '../meetings/meeting';"],
  ['lib/groups/policy.ts', "import { a } from '@/lib/people/invite-person';"],
  ['lib/meetings/close-meeting.ts', "import { app } from '@/db/client/app';"],
  ['app/me/page.tsx', "import { app } from '@/db/client/app';"],
  ['app/me/page.tsx', "const a = await import('@/db/repositories/meetings');"],
  ['lib/meetings/close-meeting.ts', "import { openOwner } from '@/db/client/owner';"],
  ['lib/meetings/close-meeting.ts', "import { headers } from 'next/headers';"],
  ['components/meetings/card.tsx', "import { a } from '@/lib/meetings/close-meeting';"],
  ['db/repositories/meetings.ts', "import { a } from '@/lib/meetings/meeting';"],
])('%s may not: %s', (file, text) => {
  expect(faults(file, text)).toHaveLength(1);
});

test.each([
  ['lib/minutes/policy.ts', "import { a } from '@/lib/meetings/policy';"],
  ['lib/access/gate.ts', "import { app } from '@/db/client/app';"],
  ['lib/meetings/close-meeting.ts', "import type { Tx } from '@/db/client/app';"],
  ['lib/web/session.ts', "import { headers } from 'next/headers';"],
  ['components/meetings/card.tsx', "import { closeInput } from '@/lib/meetings/inputs';"],
  ['components/meetings/card.tsx', "import { type Meeting } from '@/lib/meetings/meeting';"],
  ['lib/meetings/close-meeting.test.ts', "import { openOwner } from '@/db/client/owner';"],
])('%s may: %s', (file, text) => {
  expect(faults(file, text)).toEqual([]);
});

test('a circle of value imports is found, one of types is not', () => {
  const source = (file: string, text: string) => ({ file, text });
  const b = source('lib/b.ts', "import { a } from './a';");
  expect(circles([source('lib/a.ts', "import { b } from './b';"), b])).toEqual([
    'lib/a.ts → lib/b.ts → lib/a.ts',
  ]);
  expect(circles([source('lib/a.ts', "import type { B } from './b';"), b])).toEqual([]);
});
