import type { HolidayCalendar, RungStanding } from '../schema/vocabulary';

/*
 * Where an issue goes: ladder, teams and routes, gathered from public papers of 2008 to 2026. `seen` was read in a
 * source, the rest is a proposal for a partnership to confirm. No norm is published for a partnership's letter to
 * government: 20 working days are a default, and each letter may have its own.
 */
export const effectiveFrom = '2026-01-01';

export const rungs: { number: number; name: string; place: string; rhythm?: string; standing: RungStanding; note?: string }[] = [
  { number: 0, name: 'Direct', place: 'The resident asks Migrant Help; a complaint goes to the provider', rhythm: 'Provider complaint 5 working days, then Home Office review', standing: 'seen' },
  { number: 0, name: 'Emergency', place: 'Safeguarding or immediate danger: the statutory agency, at once', standing: 'seen', note: 'Never through the log.' },
  { number: 1, name: 'Local', place: 'Council with the provider or the Home Office local officer', standing: 'seen' },
  { number: 2, name: 'Sub-group', place: 'Sub-group of the partnership or multi-agency forum', rhythm: 'Monthly to quarterly', standing: 'seen' },
  { number: 3, name: 'Board', place: 'Board of the partnership; the chair’s letter', rhythm: 'Quarterly; in Scotland three times a year', standing: 'seen' },
  { number: 4, name: 'Contract', place: 'Contract Management Group; Strategic Review Management Board', rhythm: 'Monthly; quarterly (service credits, improvement plans)', standing: 'seen' },
  { number: 5, name: 'National officers', place: 'Asylum and Resettlement Council Senior Engagement Group', rhythm: 'Every three months', standing: 'seen', note: 'Co-chaired by the LGA and the Home Office.' },
  { number: 6, name: 'National politicians', place: 'LGA task group; Ministerial Local Government Forum; COSLA Leaders; strategic planning group under the Executive Office', rhythm: 'Quarterly; COSLA Leaders about eight times a year', standing: 'seen' },
  { number: 7, name: 'Outside', place: 'MP’s letter, parliamentary question, select committee, Independent Chief Inspector, National Audit Office', rhythm: 'MP’s letter 20 working days; committee report two months', standing: 'seen' },
];

export const departments = [
  'Home Office', 'Ministry of Housing, Communities and Local Government', 'Department for Education', 'Department of Health and Social Care', 'Welsh Government',
  'Scottish Government', 'Executive Office', 'Department for the Economy',
];

interface Team {
  slug: string;
  organisation: string;
  name: string;
  rung: number;
  calendar?: HolidayCalendar;
  dueDays?: number;
  note?: string;
}

const mhclg = 'Ministry of Housing, Communities and Local Government';
export const teams: Team[] = [
  { slug: 'home-office-asylum-accommodation', organisation: 'Home Office', name: 'Asylum Accommodation', rung: 4, note: 'Contract management of the accommodation contracts.' },
  { slug: 'home-office-national-transfer-scheme', organisation: 'Home Office', name: 'National Transfer Scheme', rung: 4, dueDays: 10, note: 'Transfer of a child: 10 working days.' },
  { slug: 'home-office-resettlement-operations', organisation: 'Home Office', name: 'Resettlement Operations', rung: 4 },
  { slug: 'home-office-ukraine-visas', organisation: 'Home Office', name: 'Ukraine visas', rung: 4 },
  { slug: 'home-office-director-resettlement-asylum-support', organisation: 'Home Office', name: 'Director, resettlement and asylum support', rung: 5, note: 'A proposal: the rung above a contract manager.' },
  { slug: 'mhclg-ukraine', organisation: mhclg, name: 'Homes for Ukraine', rung: 4 },
  { slug: 'mhclg-hong-kong', organisation: mhclg, name: 'Hong Kong BN(O)', rung: 4 },
  { slug: 'mhclg-homelessness', organisation: mhclg, name: 'Homelessness', rung: 4 },
  { slug: 'dfe-unaccompanied-children', organisation: 'Department for Education', name: 'Unaccompanied children', rung: 4 },
  { slug: 'dfe-esol', organisation: 'Department for Education', name: 'ESOL', rung: 4 },
  { slug: 'dhsc-migrant-health', organisation: 'Department of Health and Social Care', name: 'Migrant health', rung: 4 },
  { slug: 'welsh-government-migration', organisation: 'Welsh Government', name: 'Migration', rung: 4 },
  { slug: 'scottish-government-migration', organisation: 'Scottish Government', name: 'Migration', rung: 4, calendar: 'scotland' },
  { slug: 'executive-office-migration', organisation: 'Executive Office', name: 'Migration', rung: 4, calendar: 'northern-ireland' },
  { slug: 'department-for-the-economy-esol', organisation: 'Department for the Economy', name: 'ESOL', rung: 4, calendar: 'northern-ireland' },
];

