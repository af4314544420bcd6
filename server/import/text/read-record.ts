import type { QuoteFault } from '../format.ts';

/** Where the reader stands in a text, and what the last record was. */
export type Cursor = {
  /** Index of the next character to read. */
  at: number;
  /** Physical line at `at`, from 1. */
  line: number;
  fault: QuoteFault | null;
};

/**
 * Cells that are kept of a record, far more than a table may have: a row of fifty million separators must not take fifty million places.
 * The last of them stands for all beyond; it is filled as soon as one of those is.
 */
export const mostCells = 65_536;

const quote = 34;
const newLine = 10;
const carriageReturn = 13;
const space = 32;

/**
 * Reads one record by RFC 4180, wherever quotes are involved. A quote inside an unquoted field is literal.
 * Text behind a closing quote is read as far as the field goes and refuses its record, no more. A quote that is never closed
 * takes the rest of the file with it: where the value was meant to end is not known, and text inside a value must not become rows.
 * @param final true when the text holds the end of the file
 * @returns the cells, none of them after a fault; null when the record may go on beyond the text: the cursor is then where it was
 */
export function readRecord(text: string, cursor: Cursor, delimiter: string, final: boolean): string[] | null {
  const separator = delimiter.charCodeAt(0);
  const length = text.length;
  const cells: string[] = [];
  const add = (cell: string): void => {
    if (cells.length < mostCells) cells.push(cell);
    else if (cells[mostCells - 1] === '') cells[mostCells - 1] = cell;
  };
  let at = cursor.at;
  let line = cursor.line;
  let fault: QuoteFault | null = null;
  for (;;) {
    if (text.charCodeAt(at) === quote) {
      const opened = at;
      let from = at + 1;
      let doubled = false;
      let close = text.indexOf('"', from);
      while (close !== -1 && text.charCodeAt(close + 1) === quote) {
        doubled = true;
        from = close + 2;
        close = text.indexOf('"', from);
      }
      // A quote at the very end of the text may be the first of a doubled one.
      if (!final && (close === -1 || close + 1 >= length)) return null;
      if (close === -1) {
        const lost = countLineEnds(text.slice(opened));
        cursor.at = length;
        cursor.line = line + lost;
        cursor.fault = { code: 'unclosed-quote', line, lost: endsLine(text) ? lost - 1 : lost, cell: cells.length };
        return [];
      }
      const inside = text.slice(opened + 1, close);
      at = close + 1;
      while (at < length && text.charCodeAt(at) === space && separator !== space) at++;
      if (at >= length && !final) return null;
      line += countLineEnds(inside);
      if (!endsField(text, at, separator)) {
        fault ??= { code: 'text-after-quote', line: cursor.line, lost: 0, cell: cells.length };
        at = endOfField(text, at, separator);
      }
      add(doubled ? singleQuotes(inside) : inside);
    } else {
      const start = at;
      at = endOfField(text, at, separator);
      add(text.slice(start, at));
    }
    if (at >= length) {
      if (!final) return null;
      break;
    }
    const end = text.charCodeAt(at);
    if (end === separator) {
      at++;
      continue;
    }
    if (end === carriageReturn && at + 1 >= length && !final) return null;
    at += end === carriageReturn && text.charCodeAt(at + 1) === newLine ? 2 : 1;
    line++;
    break;
  }
  cursor.at = at;
  cursor.line = line;
  cursor.fault = fault;
  return fault === null ? cells : [];
}

function endsField(text: string, at: number, separator: number): boolean {
  const code = text.charCodeAt(at);
  return at >= text.length || code === separator || code === newLine || code === carriageReturn;
}

function endOfField(text: string, from: number, separator: number): number {
  let at = from;
  while (!endsField(text, at, separator)) at++;
  return at;
}

/** Characters in which quotes are made single at a time. */
const stretch = 65_536;

/** Makes one of every two quotes. In stretches, because what replacing them takes besides grows with their number, to a hundred times the text. */
function singleQuotes(text: string): string {
  let single = '';
  for (let from = 0; from < text.length; ) {
    let end = Math.min(text.length, from + stretch);
    let run = end;
    while (run > from && text.charCodeAt(run - 1) === quote) run--;
    // Two quotes that belong together stay together.
    if ((end - run) % 2 === 1) end++;
    single += text.slice(from, end).replaceAll('""', '"');
    from = end;
  }
  return single;
}

const endsLine = (text: string): boolean => text.endsWith('\n') || text.endsWith('\r');

/** Physical line ends in a text: CRLF, LF and lone CR count as one each. */
export function countLineEnds(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === newLine || (code === carriageReturn && text.charCodeAt(at + 1) !== newLine)) count++;
  }
  return count;
}
