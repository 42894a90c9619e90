import { env } from '@/lib/platform/env';

/** The configured public address; a Host or X-Forwarded-Host header is never believed. */
export const ownOrigin = new URL(env.APP_URL).origin;
export const ownHost = new URL(env.APP_URL).host;
