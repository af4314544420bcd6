import { isGuarded, unguardFormula } from '../../model/formula-guard.ts';
import type { Issue, Row, Sheet } from '../format.ts';
import { maxColumns, maxTitleRows } from '../limits.ts';
import { findHeader, type HeaderSearch } from '../tables/find-header.ts';
import { type Grid, isBlank, tableOf } from '../tables/grid.ts';
import { cellOf, isBlankSpan, type RowSpan, type SpannedRows } from '../tables/row-span.ts';
import { type Cursor, readRecord } from './read-record.ts';
import { firstPiece, headOf, textBelow } from './text-head.ts';
import { scanRecords, tokenise } from './tokenise.ts';

/** The separators that are looked for; a `sep=` line may name any other. */
export const delimiters = [';', ',', '\t', '|'] as const;

/** A sheet, or the reasons why there is none. */
export type CsvReading = { readonly sheet: Sheet; readonly delimiter: string } | { readonly issues: readonly Issue[] };

/** What a person said of a text table: its separator, and the Excel row of its header. */
export type CsvChoices = { readonly delimiter?: string; readonly headerRow?: number };

/** Finds the separator and the header of a text table, with the words that a file of one kind has in its header. @param pieces see `csvGrid` */
export function readCsv(
  pieces: () => Iterable<string>,
  isKnown: (cell: string) => boolean,
  choices: Pick<CsvChoices, 'delimiter'> = {},
): CsvReading {
  const search: HeaderSearch = { isKnown: remembering(isKnown), whole: () => 0 };
  const { grid, delimiter } = csvGrid(pieces, search, choices);
  const found = tableOf(grid, search);
  return 'sheet' in found ? { sheet: found.sheet, delimiter } : found;
}

/**
 * The rows of a text table.
 * @param pieces the decoded text; asked for anew with every pass over the rows
 * @param search what is a header: the separator that yields most known headers is the one
 */
export function csvGrid(
  pieces: () => Iterable<string>,
  search: HeaderSearch,
  choices: CsvChoices = {},
): { readonly grid: Grid; readonly delimiter: string } {
  const beginning = firstPiece(pieces());
  const { length: start, firstLine, delimiter: named } = headOf(beginning);
  const delimiter = choices.delimiter ?? named ?? findDelimiter(beginning.slice(start), search, choices.headerRow);
  const rows: SpannedRows = {
    *[Symbol.iterator]() {
      const isWanted = (span: RowSpan): boolean => span.fault !== null || !isNothing(span);
      for (const row of tokenise(textBelow(pieces(), start), delimiter, firstLine, isWanted)) {
        yield row.fault === null ? { ...row, cells: row.cells.map(unguardFormula) } : row;
      }
    },
    scan: (visit, after = 0) => {
      let last: RowSpan | null = null;
      let turn = 0;
      let mayBeGuarded = false;
      const filled = (span: RowSpan): boolean => {
        if (span.row <= after || (span.fault === null && isNothing(span))) return true;
        if (span !== last || span.turn !== turn) {
          last = span;
          turn = span.turn;
          mayBeGuarded = span.text.includes("'");
        }
        if (mayBeGuarded) unguardCells(span);
        return visit(span);
      };
      scanRecords(textBelow(pieces(), start), delimiter, firstLine, filled);
    },
  };
  return { grid: { rows }, delimiter };
}

/** The control character that ended a file for old programs, and that `copy` still adds: no cell of any table. */
const isEndMark = (cells: number, first: string): boolean => cells === 1 && first === '\u001a';

const apostrophe = 39;

/** Takes the guard against formulas off (see formula-guard.ts), as the rows that are given one by one have it. */
function unguardCells({ text, codes, starts, ends, count }: RowSpan): void {
  for (let index = 0; index < count; index++) {
    const start = starts[index] ?? 0;
    if (codes.at(start) !== apostrophe || start === ends[index]) continue;
    if (isGuarded(text.slice(start, ends[index]))) starts[index] = start + 1;
  }
}

const isNothing = (span: RowSpan): boolean => isBlankSpan(span) || (span.count === 1 && isEndMark(1, cellOf(span, 0)));

/** The same answers, each found once. */
function remembering(ask: (cell: string) => boolean): (cell: string) => boolean {
  const answers = new Map<string, boolean>();
  return (cell) => {
    const known = answers.get(cell) ?? ask(cell);
    answers.set(cell, known);
    return known;
  };
}

/** The separator with which the header has most known names; among equals the one with most cells. */
function findDelimiter(text: string, search: HeaderSearch, headerRow: number | undefined): string {
  let best: string = ',';
  let bestScore: readonly [number, number] = [-1, -1];
  for (const delimiter of delimiters) {
    const top = topRows(text, delimiter);
    const header = top.find(({ row }) => row === headerRow) ?? findHeader(top, search)?.row;
    // Nothing but separators: there is no header to find.
    if (header === undefined) return delimiter;
    const { cells } = header;
    const known = cells.filter((cell) => search.isKnown(cell)).length;
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
  for (let number = 1; cursor.at < text.length && rows.length < maxTitleRows; number++) {
    const start = cursor.at;
    const { line } = cursor;
    const read = readRecord(text, cursor, delimiter, true);
    if (read === null) break;
    const cells = cursor.fault === null ? read : cutLine(text.slice(start, cursor.at), delimiter);
    if (!isBlank(cells)) rows.push({ line, row: number, cells: cells.slice(0, maxColumns), fault: null });
  }
  return rows;
}

function cutLine(text: string, delimiter: string): readonly string[] {
  const [line = ''] = text.split(/[\r\n]/, 1);
  return line.replaceAll('"', '').split(delimiter, maxColumns);
}
