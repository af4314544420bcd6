import type { Column } from '../../model/table.ts';
import { type TableKind, type Tables, tables } from '../../model/tables.ts';
import type { Text } from '../../model/text.ts';
import type {
  FileReading,
  HeaderMatch,
  ImportContext,
  ImportFormat,
  Outcome,
  ParsedRow,
  ReadColumn,
  ReadOptions,
  Row,
  Sheet,
} from '../format.ts';
import { nameColumns, withKnown } from '../import-context.ts';
import { IssueList } from '../issue-list.ts';
import { personalPositions } from '../personal/personal-columns.ts';
import { RowSet } from '../row-set.ts';
import { cellReader, hasWords } from './cell-reader.ts';
import type { CellValue } from './fingerprint.ts';
import { foldHeader, headerNames } from './header.ts';
import { type HeaderRules, type MappedHeader, mapHeader } from './map-header.ts';
import { reportHeader } from './report-header.ts';
import { type RowOutcome, type RowRules, rowChecker } from './row-checker.ts';
import { cellOf, type RowSpan, visitRows } from './row-span.ts';
import { shown } from './shown.ts';

type ColumnName<K extends TableKind> = keyof Tables[K]['columns'] & string;

/** What a file format says of itself; the rest follows from the table's columns. */
export type TableFormat<K extends TableKind> = {
  readonly kind: K;
  /** Left out: the table's own kind and label. */
  readonly id?: string;
  readonly label?: Text;
  readonly fileNames: readonly string[];
  readonly aliases: { readonly [C in ColumnName<K>]?: readonly string[] };
  /** Canonical names that are not recognised as headers, because in this format the word means something else. */
  readonly notAsHeader?: readonly ColumnName<K>[];
  /** Columns that must have a header, beyond those whose cells must be filled. */
  readonly requiredHeaders?: readonly ColumnName<K>[];
  /** Required columns that the format fills itself where the file does not. */
  readonly optionalHeaders?: readonly ColumnName<K>[];
  readonly standIns?: { readonly [C in ColumnName<K>]?: ColumnName<K> };
  /** What becomes of headers that are no column. */
  readonly otherHeaders?: 'report' | 'keep';
  /** True for a header that is too little to go by alone. */
  readonly weak?: (columns: readonly ReadColumn[]) => boolean;
  readonly identicalRows?: RowRules['identicalRows'];
  readonly sameAgain?: RowRules['sameAgain'];
  readonly anyTerm?: true;
  /** Columns that are kept to the letter: a tool writes its dates in its own way, and nothing is reckoned with them. */
  readonly asWritten?: readonly ColumnName<K>[];
  readonly complete?: RowRules['complete'];
  readonly check?: RowRules['check'];
};

/** Rows between two words on how far the reading is; a power of two. */
const progressStep = 64;

/** Makes the way in for the files of one table. */
export function tableFormat<K extends TableKind>(format: TableFormat<K>): ImportFormat {
  const { kind } = format;
  const columns: Readonly<Record<string, Column>> = tables[kind].columns;
  const names = Object.keys(columns);
  // The mapped type's keys are this table's columns; a plain record is easier to walk.
  const aliases = format.aliases as Readonly<Record<string, readonly string[]>>;
  const asHeader = names.filter((name) => !format.notAsHeader?.some((each) => each === name));
  const needed: readonly string[] = [...names.filter((name) => columns[name]?.required), ...(format.requiredHeaders ?? [])];
  const header: HeaderRules = {
    names: headerNames(asHeader, aliases),
    aliases,
    columns,
    required: needed.filter((name) => !format.optionalHeaders?.some((each) => each === name)),
    standIns: (format.standIns ?? {}) as Readonly<Record<string, string>>,
    weak: format.weak ?? (() => false),
  };
  const rules: RowRules = {
    identicalRows: format.identicalRows ?? 'same',
    sameAgain: format.sameAgain ?? 'duplicate-row',
    anyTerm: format.anyTerm ?? false,
    asWritten: format.asWritten ?? [],
    ...(format.complete !== undefined && { complete: format.complete }),
    ...(format.check !== undefined && { check: format.check }),
  };
  const id = format.id ?? kind;
  return {
    id,
    label: format.label ?? tables[kind].label,
    kind,
    fileNames: [kind, ...format.fileNames],
    match: (cells, choices): HeaderMatch => mapHeader(cells, header, choices),
    read: (sheet, context, options) => ({
      kind,
      format: id,
      ...readSheet(
        kind,
        rules,
        mapHeader(sheet.header.cells, header, options.columns),
        format.otherHeaders ?? 'report',
        sheet,
        context,
        options,
      ),
    }),
  };
}

type SheetReading = Omit<FileReading, 'file' | 'source' | 'part' | 'kind' | 'format'>;

