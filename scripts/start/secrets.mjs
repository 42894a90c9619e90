import { randomBytes } from 'node:crypto';
import { readJson, writeAtomically } from './files.mjs';

const random = () => randomBytes(24).toString('hex');

/** Random passwords and the sign-in secret, made once and readable by the owner of the folder only. */
export function keepSecrets(file) {
  const kept = readJson(file);
  if (kept) return kept;
  const secrets = {
    superuser: random(),
    roles: { owner: random(), app: random(), auth: random(), queue: random() },
    authSecret: random(),
  };
  writeAtomically(file, JSON.stringify(secrets, null, 2), 0o600);
  return secrets;
}
