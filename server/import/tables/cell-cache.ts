import type { CellIssue, CellReader } from './cell-reader.ts';
import { type CellValue, printOf, share } from './fingerprint.ts';
import { type PlacedCells, rowsAtOnce } from './row-group.ts';

const noIssues: readonly CellIssue[] = [];

/** Numbers up to here stand for cells of the rows at hand; those above for readings that are kept. */
export const lastPassing = rowsAtOnce;

/**
 * Reads the cells of a column where they lie, for some rows at a time. A reading is a number, by which its value and all else is found:
 * an object for every cell of a file would cost more than reading it.
 */
export abstract class ColumnReader {
  /** For each row at hand the number of its reading; 0 = an empty cell. */
  readonly numbers = new Int32Array(rowsAtOnce);
  /** By number. */
  readonly values: CellValue[] = Array.from({ length: lastPassing + 1 }, () => null);
  /** What a value adds to the two halves of the print of its record. */
  #lows = new Int32Array(2 * lastPassing);
  #highs = new Int32Array(2 * lastPassing);
  /** 1 where there is something to be said, or no value. */
  #odd = new Uint8Array(2 * lastPassing);
  readonly #issues = new Map<number, readonly CellIssue[]>();
  readonly #read: CellReader;
  readonly #place: number;

  /** @param place number of the column among those that make up the content of a record, from 1; 0 = it is no part of it */
  constructor(read: CellReader, place: number) {
    this.#read = read;
    this.#place = place;
  }

  /** Reads the cells of the rows at hand. */
  abstract read(cells: PlacedCells): void;

  /** What is to be said of a reading. */
  issuesOf(number: number): readonly CellIssue[] {
    return this.#issues.get(number) ?? noIssues;
  }

  /**
   * Adds what the values of the rows at hand say to the prints of their records.
   * @param odd is set to 1 for rows in which there is something to be said of the cell
   */
  addTo(lows: Int32Array, highs: Int32Array, odd: Uint8Array, count: number): void {
    const [ownLows, ownHighs, ownOdd, numbers] = [this.#lows, this.#highs, this.#odd, this.numbers];
    for (let at = 0; at < count; at++) {
      const number = numbers[at] as number;
      lows[at] = (lows[at] as number) + (ownLows[number] as number);
      highs[at] = (highs[at] as number) + (ownHighs[number] as number);
      odd[at] = (odd[at] as number) | (ownOdd[number] as number);
    }
  }

  /** Reads a cell by itself, under a number. */
  protected take(cell: string, number: number): CellValue {
    const { value, issues } = this.#read(cell);
    if (number >= this.#lows.length) this.#widen();
    if (number === this.values.length) this.values.push(value);
    else this.values[number] = value;
    if (this.#place > 0) {
      const { low, high } = printOf(value);
      this.#lows[number] = share(low, this.#place);
      this.#highs[number] = share(high, this.#place);
    }
    this.#odd[number] = issues.length > 0 || value === null ? 1 : 0;
    if (issues.length > 0) this.#issues.set(number, issues);
    else if (number <= lastPassing) this.#issues.delete(number);
    return value;
  }

  /** Puts a value under a passing number, without anything to be said of it; the column is no part of the content. */
  protected put(value: CellValue, number: number): void {
    this.values[number] = value;
    this.#odd[number] = 0;
    if (this.#issues.size > 0) this.#issues.delete(number);
  }

  #widen(): void {
    const [lows, highs, odd] = [this.#lows, this.#highs, this.#odd];
    this.#lows = new Int32Array(lows.length * 2);
    this.#highs = new Int32Array(lows.length * 2);
    this.#odd = new Uint8Array(lows.length * 2);
    this.#lows.set(lows);
    this.#highs.set(highs);
    this.#odd.set(odd);
  }
}

/** Reads every cell anew: for columns whose cells hardly repeat. */
export class PlainCells extends ColumnReader {
  read({ text, count, starts, ends }: PlacedCells): void {
    const { numbers } = this;
    for (let at = 0; at < count; at++) {
      const [start, end] = [starts[at] as number, ends[at] as number];
      numbers[at] = start === end ? 0 : at + 1;
      if (start < end) this.take(text.slice(start, end), at + 1);
    }
  }
}

/** Distinct cells remembered per column; a log repeats its dates, organisations and words. */
const remembered = 20_000;
/** Places looked at for one cell, so that cells made to fall together cost no time. */
const probes = 8;
/** Longest cell that is remembered, in pairs of codes. */
const pairs = 12;
/** What a cell is: empty, too long to be remembered, the one above again, or to be looked for. */
const mark = { empty: 0, byItself: 1, asAbove: 2, other: 3 } as const;

/**
 * Shares the readings of equal cells, which it finds without making a string of the cell.
 * Where cells turn out not to repeat it stops looking. What it keeps is packed closely: the time goes into fetching it from memory.
 */
export class CellCache extends ColumnReader {
  /** A cell in pairs of codes: the one at hand, and until then the one before it. */
  readonly #pairs = new Int32Array(pairs);
  /** For each row at hand the hash of its cell, and what it is. */
  readonly #hashes = new Int32Array(rowsAtOnce);
  readonly #marks = new Uint8Array(rowsAtOnce);
  /** Where the cell of a slot stands in the pool; 0 = a free slot. */
  #slots = new Int32Array(256);
  /** Cells one after the other, before each its length and the number of its reading. The first place is not used. */
  #pool = new Int32Array(4096);
  #used = 1;
  #kept = 0;
  #misses = 0;
  #hits = 0;

  /** In three rounds: what must be fetched from memory for one row then need not wait for the row before. */
  read(cells: PlacedCells): void {
    this.#hash(cells);
    this.#fetch(cells.count);
    this.#number(cells);
  }

  #hash({ codes, count, starts, ends }: PlacedCells): void {
    const hashes = this.#hashes;
    const marks = this.#marks;
    const cell = this.#pairs;
    const remembers = this.#misses >= 0;
    let before = 0;
    for (let at = 0; at < count; at++) {
      const start = starts[at] as number;
      const length = (ends[at] as number) - start;
      if (length === 0 || length > 2 * pairs || !remembers) {
        marks[at] = length === 0 ? mark.empty : mark.byItself;
        before = 0;
        continue;
      }
      const filled = (length + 1) >> 1;
      let hash = length;
      let changed = before ^ length;
      for (let pair = 0; pair < filled; pair++) {
        const from = start + 2 * pair;
        // Two codes in one number; behind the end of the cell is nothing.
        let both = codes[from] as number;
        if (2 * pair + 1 < length) both |= (codes[from + 1] as number) << 16;
        changed |= (cell[pair] as number) ^ both;
        cell[pair] = both;
        hash = withPair(hash, both);
      }
      before = length;
      hashes[at] = hash;
      // In a log that is sorted, or has few words, a cell often is the one above it.
      marks[at] = changed === 0 ? mark.asAbove : mark.other;
    }
  }

  /** @returns nothing of use; without it the loop would be taken for one without effect */
  #fetch(count: number): number {
    const hashes = this.#hashes;
    const marks = this.#marks;
    const slots = this.#slots;
    const pool = this.#pool;
    const mask = slots.length - 1;
    let all = 0;
    for (let at = 0; at < count; at++) {
      if (marks[at] === mark.other) all |= pool[slots[(hashes[at] as number) & mask] as number] as number;
    }
    return all;
  }

  #number({ text, codes, count, starts, ends }: PlacedCells): void {
    const { numbers } = this;
    let last = 0;
    for (let at = 0; at < count; at++) {
      const what = this.#marks[at];
      const [start, end] = [starts[at] as number, ends[at] as number];
      if (what === mark.other) {
        const hash = this.#hashes[at] as number;
        const found = this.#find(hash, codes, start, end - start);
        last = found > 0 ? found : this.#readAnew(text.slice(start, end), hash, at + 1);
      } else if (what === mark.byItself) {
        last = at + 1;
        this.take(text.slice(start, end), last);
      }
      numbers[at] = what === mark.empty ? 0 : last;
    }
  }

