import type { DateOrder } from '../model/reading-plan.ts';
import type { Columns } from '../model/table.ts';
import { tables } from '../model/tables.ts';
import type { FileReading, Row } from './format.ts';
import { importFormats } from './index.ts';
import { maxColumns } from './limits.ts';
import { personColumns } from './personal/personal-columns.ts';
import { looksPersonal } from './personal/personal-headers.ts';
import { findPersonal } from './personal/personal-patterns.ts';
import type { Rows } from './row-set.ts';
import type { SeenRow, TableLook } from './table-look.ts';
import { findHeader, headerSearch } from './tables/find-header.ts';
import { topOf } from './tables/grid.ts';
import { cellsOf } from './tables/planned-rows.ts';
import { readDate } from './tables/read-date.ts';
import { type RowSpan, type SpannedRows, visitRows } from './tables/row-span.ts';
import { shown } from './tables/shown.ts';
import type { Questions } from './tables/table-looker.ts';
import type { TableView } from './tables/table-view.ts';

const mostTop = 25;
const mostFaulty = 200;
const mostCells = 40;
const mostSamples = 3;
/** Rows among which samples are looked for. */
const sampled = 200;
/** Rows from the top that are kept while a table is looked at: to go over a file again for each of the questions takes long where a row is long. */
const kept = 256;
/** Stands for what is not shown. */
const hidden = '•••';

const noQuestions: Questions = { words: [], names: [], codes: [], documents: [], ambiguousDates: [], otherOrderDates: [] };

/**
 * What a person needs to see of a table to correct how it was read, also of one that could not be read. Cells of columns that name persons or
 * families, and cells that hold personal data, are hidden.
 * @param questions null where no row was checked
 * @param gives see `TableLook`
 */
export function lookAtTable(
  seen: TableView,
  reading: Pick<FileReading, 'kind' | 'columns' | 'refused'>,
  order: DateOrder,
  questions: Questions | null,
  gives: TableLook['gives'],
): TableLook {
  const view = { ...seen, rows: withTopKept(seen.rows) };
  const { encoding, delimiter, header, hasHeaderRow } = view;
  const hiding = hideCells(view, reading);
  const asked = questions ?? noQuestions;
  const withDay = daysOf(reading);
  const titleOf = (column: string): string => reading.columns.find((each) => each.column === column)?.header ?? column;
  return {
    encoding,
    delimiter,
    headerRow: hasHeaderRow ? (header?.row ?? null) : null,
    dateOrder: order,
    ...asked,
    ambiguousDates: asked.ambiguousDates.map(titleOf),
    otherOrderDates: asked.otherOrderDates.map(titleOf),
    top: firstRows(view.rows, mostTop, () => true)
      .map((row) => seenRow(row, hiding))
      .map((row) => (hasHeaderRow && row.row <= (header?.row ?? 0) ? row : { ...row, cells: row.cells.map(withDay) })),
    samples: samplesOf(view, hiding).map((cells, position) => cells.map((cell) => withDay(cell, position))),
    faulty: faultyRows(view, reading.refused).map((row) => seenRow(row, hiding)),
    gives,
  };
}

/** Writes the day behind a number that a spreadsheet keeps for it, in the columns that are read as dates; other cells stay as they are. */
function daysOf({ kind, columns }: Pick<FileReading, 'kind' | 'columns'>): (cell: string, position: number) => string {
  const table: Columns = kind === null ? {} : tables[kind].columns;
  const isDate = columns.map(({ column }) => column !== null && table[column]?.type === 'date');
  return (cell, position) => {
    const read = isDate[position] === true ? readDate(cell) : null;
    return read?.serial === true ? `${cell} → ${read.date}` : cell;
  };
}

/** Whether a cell is not to be shown. */
type Hiding = (row: Row, position: number) => boolean;

/**
 * Hides by the header, and by the row that the header would be if nobody had said so: a row of data that is chosen for header must not uncover
 * the cells below it. In a row with more cells than the header these may have moved, so their neighbours are hidden as well.
 */
