import fs from 'node:fs';
import path from 'node:path';
import { describeSelf, isAlive } from './alive.mjs';
import { readJson, writeAtomically } from './files.mjs';

/**
 * One holder at a time. Returns `{ holder }` when somebody alive has it, else `{ note, release }`.
 * The lock of a killed process is taken over.
 */
export function takeLock(file) {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  const mine = `${file}.${process.pid}`;
  writeAtomically(mine, JSON.stringify(describeSelf()));
  try {
    for (let tries = 0; tries < 50; tries++) {
      try {
        fs.linkSync(mine, file);
        return held(file);
      } catch (error) {
        if (error.code !== 'EEXIST') throw error;
      }
      const holder = readJson(file);
      if (holder && isAlive(holder)) return { holder };
      fs.rmSync(file, { force: true });
    }
    throw new Error(`could not take ${file}`);
  } finally {
    fs.rmSync(mine, { force: true });
  }
}

function held(file) {
  return {
    note: (more) => writeAtomically(file, JSON.stringify({ ...describeSelf(), ...more })),
    release: () => {
      if (readJson(file)?.pid === process.pid) fs.rmSync(file, { force: true });
    },
  };
}
