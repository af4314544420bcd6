import { StudyError } from '../model/errors.ts';
import type { RecordCounts } from '../model/study.ts';
import { tableKinds } from '../model/tables.ts';
import { type BatchFeed, openFeed, WriterStopped } from './batch-feed.ts';
import type { BatchEnd } from './batch-writer.ts';
import { type Database, reading } from './database.ts';
import { asImportRecord, listImportRows } from './import-rows.ts';
import { findBatchOf } from './requests.ts';
import { rowPacker } from './row-block.ts';
import type { ImportRow } from './schema.ts';
import type { NewBatch, OpenDesk, Store } from './store.ts';
import { findStudy } from './studies.ts';

/**
 * The part of the store that takes imports in and lists them.
 * @param lingering is given what still happens in the database after an import was answered
 */
export function keepImports(
  database: Database,
  now: () => string,
  newId: () => string,
  lingering: (work: Promise<unknown>) => void,
): Pick<Store, 'countRecords' | 'listImports' | 'takeIn' | 'findRequest' | 'importPlan'> {
  return {
    countRecords: (studyId) =>
      reading(database, async (transaction) => {
        const { number } = await findStudy(transaction, studyId);
        return countRecords(await listImportRows(transaction, number));
      }),

    listImports: (studyId) =>
      reading(database, async (transaction) => {
        const { number } = await findStudy(transaction, studyId);
        return (await listImportRows(transaction, number)).toReversed().map((row) => asImportRecord(row, studyId));
      }),

    takeIn: async (studyId, basis, read) => {
      const feed = openFeed(database, { ...basis, studyId, now: now() }, lingering);
      const end = await readInto(feed, read);
      // Where the writer stopped, its answer says why.
      return feed.end(end === null ? { ...nothing, ...stamp(nothing, newId) } : { ...end, ...stamp(end, newId) });
    },

    findRequest: (studyId, request) =>
      reading(database, async (transaction) => {
        const { number } = await findStudy(transaction, studyId);
        const found = await findBatchOf(transaction, number, request, now());
        return found?.map((row) => asImportRecord(row, studyId)) ?? null;
      }),

    importPlan: (studyId, importId) =>
      reading(database, async (transaction) => {
        const { number } = await findStudy(transaction, studyId);
        const found = await transaction
          .selectFrom('imports')
          .select('plan')
          .where('study_number', '=', number)
          .where('id', '=', importId)
          .executeTakeFirst();
        if (found === undefined) throw new StudyError('not-found', 'unknown-import', { id: importId });
        return found.plan;
      }),
  };
}

const nothing: NewBatch = { imports: [], decisions: [], mappings: [], notes: [] };

function stamp({ imports, decisions }: NewBatch, newId: () => string): Pick<BatchEnd, 'id' | 'importIds' | 'decisionIds'> {
  return { importIds: imports.map(newId), decisionIds: decisions.map(newId), id: newId() };
}

/** Has files read into a feed. @returns null where the feed takes no more */
async function readInto(feed: BatchFeed, read: (open: OpenDesk) => NewBatch | Promise<NewBatch>): Promise<NewBatch | null> {
  const packers: ReturnType<typeof rowPacker>[] = [];
  const open: OpenDesk = (place, kind, doors) => {
    sendRests();
    const packer = rowPacker(place, kind, doors);
    packers.push(packer);
    return (records) => packer.add(records, feed.send);
  };
  // A table gets its numbers before the next of its kind does.
  const sendRests = (): void => {
    for (const packer of packers.splice(0)) {
      const block = packer.rest();
      if (block !== null) feed.send(block);
    }
  };
  try {
    const batch = await read(open);
    sendRests();
    return batch;
  } catch (error) {
    if (error instanceof WriterStopped) return null;
    await feed.drop();
    throw error;
  }
}

/** A record is there exactly while its import stands, so the imports tell the counts without a look at the records. */
function countRecords(imports: readonly ImportRow[]): RecordCounts {
  const counts = new Map(tableKinds.map((kind) => [kind, 0]));
  for (const { kind, accepted, undone_at } of imports) {
    if (undone_at === null) counts.set(kind, (counts.get(kind) ?? 0) + accepted);
  }
  // Every table is in tableKinds.
  return Object.fromEntries(counts) as RecordCounts;
}
