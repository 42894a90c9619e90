import NextAuth from 'next-auth';
import type { Adapter } from 'next-auth/adapters';
import { env } from '@/lib/platform/env';
import { endSession, readSession } from './session';

export const secureCookies = env.APP_URL.startsWith('https:');
export const sessionCookie = secureCookies ? '__Secure-tabled.session' : 'tabled.session';
export const cookieOptions = { httpOnly: true, sameSite: 'lax' as const, path: '/', secure: secureCookies };

/** Nobody becomes a person by signing in: people come from an appointment only. */
const refuse = () => Promise.reject(new Error('people are made by appointment'));
const nobody = () => Promise.resolve(null);

/** The library reads and ends sessions through this; the tokens it sees are stored as hashes only. */
const adapter: Adapter = {
  async getSessionAndUser(sessionToken) {
    const found = await readSession(sessionToken);
    if (!found) return null;
    return {
      session: { sessionToken, userId: found.personId, expires: found.expiresAt },
      user: { id: found.personId, email: '', emailVerified: null },
    };
  },
  async deleteSession(sessionToken) {
    await endSession(sessionToken);
  },
  createUser: refuse,
  updateUser: refuse,
  linkAccount: refuse,
  createSession: refuse,
  updateSession: nobody,
  getUser: nobody,
  getUserByEmail: nobody,
  getUserByAccount: nobody,
};

const hours = env.SIGN_IN_HOURS * 3600;

export const { handlers, auth, signOut } = NextAuth({
  adapter,
  // Our own absolute limit holds: the library never prolongs a session.
  session: { strategy: 'database', maxAge: hours, updateAge: hours },
  cookies: { sessionToken: { name: sessionCookie, options: cookieOptions } },
  useSecureCookies: secureCookies,
  trustHost: true,
  secret: env.AUTH_SECRET ?? 'not-set-refuses-to-sign',
  pages: { signIn: '/sign-in' },
  providers: [],
  callbacks: {
    session: ({ session, user }) => ({ expires: session.expires, user: { id: user.id } }),
  },
});
