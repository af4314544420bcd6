import Papa from 'papaparse';
import type { Row } from './format.ts';
import { type Cursor, readRecord } from './read-record.ts';

/*
 * papaparse reads every block that holds no quote. Blocks with quotes go through read-record.ts, because papaparse 5.7.1
 * - gives no physical line, and none can be had from its cursor once a quoted field holds line ends,
 * - swallows the rest of the file after text behind a closing quote (`"b"x,`), with everything refused in it,
 * - knows one kind of line end per file, where real files mix CRLF, LF and CR.
 * In a block without quotes a line is a record, so its line numbers are exact.
 */

const byteOrderMark = 0xfeff;

/**
 * Reads records from text that comes in pieces; only the pieces at hand are kept in memory.
 * Blank lines are records with one empty cell: they count as Excel rows.
 * @param pieces the text in order, cut anywhere
 * @param firstLine physical line of its first character
 */
export function* tokenise(pieces: Iterable<string>, delimiter: string, firstLine = 1): Generator<Row> {
  const cursor: Cursor = { at: 0, line: firstLine, fault: null };
  let row = 1;
  let rest = '';
  // A record that runs on is looked at again only when the text has doubled, so a long cell costs linear time.
  let wanted = 0;

  function* read(text: string, final: boolean): Generator<Row> {
    if (text.includes('"') || text.charCodeAt(0) === byteOrderMark) {
      cursor.at = 0;
      while (cursor.at < text.length) {
        const line = cursor.line;
        const cells = readRecord(text, cursor, delimiter, final);
        if (cells === null) break;
        yield { line, row: row++, cells, fault: cursor.fault };
      }
      rest = text.slice(cursor.at);
      return;
    }
    const end = final ? text.length : endOfLastLine(text);
    rest = text.slice(end);
    if (end === 0) return;
    const block = text.slice(0, end);
    const lines = block.includes('\r') ? block.replace(/\r\n?/g, '\n') : block;
    const body = lines.endsWith('\n') ? lines.slice(0, -1) : lines;
    // papaparse gives no record at all for an empty text, where the block is one blank line.
    const records = body === '' ? [['']] : Papa.parse<string[]>(body, { delimiter, newline: '\n' }).data;
    for (const cells of records) yield { line: cursor.line++, row: row++, cells, fault: null };
  }

  for (const piece of pieces) {
    rest += piece;
    if (rest.length < wanted) continue;
    yield* read(rest, false);
    wanted = rest.length * 2;
  }
  if (rest !== '') yield* read(rest, true);
}

/** Index after the last line end that is surely whole: a CR at the very end may be half of a CRLF. */
function endOfLastLine(text: string): number {
  const feed = text.lastIndexOf('\n');
  // A negative place to search from would count as 0.
  const carriage = text.length < 2 ? -1 : text.lastIndexOf('\r', text.length - 2);
  return Math.max(feed, carriage) + 1;
}
