import { expect, it } from 'vitest';
import { withStory } from '@/db/testing/story';
import { Forbidden, Invalid, NotFound, RuleBroken } from '@/lib/platform/errors';
import { addAction } from './add-action';
import { exportActions } from './export-actions';
import { listActions } from './list-actions';
import { closeAction, proposeClosed, recordReply, redate, reportProgress } from './report';
import { showAction } from './show-action';

const story = withStory();
const asylum = { partnership: 'north-vale', group: 'asylum' };
const day = (year: string) => ({ day: '1', month: 'feb', year });
const rhys = () => story.as('Rhys Calloway');

async function restrictedParagraph(): Promise<string> {
  const [row] = await story.sql<{ id: string }[]>`
    select p.id from paragraph p join audience a on a.partnership_id = p.partnership_id and a.key = p.audience_key where a.rule = 'except' and p.kind = 'discussion'`;
  if (!row) throw new Error('the story has no restricted paragraph');
  return row.id;
}

const anAction = (text: string) =>
  addAction({ ...asylum, text, seatId: story.seat('north-vale/asylum: Ashby Vale Borough Council'), due: day('2099') }, rhys());

it('releases exactly its words to an addressee who cannot read where they come from, and to nobody else outside', async () => {
  const input = { ...asylum, text: 'Tell schools five days before', seatId: story.seat('north-vale/asylum: Brightstead Housing'), paragraph: await restrictedParagraph() };
  await expect(addAction(input, rhys())).rejects.toSatisfy((error) => error instanceof Invalid && error.fields.release !== undefined);
  const { actionId, reference } = await addAction({ ...input, release: 'yes' }, rhys());
  expect(reference).toMatch(/^ASY-C-\d{4}-\d{3}$/);
  const at = { partnership: 'north-vale', actionId };
  const seen = await showAction(at, story.as('Dana Whitlock'));
  expect(seen.action.text).toBe('Tell schools five days before');
  expect(seen.action.kind).toBe('request');
  await expect(showAction(at, story.as('Marcus Hale'))).rejects.toBeInstanceOf(NotFound);
  await expect(showAction(at, story.as('Tom Brierley'))).rejects.toBeInstanceOf(NotFound);
  expect((await listActions({ partnership: 'north-vale' }, story.as('Marcus Hale'))).rows.map((row) => row.reference)).not.toContain(reference);
  expect(await exportActions({ partnership: 'north-vale' }, story.as('Marcus Hale'))).not.toContain('Tell schools');
  await recordReply({ ...at, state: 'accepted', version: String(seen.action.version) }, story.as('Dana Whitlock'));
  expect((await showAction(at, rhys())).action.state).toBe('accepted');
});

it('is reported on by the owner’s organisation, not by another', async () => {
  const { actionId } = await anAction('Send the return');
  const at = { partnership: 'north-vale', actionId };
  await reportProgress({ ...at, text: 'half of it' }, story.as('Mina Okafor'));
  await expect(reportProgress({ ...at, text: 'no' }, story.as('Lucy Thornbury'))).rejects.toBeInstanceOf(Forbidden);
  await proposeClosed({ ...at, text: 'all of it, see the return' }, story.as('Mina Okafor'));
  const view = await showAction(at, rhys());
  expect(view.action.state).toBe('proposed closed');
  expect(view.events.map((event) => event.kind)).toEqual(['proposed closed', 'progress']);
});

it('keeps its first day through every re-dating, and is closed once', async () => {
  const { actionId } = await anAction('Map the classes');
  const at = { partnership: 'north-vale', actionId };
  await expect(redate({ ...at, due: day('2098'), reason: 'x', version: '9' }, rhys())).rejects.toBeInstanceOf(RuleBroken);
  await redate({ ...at, due: day('2100'), reason: 'The college is closed', version: '1' }, rhys());
  const { action, events } = await showAction(at, rhys());
  expect([action.firstDue, action.due]).toEqual(['2099-02-01', '2100-02-01']);
  expect(events[0]).toMatchObject({ kind: 're-dated', fromDue: '2099-02-01', toDue: '2100-02-01', text: 'The college is closed' });
  const close = { ...at, ending: 'done' as const, agreed: 'by the group' as const, version: '2' };
  await expect(closeAction(close, story.as('Mina Okafor'))).rejects.toBeInstanceOf(Forbidden);
  const twice = await Promise.allSettled([closeAction(close, rhys()), closeAction(close, story.as('Helena Strand'))]);
  expect(twice.filter((one) => one.status === 'fulfilled')).toHaveLength(1);
  await expect(reportProgress({ ...at, text: 'late' }, story.as('Mina Okafor'))).rejects.toBeInstanceOf(RuleBroken);
});

it('asks why a contractor would get an action', async () => {
  const input = { ...asylum, text: 'Do it', seatId: story.seat('north-vale/asylum: Brightstead Housing'), kind: 'action' as const, due: day('2099') };
  await expect(addAction(input, rhys())).rejects.toSatisfy((error) => error instanceof Invalid && error.fields.kindReason !== undefined);
});

it('makes the next request when it is redirected, with the same words and no wider', async () => {
  const asked = { ...asylum, text: 'Say which sites close', seatId: story.seat('north-vale/asylum: Brightstead Housing'), paragraph: await restrictedParagraph(), release: 'yes' as const };
  const { actionId } = await addAction(asked, rhys());
  const to = { redirectTo: story.seat('north-vale/asylum: Home Office'), state: 'redirected' as const, version: '1' };
  await expect(recordReply({ partnership: 'north-vale', actionId, ...to }, rhys())).rejects.toSatisfy((error) => error instanceof Invalid && error.fields.release !== undefined);
  await recordReply({ partnership: 'north-vale', actionId, ...to, release: 'yes' }, rhys());
  const { action, events } = await showAction({ partnership: 'north-vale', actionId }, rhys());
  expect(action.state).toBe('redirected');
  const reference = /Asked on as (\S+)\./.exec(events[0]?.text ?? '')?.[1];
  const seenBy = async (name: string) => (await listActions({ partnership: 'north-vale' }, story.as(name))).rows.find((row) => row.reference === reference);
  expect(await seenBy('Marcus Hale')).toMatchObject({ text: 'Say which sites close', state: 'asked', kind: 'request' });
  expect(await seenBy('Dana Whitlock')).toBeUndefined();
});
