import type { Row } from '../format.ts';
import { maxRecordLength } from '../limits.ts';
import { emptySpan, fillSpan, type RowSpan, reserve } from '../tables/row-span.ts';
import { endPatterns, endsAmong } from './cell-ends.ts';
import { LongRecord } from './long-record.ts';
import { type Cursor, mostCells, readRecord } from './read-record.ts';

/*
 * The tokeniser is our own, because papaparse 5.7.1
 * - gives no physical line, and none can be had from its cursor once a quoted field holds line ends,
 * - swallows the rest of the file after text behind a closing quote (`"b"x,`), with everything refused in it,
 * - knows one kind of line end per file, where real files mix CRLF, LF and CR,
 * - makes a string of every cell: with that alone a log of a million rows cannot be checked within 2.5 times papaparse's own time.
 * Records without quotes are scanned where they lie; a record in which a field begins with a quote goes through read-record.ts.
 */

const quote = 34;
const newLine = 10;
const carriageReturn = 13;
const mark = 0xfeff;

/** Takes a row; false = no more rows, please. */
export type Visit = (span: RowSpan) => boolean;

/**
 * Reads records from text that comes in pieces; only the pieces at hand are kept in memory.
 * Blank lines are records with one empty cell: they count as Excel rows.
 * @param pieces the text in order, cut anywhere
 * @param firstLine physical line of its first character
 * @param visit is given the same span again and again: what must stay is to be copied, or looked at when the span says that it will change
 */
export function scanRecords(pieces: Iterable<string>, delimiter: string, firstLine: number, visit: Visit): void {
  const scanner = new Scanner(delimiter, firstLine);
  for (const piece of pieces) if (!scanner.take(piece, visit)) return;
  scanner.finish(visit);
}

/**
 * The same as rows of their own, for files that are looked at more than once or only in part.
 * @param isWanted no row is made where it says no: a file may be all blank lines
 */
export function* tokenise(
  pieces: Iterable<string>,
  delimiter: string,
  firstLine = 1,
  isWanted: Visit = () => true,
): Generator<Row> {
  const scanner = new Scanner(delimiter, firstLine);
  let rows: Row[] = [];
  const keep: Visit = (span) => {
    if (!isWanted(span)) return true;
    const { text, starts, ends, count, line, row, fault } = span;
    const cells: string[] = [];
    for (let index = 0; index < count; index++) cells.push(text.slice(starts[index], ends[index]));
    rows.push({ line, row, cells, fault });
    return true;
  };
  for (const piece of pieces) {
    scanner.take(piece, keep);
    yield* rows;
    rows = [];
  }
  scanner.finish(keep);
  yield* rows;
}

class Scanner {
  readonly #delimiter: string;
  readonly #patterns: ReturnType<typeof endPatterns>;
  readonly #quoted = emptySpan();
  /** Of the text at hand; quoted records have a span of their own. */
  readonly #span = emptySpan();
  readonly #cursor: Cursor;
  #row = 1;
  #rest = '';
  /** A record that runs on is looked at again only when the text has doubled, so a long cell costs linear time. */
  #wanted = 0;
  /** The record at hand where it is too long to be held; null = it is not. */
  #long: LongRecord | null = null;

  constructor(delimiter: string, firstLine: number) {
    this.#delimiter = delimiter;
    this.#patterns = endPatterns(delimiter.charCodeAt(0));
    this.#cursor = { at: 0, line: firstLine, fault: null };
  }

  /** @returns false where the visitor wants no more */
  take(piece: string, visit: Visit): boolean {
    if (this.#long === null) this.#rest += piece;
    else {
      const end = this.#long.take(piece);
      if (end === null) return true;
      if (!this.#tellLong(this.#long, visit)) return false;
      this.#rest = piece.slice(end);
    }
    if (this.#rest.length < this.#wanted) return true;
    const goesOn = this.#read(this.#rest, false, visit);
    this.#wanted = Math.min(this.#rest.length * 2, maxRecordLength + 1);
    if (this.#rest.length > maxRecordLength) this.#passOver();
    return goesOn;
  }

  finish(visit: Visit): void {
    if (this.#long !== null) this.#tellLong(this.#long, visit);
    else if (this.#rest !== '') this.#read(this.#rest, true, visit);
  }

  /** Lets go of the record that begins the rest: it runs on beyond it. */
  #passOver(): void {
    this.#long = new LongRecord(this.#delimiter, this.#cursor.line);
    this.#long.take(this.#rest);
    this.#rest = '';
    this.#wanted = 0;
  }

  /** Tells of a record that was passed over: it has no cells. */
  #tellLong(long: LongRecord, visit: Visit): boolean {
    const span = this.#quoted;
    fillSpan(span, []);
    span.fault = long.fault();
    span.line = this.#cursor.line;
    span.row = this.#row++;
    this.#cursor.line = long.line;
    this.#long = null;
    return visit(span);
  }

  #read(text: string, final: boolean, visit: Visit): boolean {
    const cursor = this.#cursor;
    cursor.at = 0;
    this.#lay(text);
    while (cursor.at < text.length) {
      // Files that were joined have their marks in the middle.
      if (this.#span.codes.at(cursor.at) === mark && ++cursor.at >= text.length) break;
      const { line } = cursor;
      let span = this.#span;
      if (!this.#scan(text.length, final)) {
        const cells = readRecord(text, cursor, this.#delimiter, final);
        if (cells === null) break;
        span = this.#quoted;
        fillSpan(span, cells);
        span.fault = cursor.fault;
      }
      span.line = line;
      span.row = this.#row++;
      if (!visit(span)) return false;
    }
    this.#rest = text.slice(cursor.at);
    return true;
  }

  #lay(text: string): void {
    const span = this.#span;
    span.leave?.();
    span.codes.lay(text);
    span.text = text;
    span.turn++;
  }

  /**
   * Finds the cells of the record at the cursor, and moves the cursor behind it.
   * @returns false where a field begins with a quote, or the record may go on beyond the text: nothing has moved then
   */
  #scan(length: number, final: boolean): boolean {
    const span = this.#span;
    const cursor = this.#cursor;
    const separator = this.#delimiter.charCodeAt(0);
    const { codes } = span;
    const { words, wide } = codes;
    const pattern = this.#patterns[wide];
    let { starts, ends } = span;
    let room = Math.min(starts.length, mostCells);
    let count = 0;
    let start = cursor.at;
    if (codes.at(start) === quote) return false;
    for (let from = start; ; from += 2 * pattern.codes) {
      for (let found = endsAmong(words, from << wide, pattern); found !== 0; found &= found - 1) {
        const end = from + 31 - Math.clz32(found & -found);
        // Behind the text stands the end of a line.
        const code = codes.at(end);
        if (code !== separator && code !== newLine && code !== carriageReturn) continue;
        if (count === room) {
          if (count < mostCells) {
            reserve(span);
            ({ starts, ends } = span);
            room = Math.min(starts.length, mostCells);
          } else if (starts[count - 1] === ends[count - 1]) count--;
        }
        if (count < room) {
          starts[count] = start;
          ends[count++] = end;
        }
        start = end + 1;
        if (end < length && code === separator) {
          if (codes.at(start) === quote) return false;
          continue;
        }
        if (end < length) {
          if (code === carriageReturn) {
            if (start >= length && !final) return false;
            if (start < length && codes.at(start) === newLine) start++;
          }
          cursor.line++;
        } else if (!final) return false;
        cursor.at = Math.min(start, length);
        span.count = count;
        span.fault = null;
        return true;
      }
    }
  }
}
