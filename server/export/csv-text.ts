import Papa from 'papaparse';
import { guardFormula } from '../model/formula-guard.ts';

/*
 * Tables as RFC 4180 text: comma, CRLF, a cell in quotes where it holds a comma, a quote or a line break.
 */

/** A cell: text is guarded against formulas, numbers are written as they are, null is empty. */
export type Cell = string | number | null;

/**
 * The table with its header. Text that a spreadsheet would take for a formula is guarded, ids too (see formula-guard.ts):
 * our own import takes that sign off again, and so does a reader in R or Python. Cells of numbers are exempt.
 * @param delimiter a semicolon for Excel where the comma stands in numbers
 */
export function writeCsv(rows: Iterable<readonly Cell[]>, delimiter: ',' | ';' = ','): string {
  const guarded = Array.from(rows, (row) => row.map((cell) => (typeof cell === 'string' ? guardFormula(cell) : cell)));
  return guarded.length === 0 ? '' : `${Papa.unparse(guarded, { newline: '\r\n', delimiter })}\r\n`;
}
