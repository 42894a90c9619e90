import type { ContactsView } from '@/lib/partnerships/list-contacts';

/** Whom to ask, one line a partnership. */
export function Contacts({ contacts }: { contacts: ContactsView }) {
  return (
    <>
      <h2>Whom to ask</h2>
      <ul>
        {contacts.map(({ slug, name, email, phone }) => (
          <li key={slug}>
            {name}:{' '}
            {email ? (
              <a className="link" href={`mailto:${email}`}>
                {email}
              </a>
            ) : null}
            {email && phone ? ', ' : null}
            {phone ? <span className="whitespace-nowrap">{phone}</span> : null}
            {email || phone ? null : 'no address is recorded; ask the chair of your group'}
          </li>
        ))}
      </ul>
    </>
  );
}
