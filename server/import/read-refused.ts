import type { ImportPlan } from '../model/reading-plan.ts';
import type { Text } from '../model/text.ts';
import type { FileReading, ImportContext, Issue, SourceFile } from './format.ts';
import { type ReadTable, readTables } from './read-files.ts';

/** What is wrong with a row, and under which header; null where it is the row as a whole. */
export type Reason = { readonly column: string | null; readonly message: Text };

/** A data row that cannot be stored, with its cells as the file has them, corrected. None where its quotes went wrong. */
export type RefusedRow = {
  readonly line: number;
  readonly row: number;
  readonly cells: readonly string[];
  readonly reasons: readonly Reason[];
};

/** The refused rows of one table. */
export type RefusedTable = Pick<FileReading, 'file' | 'source' | 'part' | 'kind'> & {
  readonly header: readonly string[];
  /** How many there are. */
  readonly count: number;
  /** In the order of the file. Found anew each time they are asked for, since they may be as many as the file has rows. */
  readonly rows: Iterable<RefusedRow>;
};

/**
 * Every data row that an import would refuse, with all its reasons: what a person takes away to correct.
 * Cells are not pseudonymised: they are for the person who has the file.
 * @param options.plan what a person said of how the files are to be read
 * @returns the tables that have such rows
 */
export function readRefused(
  files: readonly SourceFile[],
  context: ImportContext,
  options: { readonly plan?: ImportPlan; readonly maxBytes?: number } = {},
): readonly RefusedTable[] {
  return readTables(files, context, { ...options, allErrors: true }).flatMap((read) => refusedOf(read));
}

function refusedOf({ table, reading }: ReadTable): readonly RefusedTable[] {
  const { view } = table;
  const { refused } = reading;
  if (refused.size === 0 || view === null) return [];
  const errors = reading.issues.filter(({ severity }) => severity === 'error');
  const first = view.hasHeaderRow ? (view.header?.row ?? 0) : 0;
  const byRow = new Map<number, Reason[]>();
  const general: Reason[] = [];
  for (const issue of errors) {
    if (issue.row === null || !refused.has(issue.row)) general.push(reasonOf(issue));
    else byRow.set(issue.row, [...(byRow.get(issue.row) ?? []), reasonOf(issue)]);
  }
  const rows: Iterable<RefusedRow> = {
    *[Symbol.iterator]() {
      for (const { line, row, cells } of view.rows) {
        // A row without a reason of its own is refused because nothing of the table could be read.
        if (row > first && refused.has(row)) yield { line, row, cells, reasons: byRow.get(row) ?? general };
      }
    },
  };
  const { file, source, part, kind } = reading;
  return [{ file, source, part, kind, header: view.header?.cells ?? [], count: refused.size, rows }];
}

const reasonOf = ({ column, message }: Issue): Reason => ({ column, message });
