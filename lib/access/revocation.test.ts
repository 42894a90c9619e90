import { randomUUID } from 'node:crypto';
import type postgres from 'postgres';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { everythingOf } from '@/db/testing/everything';
import { withStory } from '@/db/testing/story';
import { showDesk, showLetter } from '@/lib/desks/show-desk';
import { recallItem } from '@/lib/agendas/recall-item';
import { appoint } from '@/lib/groups/appoint';
import { takeBack } from '@/lib/guests/change-guest';
import { makeGuest } from '@/lib/guests/guest-rows';
import { answerAsGuest, openFileAsGuest, visit } from '@/lib/guests/visit';
import { answerInvitation } from '@/lib/meetings/answer-invitation';
import { showMeeting } from '@/lib/meetings/show-meeting';
import { sendGuestMail } from '@/lib/notifications/send-guest-mail';
import { sendOwedMail } from '@/lib/notifications/send-owed-mail';
import { findFile } from '@/lib/papers/find-file';
import { makeMeeting } from '@/lib/papers/meeting-rows';
import { showPaper } from '@/lib/papers/show-paper';
import { showMyDesk } from '@/lib/people/show-my-desk';
import { Forbidden, NotAuthenticated, NotFound } from '@/lib/platform/errors';
import { searchRecords } from '@/lib/records/search-records';
import { exportSearch, listSearches, showSearch } from '@/lib/records/show-searches';
import type { Caller } from './actor';
import { samples } from './samples';

/*
 * Nothing arrives late. Each way of ending access has an instant; with the clock one millisecond before it every way in
 * still opens, and at the instant none does: pages, file, queued mail with its calendar, the stored result of a form,
 * the rows themselves. Nothing waits for a job or a new sign-in in between.
 */
const story = withStory();
const began = Date.now();
const partnership = 'north-vale';
const police = 'north-vale/board: North Vale Police';
const day = 86_400_000;
const later = () => new Date(Math.floor(Date.now() / 1000) * 1000 + 5 * day);

type Way = (now: Date) => Promise<unknown>;
/** `act` is what is done at the instant, where no date does it. */
interface Ending { at: Date; ways: Record<string, Way>; act?: () => Promise<unknown> }

let meetingId = '';
let item = '';
const paper = { paperId: randomUUID(), versionId: randomUUID() };
let connection: postgres.Sql | undefined;
const app = () => (connection ??= story.database.connect('tabled_app'));

beforeAll(async () => {
  ({ meetingId, openItem: item } = await makeMeeting(story, 'papers issued'));
  await addPaper(item, paper);
});

async function addPaper(itemId: string, { paperId, versionId }: typeof paper) {
  await story.sql`insert into paper (id, partnership_id, group_id, meeting_id, item_id, audience_key, title, position)
    select ${paperId}, partnership_id, group_id, meeting_id, id, audience_key, 'A paper', 10 from agenda_item where id = ${itemId}`;
  await story.sql`insert into paper_version (id, partnership_id, group_id, paper_id, audience_key, number, state, file_name, media_type, bytes, sha256, received_at)
    select ${versionId}, partnership_id, group_id, id, audience_key, 1, 'issued', 'a.pdf', 'application/pdf', 1, ${'d'.repeat(64)}, now() from paper where id = ${paperId}`;
}

/** A mail with its calendar file that waits for somebody: whether it left at this instant. */
async function leaves(personId: string, now: Date): Promise<void> {
  const mailId = randomUUID();
  await story.sql`insert into mail (id, partnership_id, group_id, person_id, kind, subject_id, subject_version, state, queued_at)
    select ${mailId}, partnership_id, group_id, ${personId}, 'meeting notice', id, 1, 'queued', now() from meeting where id = ${meetingId}`;
  await sendOwedMail({ mailId, personId, partnership }, { now });
  const [mail] = await story.sql<{ state: string }[]>`select state from mail where id = ${mailId}`;
  const left = await story.sql<{ calendar: string | null }[]>`select calendar from outbox_mail where idempotency_key like ${`%${mailId}`}`;
  if (mail?.state === 'sent' && left[0]?.calendar?.includes('BEGIN:VEVENT')) return;
  expect([mail?.state, left.length]).toEqual(['withdrawn', 0]);
  throw new NotFound();
}

/** Every way in of somebody with a seat on the board. */
function waysOf(personId: string, seatId: string | null): Record<string, Way> {
  const caller: Caller = { kind: 'person', personId };
  const once = randomUUID();
  const ways: Record<string, Way> = {
    meeting: (now) => showMeeting({ partnership, meetingId }, { caller, now }),
    'paper page': (now) => showPaper({ partnership, paperId: paper.paperId }, { caller, now }),
    file: (now) => findFile({ partnership, versionId: paper.versionId }, { caller, now }),
    'my desk': async (now) => {
      const seen = JSON.stringify(await showMyDesk({}, { caller, now }));
      if (!seen.includes('Partnership Board')) throw new NotFound();
    },
    'mail and calendar': (now) => leaves(personId, now),
    rows: async (now) => {
      const rows = JSON.stringify(await everythingOf(app(), (sql) => sql`select open_context(${personId}, null, ${now})`));
      if (!rows.includes('The words of 1')) throw new NotFound();
    },
  };
  if (seatId) ways['a form sent again'] = (now) => answerInvitation({ partnership, meetingId, seatId, answer: 'attending' }, { caller, now, once });
  return ways;
}

