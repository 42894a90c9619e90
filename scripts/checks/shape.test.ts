import { expect, test } from 'vitest';
import { faultsOfShape } from './shape';

const faults = (file: string, text: string) => faultsOfShape({ file, text });

test('a short, named file has no fault', () => {
  expect(faults('lib/meetings/close-meeting.ts', 'export const a = 1;\n')).toEqual([]);
});

test.each([
  ['lib/meetings/long.ts', 'x\n'.repeat(301), '301 lines'],
  ['lib/meetings/utils.ts', '', 'says nothing'],
  ['lib/utils/meetings.ts', '', 'says nothing'],
  ['components/ui/index.ts', '', 'says nothing'],
  ['app/me/page.tsx', "'use server';\n", 'submit.ts'],
  ['app/(signed-in)/me/page.tsx', 'export default async function Page() {}\n', 'signedInPage'],
  ['lib/meetings/close.ts', "import { sql } from 'drizzle-orm';\n", 'SQL belongs in db/'],
])('%s is a fault', (file, text, fault) => {
  expect(faults(file, text).join()).toContain(fault);
});

test('three hundred lines and a submit file are allowed', () => {
  expect(faults('app/me/submit.ts', `'use server';\n${'x\n'.repeat(299)}`)).toEqual([]);
});
