import type { Draft, ImportPlan, IssueView, TableKind } from '../../server/http/contract.ts';
import { cellOf, isRowLeftOut, type TablePlace, tablePlanOf, withCell, withoutCell, withRowsLeftOut } from './plan.ts';

/*
 * Errors of the files put beside the cells they are in, and the corrections a person makes there. Pure functions.
 */

export type FaultyRow = {
  /** Excel row. */
  readonly row: number;
  readonly cells: readonly string[];
  /** Errors of one cell, by its position; and those of the row as a whole. */
  readonly wrong: ReadonlyMap<number, readonly IssueView[]>;
  readonly ofRow: readonly IssueView[];
};

export type FaultyTable = TablePlace & {
  readonly kind: TableKind | null;
  /** Headers by position in the row. */
  readonly headers: readonly string[];
  readonly rows: readonly FaultyRow[];
  /** Errors that no other cell can mend. */
  readonly beyond: readonly IssueView[];
  /** Errors in the file, also those that are not in the lists above. */
  readonly errors: number;
};

/** Errors in how a table is read, not in a row of it: the steps about files and columns ask. */
const aboutColumns: ReadonlySet<string> = new Set(['missing-column', 'duplicate-column', 'repeated-column']);

/** The step in which an error is mended that no cell can mend. */
export function stepFor(code: string): 'files' | 'columns' {
  return aboutColumns.has(code) ? 'columns' : 'files';
}

/** What is left to mend, by table; tables without errors and tables that stay out are not among them. */
export function faultyTables({ checks, plan }: Pick<Draft, 'checks' | 'plan'>): readonly FaultyTable[] {
  return checks.flatMap((check) => {
    const { file, part, kind, errors, look } = check;
    if (errors === 0 || tablePlanOf(plan, { file, part }).leaveOut === true) return [];
    const header = look?.top.find(({ row }) => row === look.headerRow);
    const named = header?.cells ?? check.columns.map((column) => column.header);
    const width = Math.max(named.length, ...(look?.faulty ?? []).map(({ cells }) => filledLength(cells)));
    const headers = Array.from({ length: width }, (_, position) => named[position] ?? '');
    const listed = check.issues.filter(({ severity }) => severity === 'error');
    const byRow = Map.groupBy(listed, ({ row }) => row);
    const seen = new Set<number | null>();
    const rows = (look?.faulty ?? []).flatMap(({ row, cells }) => {
      const issues = byRow.get(row) ?? [];
      if (issues.length === 0 || issues.some(({ code }) => beyondCells.has(code))) return [];
      seen.add(row);
      return [faultyRow(row, cells, headers, issues)];
    });
    return [{ file, part, kind, headers, rows, beyond: listed.filter(({ row }) => !seen.has(row)), errors }];
  });
}

/** The length of a row without its empty end. */
const filledLength = (cells: readonly string[]): number => cells.findLastIndex((cell) => cell.trim() !== '') + 1;

/** Errors in how the file itself is written: its cells cannot be told apart. */
const beyondCells: ReadonlySet<string> = new Set([
  'unclosed-quote',
  'text-after-quote',
  'record-too-long',
  'header-on-two-lines',
]);

function faultyRow(row: number, cells: readonly string[], headers: readonly string[], issues: readonly IssueView[]): FaultyRow {
  const wrong = new Map<number, IssueView[]>();
  const ofRow: IssueView[] = [];
  for (const issue of issues) {
    const position = issue.column === null ? -1 : headers.indexOf(issue.column);
    if (position === -1) ofRow.push(issue);
    else wrong.set(position, [...(wrong.get(position) ?? []), issue]);
  }
  return { row, cells, wrong, ofRow };
}

/** How many errors stand in rows, so that a cell or a row can mend them. */
export function openCorrections(draft: Pick<Draft, 'checks' | 'plan'>): number {
  return faultyTables(draft).reduce((sum, { errors, beyond }) => sum + errors - beyond.length, 0);
}

/** The kinds of errors of a table with how many there are in the listed rows, the most frequent first. */
export function kindsOfError({ rows }: Pick<FaultyTable, 'rows'>): readonly { readonly code: string; readonly count: number }[] {
  const counts = new Map<string, number>();
  for (const issue of rows.flatMap(issuesOf)) counts.set(issue.code, (counts.get(issue.code) ?? 0) + 1);
  return [...counts].map(([code, count]) => ({ code, count })).sort((a, b) => b.count - a.count);
}

/** Every error of a row. */
export function issuesOf({ wrong, ofRow }: FaultyRow): readonly IssueView[] {
  return [...wrong.values()].flat().concat(ofRow);
}

