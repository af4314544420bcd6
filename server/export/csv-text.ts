import Papa from 'papaparse';

/*
 * Tables as RFC 4180 text: comma, CRLF, a cell in quotes where it holds a comma, a quote or a line break.
 */

/** A cell: text is guarded against formulas, numbers are written as they are, null is empty. */
export type Cell = string | number | null;

/** Signs that make a spreadsheet read a cell as a formula, in ordinary and full width, and controls that hide one. */
const formulaStart = /^[=+\-@\t\r\n\0\uFF1D\uFF0B\uFF0D\uFF20]/;

/**
 * The table with its header. Text that a spreadsheet would take for a formula gets a ' before it (OWASP ASVS 5.0, 1.2.10), ids too:
 * a reader in R or Python takes that sign off again. Cells of numbers are exempt.
 * @param delimiter a semicolon for Excel where the comma stands in numbers
 */
export function writeCsv(rows: Iterable<readonly Cell[]>, delimiter: ',' | ';' = ','): string {
  const guarded = Array.from(rows, (row) =>
    row.map((cell) => (typeof cell === 'string' && formulaStart.test(cell) ? `'${cell}` : cell)),
  );
  return guarded.length === 0 ? '' : `${Papa.unparse(guarded, { newline: '\r\n', delimiter })}\r\n`;
}
