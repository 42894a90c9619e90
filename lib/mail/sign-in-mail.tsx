import { format } from 'date-fns';
import { TZDate } from '@date-fns/tz';
import { renderMail } from '@/emails/render';
import SignInMail from '@/emails/sign-in';
import { zone } from '@/lib/calendar/london';

/** The mail with the code. Its link goes to a page with a button: looking at it spends nothing. */
export async function signInMail(args: { code: string; link: string; minutes: number; askedAt: Date }) {
  const askedAt = format(new TZDate(args.askedAt.getTime(), zone), "HH:mm 'on' d MMMM yyyy");
  return { subject: 'Your code to sign in to Tabled', ...(await renderMail(<SignInMail {...args} askedAt={askedAt} />)) };
}
