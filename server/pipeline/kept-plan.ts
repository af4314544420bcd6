import type { ReadColumn } from '../import/format.ts';
import { wholeOfPart } from '../import/part-name.ts';
import type { Pseudonymise } from '../import/personal/pseudonymise.ts';
import { emptyPlan, type ImportPlan, type TablePlan } from '../model/reading-plan.ts';
import type { Column } from '../model/table.ts';
import { tables } from '../model/tables.ts';
import type { AcceptedReading } from './take-in.ts';

/**
 * The part of a plan that an import is kept with, as JSON: enough to read its file again with the same result, and no more of the file than
 * is stored of it: what was said of its own table, and which others of the file were left out. A text that was typed over a cell stays only where that cell is stored; where it names a person or family, as a pseudonym,
 * which the reader takes as it is.
 * @returns null where the plan says nothing of this table
 */
export function keptPlan(plan: ImportPlan, reading: AcceptedReading, pseudonymise: Pseudonymise): string | null {
  const files = plan.files.flatMap((file) => {
    if (file.file !== reading.file) return [];
    const whole = wholeOfPart(reading.part);
    const tables = file.tables.flatMap((table): readonly TablePlan[] => {
      const { part, leaveOut } = table;
      if (part === reading.part) return [keptTable(table, reading, pseudonymise)];
      // The cells of a matrix were corrected before it became nodes and ties.
      if (part === whole) return [table];
      return leaveOut === true ? [{ part, leaveOut }] : [];
    });
    return { ...file, tables };
  });
  const kept: ImportPlan = { ...plan, files };
  return JSON.stringify(kept) === JSON.stringify(emptyPlan) ? null : JSON.stringify(kept);
}

function keptTable(table: TablePlan, reading: AcceptedReading, pseudonymise: Pseudonymise): TablePlan {
  const columns: Readonly<Record<string, Column>> = tables[reading.kind].columns;
  const byPosition = positionsOf(reading.columns);
  const { refused } = reading;
  const headerRow = table.headerRow ?? 1;
  const cells = table.cells?.flatMap((cell) => {
    if (cell.row <= headerRow) return cell;
    const read = byPosition[cell.position] ?? [];
    if (refused.has(cell.row) || !read.some(({ column, kept }) => column !== null || kept === true)) return [];
    const named = read.map(({ column }) => columns[column ?? '']).find((column) => column?.personal !== undefined);
    if (named?.personal === undefined) return cell;
    const { personal, multiple } = named;
    const parts = (multiple ? cell.value.split(';') : [cell.value]).map((part) =>
      part.trim() === '' ? '' : pseudonymise(personal, part),
    );
    return { ...cell, value: parts.join(';') };
  });
  const values = table.values?.filter(({ column }) => columns[column]?.personal === undefined);
  return { ...table, ...(cells !== undefined && { cells }), ...(values !== undefined && { values }) };
}

/** What each cell of a row became: a header that serves two columns stands twice among the columns that were read. */
function positionsOf(columns: readonly ReadColumn[]): readonly (readonly ReadColumn[])[] {
  const positions: ReadColumn[][] = [];
  let before: ReadColumn | null = null;
  for (const column of columns) {
    const same = before !== null && before.header === column.header && (before.nth ?? 1) === (column.nth ?? 1);
    if (same) positions.at(-1)?.push(column);
    else positions.push([column]);
    before = column;
  }
  return positions;
}