function readSheet(
  kind: TableKind,
  rules: RowRules,
  header: MappedHeader,
  otherHeaders: 'report' | 'keep',
  sheet: Sheet,
  context: ImportContext,
  options: ReadOptions,
): SheetReading {
  const issues = new IssueList(options.allErrors);
  issues.take(sheet.issues);
  const parsed: ParsedRow[] = [];
  const refused = new RowSet();
  const repeated: number[] = [];
  const twins: number[] = [];
  const persons = personalPositions(header.columns, sheet.rows);
  const { kept, fits, columns } = reportHeader(
    kind,
    header,
    sheet.header,
    otherHeaders,
    persons,
    (position) => isEmptyColumn(sheet, position),
    issues,
  );
  reportWords(kind, options.values, issues);
  let records = 0;
  let stored = 0;
  if (fits) {
    const wider = withOwnNames(kind, header, sheet, context);
    let any = false;
    const { onRows } = options;
    const tell = (outcome: RowOutcome, line: number, row: number): void => {
      if (outcome === 'stored') {
        stored++;
        if (onRows !== undefined) return;
        // The draft has every column of the table, each read as its declaration says.
        const values = checker.values() as unknown as ParsedRow['values'];
        parsed.push({ line, row, values, attributes: checker.attributes() });
      } else if (outcome === 'refused') refused.add(row);
      else {
        repeated.push(row);
        twins.push(checker.twin());
      }
    };
    const watcher = { tell, give: onRows ?? null };
    const checker = rowChecker(kind, rules, header, sheet.header.cells.length, kept, wider, issues, options, watcher);
    visitRows(sheet.rows, (span) => {
      if (!any) reportMissingLists(kind, header, wider, issues);
      any = true;
      if (isHeaderAgain(span, sheet.header)) {
        checker.finish();
        issues.add('warning', { line: span.line, row: span.row }, 'repeated-header');
        return true;
      }
      if ((++records & (progressStep - 1)) === 0) options.onProgress?.(records);
      checker.take(span);
      return true;
    });
    checker.finish();
    if (records === 0) issues.add('warning', {}, 'no-rows');
  } else {
    visitRows(sheet.rows, ({ row }) => {
      records++;
      refused.add(row);
      return true;
    });
  }
  return {
    outcome: outcomeOf(issues, stored, refused.size === 0),
    records,
    parsed,
    refused,
    repeated,
    ...(twins.length > 0 && { twins }),
    columns,
    issues: issues.issues,
    errors: issues.errors,
    warnings: issues.warnings,
  };
}

function outcomeOf(issues: IssueList, stored: number, whole: boolean): Outcome {
  if (issues.errors === 0) return issues.warnings === 0 ? 'accept' : 'warn';
  return stored > 0 && !whole ? 'partial' : 'reject';
}

/** Words can only be translated in columns that have a list of them. */
function reportWords(kind: TableKind, values: ReadOptions['values'], issues: IssueList): void {
  const columns: Readonly<Record<string, Column>> = tables[kind].columns;
  for (const name of new Set(values?.map(({ column }) => column))) {
    const column = Object.hasOwn(columns, name) ? columns[name] : undefined;
    if (column === undefined || !hasWords(column)) {
      issues.add('warning', { column: shown(name) }, 'choice-no-words', { column: shown(name), table: tables[kind].label });
    }
  }
}

/** Rows of a table may refer to one another, whatever their order: its own ids and names are gathered before the rows are checked. */
function withOwnNames(kind: TableKind, header: MappedHeader, sheet: Sheet, context: ImportContext): ImportContext {
  const columns: Readonly<Record<string, Column>> = tables[kind].columns;
  const names = nameColumns(kind);
  const refersToItself = [...header.positions.keys()].some((name) => columns[name]?.refersTo === kind);
  if (names === null || !refersToItself) return context;
  const readers = names.flatMap((name) => {
    const position = header.positions.get(name);
    const column = columns[name];
    if (position === undefined || column === undefined) return [];
    return [{ name, position, read: cellReader(name, column, { context, anyTerm: true }) }];
  });
  const rows = function* (): Generator<Readonly<Record<string, CellValue>>> {
    for (const row of sheet.rows) {
      yield Object.fromEntries(readers.map(({ name, position, read }) => [name, read(row.cells[position] ?? '').value]));
    }
  };
  return withKnown(context, kind, rows());
}

/** One warning where nothing can be checked, instead of one for every row. */
function reportMissingLists(kind: TableKind, header: MappedHeader, context: ImportContext, issues: IssueList): void {
  const columns: Readonly<Record<string, Column>> = tables[kind].columns;
  const refersTo = (table: TableKind): boolean => [...header.positions.keys()].some((name) => columns[name]?.refersTo === table);
  if (kind !== 'organisations' && refersTo('organisations') && !context.known.has('organisations')) {
    issues.add('warning', {}, 'no-organisations');
  }
  if (kind === 'coding' && !context.known.has('codebook')) issues.add('warning', {}, 'no-codebook');
}

function isEmptyColumn(sheet: Sheet, position: number): boolean {
  let empty = true;
  visitRows(sheet.rows, (span) => {
    empty = cellOf(span, position).trim() === '';
    return empty;
  });
  return empty;
}

function isHeaderAgain(span: RowSpan, header: Row): boolean {
  const first = header.cells[0] ?? '';
  // Nearly every row differs from the header in the length of its first cell.
  if (span.fault !== null || (span.ends[0] ?? 0) - (span.starts[0] ?? 0) !== first.length) return false;
  if (span.count < header.cells.length) return false;
  return header.cells.every((cell, position) => foldHeader(cellOf(span, position)) === foldHeader(cell));
}
