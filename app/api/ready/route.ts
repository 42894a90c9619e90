import { readiness } from '@/lib/jobs/readiness';

export const dynamic = 'force-dynamic';

/** Database, migrations and queue: a load balancer sends nobody here while one of them is missing. */
export async function GET() {
  const found = await readiness();
  return Response.json(found, { status: found.ready ? 200 : 503, headers: { 'cache-control': 'no-store' } });
}
