import type { z } from 'zod';
import { probe } from './gate';
import type { CallOptions, Command, Query, Subject } from './use-case';

type UseCase<N extends string, I extends z.ZodType, S extends Subject, R> =
  Command<N, I, S, R> | Query<N, I, S, R>;

/** What the registry tells of a use-case: enough to name it, to ask who may, and nothing to do it with. */
export function entry<N extends string, I extends z.ZodType, S extends Subject, R>({
  useCase,
}: {
  useCase: UseCase<N, I, S, R>;
}) {
  const { kind, permission, scope } = useCase;
  return {
    kind,
    permission,
    scope,
    /** Everything except doing it. */
    probe: (raw: unknown, options: CallOptions) => probe(useCase, raw, options),
  };
}
