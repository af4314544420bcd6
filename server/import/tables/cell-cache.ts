import type { CellIssue, CellReader } from './cell-reader.ts';
import { type CellValue, printOf } from './fingerprint.ts';
import { cellOf, type RowSpan } from './row-span.ts';

export const noIssues: readonly CellIssue[] = [];

/**
 * Reads the cells of a column where they lie. What the last cell gave stands in the reader itself:
 * an object for every cell of a file would cost more than reading it.
 */
export abstract class PlacedReader {
  value: CellValue = null;
  /** `noIssues` where there are none, so that one comparison tells. */
  issues: readonly CellIssue[] = noIssues;
  /** The two halves of the value's print. */
  low = 0;
  high = 0;
  /** A number that only equal values of the column have, from 1; 0 where the cell was read by itself. */
  code = 0;

  /** Reads the cell at a position of a row; the row has it and it is not empty. */
  abstract read(span: RowSpan, position: number): void;

  protected take(cell: string, read: CellReader): void {
    const { value, issues } = read(cell);
    const { low, high } = printOf(value);
    this.value = value;
    this.issues = issues.length === 0 ? noIssues : issues;
    this.low = low;
    this.high = high;
  }
}

/** Reads every cell anew: for columns whose cells hardly repeat. */
export class PlainCells extends PlacedReader {
  readonly #read: CellReader;

  constructor(read: CellReader) {
    super();
    this.#read = read;
  }

  read(span: RowSpan, position: number): void {
    this.take(cellOf(span, position), this.#read);
  }
}

/** Distinct cells remembered per column; a log repeats its dates, organisations and words. */
const remembered = 20_000;
/** Places looked at for one cell, so that cells made to fall together cost no time. */
const probes = 8;
/** Longest cell that is remembered, in pairs of codes. */
const pairs = 12;
/** Numbers before the codes of a cell in the pool: its length with the number of its value, and the two halves of the print. */
const ahead = 3;

/**
 * Shares the readings of equal cells, which it finds without making a string of the cell.
 * Where cells turn out not to repeat it stops looking. What it keeps is packed closely: the time goes into fetching it from memory.
 */
export class CellCache extends PlacedReader {
  readonly #read: CellReader;
  /** The cell at hand, in pairs of codes; until then, the cell before it. */
  readonly #pairs = new Int32Array(pairs);
  /** Length of the cell before; 0 = nothing to compare with. */
  #before = 0;
  /** Where the cell of a slot stands in the pool; 0 = a free slot. */
  #slots = new Int32Array(256);
  /** Cells one after the other; the first place is not used. */
  #pool = new Int32Array(4096);
  #used = 1;
  readonly #values: CellValue[] = [];
  /** By number of the value; only where there are issues. */
  readonly #issues = new Map<number, readonly CellIssue[]>();
  #misses = 0;
  #hits = 0;

  constructor(read: CellReader) {
    super();
    this.#read = read;
  }

  read(span: RowSpan, position: number): void {
    const start = span.starts[position] as number;
    const length = (span.ends[position] as number) - start;
    if (length > 2 * pairs || this.#misses < 0) {
      this.take(cellOf(span, position), this.#read);
      this.#before = 0;
      this.code = 0;
      return;
    }
    const { codes } = span;
    const cell = this.#pairs;
    const filled = (length + 1) >> 1;
    let hash = length;
    let changed = this.#before ^ length;
    for (let pair = 0; pair < filled; pair++) {
      const at = start + 2 * pair;
      let both = codes[at] as number;
      if (2 * pair + 1 < length) both |= (codes[at + 1] as number) << 16;
      changed |= (cell[pair] as number) ^ both;
      cell[pair] = both;
      hash = withPair(hash, both);
    }
    // In a log that is sorted, or has few words, a cell often is the one above it.
    if (changed === 0) return;
    this.#before = length;
    const slots = this.#slots;
    const pool = this.#pool;
    const mask = slots.length - 1;
    for (let probe = 0; probe < probes; probe++) {
      const at = slots[(hash + probe) & mask] as number;
      if (at === 0) break;
      const head = pool[at] as number;
      if ((head & 0xff) !== length) continue;
      let pair = 0;
      while (pair < filled && pool[at + ahead + pair] === cell[pair]) pair++;
      if (pair < filled) continue;
      this.#hits++;
      this.low = pool[at + 1] as number;
      this.high = pool[at + 2] as number;
      this.value = this.#values[head >>> 8] as CellValue;
      this.code = (head >>> 8) + 1;
      this.issues = this.#issues.size === 0 ? noIssues : (this.#issues.get(head >>> 8) ?? noIssues);
      return;
    }
    this.#readAnew(cellOf(span, position), hash);
  }

  #readAnew(slice: string, hash: number): void {
    this.#misses++;
    if (this.#misses > 2 * remembered && this.#hits < this.#misses) this.#misses = Number.NEGATIVE_INFINITY;
    this.take(ownText(slice), this.#read);
    const number = this.#values.length;
    this.code = number >= remembered ? 0 : number + 1;
    if (number >= remembered) return;
    if (this.#used + ahead + pairs > this.#pool.length) {
      const pool = new Int32Array(this.#pool.length * 2);
      pool.set(this.#pool);
      this.#pool = pool;
    }
    const filled = (slice.length + 1) >> 1;
    this.#pool.set([slice.length | (number << 8), this.low, this.high], this.#used);
    this.#pool.set(this.#pairs.subarray(0, filled), this.#used + ahead);
    this.#values.push(this.value);
    if (this.issues !== noIssues) this.#issues.set(number, this.issues);
    place(this.#slots, hash, this.#used);
    this.#used += ahead + filled;
    if (number * 2 > this.#slots.length) this.#grow();
  }

  #grow(): void {
    this.#slots = new Int32Array(this.#slots.length * 2);
    for (let at = 1; at < this.#used; ) {
      const length = (this.#pool[at] ?? 0) & 0xff;
      const filled = (length + 1) >> 1;
      let hash = length;
      for (let pair = 0; pair < filled; pair++) hash = withPair(hash, this.#pool[at + ahead + pair] ?? 0);
      place(this.#slots, hash, at);
      at += ahead + filled;
    }
  }
}

function withPair(hash: number, both: number): number {
  const mixed = Math.imul(hash ^ both, 0x9e3779b1);
  return mixed ^ (mixed >>> 15);
}

/** Puts a cell of the pool in the first free slot near its hash; where there is none it is not found again, and read anew. */
function place(slots: Int32Array, hash: number, at: number): void {
  const mask = slots.length - 1;
  for (let probe = 0; probe < probes; probe++) {
    const slot = (hash + probe) & mask;
    if (slots[slot] !== 0) continue;
    slots[slot] = at;
    return;
  }
}

/** A copy of its own: a slice would keep the whole piece of text it lies in from being freed. */
function ownText(slice: string): string {
  const codes: number[] = [];
  for (let at = 0; at < slice.length; at++) codes.push(slice.charCodeAt(at));
  return String.fromCharCode(...codes);
}
