import { setImmediate } from 'node:timers/promises';
import { StudyError } from '../model/errors.ts';
import type { StoredRecord, StudyRecords } from '../model/records.ts';
import { type TableKind, tableKinds } from '../model/tables.ts';
import { type Database, reading } from './database.ts';
import { asImportRecord, listImportRows } from './import-rows.ts';
import { recordReader } from './record-cells.ts';
import type { BlockRow, ImportRow, StoreTransaction } from './schema.ts';
import type { Store } from './store.ts';
import { findStudy } from './studies.ts';

/** Blocks read at a time: few enough to stay small in memory, enough that the query itself costs nothing. */
const blocksPerRead = 4;

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
        const read = recordReader(kind, imports, database.place);
        const found: StoredRecord<typeof kind>[] = [];
        for (const each of imports) {
          const { first_record: first, accepted } = each;
          const wanted = ids.filter((id) => Number.isSafeInteger(id) && id >= first && id < first + accepted);
          if (each.kind !== kind || wanted.length === 0) continue;
          const inOrder = [...new Set(wanted)].sort((a, b) => a - b);
          for await (const block of blocksWith(transaction, each, inOrder)) {
            const end = block.first_record + block.records;
            const inBlock = inOrder.filter((id) => id >= block.first_record && id < end);
            found.push(...read(block, inBlock));
          }
        }
        return found;
      }),
  };
}

/** @throws StudyError `store-damaged` where an import has lost records, or one is not as it was: what is left would give wrong numbers */
async function loadTable(
  database: Database,
  transaction: StoreTransaction,
  kind: TableKind,
  imports: readonly ImportRow[],
): Promise<StoredRecord<TableKind>[]> {
  const records: StoredRecord<TableKind>[] = [];
  const read = recordReader(kind, imports, database.place);
  for (const each of imports) {
    if (each.kind !== kind || each.undone_at !== null) continue;
    const before = records.length;
    for await (const block of readBlocks(transaction, each)) for (const record of read(block)) records.push(record);
    if (records.length - before !== each.accepted) throw new StudyError('unavailable', 'store-damaged', { path: database.place });
  }
  return records;
}

/** The blocks of one import, in their order. */
export async function* readBlocks(transaction: StoreTransaction, of: ImportRow): AsyncGenerator<BlockRow> {
  const end = of.first_record + of.accepted;
  for (let from = of.first_record; from < end; ) {
    const blocks = await blocksOf(transaction, of)
      .selectAll()
      .where('first_record', '>=', from)
      .where('first_record', '<', end)
      .orderBy('first_record')
      .limit(blocksPerRead)
      .execute();
    yield* blocks;
    // Whoever else uses this thread has a turn.
    await setImmediate();
    const last = blocks.at(-1);
    if (last === undefined) return;
    from = last.first_record + 1;
  }
}

/** The blocks of one import in which records are. @param ids in rising order */
async function* blocksWith(transaction: StoreTransaction, of: ImportRow, ids: readonly number[]): AsyncGenerator<BlockRow> {
  let end = 0;
  for (const id of ids) {
    if (id < end) continue;
    const block = await blocksOf(transaction, of)
      .selectAll()
      .where('first_record', '<=', id)
      .orderBy('first_record', 'desc')
      .limit(1)
      .executeTakeFirst();
    if (block === undefined) continue;
    end = block.first_record + block.records;
    yield block;
  }
}

function blocksOf(transaction: StoreTransaction, { kind, study_number }: ImportRow) {
  return transaction.selectFrom('record_blocks').where('study_number', '=', study_number).where('kind', '=', kind);
}
