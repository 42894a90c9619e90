import type { OrganisationKind } from '../schema/vocabulary';
import type { Teller } from './rows';

const invented: [name: string, kind: OrganisationKind][] = [
  ['Ashby Vale Borough Council', 'council'],
  ['Calder Sound Council', 'council'],
  ['Kestrel County Council', 'council'],
  ['Thornmoor District Council', 'council'],
  ['Penmere City Council', 'council'],
  ['Saltham Borough Council', 'council'],
  ['Marchfield Council', 'council'],
  ['Brightstead Housing', 'contractor'],
  ['Lantern House', 'charity'],
  ['Harbour Trust', 'charity'],
  ['Riverside Welcome', 'community group'],
  ['North Vale Police', 'police'],
  ['North Vale Integrated Care Board', 'health body'],
];

/** Real departments may be asked; nothing is ever put in their mouths. */
const real: [name: string, kind: OrganisationKind][] = [
  ['Home Office', 'government department'],
  ['Ministry of Housing, Communities and Local Government', 'government department'],
];

export async function tellOrganisations(t: Teller): Promise<void> {
  for (const [name, kind] of [...invented, ...real]) await t.organisation(name, kind);
  await t.interest('Brightstead Housing', 'holds contract', 'Home Office', 'North Vale and Southmere');
  await t.interest('Harbour Trust', 'subcontracts', 'Brightstead Housing', 'Southmere');
  await t.interest('Lantern House', 'is funded by', 'Home Office', null);
}
