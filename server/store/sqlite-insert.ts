import { CompiledQuery } from 'kysely';
import type { TableKind } from '../model/tables.ts';
import type { Inserter } from './database.ts';
import type { StoreTransaction } from './schema.ts';

/** The fastest of those tried, from 28 to 11,200. */
const valuesAtOnce = 3_000;

/** Writes rows with one insert that is compiled and prepared once, and once more for what is left at the end. */
export function sqliteInserter(transaction: StoreTransaction, kind: TableKind, columns: readonly string[]): Inserter {
  let rows = 0;
  let insert = '';
  return {
    rowsAtOnce: Math.max(1, Math.floor(valuesAtOnce / columns.length)),
    insert: async (cells) => {
      if (cells.length !== rows * columns.length) {
        rows = cells.length / columns.length;
        insert = compileInsert(transaction, kind, columns, rows);
      }
      await transaction.executeQuery(CompiledQuery.raw(insert, [...cells]));
    },
  };
}

/** The insert of so many rows; the values that it is compiled with are not part of it. */
function compileInsert(transaction: StoreTransaction, kind: TableKind, columns: readonly string[], rows: number): string {
  const row = Object.fromEntries(columns.map((column) => [column, 0]));
  // The row has every column that is about to be written.
  const values = Array.from({ length: rows }, () => row as never);
  return transaction.insertInto(kind).values(values).compile().sql;
}
