import { StudyError } from '../model/errors.ts';
import type { ImportRecord } from '../model/records.ts';
import { type TableKind, tables } from '../model/tables.ts';
import { type Database, writing } from './database.ts';
import { deleteRecords } from './delete-records.ts';
import { asImportRecord, keptUntil, listImportRows, undoneBefore } from './import-rows.ts';
import { recordReader } from './record-cells.ts';
import { readBlocks } from './records.ts';
import { keysKnownSince } from './requests.ts';
import type { ImportRow, StoreTransaction } from './schema.ts';
import type { Identify, ImportChoice, Store } from './store.ts';
import { holdStudy } from './studies.ts';

/** The part of the store that takes imports back, does them again, and forgets them in the end. */
export function keepUndone(database: Database, now: () => string): Pick<Store, 'undo' | 'again' | 'purge'> {
  return {
    undo: (studyId, which) =>
      writing(database, async (transaction) => {
        const { number } = await holdStudy(transaction, studyId, 1);
        const standing = (await findImports(transaction, number, which)).filter((row) => row.undone_at === null);
        if (standing.length === 0) throw new StudyError('conflict', 'import-undone');
        return change(transaction, studyId, standing, { undone_at: now() });
      }),

    again: (studyId, which, identify) =>
      writing(database, async (transaction) => {
        const { number } = await holdStudy(transaction, studyId, 1);
        const undone = (await findImports(transaction, number, which)).filter((row) => row.undone_at !== null);
        if (undone.length === 0) throw new StudyError('conflict', 'import-stands');
        const time = now();
        const late = undone.find((row) => row.purged_at !== null || (keptUntil(row) ?? '') <= time);
        if (late !== undefined) throw new StudyError('conflict', 'again-too-late', { file: late.file }, { file: late.file });
        const standing = (await listImportRows(transaction, number)).filter((row) => row.undone_at === null);
        refuseSameFile(undone, standing);
        await refuseSameRecords(database, transaction, undone, standing, identify);
        return change(transaction, studyId, undone, { undone_at: null, again_at: time });
      }),

    purge: () =>
      writing(database, async (transaction) => {
        const time = now();
        const old = await transaction
          .selectFrom('imports')
          .selectAll()
          .where('undone_at', '<=', undoneBefore(time))
          .where('purged_at', 'is', null)
          .execute();
        for (const { kind, study_number, first_record, accepted, id } of old) {
          await deleteRecords(transaction, kind, study_number, first_record, accepted);
          // A plan may hold cells that somebody corrected.
          await transaction.updateTable('imports').set({ purged_at: time, plan: null }).where('id', '=', id).execute();
        }
        await transaction
          .updateTable('batches')
          .set({ request_key: null, request_content: null })
          .where('request_key', 'is not', null)
          .where('committed_at', '<=', keysKnownSince(time))
          .execute();
        return old.length;
      }),
  };
}

/** The imports that are meant, oldest first. @throws StudyError `unknown-import`, `unknown-batch` */
async function findImports(
  transaction: StoreTransaction,
  studyNumber: number,
  which: ImportChoice,
): Promise<readonly ImportRow[]> {
  const one = 'import' in which;
  const id = one ? which.import : which.batch;
  const rows = await transaction
    .selectFrom('imports')
    .selectAll()
    .where('study_number', '=', studyNumber)
    .where(one ? 'id' : 'batch', '=', id)
    .orderBy('number')
    .execute();
  if (rows.length === 0) throw new StudyError('not-found', one ? 'unknown-import' : 'unknown-batch', { id });
  return rows;
}

async function change(
  transaction: StoreTransaction,
  studyId: string,
  rows: readonly ImportRow[],
  changes: Pick<ImportRow, 'undone_at'> & Partial<ImportRow>,
): Promise<readonly ImportRecord[]> {
  for (const { id } of rows) await transaction.updateTable('imports').set(changes).where('id', '=', id).execute();
  return rows.map((row) => asImportRecord({ ...row, ...changes }, studyId));
}

/** @throws StudyError `again-same-file` */
function refuseSameFile(undone: readonly ImportRow[], standing: readonly ImportRow[]): void {
  const byHash = new Map(standing.map((row) => [row.hash, row]));
  for (const { file, hash } of undone) {
    const same = byHash.get(hash);
    if (same === undefined) continue;
    throw new StudyError('conflict', 'again-same-file', { file, date: same.imported_at.slice(0, 10) }, { file });
  }
}

type Place = { readonly file: string; readonly row: number };

/**
 * Two records with one key can never both stand. A record without key may stand twice in earnest, so it is compared only with what
 * came after the import was undone: that was read as if this import had never been.
 * @throws StudyError `again-same-record`
 */
async function refuseSameRecords(
  { place: path }: Database,
  transaction: StoreTransaction,
  undone: readonly ImportRow[],
  standing: readonly ImportRow[],
  identify: Identify,
): Promise<void> {
  for (const kind of new Set(undone.map((row) => row.kind))) {
    const returning = undone.filter((row) => row.kind === kind);
    const others = standing.filter((row) => row.kind === kind);
    if (others.length === 0) continue;
    const since = returning.map((row) => row.undone_at ?? '').reduce((a, b) => (a < b ? a : b));
    const held = new Map<string | number, Place>();
    await forEachRecord(transaction, kind, returning, path, identify, (identity, place) => {
      held.set('key' in identity ? identity.key : identity.print, place);
    });
    const later = others.filter((each) => each.imported_at > since || (each.again_at ?? '') > since);
    const byKey = tables[kind].key.length > 0;
    await forEachRecord(transaction, kind, byKey ? others : later, path, identify, (identity, place, each) => {
      const same = held.get('key' in identity ? identity.key : identity.print);
      if (same === undefined || ('print' in identity && !later.includes(each))) return;
      throw new StudyError('conflict', 'again-same-record', { ...same, other: place.file, otherRow: place.row }, same);
    });
  }
}

async function forEachRecord(
  transaction: StoreTransaction,
  kind: TableKind,
  imports: readonly ImportRow[],
  path: string,
  identify: Identify,
  visit: (identity: ReturnType<Identify>, place: Place, origin: ImportRow) => void,
): Promise<void> {
  const read = recordReader(kind, imports, path);
  for (const each of imports) {
    for await (const block of readBlocks(transaction, each)) {
      for (const record of read(block)) {
        visit(identify(kind, record, record.attributes), { file: each.file, row: record.origin.row }, each);
      }
    }
  }
}
