import fs from 'node:fs';
import path from 'node:path';

export const folders = ['app', 'components', 'db', 'emails', 'lib', 'scripts', 'e2e'];

const isSource = (name: string) => /\.(ts|tsx|mjs|css)$/.test(name);

function* under(place: string): Generator<string> {
  if (!fs.existsSync(place)) return;
  for (const entry of fs.readdirSync(place, { withFileTypes: true })) {
    const inside = path.posix.join(place, entry.name);
    if (entry.isDirectory()) yield* under(inside);
    else if (isSource(entry.name)) yield inside;
  }
}

/** Every source file of the project as `{ file, text }`, `file` relative to its root. */
export function* sources(root = '.') {
  for (const folder of folders)
    for (const found of under(path.posix.join(root, folder)))
      yield { file: path.posix.relative(root, found), text: fs.readFileSync(found, 'utf8') };
}

export interface Source {
  file: string;
  text: string;
}
