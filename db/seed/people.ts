import type { Teller } from './rows';

/** Invented people; the address says the organisation at the time. Null: reached by post or phone. */
export const people: [name: string, email: string | null][] = [
  ['Rhys Calloway', 'rhys.calloway@northvale.example'],
  ['Ines Marlow', 'ines.marlow@northvale.example'],
  ['Helena Strand', 'helena.strand@kestrel.example'],
  ['Mina Okafor', 'mina.okafor@ashbyvale.example'],
  ['Tom Brierley', 'tom.brierley@ashbyvale.example'],
  ['Owen Pritchard-Bell', 'owen.bell@caldersound.example'],
  ['Kemi Adeyemi', 'kemi.adeyemi@caldersound.example'],
  ['Farah Siddiqui', 'farah.siddiqui@kestrel.example'],
  ['Lucy Thornbury', 'lucy.thornbury@lanternhouse.example'],
  ['Dana Whitlock', 'dana.whitlock@brightstead.example'],
  ['Marcus Hale', 'marcus.hale@homeoffice.example'],
  ['Priya Sandhu', 'priya.sandhu@homeoffice.example'],
  ['Siân O’Neill', 'sian.oneill@northvalepolice.example'],
  ['Nguyễn Thị Lan', 'lan@riversidewelcome.example'],
  ['Bashir Rahimi', null],
  ['Priya Nair', 'priya.nair@northvale-icb.example'],
  ['Gwen Ashdown', 'gwen.ashdown@northvale.example'],
  ['Harriet Lowe', 'harriet.lowe@kestrel.example'],
  ['Elliot Frame', 'elliot.frame@southmere.example'],
  ['Ruth Carver', 'ruth.carver@southmere.example'],
  ['Joan Hartnell', 'joan.hartnell@penmere.example'],
  ['Adil Rahman', 'adil.rahman@harbourtrust.example'],
  ['Beth Lorne', 'beth.lorne@westmarch.example'],
  ['Ivo Kessler', 'ivo.kessler@westmarch.example'],
  ['Cerys Vaughan', 'cerys.vaughan@marchfield.example'],
];

/** Whom to sign in as in the demonstration, and what each can show. */
export const demoPeople: { name: string; email: string; shows: string }[] = [
  { name: 'Rhys Calloway', email: 'rhys.calloway@northvale.example', shows: 'prepares everything: the secretariat of North Vale' },
  { name: 'Helena Strand', email: 'helena.strand@kestrel.example', shows: 'chairs the North Vale board and its asylum sub-group' },
  { name: 'Mina Okafor', email: 'mina.okafor@ashbyvale.example', shows: 'a council member with seats in two partnerships' },
  { name: 'Dana Whitlock', email: 'dana.whitlock@brightstead.example', shows: 'the provider, who used to sit for a charity' },
  { name: 'Lucy Thornbury', email: 'lucy.thornbury@lanternhouse.example', shows: 'a charity’s seat, and a seat in the voluntary sector’s caucus' },
  { name: 'Marcus Hale', email: 'marcus.hale@homeoffice.example', shows: 'the Home Office: a member of the board who also works at the desk it asks' },
  { name: 'Priya Sandhu', email: 'priya.sandhu@homeoffice.example', shows: 'leads that desk: sees the letters sent to it and nothing else' },
  { name: 'Gwen Ashdown', email: 'gwen.ashdown@northvale.example', shows: 'the manager: appoints and ends, reads no group by it' },
  { name: 'Tom Brierley', email: 'tom.brierley@ashbyvale.example', shows: 'an assistant: diary and open papers, nothing restricted' },
];

export async function tellPeople(t: Teller): Promise<void> {
  for (const [name, email] of people) await t.person(name, email);
}
