import { emptyPlan, type FilePlan, type ImportPlan } from '../model/reading-plan.ts';
import { type TableKind, tableKinds, tables } from '../model/tables.ts';
import type { FileReading, ImportContext, Mentions, ParsedRow, ReadOptions, ReadRows, SourceFile } from './format.ts';
import { type ContextRow, nameColumns, recordGatherer } from './import-context.ts';
import type { PreparedTable } from './prepared-table.ts';
import { eachRow } from './read-rows.ts';
import { readTable, saidOf } from './read-table.ts';
import { progressTeller, type ReadingProgress } from './reading-progress.ts';
import { prepareFile } from './source-prepare.ts';
import { type TypedTable, typedBefore, typed as typedName, typedTable, withDocuments, withPlanned } from './typed-tables.ts';

export type ReadFilesOptions = {
  /** What a person said of how the files are to be read; absent = nothing. */
  readonly plan?: ImportPlan;
  /** Fill `look` of the readings. It changes nothing else in them. */
  readonly look?: boolean;
  /** See `ReadOptions`. */
  readonly anyNumber?: true;
  /** Bytes a file may have; left out = those of limits.ts for what it is. */
  readonly maxBytes?: number;
  readonly onProgress?: (progress: ReadingProgress) => void;
  /**
   * Says where the rows of a table go, before the first of them; null = nobody wants them. Left out, they are kept in `parsed`.
   * Rows are given away as they are read: what becomes of its table is only known at the end.
   * @param place of its reading among all that are answered
   */
  readonly rowsTo?: (place: number, kind: TableKind) => ((rows: ReadRows) => void) | null;
};

/** A table of the files with what reading it gave. */
export type ReadTable = { readonly table: PreparedTable; readonly reading: FileReading };

/**
 * Reads files and checks them against what a study knows and against one another, whatever their order: what is referred to is read first.
 * @returns the readings in the order of the files; a file that holds several tables gives one for each, in its own order. Nothing is written
 */
export function readFiles(
  files: readonly SourceFile[],
  context: ImportContext,
  options: ReadFilesOptions = {},
): readonly FileReading[] {
  return readTables(files, context, options).map(({ reading }) => reading);
}

/** The same with the tables themselves. @param allErrors keep all errors of each reading, not the first 100 only */
export function readTables(
  files: readonly SourceFile[],
  context: ImportContext,
  options: ReadFilesOptions & { readonly allErrors?: true },
): readonly ReadTable[] {
  const prepared = files.flatMap((file, source) => {
    const found = prepareFile(file, filePlan(options.plan, file.name), options.maxBytes);
    return found.map((table) => ({ table, source, file: file.name, bytes: file.bytes.length / found.length }));
  });
  const order = prepared
    .map((each, index) => ({ ...each, index }))
    .sort((a, b) => rank(a.table) - rank(b.table) || a.index - b.index);
  const tell = progressTeller(files, options.onProgress);
  const read: ReadTable[] = [];
  const typed: ReadTable[] = [];
  const said = options.plan ?? emptyPlan;
  const toType = new Set(typedBefore(null));
  let known = withPlanned(context, said);
  /** Reads a table, and gathers what those after it need to know of it. */
  const take = (
    place: number,
    kind: TableKind,
    needed: boolean,
    read: (onRows: ReadOptions['onRows']) => ReadTable,
  ): ReadTable => {
    const gatherer = needed ? recordGatherer(known, kind) : null;
    const to = options.rowsTo?.(place, kind);
    const columns = Object.keys(tables[kind].columns);
    const onRows = (rows: ReadRows): void => {
      eachRow(rows, (cells, attributes) => {
        gatherer?.add({ values: Object.fromEntries(columns.map((column, at) => [column, cells[at] ?? null])), attributes });
      });
      to?.(rows);
    };
    const table = read(to === undefined || gatherer === null ? to : onRows);
    for (const row of table.reading.parsed) gatherer?.add(asContextRow(row));
    known = gatherer?.context() ?? known;
    return table;
  };
  const takeTyped = (next: TableKind | null): void => {
    for (const kind of typedBefore(next)) {
      const before = known;
      let mentions: readonly Mentions[] | null = null;
      const named = (): readonly Mentions[] => {
        mentions ??= prepared.flatMap(({ table }) => mentionsOf(table, before, said));
        return mentions;
      };
      const made = toType.delete(kind) ? typedTable(kind, said, before, named) : null;
      if (made === null) continue;
      typed.push(take(prepared.length + typed.length, kind, true, (onRows) => readTyped(made, known, options, onRows)));
      if (kind === 'interviews') known = withDocuments(before, known, named);
    }
  };
  for (const [at, { table, source, file, bytes, index }] of order.entries()) {
    const inTable = tell(file, bytes);
    const origin = { file, source, part: table.part };
    if ('refusal' in table) {
      read[index] = { table, reading: { ...origin, ...readTable(table, known, options, inTable) } };
      continue;
    }
    const { kind } = table.format;
    takeTyped(kind);
    const needed =
      saysMore(said) || order.slice(at + 1).some((later) => 'format' in later.table && looksAt(later.table.format.kind, kind));
    read[index] = take(index, kind, needed, (onRows) => ({
      table,
      reading: { ...origin, ...readTable(table, known, options, inTable, onRows) },
    }));
  }
  takeTyped(null);
  return [...read, ...typed];
}

/** Whether a table is checked against the records of another kind: its own, or one that others name. */
const looksAt = (kind: TableKind, other: TableKind): boolean => kind === other || nameColumns(other) !== null;

function asContextRow(row: ParsedRow): ContextRow {
  // A record's values are cell values by its table's declaration.
  return row as unknown as ContextRow;
}

/** Whether a plan may make records of its own, which come after those of the files. */
const saysMore = ({ organisations, codes, documents }: ImportPlan): boolean =>
  organisations.length + codes.length + documents.length > 0;

/** What a table of passages names. */
function mentionsOf(table: PreparedTable, context: ImportContext, said: ImportPlan): readonly Mentions[] {
  if (!('format' in table) || table.format.mentions === undefined) return [];
  return [table.format.mentions(table.sheet, context, saidOf(table, said))];
}

/** Reads a table that was made of what a person typed. */
function readTyped(
  { kind, format, sheet, content }: TypedTable,
  context: ImportContext,
  options: ReadFilesOptions,
  onRows: ReadOptions['onRows'],
): ReadTable {
  const table: PreparedTable = { part: null, plan: undefined, view: null, share: done, format, sheet };
  const reading = readTable(table, context, options, null, onRows);
  return { table, reading: { ...reading, kind, format: typedName, file: typedName, source: -1, part: null, content } };
}

const done = (): number => 1;

/** What a plan says of a file. */
const filePlan = (plan: ImportPlan | undefined, file: string): FilePlan | undefined =>
  plan?.files.find((each) => each.file === file);

function rank(table: PreparedTable): number {
  return 'refusal' in table ? tableKinds.length : tableKinds.indexOf(table.format.kind);
}