/** Positions to begin with: a narrow table whole, else what is wrong and the first columns, which say what row it is. */
export function firstPositions({ rows, headers }: Pick<FaultyTable, 'rows' | 'headers'>): readonly number[] {
  const all = headers.map((_, position) => position);
  if (all.length <= narrow) return all;
  const wrong = new Set(rows.flatMap((row) => [...row.wrong.keys()]));
  return all.filter((position) => position < leading || wrong.has(position));
}
const narrow = 7;
const leading = 4;

/** Equal wrong cells of one column: one correction for all of them. */
export type SameCells = {
  readonly position: number;
  readonly header: string;
  readonly value: string;
  readonly rows: readonly number[];
};

/** Wrong cells that stand in more than one row with the same text, the most frequent first. */
export function sameCells({ rows, headers }: Pick<FaultyTable, 'rows' | 'headers'>): readonly SameCells[] {
  const found = new Map<string, { position: number; value: string; rows: number[] }>();
  for (const { row, cells, wrong } of rows) {
    for (const position of wrong.keys()) {
      const value = cellAt(cells, position);
      // What is not shown whole may differ. A key stands in one row for itself: another text for all would make them the same.
      if (isHidden(value) || isCut(value) || (wrong.get(position) ?? []).some(({ code }) => code === 'duplicate-id')) continue;
      const key = `${position}\n${value.trim()}`;
      const same = found.get(key) ?? { position, value: value.trim(), rows: [] };
      same.rows.push(row);
      found.set(key, same);
    }
  }
  return [...found.values()]
    .filter((same) => same.rows.length > 1)
    .map((same) => ({ ...same, header: headers[same.position] ?? '' }))
    .sort((a, b) => b.rows.length - a.rows.length);
}

/** Cells of a row that the service shows; what is beyond them is there, and not seen. */
const shownCells = 40;

/** The text of a cell as far as it is shown. */
export function cellAt(cells: readonly string[], position: number): string {
  return cells[position] ?? (cells.length >= shownCells ? '…' : '');
}

/** A cell whose text does not leave the service: it looks personal. */
export function isHidden(cell: string): boolean {
  return /^•+$/.test(cell);
}

/** A cell of which only the beginning is shown: typing over it replaces the whole. */
export function isCut(cell: string): boolean {
  return cell.length >= 80 || cell.endsWith('…');
}

/** What one act changed, so that it can be taken back. */
export type Correction = TablePlace & {
  /** The corrections that stood there before; null = none did. */
  readonly cells: readonly {
    readonly row: number;
    readonly position: number;
    readonly before: string | null;
    readonly now: string;
  }[];
  readonly rowsOut: readonly number[];
};

/** Another text for cells. */
export function correctCells(
  plan: ImportPlan,
  { file, part }: TablePlace,
  cells: readonly { readonly row: number; readonly position: number }[],
  now: string,
): { readonly plan: ImportPlan; readonly done: Correction } {
  const place = { file, part };
  const table = tablePlanOf(plan, place);
  const done = cells.map(({ row, position }) => ({ row, position, before: cellOf(table, row, position)?.value ?? null, now }));
  return {
    plan: done.reduce((next, { row, position }) => withCell(next, place, { row, position, value: now }), plan),
    done: { ...place, cells: done, rowsOut: [] },
  };
}

/** Leaves rows out; those that were out already are not part of it. */
export function leaveRowsOut(
  plan: ImportPlan,
  { file, part }: TablePlace,
  rows: readonly number[],
): { readonly plan: ImportPlan; readonly done: Correction } {
  const place = { file, part };
  const table = tablePlanOf(plan, place);
  const rowsOut = rows.filter((row) => !isRowLeftOut(table, row));
  return { plan: withRowsLeftOut(plan, place, rowsOut, true), done: { ...place, cells: [], rowsOut } };
}

/** The plan as it was before a correction, for what that correction changed. */
export function takeBack(plan: ImportPlan, { file, part, cells, rowsOut }: Correction): ImportPlan {
  const place = { file, part };
  const restored = cells.reduce(
    (next, { row, position, before }) =>
      before === null ? withoutCell(next, place, row, position) : withCell(next, place, { row, position, value: before }),
    plan,
  );
  return withRowsLeftOut(restored, place, rowsOut, false);
}

/** Everything a person corrected in the files, as single corrections that can be taken back. */
export function correctionsIn(plan: ImportPlan): readonly Correction[] {
  return plan.files.flatMap(({ file, tables }) =>
    tables.flatMap(({ part, cells = [], rowsLeftOut = [] }) => [
      ...cells.map(({ row, position, value }) => ({
        file,
        part,
        cells: [{ row, position, before: null, now: value }],
        rowsOut: [],
      })),
      ...rowsLeftOut.map((row) => ({ file, part, cells: [], rowsOut: [row] })),
    ]),
  );
}
