import { type Cell, writeCsv } from '../export/csv-text.ts';
import type { ImportContext, SourceFile } from '../import/format.ts';
import { type RefusedRow, type RefusedTable, readRefused } from '../import/read-refused.ts';
import { StudyError, say } from '../model/errors.ts';
import type { ImportPlan } from '../model/reading-plan.ts';
import type { Locale } from '../model/text.ts';
import type { Product } from './workbench-model.ts';

/** Rows that are printed at a time, so that a file of a million refused rows does not stand in memory as cells. */
const rowsAtOnce = 10_000;

/** One table among the files at hand: the place of its file, from 0, and its part. */
export type TableChoice = { readonly file: number; readonly part: string | null };

/** Reads files and prints the refused rows of one of their tables. @throws StudyError `nothing-refused` */
export function readRefusedFile(
  files: readonly SourceFile[],
  context: ImportContext,
  plan: ImportPlan,
  { file, part }: TableChoice,
  locale: Locale,
): Product {
  const table = readRefused(files, context, { plan }).find((each) => each.source === file && each.part === part);
  if (table === undefined) throw new StudyError('not-found', 'nothing-refused');
  return printRefused(table, locale);
}

/**
 * The refused rows of a table as a file to correct in Excel: the row and the reasons in front, then all cells as they stand.
 * A mark in front and semicolons, which is what Excel in Dutch and French opens as a table.
 */
export function printRefused({ file, part, header, rows }: RefusedTable, locale: Locale): Product {
  const pieces = [
    Buffer.from(`\uFEFF${writeCsv([[say('refused-row')[locale], say('refused-reason')[locale], ...header]], ';')}`),
  ];
  let waiting: Cell[][] = [];
  const print = (): void => {
    pieces.push(Buffer.from(writeCsv(waiting, ';')));
    waiting = [];
  };
  for (const row of rows) {
    waiting.push([row.row, reasonsOf(row, locale), ...row.cells]);
    if (waiting.length === rowsAtOnce) print();
  }
  print();
  const name = [file.replace(/(.)\.[^.]*$/, '$1'), ...(part === null ? [] : [part]), say('refused-name')[locale]].join('-');
  return { name: `${name}.csv`, mediaType: 'text/csv; charset=utf-8', bytes: Buffer.concat(pieces) };
}

function reasonsOf({ reasons }: RefusedRow, locale: Locale): string {
  return reasons.map(({ column, message }) => (column === null ? message[locale] : `${column}: ${message[locale]}`)).join(' ');
}
