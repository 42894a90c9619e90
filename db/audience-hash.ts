import { createHash } from 'node:crypto';
import type { AudienceReaders, AudienceRule } from './schema/vocabulary';

/** SHA-256 of the canonical rule: equal rules hash alike, in whatever order their terms were chosen. */
export function ruleHash(rule: AudienceRule, readers: AudienceReaders, terms: object[]): string {
  const lines = terms.map((term) => JSON.stringify(Object.entries(term).sort())).sort();
  return createHash('sha256').update(JSON.stringify([rule, readers, lines])).digest('hex');
}
