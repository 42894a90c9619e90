/** The folder of real lists, or null where there is none; says so in one line. */
export function sampleData(): string | null {
  const folder = process.env.TABLED_SAMPLE_DATA;
  if (!folder) console.log('real lists: skipped, TABLED_SAMPLE_DATA is not set');
  return folder ?? null;
}
