import { columnsTowards, type Actor, type Place } from '@/lib/access/actor';

/** Whose opening is not worth recording: they put the paper there. Who opened what is theirs to know. */
export const keepsPapers = (actor: Actor, place: Place): boolean =>
  columnsTowards(actor, place).has('secretariat');
