import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

export const readText = (file) => {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch {
    return null;
  }
};

export function readJson(file) {
  const text = readText(file);
  try {
    return text === null ? null : JSON.parse(text);
  } catch {
    return null;
  }
}

/** Written aside, then renamed: a killed start leaves the old file or the new one, never half of one. */
export function writeAtomically(file, text, mode = 0o644) {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  const aside = `${file}.${process.pid}`;
  const handle = fs.openSync(aside, 'w', mode);
  fs.writeSync(handle, text);
  fs.fsyncSync(handle);
  fs.closeSync(handle);
  fs.renameSync(aside, file);
}

function* filesUnder(place) {
  const stat = fs.statSync(place, { throwIfNoEntry: false });
  if (!stat) return;
  if (!stat.isDirectory()) yield place;
  else for (const name of fs.readdirSync(place).sort()) yield* filesUnder(path.join(place, name));
}

/** One hash over the names and contents of all files under these places. */
export function hashOf(folder, places, leaveOut = () => false) {
  const hash = createHash('sha256');
  for (const place of places)
    for (const file of filesUnder(path.join(folder, place)))
      if (!leaveOut(file)) hash.update(`${path.relative(folder, file)}\0`).update(fs.readFileSync(file));
  return hash.digest('hex');
}
