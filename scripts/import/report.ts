import { Unreadable } from '@/db/import/csv';
import { Sentence } from '../start/project.mjs';
import { inPlainWords } from '../database/plain-words';
import { findDatabase } from './find-database.mjs';

const most = 200;

/** Faults for the operator's eyes, each with its place. */
export function printFaults(faults: { place: string; reason: string }[]): void {
  for (const { place, reason } of faults.slice(0, most)) console.error(`  ${place}: ${reason}`);
  if (faults.length > most) console.error(`  … and ${faults.length - most} more`);
  console.error('Nothing was written.');
  process.exitCode = 1;
}

/** Runs the work of a command on the database it means, with its failures in plain words. */
export async function onDatabase(
  choice: { empty?: boolean | undefined; demo?: boolean | undefined },
  work: (url: string) => Promise<void>,
): Promise<void> {
  let database: Awaited<ReturnType<typeof findDatabase>> | undefined;
  try {
    database = await findDatabase({ empty: choice.empty ?? false, demo: choice.demo ?? false });
    console.log(`Into ${database.name}`);
    await work(database.url);
  } catch (error) {
    console.error(
      error instanceof Unreadable || error instanceof Sentence ? error.message : inPlainWords(error),
    );
    process.exitCode = 1;
  } finally {
    database?.close();
  }
}
