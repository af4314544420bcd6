import type { Issue, Row } from '../format.ts';
import { IssueList } from '../issue-list.ts';
import { type Grid, isBlank } from '../tables/grid.ts';
import { shown } from '../tables/shown.ts';
import type { SheetCells } from './workbook-cells.ts';

/** The rows of a sheet that hold anything; null for a sheet without any value. What there is to say of a cell above the header does not matter. */
export function workbookGrid({ rows, notes, width }: SheetCells): Grid | null {
  const filled = rows.flatMap(({ row, cells }): Row[] => (isBlank(cells) ? [] : [{ line: row, row, cells, fault: null }]));
  if (filled.length === 0) return null;
  return {
    rows: filled,
    width,
    notes: (header, isSettled): readonly Issue[] => {
      const issues = new IssueList();
      for (const { row, position, code, value } of notes) {
        if (row < header.row || isSettled(row, position)) continue;
        const title = header.cells[position]?.trim() ?? '';
        issues.add('warning', { line: row, row, ...(title !== '' && { column: shown(title) }) }, code, { value: shown(value) });
      }
      return issues.issues;
    },
  };
}
