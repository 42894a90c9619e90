import { expect, test } from 'vitest';
import { registryText } from './use-cases';

const open = {
  file: 'lib/doors/open-door.ts',
  text: "export const openDoor = command({ name: 'door.open', input });",
};
const look = {
  file: 'lib/doors/show-door.ts',
  text: "export const showDoor = query({ name: 'door.show' });",
};

test('every exported command and query is listed by its name', () => {
  const text = registryText([
    look,
    open,
    { file: 'lib/doors/door.ts', text: 'export const door = make({ name: 1 });' },
  ]);
  expect(text).toContain("import { openDoor } from '@/lib/doors/open-door';");
  expect(text).toContain("  'door.open': entry(openDoor),\n  'door.show': entry(showDoor),\n};");
});

test('two use-cases of one name are refused, for the audit could not tell them apart', () => {
  expect(() => registryText([open, { ...open, file: 'lib/doors/other.ts' }])).toThrow('door.open names two');
});
