import { extensions, rolesSql } from '@/db/roles';

/** For the administrator of a database server: statements to read, fill in and run once. */
export function printRoles(database = 'tabled') {
  console.log('-- Put a password of your own for each CHANGE-ME. Run as an administrator, once.');
  for (const statement of rolesSql({ database })) console.log(`${statement.trim().replace(/;$/, '')};`);
  if (extensions.length > 0) console.log(`\n-- then, connected to ${database}:`);
  for (const extension of extensions) console.log(`create extension if not exists "${extension}";`);
  return Promise.resolve();
}
