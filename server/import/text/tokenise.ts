import type { Row } from '../format.ts';
import { maxRecordLength } from '../limits.ts';
import { codesBehind, emptySpan, fillSpan, type RowSpan, reserve } from '../tables/row-span.ts';
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
  readonly #encoder = new TextEncoder();
  /** The codes of the text at hand; quoted records have theirs in the span of their own. */
  #codes = new Uint16Array(1024);
  #bytes = new Uint8Array(1024);
  readonly #quoted = emptySpan();
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
    this.#layCodes(text);
    while (cursor.at < text.length) {
      // Files that were joined have their marks in the middle.
      if (this.#codes[cursor.at] === mark && ++cursor.at >= text.length) break;
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

  /** Nearly all text is ASCII, whose UTF-8 bytes are its codes and are made at once. */
  #layCodes(text: string): void {
    this.#span.leave?.();
    const { length } = text;
    if (this.#codes.length < length + codesBehind) {
      this.#codes = new Uint16Array((length + codesBehind) * 2);
      this.#bytes = new Uint8Array(length * 2);
    }
    const codes = this.#codes;
    const { read, written } = this.#encoder.encodeInto(text, this.#bytes.subarray(0, length));
    if (read === length && written === length) codes.set(this.#bytes.subarray(0, length));
    else for (let at = 0; at < length; at++) codes[at] = text.charCodeAt(at);
    codes[length] = newLine;
    this.#span.codes = codes;
    this.#span.text = text;
    this.#span.turn++;
  }

  /**
   * Finds the cells of the record at the cursor, and moves the cursor behind it.
   * @returns false where a field begins with a quote, or the record may go on beyond the text: nothing has moved then
   */
  #scan(length: number, final: boolean): boolean {
    const span = this.#span;
    const cursor = this.#cursor;
    const separator = this.#delimiter.charCodeAt(0);
    // Most characters come behind both the separator and the ends of lines: one comparison is enough for those.
    const highest = Math.max(separator, carriageReturn);
    const { codes } = span;
    let { starts, ends } = span;
    let room = Math.min(starts.length, mostCells);
    let count = 0;
    let at = cursor.at;
    for (;;) {
      // Behind the text stands the end of a line.
      let code = codes[at] as number;
      if (code === quote) return false;
      const start = at;
      while (code > highest || (code !== separator && code !== newLine && code !== carriageReturn)) code = codes[++at] as number;
      if (count === room) {
        if (count < mostCells) {
          reserve(span);
          ({ starts, ends } = span);
          room = Math.min(starts.length, mostCells);
        } else if (starts[count - 1] === ends[count - 1]) count--;
      }
      if (count < room) {
        starts[count] = start;
        ends[count++] = at;
      }
      if (at >= length) {
        if (!final) return false;
        break;
      }
      if (code === separator) {
        at++;
        continue;
      }
      if (code === carriageReturn) {
        if (at + 1 >= length && !final) return false;
        if (at + 1 < length && codes[at + 1] === newLine) at++;
      }
      at++;
      cursor.line++;
      break;
    }
    cursor.at = at;
    span.count = count;
    span.fault = null;
    return true;
  }
}
