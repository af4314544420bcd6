import { sql } from 'kysely';
import type { TableKind } from '../model/tables.ts';
import type { Common, Inserter } from './database.ts';
import type { Cell, StoreTransaction } from './schema.ts';

/** Writes rows as one JSON parameter that PostgreSQL unfolds: half the time of a parameter for every cell. */
export function postgresInserter(transaction: StoreTransaction, kind: TableKind, common: Common): Inserter {
  return async (columns, rows) => {
    const names = sql.join([...Object.keys(common), ...columns.map(({ name }) => name)].map((name) => sql.ref(name)));
    const unfolded: Record<string, Cell>[] = Array.from({ length: rows }, () => ({ ...common }));
    for (const { name, fill } of columns) {
      const cells: Cell[] = [];
      fill(cells, 0, 1, 0, rows);
      for (const [row, cell] of cells.entries()) (unfolded[row] as Record<string, Cell>)[name] = cell;
    }
    const json = JSON.stringify(unfolded);
    await sql`insert into ${sql.table(kind)} (${names})
      select ${names} from json_populate_recordset(null::${sql.table(kind)}, ${json})`.execute(transaction);
  };
}
