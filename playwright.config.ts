import { defineConfig } from '@playwright/test';

/** `npm test` and `npm run e2e` make the database and say where things are. */
function given(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: run the browser tests with npm run e2e`);
  return value;
}

const port = given('E2E_PORT');
const address = `http://localhost:${port}`;

const server = {
  DATABASE_URL: given('E2E_APP_URL'),
  DATABASE_AUTH_URL: given('E2E_AUTH_URL'),
  DATABASE_QUEUE_URL: given('E2E_QUEUE_URL'),
  APP_URL: address,
  AUTH_SECRET: 'a-secret-for-browser-tests-only',
  TABLED_FILES: given('E2E_FILES'),
  E2E_LOG: given('E2E_LOG'),
  NEXT_TELEMETRY_DISABLED: '1',
  NODE_ENV: 'production',
};

/** What `npm run test:deep` drives: the longest journey, which it alone does, and every crawl to its end. */
const deepAlone = ['**/whole-partnership.spec.ts'];
const deepJourneys = [...deepAlone, '**/canaries.spec.ts'];
const deep = process.env.TABLED_DEEP === '1';

export default defineConfig({
  testDir: 'e2e',
  testMatch: deep ? deepJourneys : '**/*.spec.ts',
  testIgnore: deep ? [] : deepAlone,
  // The crawl to the end leaves the other core to the server.
  workers: deep ? 1 : 2,
  retries: 0,
  timeout: 60_000,
  forbidOnly: true,
  reporter: [['list'], ['json', { outputFile: 'test-results/playwright.json' }]],
  use: {
    baseURL: address,
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    trace: 'retain-on-failure',
    browserName: 'chromium',
    launchOptions: {
      executablePath: given('CHROMIUM'),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--disable-background-networking',
        '--disable-sync',
      ],
    },
  },
  webServer: {
    command: `node scripts/test/serve-logged.mjs ${port}`,
    url: `http://127.0.0.1:${port}/`,
    env: server,
    reuseExistingServer: false,
    ignoreHTTPSErrors: true,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 5000 },
  },
});
