/** Starts the background worker inside the server, unless it runs alone (`npm run worker`). */
export async function register() {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { followAnswers } = await import('./lib/web/answer-status');
  followAnswers();
  const { startServing } = await import('./lib/jobs/start-serving');
  await startServing();
}
