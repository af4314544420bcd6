import type { Transaction } from 'kysely';
import type { TableKind } from '../model/tables.ts';

/** What a cell of the database holds. Booleans are 0 / 1, dates ISO text. */
export type Cell = string | number | null;

/** A row of any record table as it is read: its place, and the columns of its study table. */
export type RecordRow = {
  /** Unique within its study and table; rises with import and row. */
  id: number;
  import_number: number;
  line: number;
  row: number;
  /** JSON. */
  attributes: string | null;
  [column: string]: Cell;
};

export type StudyRow = {
  number: number;
  id: string;
  /** JSON. */
  card: string;
  created_at: string;
  revision: number;
};

export type ImportRow = {
  study_number: number;
  /** Counts the imports of a study from 1, those undone included. */
  number: number;
  id: string;
  kind: TableKind;
  format: string;
  file: string;
  hash: string;
  bytes: number;
  records: number;
  accepted: number;
  errors: number;
  warnings: number;
  /** Its records are numbered from here on, `accepted` of them. */
  first_record: number;
  imported_at: string;
  undone_at: string | null;
};

export type RunRow = {
  study_number: number;
  number: number;
  id: string;
  study_revision: number;
  created_at: string;
  /** JSON. */
  run: string;
};

/** The database as the migrations leave it. */
export type StoreSchema = {
  counters: { name: string; value: number };
  studies: StudyRow;
  imports: ImportRow;
  runs: RunRow;
} & { [K in TableKind]: RecordRow & { study_number: number } };

export type StoreTransaction = Transaction<StoreSchema>;
