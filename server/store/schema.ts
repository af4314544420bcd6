import type { Transaction } from 'kysely';
import type { NameDecision } from '../model/name-decision.ts';
import type { TableKind } from '../model/tables.ts';

/** What a cell of a record is in the database. Booleans are 0 / 1, dates ISO text. */
export type Cell = string | number | null;

/** Records of one import that lie together. */
export type BlockRow = {
  study_number: number;
  kind: TableKind;
  /** The number of its first record, which is unique within its study and table and rises with import and row; the others are numbered on. */
  first_record: number;
  import_number: number;
  records: number;
  /** JSON, see stored-block.ts. */
  content: string;
  /** Of the content. */
  crc32: number;
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
  /** Rises with the imports of a study, those undone included. */
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
  /** Its records are numbered from here on in a row, `accepted` of them. */
  first_record: number;
  imported_at: string;
  undone_at: string | null;
  /** Id of what it was confirmed with. */
  batch: string;
  /** What was said of how it is read, as JSON. */
  plan: string | null;
  /** When it was done again after it was undone. */
  again_at: string | null;
  /** When the records of an undone import were removed for good. */
  purged_at: string | null;
};

export type BatchRow = {
  study_number: number;
  id: string;
  request_key: string | null;
  /** Digest of what the request asked for. */
  request_content: string | null;
  committed_at: string;
};

export type NameDecisionRow = {
  study_number: number;
  /** Counts the decisions of a study from 1, those undone included. */
  number: number;
  id: string;
  what: NameDecision['what'];
  written: string;
  organisation: string;
  decided_at: string;
  undone_at: string | null;
};

export type MappingRow = {
  study_number: number;
  signature: string;
  mapping: string;
  saved_at: string;
};

export type ScenarioRow = {
  study_number: number;
  /** Counts what was saved in a study from 1, whichever scenario it was. */
  number: number;
  id: string;
  /** Counts the states of a scenario from 1. */
  version: number;
  removed: number;
  /** JSON. */
  scenario: string;
  /** JSON. */
  recipe: string;
  study_revision: number;
  network_hash: string;
  saved_at: string;
};

/** The database as the migrations leave it. */
export type StoreSchema = {
  counters: { name: string; value: number };
  studies: StudyRow;
  imports: ImportRow;
  batches: BatchRow;
  name_decisions: NameDecisionRow;
  mappings: MappingRow;
  scenarios: ScenarioRow;
  record_blocks: BlockRow;
};

export type StoreTransaction = Transaction<StoreSchema>;
