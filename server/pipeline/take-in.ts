import { type ContactLog, giveContactLog } from '../graph/build/contact-log.ts';
import { contextFromRecords } from '../import/context-from-records.ts';
import type { FileReading, ImportContext, Issue, ParsedRow, SourceFile } from '../import/format.ts';
import { withDecidedNames } from '../import/names/decided-names.ts';
import { partName } from '../import/part-name.ts';
import type { Pseudonymise } from '../import/personal/pseudonymise.ts';
import { type ReadFilesOptions, readFiles } from '../import/read-files.ts';
import { StudyError, say } from '../model/errors.ts';
import type { NameDecision } from '../model/name-decision.ts';
import type { ImportPlan } from '../model/reading-plan.ts';
import type { ImportRecord, StoredRecord, StudyRecords } from '../model/records.ts';
import { type TableKind, tableKinds } from '../model/tables.ts';
import type { NewImport } from '../store/store.ts';
import type { GatheredRows } from './gathered-rows.ts';
import { hashBytes } from './hash-bytes.ts';
import type { ImportOptions } from './workbench-model.ts';

/*
 * Files on their way in: read and checked against the study, refused as a whole or turned into records.
 * Nothing is written here.
 */

/** A file, with the hash of its bytes where somebody has it already. */
export type HashedFile = SourceFile & { readonly hash?: string };

export type Reading = FileReading & {
  readonly hash: string;
  readonly bytes: number;
  /** Rows that would be stored. */
  readonly accepted: number;
};

/** A reading that is taken in. */
export type AcceptedReading = Reading & {
  readonly kind: TableKind;
  readonly format: string;
  /** Its place among all readings. */
  readonly place: number;
};

/** What a study holds: its records as they are stored, every name as its file has it, and what was decided about names. */
export type Holdings = { readonly stored: StudyRecords; readonly decisions: readonly NameDecision[] };

/**
 * Reads and checks files against what a study holds and against one another.
 * @param today ISO day; later dates are a warning
 * @param pseudonymise of the study; no reading holds what identifies a person or family otherwise
 */
export function readIn(
  files: readonly SourceFile[],
  held: Holdings,
  today: string,
  options: ReadFilesOptions,
  pseudonymise: Pseudonymise,
): readonly Reading[] {
  const seen = new Map(held.stored.imports.filter((each) => each.undoneAt === null).map((each) => [each.hash, each.importedAt]));
  return withHash(readFiles(files, contextFor(held, today, pseudonymise, options.plan), options), files).map((reading) => {
    const importedAt = seen.get(reading.hash);
    return importedAt === undefined || reading.leftOut !== undefined ? reading : refuseKnownFile(reading, importedAt);
  });
}

/** What files are checked against that come into a study, by a plan where there is one. */
export function contextFor(
  { stored, decisions }: Holdings,
  today: string,
  pseudonymise: Pseudonymise,
  plan: ImportPlan | undefined,
): ImportContext {
  const context = { ...contextFromRecords(stored, today), pseudonymise };
  return withDecidedNames(context, stored.organisations, decisions, plan);
}

/**
 * Reads and checks files that will not be stored: what they refer to is looked up in `records`, but a row that is there already is no repetition.
 */
export function readBeside(
  files: readonly HashedFile[],
  records: StudyRecords,
  today: string,
  options: Pick<ReadFilesOptions, 'plan' | 'maxBytes' | 'rowsTo'> = {},
): readonly Reading[] {
  const context = { ...contextFromRecords(records, today), keys: new Map(), copies: new Map() };
  return withHash(readFiles(files, context, options), files);
}

/**
 * Adds to each reading what names the file it came from. The parts of a file have hashes of their own, so that each can be undone and done again by itself;
 * what a person typed is named by its content.
 * @param files the files that were read, in their order
 */
export function withHash(readings: readonly FileReading[], files: readonly HashedFile[]): readonly Reading[] {
  const hashes = files.map(({ bytes, hash }) => hash ?? hashBytes(bytes));
  return readings.map((reading) => {
    const { part, content } = reading;
    const accepted = acceptedRows(reading);
    if (content !== undefined) {
      return { ...reading, accepted, hash: hashBytes(content), bytes: new TextEncoder().encode(content).length };
    }
    const hash = hashes[reading.source] ?? '';
    return {
      ...reading,
      accepted,
      hash: part === null ? hash : hashBytes(`${hash}\n${part}`),
      bytes: files[reading.source]?.bytes.byteLength ?? 0,
    };
  });
}

/** Rows that would be stored, whether they were kept or given away. */
function acceptedRows({ outcome, records, refused, repeated, rowsLeftOut = [] }: FileReading): number {
  return outcome === 'reject' ? 0 : records - refused.size - repeated.length - rowsLeftOut.length;
}

/** The file, and the part of it where it has several: what a reading is called. */
export function readingName({ file, part }: Pick<FileReading, 'file' | 'part'>): string {
  return part === null ? file : `${file} · ${part}`;
}

function refuseKnownFile(reading: Reading, importedAt: string): Reading {
  const issue: Issue = {
    severity: 'error',
    line: null,
    row: null,
    column: null,
    code: 'same-file',
    message: say('same-file', { date: importedAt.slice(0, 10) }),
  };
  return refuseWith(reading, issue);
}

