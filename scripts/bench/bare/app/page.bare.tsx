import { connection } from 'next/server';
import postgres from 'postgres';

const sql = postgres(process.env.BARE_DATABASE_URL ?? '', { max: 10 });

let asked = 0;
const nextKey = () => (asked = (asked % 10_000) + 1);

/** What a page costs in this framework before it does anything: one dynamic page, one row by its key. */
export default async function Page() {
  await connection();
  const [row] = await sql<{ words: string }[]>`select words from bare where key = ${nextKey()}`;
  return (
    <main>
      <h1>Bare</h1>
      <p>{row?.words}</p>
    </main>
  );
}
