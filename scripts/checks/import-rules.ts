export const nounOrder = [
  'people',
  'partnerships',
  'groups',
  'meetings',
  'agendas',
  'papers',
  'guests',
  'minutes',
  'decisions',
  'actions',
  'escalations',
  'desks',
  'records',
];

/** Who may hold a connection; tests and their tools may hold any. lib/mail holds the queue's for the outbox. */
const connections = [
  { to: /^db\/client\/app$/, from: /^lib\/access\// },
  { to: /^db\/client\/auth$/, from: /^(lib\/auth\/|db\/repositories\/auth)/ },
  { to: /^db\/client\/queue$/, from: /^lib\/(jobs|mail)\// },
  { to: /^db\/client\/owner$/, from: /^(scripts\/|db\/(seed|import|fill)\/|db\/[^/]+\.ts$)/ },
  { to: /^db\/client\/pool$/, from: /^db\/client\// },
];
const testing = /^(db\/testing\/|e2e\/|scripts\/)|\.(test|spec)\.tsx?$/;

const plural = (noun: string) => new RegExp(`^lib/${noun}/([^/]+)$`);

/**
 * The noun of a file of rules, the part of a noun others may build on: `<noun>.ts`, `inputs.ts`, `policy.ts`, and
 * `subject.ts`, which finds the partnership every later noun stands in.
 */
function ruleFileOf(file: string): string | null {
  for (const noun of nounOrder) {
    const name = plural(noun).exec(file)?.[1];
    if (!name) continue;
    const singular = name.replace(/\.ts$/, '');
    const isNoun =
      singular === noun ||
      singular === noun.replace(/s$/, '') ||
      (noun === 'people' && singular === 'person');
    if (isNoun || ['inputs', 'policy', 'subject'].includes(singular)) return noun;
  }
  return null;
}

const nounOf = (file: string) => /^lib\/([^/]+)\//.exec(file)?.[1] ?? null;

/** Parts of lib a component may know: shapes and words, nothing that reaches the server. */
function fitForComponents(target: string): boolean {
  const name = target.split('/').at(-1) ?? '';
  if (/^(inputs|views)$/.test(name)) return true;
  // a form is read alike before it is sent and when it arrives
  if (target === 'lib/web/form-fields') return true;
  const noun = nounOf(target);
  return (
    noun !== null &&
    (name === noun || name === noun.replace(/s$/, '') || (noun === 'people' && name === 'person'))
  );
}

/** Why `file` may not import `target` (a project path without ending, or a package name); null when it may. */
export function objection(file: string, target: string, typeOnly: boolean): string | null {
  if (testing.test(file)) return null;
  const connection = connections.find(({ to }) => to.test(target));
  if (connection && !typeOnly && !connection.from.test(file)) return 'may not hold this connection';
  if (file.startsWith('lib/')) return objectionInLib(file, target);
  if (file.startsWith('components/') && target.startsWith('lib/') && !typeOnly && !fitForComponents(target))
    return 'components know inputs, views and noun types of lib only';
  if (
    file.startsWith('db/') &&
    target.startsWith('lib/') &&
    !/^lib\/(platform|calendar)\/[^/]+$/.test(target) &&
    !typeOnly
  )
    return 'db knows only the platform and the calendar of lib';
  if (file.startsWith('app/') && /^(db|emails)\//.test(target)) return 'app reaches data through lib';
  return null;
}

function objectionInLib(file: string, target: string): string | null {
  if (/^next(\/|$)/.test(target) && !file.startsWith('lib/web/')) return 'next is for lib/web only';
  if (/^next-auth(\/|$)/.test(target) && !/^lib\/(auth|web)\//.test(file)) return 'next-auth is for lib/auth';
  // the code mail is written by lib/mail, what a group is told by lib/notifications as its reader sees it
  if (target.startsWith('emails/') && !/^lib\/(mail|notifications)\//.test(file))
    return 'mail templates are for lib/mail and lib/notifications';
  const from = ruleFileOf(file);
  const to = ruleFileOf(`${target}.ts`);
  if (from && to && nounOrder.indexOf(to) > nounOrder.indexOf(from)) return `${from} comes before ${to}`;
  if (from && !to && nounOrder.includes(nounOf(target) ?? '') && nounOf(target) !== from)
    return `the rules of ${from} may not use a verb of another noun`;
  return null;
}
