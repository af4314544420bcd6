import type { TablePlan } from '../model/reading-plan.ts';
import type { ImportFormat, Issue, Row, Sheet, SourceFile } from './format.ts';
import { askOfHeader } from './header-questions.ts';
import { IssueList } from './issue-list.ts';
import { formatsFor } from './reading-wishes.ts';
import { leftOut, type Refusal, refusal, unread } from './refusal.ts';
import type { FoundTable } from './tables/grid.ts';
import { recognise } from './tables/recognise.ts';
import type { TableView } from './tables/table-view.ts';

/** A table of a file with the format to read it with, or why it is not read. */
export type PreparedTable = {
  readonly part: string | null;
  /** What a person said of it. */
  readonly plan: TablePlan | undefined;
  /** What can be seen of it, read or not; null where the file holds no rows that anybody could see. */
  readonly view: TableView | null;
  /** How much of it is behind us once so many of its rows were read, 0..1. */
  readonly share: (rows: number) => number;
} & ({ readonly sheet: Sheet; readonly format: ImportFormat } | { readonly refusal: Refusal });

/**
 * Finds the format of a table, or says why it has none.
 * @param title what may break a tie between formats
 * @param said what decoding the file had to say
 * @param mustBe whether it must be the kind of table that was asked for, be it incomplete
 */
export function prepareGrid(
  file: SourceFile,
  found: FoundTable,
  plan: TablePlan | undefined,
  title: string,
  said: readonly Issue[],
  mustBe: boolean,
): { readonly sheet: Sheet; readonly format: ImportFormat } | { readonly refusal: Refusal } {
  if (plan?.leaveOut === true) return { refusal: leftOut('chosen', found.header?.cells ?? []) };
  const issues = new IssueList();
  issues.take(said);
  if ('issues' in found) {
    issues.take(found.issues);
    return { refusal: { ...refusal(issues), columns: unread(found.header?.cells ?? []) } };
  }
  const formats = formatsFor(file);
  const { sheet } = found;
  const [forced] = formats;
  const recognised =
    file.format !== undefined && forced !== undefined
      ? { format: forced }
      : recognise(sheet.header, title, formats, mustBe ? file.kind : undefined, plan?.columns);
  if ('format' in recognised) {
    return { sheet: { ...sheet, issues: [...said, ...sheet.issues] }, format: recognised.format };
  }
  issues.take(sheet.issues);
  issues.take(recognised.issues);
  if (recognised.issues.some(({ code }) => code === 'unknown-kind')) askOfHeader(found.rows, issues);
  return { refusal: { ...refusal(issues), columns: unread(sheet.header.cells) } };
}

/** Of a table without rows nothing is left to read. */
export const done = (): number => 1;

/** How far the rows of a part are; where their number is not known, nothing is said until the end. */
export function shareOf(rows: Iterable<Row>): (read: number) => number {
  const total = 'length' in rows && typeof rows.length === 'number' ? rows.length : null;
  return (read) => (total === null ? 0 : Math.min(1, read / Math.max(1, total)));
}
