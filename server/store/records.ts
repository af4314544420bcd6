import { StudyError } from '../model/errors.ts';
import type { StoredRecord, StudyRecords } from '../model/records.ts';
import { type TableKind, tableKinds } from '../model/tables.ts';
import { type Database, reading } from './database.ts';
import { asImportRecord, listImportRows } from './import-rows.ts';
import { columnsOf, recordReader } from './record-cells.ts';
import type { ImportRow, RecordRow, StoreTransaction } from './schema.ts';
import type { Store } from './store.ts';
import { findStudy } from './studies.ts';

/** Rows read at a time: few enough to stay small in memory, enough that the query itself costs nothing. */
const rowsPerRead = 4_000;
const idsPerRead = 1_000;

/** The part of the store that gives records back. */
export function keepRecords(database: Database): Pick<Store, 'loadRecords' | 'getRecords'> {
  return {
    loadRecords: (studyId) =>
      reading(database, async (transaction) => {
        const { number } = await findStudy(transaction, studyId);
        const imports = await listImportRows(transaction, number);
        const records: Record<string, unknown> = { imports: imports.map((row) => asImportRecord(row, studyId)) };
        for (const kind of tableKinds) records[kind] = await loadTable(database, transaction, kind, imports);
        // Every table has been read in the loop above, each as its own kind.
        return records as StudyRecords;
      }),

    getRecords: (studyId, kind, ids) =>
      reading(database, async (transaction) => {
        const { number } = await findStudy(transaction, studyId);
        const imports = (await listImportRows(transaction, number)).filter((each) => each.undone_at === null);
        const standing = new Set(imports.map((each) => each.number));
        const read = recordReader(kind, imports);
        const wanted = [...new Set(ids)].filter(Number.isSafeInteger).sort((a, b) => a - b);
        const found: StoredRecord<typeof kind>[] = [];
        for (let from = 0; from < wanted.length; from += idsPerRead) {
          const part = wanted.slice(from, from + idsPerRead);
          const rows = await rowsOf(transaction, number, kind).where('id', 'in', part).execute();
          for (const row of rows) if (standing.has(row.import_number)) found.push(read(row));
        }
        return found;
      }),
  };
}

/** @throws StudyError `store-damaged` where an import has lost records: what is left would give wrong numbers */
async function loadTable(
  database: Database,
  transaction: StoreTransaction,
  kind: TableKind,
  imports: readonly ImportRow[],
): Promise<StoredRecord<TableKind>[]> {
  const records: StoredRecord<TableKind>[] = [];
  const read = recordReader(kind, imports);
  for (const each of imports) {
    if (each.kind !== kind || each.undone_at !== null) continue;
    const before = records.length;
    for await (const rows of readRows(transaction, each)) for (const row of rows) records.push(read(row));
    if (records.length - before !== each.accepted) throw new StudyError('unavailable', 'store-damaged', { path: database.place });
  }
  return records;
}

/** The rows of one import, in their order, some thousands at a time. */
export async function* readRows(
  transaction: StoreTransaction,
  { kind, study_number, first_record, accepted }: ImportRow,
): AsyncGenerator<readonly RecordRow[]> {
  const end = first_record + accepted;
  for (let from = first_record; from < end; from += rowsPerRead) {
    yield await rowsOf(transaction, study_number, kind)
      .where('id', '>=', from)
      .where('id', '<', Math.min(from + rowsPerRead, end))
      .execute();
  }
}

/** Rows by id, which is the order of import and row. */
function rowsOf(transaction: StoreTransaction, studyNumber: number, kind: TableKind) {
  return transaction
    .selectFrom(kind)
    .select(['id', 'import_number', 'line', 'row', 'attributes', ...columnsOf(kind)])
    .where('study_number', '=', studyNumber)
    .orderBy('id')
    .$castTo<RecordRow>();
}
