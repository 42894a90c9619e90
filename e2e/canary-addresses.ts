import type { Story } from './canary-story';
import type { Ground } from './canary-ground';
import { owner } from './database';

interface Rows {
  meetings: string[];
  slots: string[];
  papers: string[];
  versions: string[];
  paragraphs: string[];
  actions: string[];
  replies: string[];
  letters: string[];
  guests: string[];
  searches: string[];
  caucusSeats: string[];
}

async function rowsOf(ground: Ground): Promise<Rows> {
  const at = ground.id('partnership', ground.p);
  const caucus = ground.id('group', 'caucus');
  const ids = async (query: Promise<{ id: string }[]>) => (await query).map(({ id }) => id);
  return {
    meetings: await ids(owner`select id from meeting where partnership_id = ${at}`),
    slots: await ids(owner`select slot_id as id from agenda_item where partnership_id = ${at}`),
    papers: await ids(owner`select id from paper where partnership_id = ${at}`),
    versions: await ids(owner`select id from paper_version where partnership_id = ${at}`),
    paragraphs: await ids(owner`select id from paragraph where partnership_id = ${at}`),
    actions: await ids(owner`select id from action where partnership_id = ${at}`),
    replies: await ids(owner`select id from escalation_event where partnership_id = ${at} union all select id from desk_event`),
    letters: await ids(owner`select letter_id as id from escalation_sending where partnership_id = ${at} and letter_id is not null`),
    guests: await ids(owner`select id from guest where partnership_id = ${at}`),
    searches: await ids(owner`select id from records_search where partnership_id = ${at}`),
    caucusSeats: await ids(owner`select id from seat where group_id = ${caucus}`),
  };
}

const ofMeeting = ['', '/minutes', '/attendance', '/attendance?part=closed', '/coming', '/told', '/as', '/closed', '/issue', '/notice', '/move', '/cancel', '/guests', '/guests/new', '/items/new', '/items/new?part=closed'];
const steps = ['', '/screen', '/draft', '/note', '/position', '/agree', '/clear', '/send', '/reply', '/chase', '/clarify', '/verdict', '/close'];
const ofGroup = ['', '/terms', '/terms/new', '/offices', '/people', '/seats/new', '/seats/many', '/close'];

