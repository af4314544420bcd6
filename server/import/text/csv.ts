import type { Issue, Row, Sheet } from '../format.ts';
import { IssueList } from '../issue-list.ts';
import { maxColumns, maxTitleRows } from '../limits.ts';
import { findHeader } from '../tables/find-header.ts';
import { isBlankSpan, type RowSpan, type SpannedRows } from '../tables/row-span.ts';
import { type Cursor, readRecord } from './read-record.ts';
import { scanRecords, tokenise } from './tokenise.ts';

/** The separators that are looked for; a `sep=` line may name any other. */
export const delimiters = [';', ',', '\t', '|'] as const;

/** A sheet, or the reasons why there is none. */
export type CsvReading = { readonly sheet: Sheet; readonly delimiter: string } | { readonly issues: readonly Issue[] };

/**
 * Finds the separator and the header of a text table. The header is the first row that is not blank, or the first of the
 * rows at the top that looks like one (see find-header.ts).
 * @param pieces the decoded text; asked for anew with every pass over the rows
 * @param isKnown whether a cell is a header of any table: the separator that yields most of them is the one
 */
export function readCsv(pieces: () => Iterable<string>, isKnown: (cell: string) => boolean): CsvReading {
  const isKnownHeader = remembering(isKnown);
  const issues = new IssueList();
  const beginning = firstPiece(pieces);
  // A program that marks a file twice leaves the second mark in the text.
  const marks = /^\ufeff*/.exec(beginning)?.[0].length ?? 0;
  const sep = findSepLine(beginning.slice(marks));
  const marksBehind = sep === null ? 0 : (/^\ufeff*/.exec(beginning.slice(marks + sep.length))?.[0].length ?? 0);
  const start = marks + (sep?.length ?? 0) + marksBehind;
  const firstLine = sep === null ? 1 : 2;
  const delimiter = sep?.delimiter ?? findDelimiter(beginning.slice(start), isKnownHeader);

  const top: Row[] = [];
  for (const row of tokenise(dropStart(pieces(), start), delimiter, firstLine)) {
    if (row.fault !== null || !isBlank(row.cells)) top.push(row);
    if (top.length > maxTitleRows) break;
  }
  const found = findHeader(top, isKnownHeader);
  if (found === null) {
    issues.add('error', {}, 'empty-file');
    return { issues: issues.issues };
  }
  const header = found.row;
  const place = { line: header.line, row: header.row };
  if (header.fault !== null) {
    issues.add('error', { line: header.fault.line, row: header.row }, header.fault.code, { count: header.fault.lost });
    return { issues: issues.issues };
  }
  if (found.splitOver !== null) {
    issues.add('error', place, 'header-on-two-lines', { first: header.row, second: found.splitOver });
    return { issues: issues.issues };
  }
  const cells = dropTrailingBlanks(header.cells);
  if (cells.length > maxColumns) {
    issues.add('error', place, 'too-wide', { count: cells.length, limit: maxColumns });
    return { issues: issues.issues };
  }
  if (found.above.length > 0) {
    const [first = header] = found.above;
    issues.add('warning', { line: first.line, row: first.row }, 'title-rows', { count: found.above.length, row: header.row });
  }
  const rows: SpannedRows = {
    *[Symbol.iterator]() {
      for (const row of tokenise(dropStart(pieces(), start), delimiter, firstLine)) {
        if (row.row > header.row && (row.fault !== null || !isBlank(row.cells))) yield row;
      }
    },
    scan: (visit) => {
      const afterHeader = (span: RowSpan): boolean =>
        span.row <= header.row || (span.fault === null && isBlankSpan(span)) || visit(span);
      scanRecords(dropStart(pieces(), start), delimiter, firstLine, afterHeader);
    },
  };
  return { sheet: { header: { ...header, cells }, rows, issues: issues.issues }, delimiter };
}

/** The same answers, each found once. */
function remembering(ask: (cell: string) => boolean): (cell: string) => boolean {
  const answers = new Map<string, boolean>();
  return (cell) => {
    const known = answers.get(cell) ?? ask(cell);
    answers.set(cell, known);
    return known;
  };
}

/** True for a blank line and for a row of separators or white space only. */
export function isBlank(cells: readonly string[]): boolean {
  for (const cell of cells) if (cell !== '' && cell.trim() !== '') return false;
  return true;
}

function firstPiece(pieces: () => Iterable<string>): string {
  for (const piece of pieces()) return piece;
  return '';
}

function* dropStart(pieces: Iterable<string>, count: number): Generator<string> {
  let left = count;
  for (const piece of pieces) {
    if (left < piece.length) yield left === 0 ? piece : piece.slice(left);
    left = Math.max(0, left - piece.length);
  }
}

/** Excel's own first line `sep=;`: the separator and how many characters the line takes, its end included. */
function findSepLine(text: string): { readonly delimiter: string; readonly length: number } | null {
  const found = /^"?sep=([^"\r\n])"?[;,\t| ]{0,300}(?:\r\n|\r|\n|$)/i.exec(text.slice(0, 400));
  return found?.[1] === undefined ? null : { delimiter: found[1], length: found[0].length };
}

/** The separator with which the header has most known names; among equals the one with most cells. */
function findDelimiter(text: string, isKnownHeader: (cell: string) => boolean): string {
  let best: string = ',';
  let bestScore: readonly [number, number] = [-1, -1];
  for (const delimiter of delimiters) {
    const top = topRows(text, delimiter);
    const found = findHeader(top, isKnownHeader);
    // Nothing but separators: there is no header to find.
    if (found === null) return delimiter;
    const { cells } = found.row;
    const known = cells.filter((cell) => isKnownHeader(cell)).length;
    if (known > bestScore[0] || (known === bestScore[0] && cells.length > bestScore[1])) {
      best = delimiter;
      bestScore = [known, cells.length];
    }
  }
  return best;
}

/**
 * The first rows that are not blank, cut to the number of cells a table may have.
 * Quotes that go wrong with one separator may be right with another, so a row with a quote fault is only cut at its separators:
 * it then wins by its known headers alone, and its fault is reported as what it is.
 */
function topRows(text: string, delimiter: string): readonly Row[] {
  const cursor: Cursor = { at: 0, line: 1, fault: null };
  const rows: Row[] = [];
  while (cursor.at < text.length && rows.length <= maxTitleRows) {
    const start = cursor.at;
    const { line } = cursor;
    const read = readRecord(text, cursor, delimiter, true);
    if (read === null) break;
    const cells = cursor.fault === null ? read : cutLine(text.slice(start, cursor.at), delimiter);
    if (!isBlank(cells)) rows.push({ line, row: rows.length + 1, cells: cells.slice(0, maxColumns), fault: null });
  }
  return rows;
}

function cutLine(text: string, delimiter: string): readonly string[] {
  const [line = ''] = text.split(/[\r\n]/, 1);
  return line.replaceAll('"', '').split(delimiter, maxColumns);
}

function dropTrailingBlanks(cells: readonly string[]): readonly string[] {
  let count = cells.length;
  while (count > 0 && cells[count - 1]?.trim() === '') count--;
  return cells.slice(0, count);
}
