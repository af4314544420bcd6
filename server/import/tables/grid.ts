import type { TablePlan } from '../../model/reading-plan.ts';
import type { Issue, Row, Sheet } from '../format.ts';
import { IssueList } from '../issue-list.ts';
import { maxColumns, maxTitleRows } from '../limits.ts';
import { faultValues } from './fault-values.ts';
import { findHeader, type HeaderSearch } from './find-header.ts';
import { correctRows, keepRows, rowsBelow } from './planned-rows.ts';

/** A table as it stands in its file, before it is known which row is the header. */
export type Grid = {
  /** Rows from the top, blank ones left out. Iterable as often as needed; may be `SpannedRows`. */
  readonly rows: Iterable<Row>;
  /** Columns up to the last one with a value, where more may be filled than the rows hold. */
  readonly width?: number;
  /** What there is to say of the header's cells and those below it; not of a cell that a person settled. */
  readonly notes?: (header: Row, isSettled: (row: number, position: number) => boolean) => readonly Issue[];
};

/** The table in a grid, or why there is none. */
export type FoundTable = {
  /** All rows from the top, corrected. */
  readonly rows: Iterable<Row>;
  /** The row that is or would be the header; null where there is no row. */
  readonly header: Row | null;
} & ({ readonly sheet: Sheet } | { readonly issues: readonly Issue[] });

/** What a person said of a grid: other texts for cells, rows to leave out, and the Excel row of the header. */
export type GridChoices = Pick<TablePlan, 'cells' | 'rowsLeftOut' | 'headerRow'>;

/**
 * Finds the header of a table and gives the rows below it, corrected, without those that are left out.
 * A header row that a person chose is taken as it stands, and what is above it is a title.
 */
export function tableOf(grid: Grid, search: HeaderSearch, choices: GridChoices = {}): FoundTable {
  const { headerRow, cells: corrections = [], rowsLeftOut = [] } = choices;
  const issues = new IssueList();
  const rows = correctRows(grid.rows, corrections);
  const found = headerRow === undefined ? findHeader(topOf(rows), search) : chosenHeader(rows, headerRow);
  if (found === null) {
    if (headerRow === undefined) issues.add('error', {}, 'empty-file');
    else issues.add('error', { row: headerRow }, 'header-row-missing', { row: headerRow });
    return { rows, header: null, issues: issues.issues };
  }
  const cells = withoutTrailingBlanks(found.row.cells);
  const header: Row = { ...found.row, cells };
  const refuse = (): FoundTable => ({ rows, header, issues: issues.issues });
  const place = { line: header.line, row: header.row };
  if (header.fault !== null) {
    issues.add('error', { line: header.fault.line, row: header.row }, header.fault.code, faultValues(header.fault));
    return refuse();
  }
  if (found.splitOver !== null) {
    issues.add('error', place, 'header-on-two-lines', { first: header.row, second: found.splitOver });
    return refuse();
  }
  const width = Math.max(cells.length, grid.width ?? 0);
  if (width > maxColumns) {
    issues.add('error', place, 'too-wide', { count: width, limit: maxColumns });
    // Nobody wants to see, or wait for, what each of tens of thousands of headers would be.
    return { rows, header: { ...header, cells: cells.slice(0, maxColumns) }, issues: issues.issues };
  }
  const [first] = found.above;
  if (first !== undefined) {
    issues.add('warning', { line: first.line, row: first.row }, 'title-rows', { count: found.above.length, row: header.row });
  }
  const left = new Set(rowsLeftOut);
  const corrected = new Set(corrections.map(({ row, position }) => `${row}:${position}`));
  issues.take(grid.notes?.(header, (row, position) => left.has(row) || corrected.has(`${row}:${position}`)) ?? []);
  const below = rowsBelow(rows, header.row);
  const data = left.size === 0 ? below : keepRows(below, (row) => !left.has(row));
  return { rows, header, sheet: { header, rows: data, issues: issues.issues } };
}

/** The rows among which the header is looked for. */
export function topOf(rows: Iterable<Row>): readonly Row[] {
  const top: Row[] = [];
  for (const row of rows) {
    top.push(row);
    if (top.length === maxTitleRows) break;
  }
  return top;
}

function chosenHeader(rows: Iterable<Row>, headerRow: number): ReturnType<typeof findHeader> {
  for (const row of rows) {
    if (row.row === headerRow) return { row, above: [], splitOver: null };
    if (row.row > headerRow) break;
  }
  return null;
}

/** True for a blank line and for a row of separators or white space only. */
export function isBlank(cells: readonly string[]): boolean {
  for (const cell of cells) if (cell !== '' && cell.trim() !== '') return false;
  return true;
}

function withoutTrailingBlanks(cells: readonly string[]): readonly string[] {
  let count = cells.length;
  while (count > 0 && cells[count - 1]?.trim() === '') count--;
  return cells.slice(0, count);
}
