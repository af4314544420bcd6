import type { Issue, Row, Sheet } from '../format.ts';
import { importFormats } from '../index.ts';
import { IssueList } from '../issue-list.ts';
import { maxColumns, maxTitleRows } from '../limits.ts';
import { shown } from '../tables/shown.ts';
import type { SheetCells, SheetRow } from './workbook-cells.ts';

/**
 * The table on a sheet: the header is the row among the first twenty that fits a known table best, and what stands above it is a title.
 * @returns null for a sheet without any value
 */
export function sheetOf({ rows, notes, width }: SheetCells): Sheet | null {
  const filled = rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  const at = headerAt(filled);
  const header = filled[at];
  if (header === undefined) return null;
  const issues = new IssueList();
  const place = { line: header.row, row: header.row };
  if (width > maxColumns) issues.add('error', place, 'too-wide', { count: width, limit: maxColumns });
  if (at > 0)
    issues.add('warning', { line: filled[0]?.row ?? 1, row: filled[0]?.row ?? 1 }, 'title-rows', { count: at, row: header.row });
  const titles = header.cells.map((cell) => cell.trim());
  for (const { row, position, code, value } of notes) {
    if (row < header.row) continue;
    const title = titles[position] ?? '';
    issues.add('warning', { line: row, row, ...(title !== '' && { column: shown(title) }) }, code, { value: shown(value) });
  }
  return { header: rowOf(header), rows: filled.slice(at + 1).map(rowOf), issues: allOf(issues) };
}

const allOf = ({ issues }: IssueList): readonly Issue[] => issues;

const rowOf = ({ row, cells }: SheetRow): Row => ({ line: row, row, cells, fault: null });

function headerAt(rows: readonly SheetRow[]): number {
  let best = 0;
  let bestScore = -1;
  rows.slice(0, maxTitleRows).forEach(({ cells }, at) => {
    const score = scoreOf(cells);
    // One word that happens to be a header does not make a title a header, nor a row of data.
    if (at > 0 && score < 2) return;
    if (score > bestScore) {
      best = at;
      bestScore = score;
    }
  });
  return best;
}

/** Headers of the table it fits best; a row that has all a table needs comes before any that has not. */
function scoreOf(cells: readonly string[]): number {
  let best = 0;
  for (const format of importFormats) {
    const { matched, missing, doubled } = format.match(cells);
    const whole = missing.length === 0 && doubled.length === 0 && matched > 1;
    best = Math.max(best, whole ? maxColumns + matched : matched);
  }
  return best;
}