  /** @returns the number of the reading of a cell; 0 = it is not kept */
  #find(hash: number, codes: Uint16Array, start: number, length: number): number {
    const slots = this.#slots;
    const pool = this.#pool;
    const mask = slots.length - 1;
    const filled = (length + 1) >> 1;
    for (let probe = 0; probe < probes; probe++) {
      const at = slots[(hash + probe) & mask] as number;
      if (at === 0) return 0;
      const head = pool[at] as number;
      if ((head & 0xff) !== length) continue;
      let differs = 0;
      for (let pair = 0; pair < filled; pair++) {
        const from = start + 2 * pair;
        let both = codes[from] as number;
        if (2 * pair + 1 < length) both |= (codes[from + 1] as number) << 16;
        differs |= both ^ (pool[at + 1 + pair] as number);
      }
      if (differs !== 0) continue;
      this.#hits++;
      return head >>> 8;
    }
    return 0;
  }

  /** @param passing the number where the reading is not kept */
  #readAnew(slice: string, hash: number, passing: number): number {
    this.#misses++;
    if (this.#misses > 2 * remembered && this.#hits < this.#misses) this.#misses = Number.NEGATIVE_INFINITY;
    if (this.#kept >= remembered) {
      this.take(slice, passing);
      return passing;
    }
    const number = lastPassing + ++this.#kept;
    this.take(ownText(slice), number);
    if (this.#used + 1 + pairs > this.#pool.length) {
      const pool = new Int32Array(this.#pool.length * 2);
      pool.set(this.#pool);
      this.#pool = pool;
    }
    const filled = (slice.length + 1) >> 1;
    this.#pool[this.#used] = slice.length | (number << 8);
    for (let pair = 0; pair < filled; pair++) {
      const second = 2 * pair + 1 < slice.length ? slice.charCodeAt(2 * pair + 1) << 16 : 0;
      this.#pool[this.#used + 1 + pair] = slice.charCodeAt(2 * pair) | second;
    }
    place(this.#slots, hash, this.#used);
    this.#used += 1 + filled;
    if (this.#kept * 2 > this.#slots.length) this.#grow();
    return number;
  }

  #grow(): void {
    this.#slots = new Int32Array(this.#slots.length * 2);
    for (let at = 1; at < this.#used; ) {
      const length = (this.#pool[at] ?? 0) & 0xff;
      const filled = (length + 1) >> 1;
      let hash = length;
      for (let pair = 0; pair < filled; pair++) hash = withPair(hash, this.#pool[at + 1 + pair] ?? 0);
      place(this.#slots, hash, at);
      at += 1 + filled;
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