type PerNation = Record<'England' | 'Wales' | 'Scotland' | 'Northern Ireland', string>;
const contract = 'Home Office contract manager, then Contract Management Group, then Strategic Review Management Board';
const same = (steps: string): PerNation => ({ England: steps, Wales: steps, Scotland: steps, 'Northern Ireland': steps });

export const routes: { topic: string; steps: PerNation; team?: string; standing?: RungStanding }[] = [
  { topic: 'Asylum accommodation, provider’s conduct', team: 'home-office-asylum-accommodation', standing: 'seen', steps: { England: contract, Wales: `${contract}; copy to the Welsh Government`, Scotland: `${contract}; copy to the Scottish Government`, 'Northern Ireland': `${contract}; copy to the Executive Office` } },
  { topic: 'Advice and issue reporting', standing: 'seen', steps: same('Migrant Help, then Home Office: one contract for the United Kingdom') },
  { topic: 'Dispersal numbers, procurement', steps: { England: 'Asylum Accommodation Plan regional forum, then ARCSEG', Wales: 'Through the WLGA', Scotland: 'Through COSLA', 'Northern Ireland': 'Executive Office, strategic planning group' } },
  { topic: 'UASC, National Transfer Scheme', team: 'home-office-national-transfer-scheme', standing: 'seen', steps: { England: 'Home Office NTS and DfE; all councils with children’s services', Wales: 'Home Office NTS, and the Welsh Government', Scotland: 'Home Office NTS, and the Scottish Government', 'Northern Ireland': 'Health and Social Care Trusts, not councils' } },
  { topic: 'Resettlement', team: 'home-office-resettlement-operations', standing: 'seen', steps: { England: 'Home Office resettlement operations', Wales: 'Home Office, and the Welsh Government', Scotland: 'Home Office, and the Scottish Government', 'Northern Ireland': 'Home Office, and the Executive Office' } },
  { topic: 'Ukraine', team: 'mhclg-ukraine', standing: 'seen', steps: { England: 'MHCLG (tariff), Home Office (visas)', Wales: 'Welsh Government', Scotland: 'Scottish Government', 'Northern Ireland': 'Executive Office' } },
  { topic: 'Hong Kong BN(O)', team: 'mhclg-hong-kong', standing: 'seen', steps: { England: 'MHCLG; a hub in each region', Wales: 'The hub', Scotland: 'The hub', 'Northern Ireland': 'The hub' } },
  { topic: 'ESOL', team: 'dfe-esol', steps: { England: 'Combined authority or DfE', Wales: 'Welsh Government', Scotland: 'Scottish Government', 'Northern Ireland': 'Department for the Economy' } },
  { topic: 'Health access', steps: { England: 'Integrated care board, NHS England, DHSC', Wales: 'Health board, Welsh Government', Scotland: 'NHS board, Scottish Government', 'Northern Ireland': 'Trust, Department of Health' } },
  { topic: 'Schools, policing, homelessness', steps: { England: 'DfE; the force; MHCLG', Wales: 'Welsh Government, except policing', Scotland: 'Scottish Government; policing is devolved too', 'Northern Ireland': 'Executive departments; policing is devolved too' } },
  { topic: 'Move-on after a grant', steps: same('Two addressees: Home Office (notice) and the nation’s housing department (homelessness)') },
];
