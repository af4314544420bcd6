import type { QuoteFault, Row } from '../format.ts';
import { TextCodes } from '../text/text-codes.ts';

/**
 * A row whose cells still lie in the text they were read from: cell i is `text.slice(starts[i], ends[i])`, for i < count.
 * One span serves all rows of a file, because an object per row and a string per cell would cost more than the checks themselves.
 */
export type RowSpan = {
  text: string;
  codes: TextCodes;
  /** Another number with every new text: asking whether two long texts are the same takes as long as reading them. */
  turn: number;
  starts: Int32Array;
  ends: Int32Array;
  count: number;
  /** Physical line the row starts on. */
  line: number;
  /** Excel row. */
  row: number;
  fault: QuoteFault | null;
  /** Whoever still needs what lies in `text` and `codes` is told here before that changes; null = nobody. */
  leave: (() => void) | null;
};

/** Rows that can also be had as spans, without an object for each. */
export type SpannedRows = Iterable<Row> & {
  /** Visits the rows in order, as far as `visit` answers true. @param after only rows below this Excel row; all where left out */
  readonly scan: (visit: (span: RowSpan) => boolean, after?: number) => void;
};

export function emptySpan(): RowSpan {
  return {
    text: '',
    codes: new TextCodes(),
    turn: 0,
    starts: new Int32Array(64),
    ends: new Int32Array(64),
    count: 0,
    line: 1,
    row: 1,
    fault: null,
    leave: null,
  };
}

/** Doubles the room for cells. */
export function reserve(span: RowSpan): void {
  const { starts, ends } = span;
  span.starts = new Int32Array(starts.length * 2);
  span.ends = new Int32Array(ends.length * 2);
  span.starts.set(starts);
  span.ends.set(ends);
}

/** Lays cells one after the other. */
export function fillSpan(span: RowSpan, cells: readonly string[]): void {
  span.leave?.();
  const text = cells.join('');
  span.text = text;
  span.turn++;
  span.codes.lay(text);
  span.count = cells.length;
  let at = 0;
  for (let index = 0; index < cells.length; index++) {
    if (index === span.starts.length) reserve(span);
    span.starts[index] = at;
    at += cells[index]?.length ?? 0;
    span.ends[index] = at;
  }
}

/**
 * Visits rows as spans, whether they come as such or as rows of their own.
 * @param after only rows below this Excel row
 */
export function visitRows(rows: Iterable<Row>, visit: (span: RowSpan) => boolean, after = 0): void {
  if (isSpanned(rows)) {
    rows.scan(visit, after);
    return;
  }
  const span = emptySpan();
  for (const { line, row, cells, fault } of rows) {
    fillSpan(span, cells);
    span.line = line;
    span.row = row;
    span.fault = fault;
    if (row > after && !visit(span)) return;
  }
}

function isSpanned(rows: Iterable<Row>): rows is SpannedRows {
  return 'scan' in rows && typeof rows.scan === 'function';
}

/** The cell at a position; empty where the row is shorter. */
export function cellOf(span: RowSpan, position: number): string {
  return position < span.count ? span.text.slice(span.starts[position], span.ends[position]) : '';
}

/** How many cells from a position on have something in them. */
export function countFilled(span: RowSpan, from: number): number {
  let filled = 0;
  for (let position = from; position < span.count; position++) if (cellOf(span, position).trim() !== '') filled++;
  return filled;
}

/** True for a blank line and for a row of separators or white space only. */
export function isBlankSpan({ text, codes, starts, ends, count }: RowSpan): boolean {
  for (let index = 0; index < count; index++) {
    const start = starts[index] ?? 0;
    const end = ends[index] ?? 0;
    if (start === end) continue;
    // Most rows begin with a letter or digit: no string is made of those.
    const code = codes.at(start);
    if (code > 32 && code < 128) return false;
    if (text.slice(start, end).trim() !== '') return false;
  }
  return true;
}
