/** What a real database needs before it may be served: mail that is really sent, and a public address for its links. */
export function missingForReal(env) {
  return ['RESEND_API_KEY', 'MAIL_FROM'].filter((name) => !env[name]);
}

export function explainMissing(missing) {
  return [
    `A real database is not served without a way to send mail. Missing: ${missing.join(' and ')}.`,
    'Set RESEND_API_KEY to a key of resend.com and MAIL_FROM to the sender, then start again.',
    'The database itself is ready. Its first partnership is made with',
    '  npm run partnership -- --help',
  ].join('\n');
}
