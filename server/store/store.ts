import type { NameDecision, NewNameDecision } from '../model/name-decision.ts';
import type { Attributes, ImportRecord, StoredRecord, StudyRecords } from '../model/records.ts';
import type { NewSavedScenario, SavedScenario } from '../model/scenario.ts';
import type { Card, RecordCounts, Study } from '../model/study.ts';
import type { TableKind } from '../model/tables.ts';

/** Records on their way in, column by column, with their places in the file. The store keeps none of the lists: the next records may use them again. */
export type NewRecords = {
  readonly count: number;
  readonly lines: Float64Array;
  readonly rows: Float64Array;
  /** In the order of the table's columns: for each record the number of its value, and the values by number. 0 = no value. */
  readonly columns: readonly {
    readonly numbers: Int32Array;
    readonly values: readonly (string | number | boolean | null)[];
  }[];
  /** Numbers up to here stand for values of these records, those above for one value each throughout the table; they rise one by one. */
  readonly lastPassing: number;
  /** Null where no record has any. */
  readonly attributes: readonly (Attributes | null)[] | null;
};

/** One checked table whose rows are with the store already, each as it was read. */
export type NewImport = Omit<ImportRecord, 'id' | 'studyId' | 'importedAt' | 'undoneAt' | 'batch' | 'againUntil'> & {
  /** The place that its rows were given under. */
  readonly place: number;
  /** What was said of how it is read, as JSON; null = nothing. */
  readonly plan: string | null;
};

/** How files of one layout are read, remembered for the next. `signature` names the layout; at most 128 characters. */
export type NewMapping = { readonly signature: string; readonly text: string };

/** A number that must stand under a name before the records of a batch do; see `recall`. */
export type NewNote = { readonly name: string; readonly value: number };

/** What a client calls a request by, so that it can send it again after a lost answer, and a digest of all that it asks for. */
export type RequestKey = { readonly key: string; readonly content: string };

/** All that one person confirmed at one time. */
export type NewBatch = {
  /** The tables that stay, in the order in which the person has them. */
  readonly imports: readonly NewImport[];
  readonly decisions: readonly NewNameDecision[];
  readonly mappings: readonly NewMapping[];
  readonly notes: readonly NewNote[];
};

/** Takes the rows of one table, in the order of its file. Not to be used after the batch has been given. */
export type RowDesk = (records: NewRecords) => void;

/** Makes of each text of a column what is stored in its place; a text that repeats is asked for once. By name of the column. */
export type TextDoors = ReadonlyMap<string, (text: string) => string>;

/** Opens the desk of a table. @param place of the table among those of the batch, from 0 */
export type OpenDesk = (place: number, kind: TableKind, doors: TextDoors) => RowDesk;

export type Basis = {
  /** How large the files are, where that is known before they are read. */
  readonly bytes?: number;
  /** The revision of the study that the files were checked against; null = whichever. */
  readonly revision: number | null;
  readonly request: RequestKey | null;
};

/** What tells one record from another in its table: its key where it has one, otherwise a print of all it says. */
export type Identify = (
  kind: TableKind,
  values: Readonly<Record<string, unknown>>,
  attributes: Attributes | null,
) => { readonly key: string } | { readonly print: number };

/** One import, or all of a batch. */
export type ImportChoice = { readonly import: string } | { readonly batch: string };

/**
 * Where studies, their records and their scenarios are kept. One interface for SQLite and PostgreSQL; the same contract test runs on both.
 * Every method that writes is one transaction: after a crash at any moment it has happened whole or not at all.
 * Errors: StudyError `unknown-study`, `study-exists`, `store-locked`, `store-damaged`, `cannot-write`,
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
  /**
   * Takes a batch in: all of it or nothing. The records go to the database while `read` still reads, in a transaction that ends with it; whatever
   * `read` throws, nothing stays. Raises the study's revision by one; a batch in which nothing is said does nothing.
   * A request that came before, within 24 hours, is answered with the imports it made then, and writes nothing.
   * @param read gives the rows of each table to a desk of its own, by its place among the tables, and then says what it was
   * @throws StudyError `request-differs` where a request of that key asked for something else; `study-changed` where the study is not at the
   * revision any more, or a note stands with another number: what was read must be read again
   */
  readonly takeIn: (
    studyId: string,
    basis: Basis,
    read: (open: OpenDesk) => NewBatch | Promise<NewBatch>,
  ) => Promise<readonly ImportRecord[]>;
  /**
   * The imports that a request made within the last 24 hours, or null where it is new.
   * @param request without its content = whatever it asked for
   * @throws StudyError `request-differs`
   */
  readonly findRequest: (
    studyId: string,
    request: Pick<RequestKey, 'key'> & Partial<RequestKey>,
  ) => Promise<readonly ImportRecord[] | null>;
  /** The plan that an import was read by, as JSON; null = none. @throws StudyError `unknown-import` */
  readonly importPlan: (studyId: string, importId: string) => Promise<string | null>;
  /**
   * Takes the records of imports out of the study; raises the revision. They are kept for 30 days.
   * @throws StudyError `unknown-import`, `unknown-batch`, `import-undone` where nothing of it stands
   */
  readonly undo: (studyId: string, which: ImportChoice) => Promise<readonly ImportRecord[]>;
  /**
   * Brings back what was undone; raises the revision.
   * @throws StudyError `unknown-import`, `unknown-batch`, `import-stands` where nothing of it is undone, `again-too-late`,
   * `again-same-file`, `again-same-record` where what it holds came in otherwise
   */
  readonly again: (studyId: string, which: ImportChoice, identify: Identify) => Promise<readonly ImportRecord[]>;
  /** Removes for good the records of imports that were undone more than 30 days ago, and forgets old requests. @returns the imports' number */
  readonly purge: () => Promise<number>;
  /** What was decided about spellings, oldest first, decisions that were undone included. */
  readonly listNameDecisions: (studyId: string) => Promise<readonly NameDecision[]>;
  /** Raises the revision by one. */
  readonly addNameDecision: (studyId: string, decision: NewNameDecision) => Promise<NameDecision>;
  /** Raises the revision by one. @throws StudyError `unknown-decision`, `decision-undone` */
  readonly undoNameDecision: (studyId: string, decisionId: string) => Promise<NameDecision>;
  /** How files of a layout were read the last time, or null. */
  readonly recallMapping: (
    studyId: string,
    signature: string,
  ) => Promise<{ readonly text: string; readonly savedAt: string } | null>;
  /** Every record of a study, each table in the order of its imports and of the rows in their files. */
  readonly loadRecords: (studyId: string) => Promise<StudyRecords>;
  /** Records by id, in that order; unknown ids, and those of imports that were undone, are left out. */
  readonly getRecords: <K extends TableKind>(
    studyId: string,
    kind: K,
    ids: readonly number[],
  ) => Promise<readonly StoredRecord<K>[]>;
  /** How every scenario of a study stands, the one saved last first, those that were removed included. */
  readonly listScenarios: (studyId: string) => Promise<readonly SavedScenario[]>;
  /** Every state of one scenario, oldest first. @throws StudyError `unknown-scenario` */
  readonly scenarioVersions: (studyId: string, scenarioId: string) => Promise<readonly SavedScenario[]>;
  /**
   * Writes down a scenario, or how one stands from now on; what stood before is kept. Leaves the study and its revision as they are.
   * @throws StudyError `unknown-scenario`; `scenario-changed` where it does not stand at the version named any more
   */
  readonly saveScenario: (studyId: string, scenario: NewSavedScenario) => Promise<SavedScenario>;
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
