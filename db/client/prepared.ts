import type postgres from 'postgres';

type Sending = Pick<postgres.ISql, 'unsafe'>;

/**
 * Has every query with parameters prepared once a connection. Left alone, the query builder's are planned anew each time,
 * after a round trip of their own that asks for the types of the parameters.
 */
export function prepared(sql: postgres.Sql): postgres.Sql {
  const begin = sql.begin.bind(sql) as (work: Work) => Promise<unknown>;
  return Object.assign(prepareAll(sql), { begin: (work: Work) => begin((inner) => work(prepareAll(inner))) });
}

type Work = (inner: postgres.TransactionSql) => unknown;

function prepareAll<S extends Sending>(sql: S): S {
  const send = sql.unsafe.bind(sql);
  const unsafe: Sending['unsafe'] = (text, values, options) => send(text, values, values?.length ? { ...options, prepare: true } : options);
  return Object.assign(sql, { unsafe });
}
