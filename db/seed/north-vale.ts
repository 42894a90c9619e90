import type { Teller } from './rows';

const p = 'north-vale';
const board = `${p}/board`;
const asylum = `${p}/asylum`;

export async function tellNorthVale(t: Teller): Promise<void> {
  await t.partnership({ slug: p, name: 'North Vale Strategic Migration Partnership', shortName: 'North Vale SMP', nations: ['England'], host: 'Kestrel County Council',
    calendar: 'england-and-wales', languages: ['en'], contactEmail: 'secretariat@northvale.example', contactPhone: '01632 960 114', state: 'active' });
  await t.group(p, 'board', { code: 'BRD', name: 'Partnership Board', kind: 'board', purpose: 'To bring together those who plan for and support migrants in North Vale, and to raise with government what the region cannot settle.', quorum: 5, quorumMix: 'of them 3 councils' });
  await t.group(p, 'asylum', { code: 'ASY', name: 'Asylum sub-group', kind: 'sub-group', workstream: 'asylum', parent: 'board', purpose: 'To coordinate the support of supported asylum seekers in dispersal and contingency accommodation.', quorum: 4, quorumMix: 'of them 2 councils' });
  await t.group(p, 'esol', { code: 'ESO', name: 'ESOL sub-group', kind: 'sub-group', workstream: 'ESOL', parent: 'board', purpose: 'To map and improve English provision.', quorum: 3 });
  await t.group(p, 'voluntary-caucus', { code: 'VCS', name: 'Voluntary sector caucus', kind: 'caucus', purpose: 'A closed space for the voluntary and community sector before meetings of the board.', quorum: 2 });
  await tellBoard(t);
  await tellAsylum(t);
  await tellSmaller(t);
  await t.office(p, 'manager', 'Gwen Ashdown');
  await t.office(p, 'records officer', 'Harriet Lowe');
  await t.office(board, 'chair', 'Helena Strand');
  await t.office(asylum, 'chair', 'Helena Strand');
}

async function tellBoard(t: Teller): Promise<void> {
  await t.seat(board, 'Secretariat', { kind: 'secretariat', sector: 'council', organisation: 'Kestrel County Council' });
  for (const council of ['Ashby Vale Borough Council', 'Calder Sound Council', 'Kestrel County Council', 'Thornmoor District Council'])
    await t.seat(board, council, { kind: 'voting', sector: 'council', organisation: council });
  await t.seat(board, 'Lantern House', { kind: 'voting', sector: 'voluntary', organisation: 'Lantern House' });
  await t.seat(board, 'Home Office', { kind: 'non-voting', sector: 'government', organisation: 'Home Office' });
  await t.seat(board, 'Brightstead Housing', { kind: 'observer', sector: 'contractor', organisation: 'Brightstead Housing' });
  await t.seat(board, 'North Vale Police', { kind: 'non-voting', sector: 'police', organisation: 'North Vale Police' });
  await t.seat(board, 'Health', { kind: 'non-voting', sector: 'health', organisation: 'North Vale Integrated Care Board' });
  await t.seat(board, 'Lived experience', { kind: 'voting', sector: 'lived experience', roleOnly: true });
  await t.appoint(board, 'Secretariat', 'Rhys Calloway');
  await t.appoint(board, 'Secretariat', 'Ines Marlow', { kind: 'standing deputy' });
  await t.appoint(board, 'Ashby Vale Borough Council', 'Mina Okafor');
  await t.appoint(board, 'Ashby Vale Borough Council', 'Tom Brierley', { kind: 'assistant', from: -120 });
  await t.appoint(board, 'Calder Sound Council', 'Owen Pritchard-Bell');
  await t.appoint(board, 'Calder Sound Council', 'Kemi Adeyemi', { kind: 'standing deputy' });
  await t.appoint(board, 'Kestrel County Council', 'Farah Siddiqui');
  await t.appoint(board, 'Lantern House', 'Dana Whitlock', { from: -600, to: -130 });
  await t.appoint(board, 'Lantern House', 'Lucy Thornbury', { from: -129 });
  await t.appoint(board, 'Home Office', 'Marcus Hale');
  await t.appoint(board, 'Brightstead Housing', 'Dana Whitlock', { from: -110 });
  await t.appoint(board, 'North Vale Police', 'Siân O’Neill');
  await t.appoint(board, 'Health', 'Priya Nair');
  await t.appoint(board, 'Lived experience', 'Bashir Rahimi', { roleOnly: true });
}

async function tellAsylum(t: Teller): Promise<void> {
  await t.seat(asylum, 'Secretariat', { kind: 'secretariat', sector: 'council', organisation: 'Kestrel County Council' });
  for (const council of ['Ashby Vale Borough Council', 'Calder Sound Council', 'Kestrel County Council'])
    await t.seat(asylum, council, { kind: 'voting', sector: 'council', organisation: council });
  await t.seat(asylum, 'Lantern House', { kind: 'voting', sector: 'voluntary', organisation: 'Lantern House' });
  await t.seat(asylum, 'Community groups', { kind: 'voting', sector: 'community' });
  await t.seat(asylum, 'Home Office', { kind: 'non-voting', sector: 'government', organisation: 'Home Office' });
  await t.seat(asylum, 'Brightstead Housing', { kind: 'observer', sector: 'contractor', organisation: 'Brightstead Housing' });
  await t.appoint(asylum, 'Secretariat', 'Rhys Calloway');
  await t.appoint(asylum, 'Ashby Vale Borough Council', 'Mina Okafor');
  await t.appoint(asylum, 'Ashby Vale Borough Council', 'Tom Brierley', { kind: 'assistant', from: -120 });
  await t.appoint(asylum, 'Calder Sound Council', 'Kemi Adeyemi');
  await t.appoint(asylum, 'Lantern House', 'Lucy Thornbury', { from: -129 });
  await t.appoint(asylum, 'Community groups', 'Nguyễn Thị Lan', { comesFrom: 'Riverside Welcome' });
  await t.appoint(asylum, 'Home Office', 'Marcus Hale');
  await t.appoint(asylum, 'Brightstead Housing', 'Dana Whitlock', { from: -110 });
}

async function tellSmaller(t: Teller): Promise<void> {
  const esol = `${p}/esol`;
  const caucus = `${p}/voluntary-caucus`;
  await t.seat(esol, 'Secretariat', { kind: 'secretariat', sector: 'council', organisation: 'Kestrel County Council' });
  await t.seat(esol, 'Kestrel County Council', { kind: 'voting', sector: 'council', organisation: 'Kestrel County Council' });
  await t.seat(esol, 'Voluntary sector', { kind: 'voting', sector: 'voluntary' });
  await t.appoint(esol, 'Secretariat', 'Ines Marlow');
  await t.appoint(esol, 'Kestrel County Council', 'Farah Siddiqui');
  await t.seat(caucus, 'Lantern House', { kind: 'voting', sector: 'voluntary', organisation: 'Lantern House' });
  await t.seat(caucus, 'Riverside Welcome', { kind: 'voting', sector: 'community', organisation: 'Riverside Welcome' });
  await t.appoint(caucus, 'Lantern House', 'Lucy Thornbury', { from: -129 });
  await t.appoint(caucus, 'Riverside Welcome', 'Nguyễn Thị Lan');
}
