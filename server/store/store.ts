import type { ImportRecord, StoredRecord, StudyRecords } from '../model/records.ts';
import type { Run } from '../model/result.ts';
import type { Card, RecordCounts, Study } from '../model/study.ts';
import type { RecordOf } from '../model/table.ts';
import type { TableKind, Tables } from '../model/tables.ts';

/** A record on its way in, with its place in the file. */
export type NewRecord<K extends TableKind = TableKind> = {
  readonly line: number;
  readonly row: number;
  readonly values: RecordOf<Tables[K]>;
  readonly attributes: Readonly<Record<string, string>> | null;
};

/** One checked file, ready to be written. */
export type NewImport = Omit<ImportRecord, 'id' | 'studyId' | 'importedAt' | 'undoneAt'> & {
  readonly rows: readonly NewRecord[];
};

export type SavedRun = {
  readonly id: string;
  readonly studyId: string;
  readonly studyRevision: number;
  readonly createdAt: string;
  readonly run: Run;
};

/**
 * Where studies, their records and their runs are kept. One interface for SQLite and PostgreSQL; the same contract test runs on both.
 * Every method that writes is one transaction: after a crash at any moment it has happened whole or not at all.
 * Errors: StudyError `unknown-study`, `study-exists`, `unknown-import`, `import-undone`, `store-locked`, `store-damaged`, `cannot-write`,
 * `disk-full`, `store-away`.
 */
export type Store = {
  /** All studies, oldest first. */
  readonly listStudies: () => Promise<readonly Study[]>;
  readonly getStudy: (id: string) => Promise<Study>;
  /** @param id lower-case letters, digits and hyphens; unique */
  readonly createStudy: (id: string, card: Card) => Promise<Study>;
  /** Removes a study with everything in it. */
  readonly removeStudy: (id: string) => Promise<void>;
  readonly countRecords: (studyId: string) => Promise<RecordCounts>;
  /** All imports, newest first, those undone included. */
  readonly listImports: (studyId: string) => Promise<readonly ImportRecord[]>;
  /** Writes all files or none, and raises the study's revision by one. */
  readonly commitImports: (studyId: string, imports: readonly NewImport[]) => Promise<readonly ImportRecord[]>;
  /** Deletes the records of an import and marks it undone; raises the revision. */
  readonly undoImport: (studyId: string, importId: string) => Promise<ImportRecord>;
  /** Every record of a study, each table in the order of import and row. */
  readonly loadRecords: (studyId: string) => Promise<StudyRecords>;
  /** Records by id, in the order of import and row; unknown ids are left out. */
  readonly getRecords: <K extends TableKind>(
    studyId: string,
    kind: K,
    ids: readonly number[],
  ) => Promise<readonly StoredRecord<K>[]>;
  readonly saveRun: (studyId: string, run: Run) => Promise<SavedRun>;
  readonly listRuns: (studyId: string) => Promise<readonly SavedRun[]>;
  /** A whole number that was remembered under a name; null = none. For what the store must know of itself, beside the studies. */
  readonly recall: (name: string) => Promise<number | null>;
  readonly remember: (name: string, value: number) => Promise<void>;
  readonly forget: (name: string) => Promise<void>;
  /**
   * Clears away what deleted or refused records left in the files of the store, as far as no other program reads them at the moment.
   * A PostgreSQL server clears its own files.
   */
  readonly settle: () => Promise<void>;
  /** Resolves once everything is on disk and the connection is closed. */
  readonly close: () => Promise<void>;
};
