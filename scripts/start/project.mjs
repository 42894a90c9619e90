import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
export const inProject = (...parts) => path.join(root, ...parts);
export const dataFolder = inProject('.data');

/** A failure with a sentence for the person at the terminal: shown without a stack. */
export class Sentence extends Error {}
