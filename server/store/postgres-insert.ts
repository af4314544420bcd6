import { sql } from 'kysely';
import type { TableKind } from '../model/tables.ts';
import type { Inserter } from './database.ts';
import type { Cell, StoreTransaction } from './schema.ts';

const rowsAtOnce = 2_000;

/** Writes rows as one JSON parameter that PostgreSQL unfolds: half the time of a parameter for every cell. */
export function postgresInserter(transaction: StoreTransaction, kind: TableKind, columns: readonly string[]): Inserter {
  const names = sql.join(columns.map((column) => sql.ref(column)));
  return {
    rowsAtOnce,
    insert: async (cells) => {
      const rows: Record<string, Cell>[] = [];
      for (let from = 0; from < cells.length; from += columns.length) {
        rows.push(Object.fromEntries(columns.map((column, index) => [column, cells[from + index] ?? null])));
      }
      const json = JSON.stringify(rows);
      await sql`insert into ${sql.table(kind)} (${names})
        select ${names} from json_populate_recordset(null::${sql.table(kind)}, ${json})`.execute(transaction);
    },
  };
}
