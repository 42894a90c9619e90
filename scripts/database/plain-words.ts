/** A failure meant for the operator: shown without a stack. */
export class Problem extends Error {}

const reasons: Record<string, string> = {
  ECONNREFUSED: 'No PostgreSQL answers at that address.',
  ENOTFOUND: 'The host of the database address does not exist.',
  '28P01': 'The role in the database address does not exist, or its password is another.',
  '28000': 'The server refuses this role from this machine (pg_hba.conf).',
  '3D000': 'The database named in the address does not exist.',
};

export function inPlainWords(error: unknown): string {
  if (error instanceof Problem) return error.message;
  if (!(error instanceof Error)) return String(error);
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  const reason = reasons[code];
  return reason ? `${reason} (${error.message})` : (error.stack ?? error.message);
}
