import type { Database } from './database.ts';
import { recordWriter } from './record-cells.ts';
import type { Cell, ImportRow, StoreTransaction } from './schema.ts';
import type { NewRecord } from './store.ts';

/** Writes the records of one import, in the order of their rows. */
export async function insertRecords(
  database: Database,
  transaction: StoreTransaction,
  origin: ImportRow,
  rows: readonly NewRecord[],
): Promise<void> {
  const ordered = inRowOrder(rows);
  const { columns, write } = recordWriter(origin, ordered, database.fitText);
  const { rowsAtOnce, insert } = database.inserter(transaction, origin.kind, columns);
  for (let from = 0; from < ordered.length; from += rowsAtOnce) {
    const cells: Cell[] = [];
    for (const [index, record] of ordered.slice(from, from + rowsAtOnce).entries()) {
      write(record, origin.first_record + from + index, cells);
    }
    await insert(cells);
  }
}

/** Removes the records of one import. */
export async function deleteRecords(transaction: StoreTransaction, { kind, study_number, number }: ImportRow): Promise<void> {
  await transaction.deleteFrom(kind).where('study_number', '=', study_number).where('import_number', '=', number).execute();
}

function inRowOrder(rows: readonly NewRecord[]): readonly NewRecord[] {
  const ordered = rows.every((record, index) => index === 0 || (rows[index - 1]?.row ?? 0) <= record.row);
  return ordered ? rows : rows.toSorted((a, b) => a.row - b.row || a.line - b.line);
}
