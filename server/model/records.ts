import type { RecordOf } from './table.ts';
import { type TableKind, type Tables, tableKinds } from './tables.ts';

/** Where a record was read: the import and the place in its file. `line` is physical, `row` is Excel's, both from 1. */
export type Origin = { readonly importId: string; readonly line: number; readonly row: number };

/** Values of columns that the user chose to keep as attributes, by header. */
export type Attributes = Readonly<Record<string, string>>;

/** What the store and the stages add to a record: an id unique within its study and table, and its origin. */
export type Kept = {
  readonly id: number;
  readonly origin: Origin;
  readonly attributes: Attributes | null;
  /** What the file has, by column, where the record names an organisation by another spelling than its id. Never stored. */
  readonly written?: Readonly<Record<string, string>>;
};

export type Stored<R> = R & Kept;
export type StoredRecord<K extends TableKind> = Stored<RecordOf<Tables[K]>>;

/** A file that was taken in. `hash` is SHA-256 of the bytes, hex. Times are ISO 8601 UTC. */
export type ImportRecord = {
  readonly id: string;
  readonly studyId: string;
  readonly kind: TableKind;
  readonly format: string;
  readonly file: string;
  readonly hash: string;
  readonly bytes: number;
  /** Data rows in the file, and how many of them were stored. */
  readonly records: number;
  readonly accepted: number;
  readonly errors: number;
  readonly warnings: number;
  readonly importedAt: string;
  readonly undoneAt: string | null;
  /** Names what it was confirmed with: the files that one person sent at one time. */
  readonly batch: string;
  /** Until when an undone import can be done again; null where it stands, or its records are gone for good. */
  readonly againUntil: string | null;
};

/** All records of a study, by table; what the graph stage reads. */
export type StudyRecords = {
  readonly imports: readonly ImportRecord[];
  /** Rows of organisations that were made one with another, under the id of that one; their own is in `written`. */
  readonly merged?: readonly StoredRecord<'organisations'>[];
} & {
  readonly [K in TableKind]: readonly StoredRecord<K>[];
};

/** A study without records. */
export function emptyRecords(): StudyRecords {
  return { imports: [], ...emptyTables() };
}

function emptyTables(): { [K in TableKind]: readonly StoredRecord<K>[] } {
  const empty: Partial<Record<TableKind, readonly never[]>> = {};
  for (const kind of tableKinds) empty[kind] = [];
  // Every table has been given its empty list in the loop above.
  return empty as { [K in TableKind]: readonly never[] };
}

/** Names one record of a study. */
export type RecordRef = { readonly kind: TableKind; readonly id: number };

/** The records behind a tie, kept in less room than a list of them takes. */
export type TieRecords = Iterable<RecordRef> & {
  readonly length: number;
  /**
   * Writes the ids of those of one table into a list, in their order, and gives how many there are: without an object for each.
   * @param into has room for as many as there are records
   */
  readonly idsOf: (kind: TableKind, into: Int32Array) => number;
};