function hideCells({ rows, header, hasHeaderRow }: TableView, reading: Pick<FileReading, 'kind' | 'columns'>): Hiding {
  const guess = hasHeaderRow ? (findHeader(topOf(rows), headerSearch(importFormats))?.row ?? header) : header;
  const own = new Set<number>();
  const table: Columns = reading.kind === null ? {} : tables[reading.kind].columns;
  (header?.cells ?? []).forEach((cell, position) => {
    const column = reading.columns[position]?.column ?? null;
    const isPersonal = column === null ? isAboutPersons(cell) : table[column]?.personal !== undefined;
    if (isPersonal || reading.columns[position]?.personal === true) own.add(position);
  });
  // Nobody knows yet what these are.
  if (reading.kind === null) {
    const positions = (header?.cells ?? []).map((_, position) => position);
    for (const position of personColumns(below(rows, hasHeaderRow ? header : null), positions)) own.add(position);
  }
  const guessed = new Set<number>();
  if (guess !== null && guess.row !== header?.row) {
    guess.cells.forEach((cell, position) => {
      if (isAboutPersons(cell)) guessed.add(position);
    });
  }
  const all = new Set([...own, ...guessed]);
  const width = Math.min(header?.cells.length ?? 0, guess?.cells.length ?? 0);
  return ({ row, cells }, position) => {
    if (hasHeaderRow && row === guess?.row) return false;
    const hides = hasHeaderRow && row === header?.row ? guessed : all;
    const first = Math.max(0, position - Math.max(0, cells.length - width));
    for (let from = first; from <= position; from++) if (hides.has(from)) return true;
    return false;
  };
}

/** The same rows; those at the top are made once. */
function withTopKept(rows: Iterable<Row>): SpannedRows {
  const top = firstRows(rows, kept, () => true).map((row) =>
    // So many cells are enough to say how far those of a row may have moved.
    row.cells.length <= 2 * maxColumns ? row : { ...row, cells: row.cells.slice(0, 2 * maxColumns) },
  );
  const last = top.length < kept ? Number.POSITIVE_INFINITY : (top.at(-1)?.row ?? 0);
  const isAll = last === Number.POSITIVE_INFINITY;
  return {
    *[Symbol.iterator]() {
      yield* top;
      if (isAll) return;
      for (const row of rows) if (row.row > last) yield row;
    },
    scan: (visit, after = 0) => {
      let goesOn = true;
      const visitTop = (span: RowSpan): boolean => {
        goesOn = visit(span);
        return goesOn;
      };
      visitRows(top, visitTop, after);
      if (goesOn && !isAll) visitRows(rows, visit, Math.max(last, after));
    },
  };
}

function* below(rows: Iterable<Row>, header: Row | null): Generator<Row> {
  for (const row of rows) if (row.row > (header?.row ?? 0)) yield row;
}

/** True for a header about persons or families, in any table. */
function isAboutPersons(header: string): boolean {
  if (header.trim() === '') return false;
  const isPersonalColumn = importFormats.some(({ kind, match }) => {
    const column = match([header]).columns[0]?.column ?? null;
    const table: Columns = tables[kind].columns;
    return column !== null && table[column]?.personal !== undefined;
  });
  return isPersonalColumn || looksPersonal(header);
}

const show = (cell: string): string => (findPersonal(cell, undefined).length > 0 ? hidden : shown(cell));

function seenRow(row: Row, isHidden: Hiding): SeenRow {
  const cells = row.cells.slice(0, mostCells).map((cell, position) => {
    return cell.trim() !== '' && isHidden(row, position) ? hidden : show(cell);
  });
  return { line: row.line, row: row.row, cells };
}

/** The first of the rows that are wanted. Only those are made: a pass over a long file then costs no more than finding its cells. */
function firstRows(rows: Iterable<Row>, most: number, isWanted: (row: Pick<Row, 'row' | 'fault'>) => boolean): readonly Row[] {
  const found: Row[] = [];
  if (most === 0) return found;
  visitRows(rows, (span) => {
    const { line, row, fault } = span;
    if (isWanted(span)) found.push({ line, row, cells: cellsOf(span), fault });
    return found.length < most;
  });
  return found;
}

/** The first rows with an error. @param refused Excel rows */
function faultyRows({ rows, header, hasHeaderRow }: TableView, refused: Rows): readonly Row[] {
  if (refused.size === 0) return [];
  const first = hasHeaderRow ? (header?.row ?? 0) : 0;
  return firstRows(rows, Math.min(refused.size, mostFaulty), ({ row }) => row > first && refused.has(row));
}

function samplesOf({ rows, header, hasHeaderRow }: TableView, isHidden: Hiding): readonly (readonly string[])[] {
  const samples = (header?.cells ?? []).map(() => new Set<string>());
  const first = hasHeaderRow ? (header?.row ?? 0) : 0;
  for (const row of firstRows(rows, sampled, (each) => each.row > first && each.fault === null)) {
    samples.forEach((seen, position) => {
      const cell = row.cells[position] ?? '';
      if (seen.size === mostSamples || cell.trim() === '' || isHidden(row, position)) return;
      const text = show(cell.trim());
      if (text !== hidden) seen.add(text);
    });
  }
  return samples.map((seen) => [...seen]);
}
