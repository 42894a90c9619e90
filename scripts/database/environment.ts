import { z } from 'zod';
import { Problem } from './plain-words';

export function needed(name: string): string {
  const value = process.env[name];
  if (!value) throw new Problem(`Set ${name}.`);
  return value;
}

const passwords = z.object({ owner: z.string(), app: z.string(), auth: z.string(), queue: z.string() });

/** What the launcher hands over when the PostgreSQL is the built-in one. */
export function builtIn() {
  return {
    adminUrl: needed('TABLED_ADMIN_URL'),
    database: needed('TABLED_DATABASE'),
    passwords: passwords.parse(JSON.parse(needed('TABLED_ROLE_PASSWORDS'))),
  };
}

export function withDatabase(url: string, database: string): string {
  const other = new URL(url);
  other.pathname = `/${database}`;
  return other.href;
}

export function withRole(url: string, role: string, password: string): string {
  const other = new URL(url);
  other.username = role;
  other.password = password;
  return other.href;
}
