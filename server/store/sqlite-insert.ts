import { CompiledQuery, sql } from 'kysely';
import type { TableKind } from '../model/tables.ts';
import type { Common, FilledColumn, Inserter } from './database.ts';
import type { Cell, StoreTransaction } from './schema.ts';

/** The fastest of those tried, from 28 to 11,200. */
const valuesAtOnce = 3_000;

/** Writes rows with inserts of many rows each, which are compiled once; SQLite keeps them prepared. */
export function sqliteInserter(transaction: StoreTransaction, kind: TableKind, common: Common): Inserter {
  const compiled = new Map<string, string>();
  const insertOf = (names: readonly string[], rows: number): string => {
    const key = `${rows} ${names.join()}`;
    const known = compiled.get(key) ?? compileInsert(transaction, kind, common, names, rows);
    compiled.set(key, known);
    return known;
  };
  return async (columns, rows) => {
    const names = columns.map(({ name }) => name);
    const atOnce = Math.max(1, Math.floor(valuesAtOnce / columns.length));
    for (let from = 0; from < rows; from += atOnce) {
      const until = Math.min(from + atOnce, rows);
      const query = CompiledQuery.raw(insertOf(names, until - from), cellsByRow(columns, from, until));
      await transaction.executeQuery(query);
    }
  };
}

function cellsByRow(columns: readonly FilledColumn[], from: number, until: number): Cell[] {
  const cells = new Array<Cell>((until - from) * columns.length).fill(null);
  for (const [at, { fill }] of columns.entries()) fill(cells, at, columns.length, from, until);
  return cells;
}

/** The insert of so many rows; what they have in common is part of it, the other values that it is compiled with are not. */
function compileInsert(
  transaction: StoreTransaction,
  kind: TableKind,
  common: Common,
  names: readonly string[],
  rows: number,
): string {
  const row = {
    study_number: sql.lit(common.study_number),
    import_number: sql.lit(common.import_number),
    ...Object.fromEntries(names.map((name) => [name, 0])),
  };
  // The row has every column that is about to be written.
  const values = Array.from({ length: rows }, () => row as never);
  return transaction.insertInto(kind).values(values).compile().sql;
}
