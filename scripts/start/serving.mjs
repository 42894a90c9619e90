const ownersOnly = ['DATABASE_OWNER_URL', 'TABLED_ADMIN_URL', 'TABLED_ROLE_PASSWORDS'];

/** The server's environment: three database roles, never the owner. */
export function servingEnvironment({ urls, secrets, host, port, files }) {
  const env = {
    AUTH_SECRET: secrets.authSecret,
    APP_URL: `http://localhost:${port}`,
    ...process.env,
    ...urls,
    NODE_ENV: 'production',
    NEXT_TELEMETRY_DISABLED: '1',
    TABLED_FILES: files,
    HOST: host,
    PORT: String(port),
  };
  for (const name of ownersOnly) delete env[name];
  return env;
}

export function welcome({ address, demo, people = [], notes = [] }) {
  console.log(`\n  Tabled is at ${address}\n`);
  for (const note of notes) console.log(`  ${note}\n`);
  if (demo && people.length > 0) {
    const wide = Math.max(...people.map(({ name }) => name.length));
    console.log('  A demo with invented people. Sign in as');
    for (const { name, email, shows } of people) {
      console.log(`    ${name.padEnd(wide)}  ${email}`);
      console.log(`    ${' '.repeat(wide)}  ${shows}`);
    }
    console.log('');
  }
  console.log('  Ctrl-C stops it.');
}
