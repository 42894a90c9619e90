import { randomBytes } from 'node:crypto';
import os from 'node:os';
import path from 'node:path';

/*
 * Runs before each test file, so before the product reads its environment: addresses of a database of this file alone.
 * The database is made by whoever asks for it (withDatabase, withStory). All roles share the administrator's password.
 */
const admin = process.env.TEST_PG_ADMIN_URL;
const name = `test_${randomBytes(6).toString('hex')}`;

function address(role: string): string {
  const url = new URL(admin ?? 'postgres://nowhere');
  url.username = role;
  url.pathname = `/${name}`;
  return url.href;
}

Object.assign(process.env, {
  DATABASE_URL: address('tabled_app'),
  DATABASE_AUTH_URL: address('tabled_auth'),
  DATABASE_QUEUE_URL: address('tabled_queue'),
  AUTH_SECRET: 'a secret that is only for tests',
  APP_URL: 'http://localhost:3000',
  RESEND_API_KEY: '',
  TABLED_FILES: path.join(os.tmpdir(), `tabled-${name}`),
});