/** Somebody new on the board, appointed as the manager does it. */
async function appointed(kind: 'standing deputy' | 'deputy for one meeting', seat = police) {
  const name = `Somebody ${randomUUID().slice(0, 8)}`;
  const [year = '', month = '', date = ''] = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' }).format(new Date()).split('-');
  const typed = { name, email: `${randomUUID()}@police.example`, startsOn: { year, month, day: date } };
  await appoint({ partnership, seatId: story.seat(seat), kind, ...typed, ...(kind === 'deputy for one meeting' && { meetingId }) }, story.as('Gwen Ashdown'));
  const [row] = await story.sql<{ id: string; person: string; ended: Date | null; until: string | null }[]>`
    select a.id, a.person_id as person, a.ended_at as ended, a.invited_until::text as until from appointment a join person p on p.id = a.person_id where p.name = ${name}`;
  if (!row) throw new Error('not appointed');
  return { ...row, seatId: story.seat(seat), accept: () => story.sql`update appointment set accepted_at = now() where id = ${row.id}` };
}

const endings: Record<string, () => Promise<Ending>> = {
  'an appointment that ended': async () => {
    const one = await appointed('standing deputy');
    const at = later();
    await one.accept();
    await story.sql`update appointment set ended_at = ${at} where id = ${one.id}`;
    return { at, ways: waysOf(one.person, one.seatId) };
  },
  'an invitation nobody took up': async () => {
    const one = await appointed('standing deputy');
    const [row] = await story.sql<{ at: Date }[]>`select (${one.until}::date + 1)::timestamp at time zone 'Europe/London' as at`;
    return { at: row?.at ?? new Date(0), ways: waysOf(one.person, one.seatId) };
  },
  'a deputy for one meeting after its day': async () => {
    const one = await appointed('deputy for one meeting');
    await one.accept();
    return { at: one.ended ?? new Date(0), ways: waysOf(one.person, one.seatId) };
  },
  'a seat that ended': async () => {
    const seat = 'north-vale/board: Thornmoor District Council';
    const one = await appointed('standing deputy', seat);
    const at = later();
    await one.accept();
    await story.sql`update seat set ended_at = ${at} where id = ${one.seatId}`;
    return { at, ways: waysOf(one.person, one.seatId) };
  },
  'an office of chair that ended': async () => {
    const personId = randomUUID();
    const at = later();
    await story.sql`insert into person (id, name, made_at) values (${personId}, 'A Vice-chair', now())`;
    await story.sql`insert into person_contact (person_id, email) values (${personId}, ${`${personId}@vice.example`})`;
    await story.sql`insert into office (id, partnership_id, group_id, person_id, kind, starts_on, started_at, ended_at)
      values (gen_random_uuid(), ${story.partnership(partnership)}, ${story.group('north-vale/board')}, ${personId}, 'vice-chair', current_date - 1, now() - interval '1 day', ${at})`;
    const { 'my desk': _none, ...ways } = waysOf(personId, null);
    return { at, ways };
  },
  'a guest whose link was taken back': async () => {
    const at = later();
    const guest = await guestOf();
    return { at, ways: guest.ways, act: () => takeBack({ partnership, meetingId, guestId: guest.guestId }, { ...story.as('Rhys Calloway'), now: at }) };
  },
  'an item that was recalled': async () => {
    const at = later();
    const recalled = await makeMeeting(story, 'papers issued');
    const [name, versionId] = ['Owen Pritchard-Bell', randomUUID()];
    await addPaper(recalled.openItem, { paperId: randomUUID(), versionId });
    const as = (now: Date) => ({ ...story.as(name), now });
    return {
      at,
      ways: {
        file: (now) => findFile({ partnership, versionId }, as(now)),
        item: async (now) => {
          const { agenda } = await showMeeting({ partnership, meetingId: recalled.meetingId }, as(now));
          if (!JSON.stringify(agenda).includes('The words of 1')) throw new NotFound();
        },
        rows: async (now) => {
          const found = await everythingOf(app(), (sql) => sql`select open_context(${story.person(name)}, null, ${now})`);
          if (!JSON.stringify(found).includes(recalled.openItem)) throw new NotFound();
        },
      },
      act: () =>
        recallItem(
          { partnership, meetingId: recalled.meetingId, itemId: recalled.openItem, seats: [], sectors: [], subjectId: '', organisations: [story.organisation('Calder Sound Council')], reason: 'Too wide', version: '1' },
          { ...story.as('Rhys Calloway'), now: at },
        ),
    };
  },
  'a guest after the day of the meeting': async () => {
    const guest = await guestOf();
    const [row] = await story.sql<{ at: Date }[]>`select ((ends_at at time zone 'Europe/London')::date + 2)::timestamp at time zone 'Europe/London' as at from meeting where id = ${meetingId}`;
    // The meeting itself takes no answer any more by then.
    const { answer: _over, ...ways } = guest.ways;
    return { at: row?.at ?? new Date(0), ways };
  },
  'a place at a desk that ended': async () => {
    const at = later();
    const desk = 'home-office-asylum-accommodation';
    const letterInput = await samples['letter.show']?.(story);
    await story.sql`update desk_appointment set ended_at = ${at} where person_id = ${story.person('Priya Sandhu')}`;
    const priya = story.as('Priya Sandhu');
    return {
      at,
      ways: {
        desk: (now) => showDesk({ desk }, { ...priya, now }),
        letter: (now) => showLetter(letterInput as Parameters<typeof showLetter>[0], { ...priya, now }),
        rows: async (now) => {
          const found = await everythingOf(app(), (sql) => sql`select open_desk(${story.person('Priya Sandhu')}, ${desk}, ${now})`);
          if (!found['desk_letter']?.length) throw new NotFound();
        },
      },
    };
  },
  'a records office that ended': async () => {
    const at = later();
    const blank = { day: '', month: '', year: '' };
    const asked = { partnership, requestNumber: 'FOI-2026-900', words: 'notice', from: blank, to: blank };
    const { searchId } = await searchRecords(asked, story.as('Harriet Lowe'));
    await story.sql`update office set ended_at = ${at} where person_id = ${story.person('Harriet Lowe')} and kind = 'records officer'`;
    const as = (now: Date) => ({ ...story.as('Harriet Lowe'), now });
    const once = randomUUID();
    return {
      at,
      ways: {
        searches: (now) => listSearches({ partnership }, as(now)),
        hits: (now) => showSearch({ partnership, searchId }, as(now)),
        file: (now) => exportSearch({ partnership, searchId }, as(now)),
        'a form sent again': (now) => searchRecords(asked, { ...as(now), once }),
        rows: async (now) => {
          const found = await everythingOf(app(), (sql) => sql`select open_context(${story.person('Harriet Lowe')}, null, ${now})`);
          if (!found['records_search']?.length) throw new NotFound();
        },
      },
    };
  },
};

