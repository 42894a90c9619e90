import type { Teller } from './rows';

/** The two other partnerships: small, so that what crosses a border can be shown. */
export async function tellNeighbours(t: Teller): Promise<void> {
  await t.partnership({ slug: 'southmere', name: 'Southmere Strategic Migration Partnership', shortName: 'Southmere SMP', nations: ['England'], host: 'Penmere City Council',
    calendar: 'england-and-wales', languages: ['en'], contactEmail: 'migration@southmere.example', contactPhone: '01632 960 227', state: 'active' });
  const housing = 'southmere/housing';
  await t.group('southmere', 'board', { code: 'BRD', name: 'Southmere Board', kind: 'board', purpose: 'To guide the region’s work with migrants.', quorum: 3 });
  await t.group('southmere', 'housing', { code: 'HOU', name: 'Housing task group', kind: 'task-and-finish', workstream: 'asylum', parent: 'board', purpose: 'To agree a move-on protocol.', quorum: 2 });
  for (const g of ['southmere/board', housing]) {
    await t.seat(g, 'Secretariat', { kind: 'secretariat', sector: 'council', organisation: 'Penmere City Council' });
    await t.appoint(g, 'Secretariat', 'Elliot Frame');
    await t.seat(g, 'Penmere City Council', { kind: 'voting', sector: 'council', organisation: 'Penmere City Council' });
    await t.appoint(g, 'Penmere City Council', 'Joan Hartnell');
  }
  await t.seat(housing, 'Regional housing adviser', { kind: 'non-voting', sector: 'housing' });
  await t.appoint(housing, 'Regional housing adviser', 'Mina Okafor', { comesFrom: 'Ashby Vale Borough Council' });
  await t.seat('southmere/board', 'Harbour Trust', { kind: 'voting', sector: 'voluntary', organisation: 'Harbour Trust' });
  await t.appoint('southmere/board', 'Harbour Trust', 'Adil Rahman');
  await t.office('southmere', 'manager', 'Ruth Carver');

  await t.partnership({ slug: 'westmarch', name: 'Westmarch Strategic Migration Partnership', shortName: 'Westmarch SMP', nations: ['Wales'], host: 'Marchfield Council',
    calendar: 'england-and-wales', languages: ['en', 'cy'], contactEmail: 'partneriaeth@westmarch.example', contactPhone: null, state: 'active' });
  await t.group('westmarch', 'board', { code: 'BRD', name: 'Westmarch Board', kind: 'board', purpose: 'To guide the region’s work with migrants.', quorum: 2 });
  await t.seat('westmarch/board', 'Secretariat', { kind: 'secretariat', sector: 'council', organisation: 'Marchfield Council' });
  await t.seat('westmarch/board', 'Marchfield Council', { kind: 'voting', sector: 'council', organisation: 'Marchfield Council' });
  await t.appoint('westmarch/board', 'Secretariat', 'Ivo Kessler');
  await t.appoint('westmarch/board', 'Marchfield Council', 'Cerys Vaughan');
  await t.office('westmarch', 'manager', 'Beth Lorne');
}
