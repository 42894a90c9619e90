import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { UseCaseName } from '@/lib/registry.generated';
import type { CallOptions } from './use-case';

export type Call = (input: unknown, options: CallOptions) => Promise<unknown>;

const root = path.join(import.meta.dirname, '../..');

/** Every use-case as it is really called, for tests: found where the registry, which cannot call them, has them from. */
export async function everyUseCase(): Promise<Map<UseCaseName, Call>> {
  const found = new Map<UseCaseName, Call>();
  const imports = readFileSync(path.join(root, 'lib/registry.generated.ts'), 'utf8').matchAll(/^import \{ (.+) \} from '@\/(lib\/.+)';$/gm);
  for (const [, names = '', file = ''] of imports) {
    const exported = (await import(path.join(root, `${file}.ts`))) as Record<string, Call & { useCase?: { name: UseCaseName } }>;
    for (const name of names.split(', ')) {
      const call = exported[name];
      if (call?.useCase) found.set(call.useCase.name, call);
    }
  }
  return found;
}
