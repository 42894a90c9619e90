import { expect, test } from 'vitest';
import { faultsOfLock } from './lock';

const lock = (packages: object) => JSON.stringify({ packages });

test('a missing optional dependency is found, one beside or above is not', () => {
  const needy = { version: '1.0.0', optionalDependencies: { native: '1.0.0' } };
  expect(faultsOfLock(lock({ 'node_modules/a': needy }))).toEqual([
    'node_modules/a 1.0.0: native has no entry in package-lock.json',
  ]);
  expect(faultsOfLock(lock({ 'node_modules/a': needy, 'node_modules/native': {} }))).toEqual([]);
  expect(
    faultsOfLock(lock({ 'node_modules/b/node_modules/a': needy, 'node_modules/b/node_modules/native': {} })),
  ).toEqual([]);
});

test('an address outside the registry is found', () => {
  expect(faultsOfLock(lock({ 'node_modules/a': { resolved: 'file:../a' } }))).toHaveLength(1);
});
