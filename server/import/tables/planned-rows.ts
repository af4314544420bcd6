import type { CellCorrection } from '../../model/reading-plan.ts';
import type { Row } from '../format.ts';
import { maxColumns } from '../limits.ts';
import { cellOf, emptySpan, fillSpan, isBlankSpan, type RowSpan, type SpannedRows, visitRows } from './row-span.ts';

/** The rows that are wanted, as spans where they come as such. @param isWanted asked by Excel row */
export function keepRows(rows: Iterable<Row>, isWanted: (row: number) => boolean): SpannedRows {
  return {
    *[Symbol.iterator]() {
      for (const row of rows) if (isWanted(row.row)) yield row;
    },
    scan: (visit, after) => visitRows(rows, (span) => !isWanted(span.row) || visit(span), after),
  };
}

/** The rows below an Excel row. */
export function rowsBelow(rows: Iterable<Row>, above: number): SpannedRows {
  return {
    *[Symbol.iterator]() {
      for (const row of rows) if (row.row > above) yield row;
    },
    scan: (visit, after = 0) => visitRows(rows, visit, Math.max(above, after)),
  };
}

/**
 * The rows with the cells that a person corrected. A row with a quote fault becomes what is typed instead of it, as long as nothing after it was
 * lost with it. A row that is left without any value is gone.
 */
export function correctRows(rows: Iterable<Row>, corrections: readonly CellCorrection[]): Iterable<Row> {
  if (corrections.length === 0) return rows;
  const byRow = new Map<number, CellCorrection[]>();
  for (const each of corrections) byRow.set(each.row, [...(byRow.get(each.row) ?? []), each]);
  const corrected: SpannedRows = {
    *[Symbol.iterator]() {
      for (const row of rows) {
        const found = byRow.get(row.row);
        if (found === undefined || (row.fault?.lost ?? 0) > 0) yield row;
        else {
          const cells = withCorrections(row.cells, found);
          if (cells.some((cell) => cell.trim() !== '')) yield { ...row, cells, fault: null };
        }
      }
    },
    scan: (visit, after) => {
      const span = emptySpan();
      const correct = (given: RowSpan): boolean => {
        const found = byRow.get(given.row);
        if (found === undefined || (given.fault?.lost ?? 0) > 0) return visit(given);
        fillSpan(span, withCorrections(cellsOf(given), found));
        span.line = given.line;
        span.row = given.row;
        return isBlankSpan(span) || visit(span);
      };
      visitRows(rows, correct, after);
    },
  };
  return corrected;
}

/** The cells of a span as strings of their own. */
export function cellsOf(span: RowSpan): string[] {
  return Array.from({ length: span.count }, (_, position) => cellOf(span, position));
}

function withCorrections(cells: readonly string[], corrections: readonly CellCorrection[]): string[] {
  const corrected = [...cells];
  for (const { position, value } of corrections) {
    // No table has a column there.
    if (position >= maxColumns && position >= corrected.length) continue;
    while (corrected.length < position) corrected.push('');
    corrected[position] = value;
  }
  return corrected;
}

/** Those of the wanted Excel rows that are there. */
export function rowsThere(rows: Iterable<Row>, wanted: ReadonlySet<number>): ReadonlySet<number> {
  const there = new Set<number>();
  visitRows(rows, ({ row }) => {
    if (wanted.has(row)) there.add(row);
    return there.size < wanted.size;
  });
  return there;
}
