import type { readOutbox } from '@/lib/mail/read-outbox';
import { DateText } from '../ui/date-text';
import { clockTime } from '../ui/dates';
import { EmptyState } from '../ui/empty-state';
import { PageHeader } from '../ui/page-header';

type Mails = NonNullable<Awaited<ReturnType<typeof readOutbox>>>;

/** Each mail as sent; the page exists in a demonstration only. */
export function Outbox({ mails }: { mails: Mails }) {
  return (
    <>
      <PageHeader title="Mails of the demonstration" meta="Nothing leaves this machine: every mail ends here, newest first." />
      {mails.length === 0 ? <EmptyState title="No mail yet">Ask for a code on the sign-in page, then come back.</EmptyState> : null}
      <ul>
        {mails.map((mail, index) => (
          <li key={mail.id} className="border-b border-line py-4">
            <details open={index === 0}>
              <summary className="cursor-pointer">
                <strong>{mail.subject}</strong>
                <span className="block text-meta text-ink-3 break-words">
                  to {mail.to} · <DateText at={mail.sentAt} />, {clockTime(mail.sentAt)}
                </span>
              </summary>
              <iframe title={`${mail.subject}, to ${mail.to}`} sandbox="allow-popups allow-popups-to-escape-sandbox" srcDoc={withTarget(mail.html)} className="mt-3 h-[32rem] w-full border border-line bg-white" />
              <details className="mt-2">
                <summary className="link cursor-pointer">Plain text{mail.calendar ? ' and calendar file' : ''}</summary>
                <pre className="mt-2 whitespace-pre-wrap break-words text-meta">{mail.text}</pre>
                {mail.calendar ? <pre className="mt-4 overflow-x-auto text-meta">{mail.calendar}</pre> : null}
              </details>
            </details>
          </li>
        ))}
      </ul>
    </>
  );
}

/** Links of a shown mail open beside it, not inside its frame. */
const withTarget = (html: string) => html.replace('<head>', '<head><base target="_blank">');
