import { z } from 'zod';

/** The environment, parsed once. The only file of the product that reads process.env. */
const schema = z.object({
  NODE_ENV: z.string().optional(),
  DATABASE_URL: z.string().optional(),
  DATABASE_AUTH_URL: z.string().optional(),
  DATABASE_QUEUE_URL: z.string().optional(),
  DATABASE_OWNER_URL: z.string().optional(),
  DATABASE_POOL: z.coerce.number().int().min(1).max(100).default(10),
  APP_URL: z.url().default('http://localhost:3000'),
  AUTH_SECRET: z.string().min(16).optional(),
  RESEND_API_KEY: z.string().optional(),
  MAIL_FROM: z.string().default('Tabled <no-reply@tabled.example>'),
  TABLED_FILES: z.string().default('.data/files'),
  TABLED_WORKER: z.enum(['inside', 'alone']).default('inside'),
  SIGN_IN_IDLE_MINUTES: z.coerce.number().int().min(5).default(720),
  SIGN_IN_IDLE_MINUTES_SECRETARIAT: z.coerce.number().int().min(5).default(30),
  SIGN_IN_HOURS: z.coerce.number().int().min(1).default(12),
});

// An empty value in a .env file means "not set".
const given = Object.fromEntries(Object.entries(process.env).filter(([, value]) => value !== ''));

export const env = schema.parse(given);

/** @throws Error naming the variable, for values without which the caller cannot work. */
export function required(name: keyof typeof env): string {
  const value = env[name];
  if (value === undefined || value === '')
    throw new Error(`${name} is not set. See "Environment" in README.md.`);
  return String(value);
}
