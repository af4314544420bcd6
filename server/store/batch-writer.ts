import { StudyError } from '../model/errors.ts';
import type { ImportRecord } from '../model/records.ts';
import type { TableKind } from '../model/tables.ts';
import type { Database } from './database.ts';
import { deleteRecords } from './delete-records.ts';
import { asImportRecord, listImportRows } from './import-rows.ts';
import { saveMapping } from './mappings.ts';
import { insertDecision } from './name-decisions.ts';
import { requireNote } from './notes.ts';
import { findBatchOf } from './requests.ts';
import type { RowBlock } from './row-block.ts';
import type { ImportRow, StoreTransaction } from './schema.ts';
import type { Basis, NewBatch, NewImport } from './store.ts';
import { blockWriter, checkOf } from './stored-block.ts';
import { holdStudy } from './studies.ts';

/** What a batch begins with. Plain data, so that another thread can write it. */
export type BatchStart = Basis & {
  readonly studyId: string;
  /** Now, ISO 8601 UTC. */
  readonly now: string;
};

/** What a batch ends with: all that was confirmed, and the ids it gets. */
export type BatchEnd = NewBatch & {
  readonly id: string;
  readonly importIds: readonly string[];
  readonly decisionIds: readonly string[];
};

/** Ends the transaction of a request that was answered before. */
export class AnsweredBefore extends Error {
  readonly imports: readonly ImportRecord[];

  constructor(imports: readonly ImportRecord[]) {
    super('Answered before');
    this.imports = imports;
  }
}

export type BatchWriter = {
  readonly write: (block: RowBlock) => Promise<void>;
  readonly finish: (end: BatchEnd) => Promise<readonly ImportRecord[]>;
};

/** The records of one import that were written so far. */
type Written = {
  readonly kind: TableKind;
  readonly number: number;
  readonly first: number;
  count: number;
  readonly contentOf: (block: RowBlock) => string;
};

/**
 * Begins to write a batch in a transaction, and keeps every other writer off its study until that ends.
 * @throws StudyError `unknown-study`, `study-changed`, `request-differs`; AnsweredBefore
 */
export async function beginBatch(database: Database, transaction: StoreTransaction, start: BatchStart): Promise<BatchWriter> {
  const { studyId, request } = start;
  const study = await holdStudy(transaction, studyId, 0);
  const before = request === null ? null : await findBatchOf(transaction, study.number, request, start.now);
  if (before !== null) throw new AnsweredBefore(before.map((row) => asImportRecord(row, studyId)));
  if (start.revision !== null && start.revision !== study.revision) throw new StudyError('conflict', 'study-changed');
  const free = await firstFree(transaction, study.number);
  const tables = new Map<number, Written>();

  function tableOf(place: number, kind: TableKind): Written {
    const known = tables.get(place);
    if (known !== undefined) return known;
    const number = free.number + place;
    const table = { kind, number, first: free.record.get(kind) ?? 1, count: 0, contentOf: blockWriter(kind) };
    tables.set(place, table);
    return table;
  }

  async function write(block: RowBlock): Promise<void> {
    const { kind, rows } = block;
    const table = tableOf(block.place, kind);
    const first = table.first + table.count;
    const content = table.contentOf(block);
    const place = { study_number: study.number, kind, first_record: first, import_number: table.number, records: rows };
    await transaction
      .insertInto('record_blocks')
      .values({ ...place, content, crc32: checkOf(content) })
      .execute();
    table.count += rows;
    free.record.set(kind, first + rows);
  }

  /** A table that was read and then left out: its rows go, its numbers are not used again. */
  async function removeLeftOut(kept: ReadonlySet<number>): Promise<void> {
    for (const [place, { kind, first, count }] of tables) {
      if (!kept.has(place)) await deleteRecords(transaction, kind, study.number, first, count);
    }
  }

  function importRow(each: NewImport, id: string, batch: string): ImportRow {
    const { kind, format, file, hash, bytes, records, accepted, errors, warnings, plan } = each;
    const { number, first, count } = tableOf(each.place, kind);
    if (count !== accepted) throw new Error(`${file}: ${accepted} rows accepted, ${count} given`);
    return {
      ...{ study_number: study.number, number, id, kind, format, hash, bytes, records, accepted, errors, warnings },
      file: database.fitText(file),
      first_record: first,
      imported_at: start.now,
      undone_at: null,
      batch,
      plan: plan === null ? null : database.fitText(plan),
      again_at: null,
      purged_at: null,
    };
  }

  async function finish({ id, imports, decisions, mappings, notes, ...ids }: BatchEnd): Promise<readonly ImportRecord[]> {
    await removeLeftOut(new Set(imports.map(({ place }) => place)));
    if (imports.length + decisions.length + mappings.length === 0) return [];
    await holdStudy(transaction, studyId, 1);
    for (const note of notes) await requireNote(transaction, note);
    const asked = { request_key: request?.key ?? null, request_content: request?.content ?? null };
    await transaction
      .insertInto('batches')
      .values({ study_number: study.number, id, ...asked, committed_at: start.now })
      .execute();
    const rows = imports.map((each, index) => importRow(each, ids.importIds[index] as string, id));
    for (const row of rows) await transaction.insertInto('imports').values(row).execute();
    for (const [index, decision] of decisions.entries()) {
      await insertDecision(database, transaction, study.number, decision, ids.decisionIds[index] as string, start.now);
    }
    for (const mapping of mappings) await saveMapping(database, transaction, study.number, mapping, start.now);
    return rows.map((row) => asImportRecord(row, studyId));
  }

  return { write, finish };
}

/** The numbers that are not taken yet in a study: of its next import, and of the next record of each table. */
type Free = { readonly number: number; readonly record: Map<TableKind, number> };

/** Imports that were undone keep their numbers, so that an id never comes to mean another record. */
async function firstFree(transaction: StoreTransaction, studyNumber: number): Promise<Free> {
  const record = new Map<TableKind, number>();
  let number = 1;
  for (const row of await listImportRows(transaction, studyNumber)) {
    number = Math.max(number, row.number + 1);
    record.set(row.kind, Math.max(record.get(row.kind) ?? 1, row.first_record + row.accepted));
  }
  return { number, record };
}
