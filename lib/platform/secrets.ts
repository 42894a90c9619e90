import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { required } from './env';

/** What the database stores of a token: enough to recognise it, useless to whoever reads the table. */
export const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

export const randomToken = (): string => randomBytes(32).toString('base64url');

/** A keyed digest of the server's secret; `purpose` keeps two uses from ever meeting. */
export const derive = (purpose: string, text: string): Buffer =>
  createHmac('sha256', required('AUTH_SECRET')).update(`${purpose}\n${text}`).digest();

/** `text` with a seal that only this server can make. */
export const seal = (purpose: string, text: string): string => `${text}.${derive(purpose, text).toString('base64url')}`;

/** The sealed text, or null when the seal is not ours. */
export function unseal(purpose: string, sealed: string): string | null {
  const at = sealed.lastIndexOf('.');
  const text = sealed.slice(0, at);
  return at > 0 && sameText(sealed, seal(purpose, text)) ? text : null;
}

/** Compares without telling by its time where two texts differ. */
export function sameText(a: string, b: string): boolean {
  const [x, y] = [createHash('sha256').update(a).digest(), createHash('sha256').update(b).digest()];
  return timingSafeEqual(x, y);
}
