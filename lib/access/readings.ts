/*
 * Who reads which words while their thing goes through its life; readings.test.ts walks it with the product's own
 * commands, in the board, and looks into what every kind of actor is shown. Who is in no list reads nothing.
 */
const prepares = ['secretariat', 'chair', 'vice-chair', 'deputy of the secretariat'];
const inside = [...prepares, 'member', 'standing deputy', 'role only', 'non-voting'];
/** An observer reads what is open to the group, and nothing restricted. */
const seated = [...inside, 'observer'];
/** The Home Office, and who holds its contract: what is closed to them as its subject or addressee. */
const shutOut = ['government', 'contractor', 'deputy of the contractor'];
const assistants = ['assistant', 'assistant of the secretariat'];
const forTheMeeting = ['deputy for the meeting'];
/** The closed part of the test is for the seat of Calder Sound Council. */
const calder = ['member', 'standing deputy'];

const nobody: string[] = [];
const wholeGroup = [...seated, ...shutOut, ...assistants, ...forTheMeeting];
const restricted = [...inside, ...forTheMeeting];
const closedPart = [...prepares, ...calder, ...forTheMeeting];
/** Minutes have no assistants, and a deputy for one meeting has gone when they circulate. */
const members = [...seated, ...shutOut];
/** The open item is recalled from the seat shown by role only; what is restricted has no assistants and no observers. */
const without = (readers: string[]) => readers.filter((kind) => kind !== 'role only' && kind !== 'observer' && !assistants.includes(kind));

export type Word = 'Avocet' | 'Bittern' | 'Curlew' | 'Dunlin' | 'Eider' | 'Fulmar' | 'Gannet' | 'Harrier';
/** Avocet stands in the title of the open item, Bittern in that of the restricted one, Curlew in the closed part's. */
type Agenda = Record<'Avocet' | 'Bittern' | 'Curlew', string[]>;
/** Dunlin and Eider are papers, of the open item and of the restricted one. */
type Papers = Record<'Dunlin' | 'Eider', string[]>;
/** Fulmar, Gannet and Harrier are paragraphs: under the open item, the restricted one, in the closed part. */
type Written = Record<'Fulmar' | 'Gannet' | 'Harrier', string[]>;

const unwritten: Written = { Fulmar: nobody, Gannet: nobody, Harrier: nobody };
const draft: Written = { Fulmar: prepares, Gannet: prepares, Harrier: prepares };
const planned: Agenda & Papers = { Avocet: prepares, Bittern: prepares, Curlew: prepares, Dunlin: prepares, Eider: prepares };
const issued: Agenda & Papers = { Avocet: wholeGroup, Bittern: restricted, Curlew: closedPart, Dunlin: wholeGroup, Eider: restricted };
const circulated: Written = { Fulmar: members, Gannet: inside, Harrier: [...prepares, ...calder] };
const recalled = { ...issued, Avocet: without(wholeGroup), Dunlin: without(wholeGroup), ...circulated, Fulmar: without(members) };

export const lifeOfMeeting: [stage: string, words: Record<Word, string[]>][] = [
  ['planned', { ...planned, ...unwritten }],
  ['notice issued', { ...planned, ...unwritten }],
  ['papers issued', { ...issued, ...unwritten }],
  ['minutes begun', { ...issued, ...draft }],
  ['sent to the chair', { ...issued, ...draft }],
  ['cleared', { ...issued, ...draft }],
  ['circulated', { ...issued, ...circulated }],
  ['open item recalled', recalled],
  ['approved', recalled],
];

/** Of an issue for the Home Office: Heron stands in its title, Ibis in the evidence, Jackdaw in the letter. */
export const lifeOfEscalation: [stage: string, words: Record<'Heron' | 'Ibis' | 'Jackdaw', string[]>][] = [
  ['raised', { Heron: prepares, Ibis: nobody, Jackdaw: nobody }],
  ['screened', { Heron: inside, Ibis: inside, Jackdaw: nobody }],
  ['drafted', { Heron: inside, Ibis: inside, Jackdaw: inside }],
  ['agreed', { Heron: inside, Ibis: inside, Jackdaw: inside }],
  ['cleared', { Heron: inside, Ibis: inside, Jackdaw: inside }],
  ['sent', { Heron: inside, Ibis: inside, Jackdaw: inside }],
  ['closed', { Heron: inside, Ibis: inside, Jackdaw: inside }],
];
