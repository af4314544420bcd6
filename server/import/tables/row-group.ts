import { TextCodes } from '../text/text-codes.ts';
import { hashFactor, hashStart } from './fingerprint.ts';
import type { RowSpan } from './row-span.ts';

/*
 * Rows that are read together, column by column: what is known of a column then stays at hand for all of them, which is twice as fast as
 * going from column to column with every row.
 */

/** Rows that are read together; few enough that the places of their cells stay in the fastest memory. */
export const rowsAtOnce = 256;

/** The cells of one column of the rows at hand, where they lie in their text (see `RowSpan`); an empty cell ends where it starts. */
export type PlacedCells = {
  readonly text: string;
  readonly codes: TextCodes;
  readonly count: number;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
};

/** Gathers rows of one span for as long as their text stays as it is. */
export class RowGroup {
  span: RowSpan | null = null;
  count = 0;
  readonly lines = new Float64Array(rowsAtOnce);
  readonly rows = new Float64Array(rowsAtOnce);
  /** Filled cells beyond those that the header has. */
  readonly extra = new Int32Array(rowsAtOnce);
  readonly #positions: readonly number[];
  /** One column after the other. */
  readonly #starts: Int32Array;
  readonly #ends: Int32Array;
  #text = '';
  #codes = new TextCodes();

  /** @param positions of the cells that are wanted; they are asked for by their place in this list */
  constructor(positions: readonly number[]) {
    this.#positions = positions;
    this.#starts = new Int32Array(positions.length * rowsAtOnce);
    this.#ends = new Int32Array(positions.length * rowsAtOnce);
  }

  /** Takes the row that a span shows, after others of the same text. @returns whether there is room for another */
  add(span: RowSpan, extra: number): boolean {
    const { starts, ends, count } = span;
    const at = this.count++;
    if (at === 0) {
      this.span = span;
      this.#text = span.text;
      this.#codes = span.codes;
    }
    this.lines[at] = span.line;
    this.rows[at] = span.row;
    this.extra[at] = extra;
    const positions = this.#positions;
    const ownStarts = this.#starts;
    const ownEnds = this.#ends;
    for (let index = 0, to = at; index < positions.length; index++, to += rowsAtOnce) {
      const position = positions[index] as number;
      const isThere = position < count;
      ownStarts[to] = isThere ? (starts[position] as number) : 0;
      ownEnds[to] = isThere ? (ends[position] as number) : 0;
    }
    return this.count < rowsAtOnce;
  }

  /** The cells of a column of all rows at hand. @param index of the column's position */
  cells(index: number): PlacedCells {
    const first = index * rowsAtOnce;
    const starts = this.#starts.subarray(first, first + rowsAtOnce);
    const ends = this.#ends.subarray(first, first + rowsAtOnce);
    return { text: this.#text, codes: this.#codes, count: this.count, starts, ends };
  }

  /** One cell, of the row at a place among those at hand. */
  cell(index: number, at: number): string {
    return this.#text.slice(this.#starts[index * rowsAtOnce + at], this.#ends[index * rowsAtOnce + at]);
  }

  /** A hash of how the cells of a row are written: rows of one content may be written in several ways. */
  written(at: number): number {
    let hash = hashStart;
    for (let index = 0; index < this.#positions.length; index++) {
      // Every row at hand has a place for each position.
      const start = this.#starts[index * rowsAtOnce + at] as number;
      const end = this.#ends[index * rowsAtOnce + at] as number;
      hash = Math.imul(hash ^ (end - start), hashFactor);
      for (let place = start; place < end; place++) hash = Math.imul(hash ^ this.#codes.at(place), hashFactor);
    }
    return hash;
  }

  clear(): void {
    this.span = null;
    this.count = 0;
    this.#text = '';
  }
}
