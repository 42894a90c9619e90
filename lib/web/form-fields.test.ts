import { expect, test } from 'vitest';
import { Conflict, Invalid, RuleBroken } from '@/lib/platform/errors';
import { explain } from './explain';
import { fieldsOf } from './fields';
import { nestValues, readForm, versionOf } from './form-fields';

function form(...entries: [string, string][]): FormData {
  const data = new FormData();
  for (const [name, value] of entries) data.append(name, value);
  return data;
}

test('typed fields only: nothing of the framework or the form itself', () => {
  const data = form(
    ['$ACTION_ID', 'x'],
    ['once', 'x'],
    ['version', '3'],
    ['signedAs', 'x'],
    ['title', 'Homes'],
  );
  expect(readForm(data)).toEqual({ title: 'Homes' });
  expect(versionOf(data)).toBe('3');
});

test('a repeated name is a list, and so is a name said to be one', () => {
  expect(readForm(form(['who', 'a'], ['who', 'b']))).toEqual({ who: ['a', 'b'] });
  expect(readForm(form(['who', 'a']), ['who', 'what'])).toEqual({ who: ['a'], what: [] });
});

test('dates nest; names that would reach a prototype are left out', () => {
  const nested = nestValues({
    'due.day': '1',
    'due.month': 'jan',
    'a.__proto__.polluted': 'x',
    constructor: 'x',
  });
  expect(nested).toEqual({ due: { day: '1', month: 'jan' } });
  expect('polluted' in {}).toBe(false);
});

test('ten thousand fields are refused', () => {
  const data = form(...Array.from({ length: 10_000 }, (_, n): [string, string] => [`f${n}`, 'x']));
  expect(() => fieldsOf(data)).toThrow(Invalid);
});

test('every error gives the version back, a conflict the one that is there now', () => {
  const texts = [{ field: 'title', label: 'Title', yours: 'a', theirs: 'b' }];
  expect(explain(new RuleBroken('wrong state'), {}, '3').version).toBe('3');
  expect(explain(new Invalid({ title: ['Enter a title.'] }), { title: '' }, '3')).toMatchObject({
    version: '3',
    fields: { title: ['Enter a title.'] },
    values: { title: '' },
  });
  expect(explain(new Conflict(texts, '5'), {}, '3')).toMatchObject({ version: '5', stale: texts });
});
