import { createHash } from 'node:crypto';
import { contextFromRecords } from '../import/context-from-records.ts';
import type { FileReading, Issue, SourceFile } from '../import/format.ts';
import type { Pseudonymise } from '../import/personal/pseudonymise.ts';
import { readFiles } from '../import/read-files.ts';
import { StudyError, say } from '../model/errors.ts';
import { emptyRecords, type ImportRecord, type StoredRecord, type StudyRecords } from '../model/records.ts';
import { type TableKind, tableKinds } from '../model/tables.ts';
import type { NewImport } from '../store/store.ts';
import type { ImportOptions } from './workbench-model.ts';

/*
 * Files on their way in: read and checked against the study, refused as a whole or turned into records.
 * Nothing is written here.
 */

export function hashBytes(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}

export type Reading = FileReading & { readonly hash: string; readonly bytes: number };

/**
 * Reads and checks files against what a study holds and against one another.
 * @param today ISO day; later dates are a warning
 * @param pseudonymise of the study; no reading holds what identifies a person or family otherwise
 */
export function readIn(
  files: readonly SourceFile[],
  records: StudyRecords,
  today: string,
  options: Pick<ImportOptions, 'plan'>,
  pseudonymise: Pseudonymise,
): readonly Reading[] {
  const seen = new Map(records.imports.filter((each) => each.undoneAt === null).map((each) => [each.hash, each.importedAt]));
  const context = { ...contextFromRecords(records, today), pseudonymise };
  return withHash(readFiles(files, context, options), files).map((reading) => {
    const importedAt = seen.get(reading.hash);
    return importedAt === undefined ? reading : { ...reading, ...refuseKnownFile(reading, importedAt) };
  });
}

/**
 * Reads and checks files that will not be stored: what they refer to is looked up in `records`, but a row that is there already is no repetition.
 */
export function readBeside(files: readonly SourceFile[], records: StudyRecords, today: string): readonly Reading[] {
  const context = { ...contextFromRecords(records, today), keys: new Map(), copies: new Map() };
  return withHash(readFiles(files, context), files);
}

/**
 * Adds to each reading what names the file it came from. The parts of a file have hashes of their own, so that each can be undone and done again by itself.
 * @param files the files that were read, in their order
 */
export function withHash(readings: readonly FileReading[], files: readonly SourceFile[]): readonly Reading[] {
  const hashes = files.map(({ bytes }) => hashBytes(bytes));
  return readings.map((reading) => {
    const hash = hashes[reading.source] ?? '';
    const { part } = reading;
    return {
      ...reading,
      hash: part === null ? hash : hashBytes(`${hash}\n${part}`),
      bytes: files[reading.source]?.bytes.byteLength ?? 0,
    };
  });
}

/** The file, and the part of it where it has several: what a reading is called. */
export function readingName({ file, part }: Pick<FileReading, 'file' | 'part'>): string {
  return part === null ? file : `${file} · ${part}`;
}

function refuseKnownFile(reading: FileReading, importedAt: string): FileReading {
  const issue: Issue = {
    severity: 'error',
    line: null,
    row: null,
    column: null,
    code: 'same-file',
    message: say('same-file', { date: importedAt.slice(0, 10) }),
  };
  return { ...reading, outcome: 'reject', parsed: [], refused: [], repeated: [], issues: [issue], errors: 1, warnings: 0 };
}

/**
 * Turns readings into imports, or refuses them all.
 * @throws StudyError `no-files`, `import-refused` (a file with nothing to store), `import-partial` (bad rows that nobody said to skip)
 */
export function acceptReadings(readings: readonly Reading[], options: Pick<ImportOptions, 'skipRows'>): readonly NewImport[] {
  if (readings.length === 0) throw new StudyError('usage', 'no-files');
  const taken = options.skipRows ? readings.filter((reading) => !isSpare(reading, readings)) : readings;
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
        { file: readingName(reading), problem: first?.message ?? say('no-rows') },
        where,
      );
    }
    if (reading.outcome === 'partial' && !options.skipRows) {
      throw new StudyError('invalid', 'import-partial', { count: reading.refused.length }, where);
    }
  }
  return taken.map((reading) => ({
    // A reading without a kind was refused above.
    kind: reading.kind as TableKind,
    format: reading.format ?? 'csv',
    file: readingName(reading),
    hash: reading.hash,
    bytes: reading.bytes,
    records: reading.records,
    accepted: reading.parsed.length,
    errors: reading.errors,
    warnings: reading.warnings,
    rows: reading.parsed,
  }));
}

/** True for a part with nothing to store in a file of which another part can be stored. */
function isSpare(reading: Reading, readings: readonly Reading[]): boolean {
  return (
    reading.part !== null &&
    reading.outcome === 'reject' &&
    readings.some((other) => other.source === reading.source && other.outcome !== 'reject')
  );
}

/** Records of files that are not kept in a store: what `analyse` works on. Import ids are the files' hashes. */
export function recordsOf(imports: readonly NewImport[], importedAt: string): StudyRecords {
  const tables = Object.fromEntries(tableKinds.map((kind) => [kind, [] as StoredRecord<TableKind>[]]));
  const taken: ImportRecord[] = [];
  for (const each of imports) {
    const { rows, ...facts } = each;
    const id = each.hash.slice(0, 16);
    taken.push({ ...facts, id, studyId: '', importedAt, undoneAt: null });
    const table = tables[each.kind] as StoredRecord<TableKind>[];
    for (const row of rows) {
      // The rows of an import are of its kind; the values were parsed by that table's declaration.
      const record = {
        ...row.values,
        id: table.length + 1,
        origin: { importId: id, line: row.line, row: row.row },
        attributes: row.attributes,
      };
      table.push(record as StoredRecord<TableKind>);
    }
  }
  // Every table has its own list, made above from tableKinds.
  return { ...emptyRecords(), ...(tables as unknown as Omit<StudyRecords, 'imports'>), imports: taken };
}