/** The reading of a file of which nothing can be stored, for one reason. */
export function refuseWith(reading: Reading, issue: Issue): Reading {
  const none = { parsed: [], refused: new Set<number>(), repeated: [], accepted: 0 };
  return { ...reading, ...none, outcome: 'reject', issues: [issue], errors: 1, warnings: 0 };
}

/**
 * The readings that are taken in, or a refusal of them all.
 * @throws StudyError `no-files`, `import-refused` (a file with nothing to store), `import-partial` (bad rows that nobody said to skip)
 */
export function acceptReadings(
  readings: readonly Reading[],
  options: Pick<ImportOptions, 'skipRows'>,
): readonly AcceptedReading[] {
  // What a person left out, and a sheet that is no table, is neither stored nor a reason to refuse the rest.
  const read = readings.filter(({ leftOut }) => leftOut === undefined);
  if (read.length === 0) throw new StudyError('usage', 'no-files');
  const taken = options.skipRows ? read.filter((reading) => !isSpare(reading, read)) : read;
  for (const reading of taken) {
    const first = reading.issues.find((issue) => issue.severity === 'error');
    const where = {
      file: reading.file,
      ...(first?.line != null && { line: first.line }),
      ...(first?.row != null && { row: first.row }),
      ...(first?.column != null && { column: first.column }),
    };
    if (reading.outcome === 'reject' || reading.kind === null) {
      throw new StudyError(
        'invalid',
        'import-refused',
        { file: partName(reading), problem: first?.message ?? say('no-rows') },
        where,
      );
    }
    if (reading.outcome === 'partial' && !options.skipRows) {
      throw new StudyError('invalid', 'import-partial', { count: reading.refused.size }, where);
    }
  }
  return readings.flatMap((reading, place) => {
    if (!taken.includes(reading)) return [];
    // A reading without a kind was refused above.
    return { ...reading, kind: reading.kind as TableKind, format: reading.format ?? 'csv', place };
  });
}

/** What the store keeps of a reading beside its rows. */
export function importFacts(reading: AcceptedReading): Omit<NewImport, 'plan'> {
  const { kind, format, hash, bytes, records, accepted, errors, warnings, place } = reading;
  return { kind, format, file: readingName(reading), hash, bytes, records, accepted, errors, warnings, place };
}

/** True for a part with nothing to store in a file of which another part can be stored. */
function isSpare(reading: Reading, readings: readonly Reading[]): boolean {
  return (
    reading.part !== null &&
    reading.outcome === 'reject' &&
    readings.some((other) => other.source === reading.source && other.outcome !== 'reject')
  );
}

/**
 * Records of files that are not kept in a store: what `analyse` works on. Import ids are the files' hashes. The list of a table is made when
 * somebody asks for it.
 * @param gathered the rows, where they were given away as they were read
 */
export function recordsOf(readings: readonly AcceptedReading[], importedAt: string, gathered?: GatheredRows): StudyRecords {
  const taken: ImportRecord[] = [];
  const parts = new Map<TableKind, Part[]>(tableKinds.map((kind) => [kind, []]));
  for (const reading of readings) {
    const { place, ...facts } = importFacts(reading);
    const { kind, hash } = reading;
    const id = hash.slice(0, 16);
    taken.push({ ...facts, id, studyId: '', importedAt, undoneAt: null, batch: id, againUntil: null });
    // A list for each table.
    const before = parts.get(kind) as Part[];
    const first = before.reduce((sum, { count }) => sum + count, 1);
    const table = gathered?.table(place);
    const { parsed } = reading;
    before.push(
      table === undefined
        ? { count: parsed.length, list: () => recordsOfRows(parsed, id, first), log: null }
        : { count: table.count, list: () => table.records(id, first), log: () => table.log(id, first) },
    );
  }
  const log = logOf(parts.get('contacts') ?? []);
  const lists = [...parts].map(([kind, of]) => {
    const list = (): readonly StoredRecord<TableKind>[] => of.flatMap((part) => part.list());
    return [kind, { enumerable: true, get: once(kind === 'contacts' ? () => withLog(list(), log) : list) }] as const;
  });
  // Every table has its own list.
  return withLog(Object.defineProperties({ imports: taken }, Object.fromEntries(lists)) as unknown as StudyRecords, log);
}

/** The rows of one reading. */
type Part = {
  readonly count: number;
  readonly list: () => readonly StoredRecord<TableKind>[];
  /** Null where its columns were not gathered. */
  readonly log: (() => ContactLog) | null;
};

/** The log where its columns were gathered; several files of contacts are joined as records. */
function logOf([only, ...others]: readonly Part[]): ContactLog | null {
  return others.length === 0 ? (only?.log?.() ?? null) : null;
}

function withLog<T extends StudyRecords | readonly StoredRecord<TableKind>[]>(of: T, log: ContactLog | null): T {
  if (log !== null) giveContactLog(of, log);
  return of;
}

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/** Records of rows that were kept with their reading. */
function recordsOfRows(rows: readonly ParsedRow[], importId: string, first: number): readonly StoredRecord<TableKind>[] {
  return rows.map(({ values, attributes, line, row }, at) => ({
    ...values,
    id: first + at,
    origin: { importId, line, row },
    attributes,
  }));
}
