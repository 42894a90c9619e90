import type { ComponentProps } from 'react';

/** A link to another page, which is a document of its own: why not the framework's, docs/decisions/0014-links-are-links.md. */
export default function Link(props: ComponentProps<'a'>) {
  return <a {...props} />;
}
