import type { Issue, Row, Sheet } from './format.ts';
import { IssueList } from './issue-list.ts';
import { maxColumns } from './limits.ts';
import { type Cursor, readRecord } from './read-record.ts';
import { tokenise } from './tokenise.ts';

/** The separators that are looked for; a `sep=` line may name any other. */
export const delimiters = [';', ',', '\t', '|'] as const;

/** A sheet, or the reasons why there is none. */
export type CsvReading = { readonly sheet: Sheet; readonly delimiter: string } | { readonly issues: readonly Issue[] };

/**
 * Finds the separator and the header of a text table. The header is the first row that is not blank.
 * @param pieces the decoded text; asked for anew with every pass over the rows
 * @param isKnownHeader whether a cell is a header of any table: the separator that yields most of them is the one
 */
export function readCsv(pieces: () => Iterable<string>, isKnownHeader: (cell: string) => boolean): CsvReading {
  const issues = new IssueList();
  const beginning = firstPiece(pieces);
  const sep = findSepLine(beginning);
  const start = sep?.length ?? 0;
  const firstLine = sep === null ? 1 : 2;
  const delimiter = sep?.delimiter ?? findDelimiter(beginning.slice(start), isKnownHeader);
  const all = (): Iterable<Row> => tokenise(dropStart(pieces(), start), delimiter, firstLine);

  const header = firstFilled(all());
  if (header === null) {
    issues.add('error', {}, 'empty-file');
    return { issues: issues.issues };
  }
  if (header.fault !== null) {
    issues.add('error', { line: header.fault.line, row: header.row }, header.fault.code);
    return { issues: issues.issues };
  }
  const cells = dropTrailingBlanks(header.cells);
  if (cells.length > maxColumns) {
    issues.add('error', { line: header.line, row: header.row }, 'too-wide', { count: cells.length, limit: maxColumns });
    return { issues: issues.issues };
  }
  const rows: Iterable<Row> = {
    *[Symbol.iterator]() {
      for (const row of all()) {
        if (row.row > header.row && (row.fault !== null || !isBlank(row.cells))) yield row;
      }
    },
  };
  return { sheet: { header: { ...header, cells }, rows, issues: [] }, delimiter };
}

/** True for a blank line and for a row of separators or white space only. */
export function isBlank(cells: readonly string[]): boolean {
  for (const cell of cells) if (cell !== '' && cell.trim() !== '') return false;
  return true;
}

function firstFilled(rows: Iterable<Row>): Row | null {
  for (const row of rows) if (row.fault !== null || !isBlank(row.cells)) return row;
  return null;
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

function findDelimiter(text: string, isKnownHeader: (cell: string) => boolean): string {
  let best: string = ',';
  let bestScore: readonly [number, number] = [-1, -1];
  for (const delimiter of delimiters) {
    const cells = headerCells(text, delimiter);
    // Nothing but separators: there is no header to find.
    if (cells === null) return delimiter;
    const known = cells.filter((cell) => isKnownHeader(cell)).length;
    if (known > bestScore[0] || (known === bestScore[0] && cells.length > bestScore[1])) {
      best = delimiter;
      bestScore = [known, cells.length];
    }
  }
  return best;
}

/**
 * The cells of the first row that is not blank, cut to the number a table may have; null where every row is blank.
 * Quotes that go wrong with one separator may be right with another, so a row with a quote fault is only cut at its separators:
 * it then wins by its known headers alone, and its fault is reported as what it is.
 */
function headerCells(text: string, delimiter: string): readonly string[] | null {
  const cursor: Cursor = { at: 0, line: 1, fault: null };
  while (cursor.at < text.length) {
    const start = cursor.at;
    const cells = readRecord(text, cursor, delimiter, true);
    if (cursor.fault !== null) return text.slice(start, cursor.at).replaceAll('"', '').split(delimiter, maxColumns);
    if (cells !== null && !isBlank(cells)) return cells.slice(0, maxColumns);
  }
  return null;
}

function dropTrailingBlanks(cells: readonly string[]): readonly string[] {
  let count = cells.length;
  while (count > 0 && cells[count - 1]?.trim() === '') count--;
  return cells.slice(0, count);
}