async function guestOf() {
  const guest = await makeGuest(story, meetingId, [item]);
  await story.sql`update guest_session set expires_at = now() + interval '90 days' where guest_id = ${guest.guestId}`;
  const mail = async (now: Date) => {
    const mailId = randomUUID();
    await story.sql`insert into guest_mail (id, partnership_id, group_id, guest_id, kind, state, queued_at)
      select ${mailId}, partnership_id, group_id, id, 'guest invitation', 'queued', now() from guest where id = ${guest.guestId}`;
    await sendGuestMail({ mailId, guestId: guest.guestId }, { now });
    const [row] = await story.sql<{ state: string }[]>`select state from guest_mail where id = ${mailId}`;
    if (row?.state !== 'sent') throw new NotFound();
  };
  const ways: Record<string, Way> = {
    page: (now) => visit({}, { ...guest.reading, now }),
    link: (now) => visit({}, { ...guest.link, now }),
    answer: (now) => answerAsGuest({ answer: 'attending' }, { ...guest.link, now }),
    file: (now) => openFileAsGuest({ versionId: paper.versionId }, { ...guest.reading, now }),
    mail,
  };
  return { guestId: guest.guestId, ways };
}

const nothing = (error: unknown) => error instanceof NotFound || error instanceof Forbidden || error instanceof NotAuthenticated;
let looked = 0;

test.each(Object.keys(endings))('%s: everything one millisecond before, nothing at the instant', async (name) => {
  const ending = await endings[name]?.();
  if (!ending) throw new Error(name);
  const before = new Date(ending.at.getTime() - 1);
  for (const [way, open] of Object.entries(ending.ways))
    await expect(open(before).then(() => 'opens', (error: unknown) => error), `${way}, before`).resolves.toBe('opens');
  await ending.act?.();
  for (const [way, open] of Object.entries(ending.ways)) {
    const after = await open(ending.at).then(() => 'opens', (error: unknown) => error);
    expect(nothing(after), `${way}, after: ${String(after)}`).toBe(true);
    looked += 1;
  }
});

afterAll(() => {
  console.log(`revocation: ${looked} ways in, before and at the instant, in ${((Date.now() - began) / 60_000).toFixed(2)} min`);
});
