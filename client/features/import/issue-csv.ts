/** What makes a spreadsheet take a cell for a formula. */
const formula = /^[=+\-@\t\r]/;

/**
 * Rows as a CSV file that Excel opens by itself in Belgium: byte order mark, semicolons, CRLF.
 * A text that a spreadsheet would run as a formula gets an apostrophe before it.
 */
export function issueCsv(rows: readonly (readonly (string | number | null)[])[]): string {
  return `\uFEFF${rows.map((cells) => `${cells.map(written).join(';')}\r\n`).join('')}`;
}

function written(cell: string | number | null): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const safe = formula.test(cell) ? `'${cell}` : cell;
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
