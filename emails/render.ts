import type { ReactElement } from 'react';
import { render, toPlainText } from 'react-email';

const headings = ['h1', 'h2', 'h3'].map((selector) => ({ selector, options: { uppercase: false } }));

/** A mail and its full twin in plain text. */
export async function renderMail(element: ReactElement): Promise<{ html: string; text: string }> {
  const html = await render(element);
  return { html, text: toPlainText(html, { selectors: headings }).trim() };
}
