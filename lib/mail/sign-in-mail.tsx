import { format } from 'date-fns';
import { TZDate } from '@date-fns/tz';
import { renderMail } from '@/emails/render';
import SignInMail from '@/emails/sign-in';
import { zone } from '@/lib/calendar/london';

/** The mail with the code. Its link goes to a page with a button: looking at it spends nothing. */
export async function signInMail(args: { code: string; link: string; minutes: number; askedAt: Date }) {
  return { subject: 'Your code to sign in to Tabled', ...(await renderMail(<SignInMail {...args} askedAt={inWords(args.askedAt)} />)) };
}

/** The same for a guest of one meeting; it names neither meeting nor paper. */
export async function guestCodeMail(args: { code: string; minutes: number; askedAt: Date }) {
  return { subject: 'Your code to read the papers', ...(await renderMail(<SignInMail {...args} link={null} askedAt={inWords(args.askedAt)} />)) };
}

const inWords = (askedAt: Date): string => format(new TZDate(askedAt.getTime(), zone), "HH:mm 'on' d MMMM yyyy");
