import { Text } from 'react-email';
import { Line, MailLayout } from './layout';
import { mail } from './look';

export type SignInMailProps = { code: string; link: string | null; minutes: number; askedAt: string };

/** Without a link it is a guest's: the code opens papers in the browser that asked, and nothing signs in. */
export default function SignInMail({ code, link, minutes, askedAt }: SignInMailProps) {
  return (
    <MailLayout
      title={link === null ? 'Your code to read the papers' : 'Your code to sign in'}
      preview={`It works for ${minutes} minutes.`}
      button={link === null ? undefined : { href: link, label: 'Go to the sign-in page' }}
      after={
        <Line quiet>
          Asked for at {askedAt}. If that was not you, do nothing: without the code nobody gets in. We never
          ask for it by telephone or mail.
        </Line>
      }
    >
      <Line>Type this code in the browser you asked from. It works once, for {minutes} minutes.</Line>
      <Text style={mail.code}>{code}</Text>
    </MailLayout>
  );
}

SignInMail.PreviewProps = {
  code: '40718265',
  link: 'https://tabled.example/sign-in/code',
  minutes: 10,
  askedAt: '11:02 on 27 November 2026',
} satisfies SignInMailProps;
