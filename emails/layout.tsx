import { Body, Button, Container, Head, Heading, Hr, Html, Preview, Section, Text } from 'react-email';
import type { ReactNode } from 'react';
import { mail } from './look';

export type MailContact = { partnershipName?: string; contact?: string };

type MailLayoutProps = {
  title: string;
  /** The first words an inbox shows beside the subject; nothing restricted. */
  preview: string;
  button?: { href: string; label: string };
  /** Text beneath the button. */
  after?: ReactNode;
  from?: MailContact;
  children: ReactNode;
};

export function MailLayout({ title, preview, button, after, from, children }: MailLayoutProps) {
  return (
    <Html lang="en-GB">
      <Head>
        <meta name="color-scheme" content="light" />
        <title>{title}</title>
      </Head>
      <Preview>{preview}</Preview>
      <Body style={mail.ground}>
        <Container style={mail.sheet}>
          <Heading as="h1" style={mail.title}>
            {title}
          </Heading>
          {children}
          {button ? (
            <Section style={mail.buttonRow}>
              <Button href={button.href} style={mail.button}>
                {button.label}
              </Button>
            </Section>
          ) : null}
          {after}
          <Hr style={mail.rule} />
          {from?.partnershipName ? (
            <Text style={mail.small}>
              {from.partnershipName}
              {from.contact ? `, ${from.contact}` : ''}
            </Text>
          ) : null}
          <Text style={mail.small}>
            Sent by Tabled, where the partnership keeps its meetings and their record.
          </Text>
        </Container>
      </Body>
    </Html>
  );
}

export function Line({ children, quiet }: { children: ReactNode; quiet?: boolean }) {
  return <Text style={quiet ? mail.small : mail.text}>{children}</Text>;
}