/** Every address somebody could make of what is known to them: each page with each id, each question with each value. */
export async function addressesOf(ground: Ground, story: Story, guestLink: string): Promise<string[]> {
  const rows = await rowsOf(ground);
  const p = `/p/${ground.p}`;
  const items = Object.values(story.items);
  const every = <T>(list: T[], make: (one: T) => string[]) => list.flatMap(make);
  return [
    '/me', p, `${p}/register`, `${p}/actions`, `${p}/escalations`, `${p}/meetings`, `${p}/meetings/new`, `${p}/offices`, `${p}/successions`, `${p}/groups/new`, `${p}/records`,
    ...every(rows.meetings, (id) => ofMeeting.map((page) => `${p}/meetings/${id}${page}`)),
    ...every(items, (id) => [`${story.meeting}/items/${id}`, `${story.meeting}/items/${id}/recall`, `${story.meeting}/items/${id}/refer`, `${story.meeting}/items/${id}/refer?to=other`, `${p}/papers/new?item=${id}`, `${p}/escalations/new?group=table&item=${id}`]),
    ...every(items, (id) => [`${story.elsewhere}/items/${id}`, `${p}/escalations/new?group=other&item=${id}`]),
    ...every(rows.slots, (id) => [`${story.meeting}/minutes?write=${id}`]),
    ...every(rows.papers, (id) => [`${p}/papers/${id}`]),
    ...every(rows.versions, (id) => [`/api/files/${ground.p}/${id}`, `${guestLink.replace('/guest/', '/api/files/guest/')}/${id}`, `/api/files/${ground.elsewhere}/${id}`]),
    ...every(rows.paragraphs, (id) => [...['change', 'correct', 'reserve', 'record'].map((what) => `${story.meeting}/minutes?${what}=${id}`), `${p}/actions/new?group=table&paragraph=${id}`, `${p}/actions/new?group=other&paragraph=${id}`]),
    ...every(rows.actions, (id) => [`${p}/actions/${id}`, `${p}/escalations/new?group=table&action=${id}`]),
    ...every(['open', 'late', 'closed', 'needs somebody', 'proposed closed'], (which) => [`${p}/actions?which=${which}`, `${p}/actions/download?which=${which}`, `${p}/actions?group=caucus&which=${which}`, `${p}/actions/download?group=caucus&which=${which}`]),
    ...every(['open', 'sent', 'closed'], (which) => [`${p}/escalations?which=${which}`, `${p}/escalations?which=${which}&page=2`]),
    ...steps.map((step) => `${story.escalation}${step}`),
    ...every(rows.replies, (id) => [`/api/files/${ground.p}/replies/${id}`, `/api/files/desk/${ground.desk}/${id}`]),
    `/desk/${ground.desk}`, `/desk/${ground.desk}?which=answered`, ...every(rows.letters, (id) => [`/desk/${ground.desk}/${id}`, `/desk/home-office-asylum-accommodation/${id}`]),
    ...every(['table', 'other', 'caucus'], (group) => [...ofGroup.map((page) => `${p}/groups/${group}${page}`), `${p}/register?group=${group}`, `${p}/register/download?group=${group}`, `${p}/escalations/new?group=${group}`, `${p}/actions/new?group=${group}`, `${p}/meetings/new?group=${group}`]),
    ...every(rows.caucusSeats, (id) => [`${p}/seats/${id}`]),
    ...every(rows.guests, (id) => [`${story.meeting}/guests/${id}`]),
    ...every(rows.searches, (id) => [`${p}/records/${id}`, `${p}/records/${id}?page=2`, `${p}/records/${id}/download`]),
    ...every([story.meeting, story.escalation, story.caucus], (page) => [page.replace(ground.p, ground.elsewhere), `${page}/minutes`.replace(ground.p, ground.elsewhere)]),
    guestLink, `${guestLink}/code`, `${guestLink}/papers`,
    '/', '/robots.txt', '/sitemap.xml', '/sitemap', '/favicon.ico', '/no-such-page', '/api/no-such', '/api/health', '/api/ready', '/api/auth/session', '/api/auth/providers', '/help', '/privacy', '/accessibility', `/sign-in?next=${encodeURIComponent(story.meeting)}`,
  ];
}

/** Ids of what is kept from some: whoever is shut out must not be able to tell them from ids that never were. */
export async function restrictedIds(ground: Ground): Promise<Set<string>> {
  const at = ground.id('partnership', ground.p);
  const rows = await owner<{ id: string }[]>`
    with kept as (select key from audience where partnership_id = ${at} and (rule <> 'group' or group_id = ${ground.id('group', 'caucus')}))
    select i.id from agenda_item i join kept on key = audience_key where i.partnership_id = ${at}
    union all select p.id from paper p join kept on key = audience_key where p.partnership_id = ${at}
    union all select v.id from paper_version v join kept on key = audience_key where v.partnership_id = ${at}
    union all select g.id from paragraph g join kept on key = audience_key where g.partnership_id = ${at}
    union all select a.id from action a join kept on key = audience_key where a.partnership_id = ${at}
    union all select e.id from escalation e join kept on key = audience_key where e.partnership_id = ${at}
    union all select e.id from escalation_event e join kept on key = audience_key where e.partnership_id = ${at}
    union all select i.slot_id from agenda_item i join kept on key = audience_key where i.partnership_id = ${at}
    union all select m.id from meeting m where m.group_id = ${ground.id('group', 'caucus')}
    union all select s.id from seat s where s.group_id = ${ground.id('group', 'caucus')}
    union all select s.letter_id from escalation_sending s where s.partnership_id = ${at} and s.letter_id is not null
    union all select g.id from guest g where g.partnership_id = ${at}
    union all select r.id from records_search r where r.partnership_id = ${at}`;
  return new Set(rows.map(({ id }) => id));
}
