import type { TextCodes } from '../text/text-codes.ts';
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
  /** By number, two for each: what its value adds to the halves of the print of its record. */
  #shares = new Int32Array(4 * lastPassing);
  /** By number: 1 where there is something to be said, or no value. */
  #odd = new Uint8Array(2 * lastPassing);
  #hasOdd = false;
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
   * @param prints two halves for each row
   * @param odd is set to 1 for rows in which there is something to be said of the cell
   */
  addTo(prints: Int32Array, odd: Uint8Array, count: number): void {
    const { numbers } = this;
    if (this.#place > 0) {
      const shares = this.#shares;
      for (let at = 0; at < count; at++) {
        const from = 2 * (numbers[at] as number);
        prints[2 * at] = (prints[2 * at] as number) + (shares[from] as number);
        prints[2 * at + 1] = (prints[2 * at + 1] as number) + (shares[from + 1] as number);
      }
    }
    // In most columns nothing is ever odd.
    if (!this.#hasOdd) return;
    const own = this.#odd;
    for (let at = 0; at < count; at++) odd[at] = (odd[at] as number) | (own[numbers[at] as number] as number);
  }

  /** Reads each cell by itself. */
  protected takeEach({ text, count, starts, ends }: PlacedCells): void {
    const { numbers } = this;
    for (let at = 0; at < count; at++) {
      const [start, end] = [starts[at] as number, ends[at] as number];
      numbers[at] = start === end ? 0 : at + 1;
      if (start < end) this.take(text.slice(start, end), at + 1);
    }
  }

  /** Reads a cell by itself, under a number. */
  protected take(cell: string, number: number): CellValue {
    const { value, issues } = this.#read(cell);
    if (number >= this.#odd.length) this.#widen();
    if (number === this.values.length) this.values.push(value);
    else this.values[number] = value;
    if (this.#place > 0) {
      const { low, high } = printOf(value);
      this.#shares[2 * number] = share(low, this.#place);
      this.#shares[2 * number + 1] = share(high, this.#place);
    }
    const isOdd = issues.length > 0 || value === null;
    this.#hasOdd ||= isOdd;
    this.#odd[number] = isOdd ? 1 : 0;
    if (issues.length > 0) this.#issues.set(number, issues);
    else if (number <= lastPassing) this.#issues.delete(number);
    return value;
  }

  /** Forgets what there was to say of passing numbers, before some of them are put to use without being read. */
  protected putOff(count: number): void {
    if (!this.#hasOdd) return;
    this.#odd.fill(0, 1, count + 1);
    for (let number = 1; this.#issues.size > 0 && number <= count; number++) this.#issues.delete(number);
  }

  #widen(): void {
    const [shares, odd] = [this.#shares, this.#odd];
    this.#shares = new Int32Array(shares.length * 2);
    this.#odd = new Uint8Array(odd.length * 2);
    this.#shares.set(shares);
    this.#odd.set(odd);
  }
}

/** Reads every cell anew: for columns whose cells hardly repeat. */
export class PlainCells extends ColumnReader {
  read(cells: PlacedCells): void {
    this.takeEach(cells);
  }
}

/** Distinct cells remembered per column; a log repeats its dates, organisations and words. */
const remembered = 20_000;
/** Places looked at for one cell, so that cells made to fall together cost no time. */
const probes = 8;
/** Bytes that are compared in one step, as two words: most cells need no other, so that the processor need not guess where a cell ends. */
const stepBytes = 8;
/** Bytes of the longest cell that is remembered, and its words. */
const mostBytes = 6 * stepBytes;
const mostWords = mostBytes / 4;

/** Numbers that stay in a fast memory, so that they need not be fetched before they are wanted. */
const atHand = 1 << 13;

/** By the bytes of a cell, for each of its words which bits belong to it. */
const masks = new Int32Array((mostBytes + 1) * mostWords);
for (let bytes = 1; bytes <= mostBytes; bytes++) {
  const first = bytes * mostWords;
  masks.fill(-1, first, first + (bytes >> 2));
  if (bytes % 4 !== 0) masks[first + (bytes >> 2)] = (1 << (8 * (bytes % 4))) - 1;
}

/**
 * Shares the readings of equal cells, which it finds without making a string of the cell.
 * Where cells turn out not to repeat it stops looking. What it keeps is packed closely: the time goes into fetching it from memory.
 */
export class CellCache extends ColumnReader {
  /** For each row at hand the hash of its cell; 0 where it has none. */
  readonly #hashes = new Int32Array(rowsAtOnce);
  /** The words of each cell at hand that has no more than those of one step. */
  readonly #firsts = new Int32Array(2 * rowsAtOnce);
  /** Where the cell of a slot stands in the pool; 0 = a free slot. */
  #slots = new Int32Array(256);
  /** A hash without so many of its last bits is a slot. */
  #shift = 24;
  /**
   * Cells one after the other: the number of the reading with the number of the bytes and how wide their codes are, then the hash, then the
   * words, up to the end of a step. The first place is not used.
   */
  #pool = new Int32Array(4096);
  #used = 1;
  #kept = 0;
  #misses = 0;
  #hits = 0;

  /** In three rounds: what must be fetched from memory for one row then need not wait for the row before. */
  read(cells: PlacedCells): void {
    if (this.#misses < 0) {
      this.takeEach(cells);
      return;
    }
    this.#hash(cells);
    if (this.#used > atHand) this.#fetch(cells.count);
    this.#number(cells);
  }

  #hash({ codes: { words, wide }, count, starts, ends }: PlacedCells): void {
    const hashes = this.#hashes;
    const firsts = this.#firsts;
    for (let at = 0; at < count; at++) {
      const start = starts[at] as number;
      const bytes = ((ends[at] as number) - start) << wide;
      if (bytes === 0 || bytes > mostBytes) hashes[at] = 0;
      else if (bytes > stepBytes) hashes[at] = hashOf(words, start << wide, bytes);
      else {
        const from = start << wide;
        const mask = bytes * mostWords;
        const one = words.getInt32(from, true) & (masks[mask] as number);
        const other = words.getInt32(from + 4, true) & (masks[mask + 1] as number);
        firsts[2 * at] = one;
        firsts[2 * at + 1] = other;
        hashes[at] = mix(bytes, one, other);
      }
    }
  }

  /** @returns nothing of use; without it the loop would be taken for one without effect */
  #fetch(count: number): number {
    const hashes = this.#hashes;
    const slots = this.#slots;
    const pool = this.#pool;
    const shift = this.#shift;
    let all = 0;
    for (let at = 0; at < count; at++) all |= pool[slots[(hashes[at] as number) >>> shift] as number] as number;
    return all;
  }

  #number({ text, codes, count, starts, ends }: PlacedCells): void {
    const { numbers } = this;
    const hashes = this.#hashes;
    const firsts = this.#firsts;
    const { words, wide } = codes;
    for (let at = 0; at < count; at++) {
      const start = starts[at] as number;
      const bytes = ((ends[at] as number) - start) << wide;
      if (bytes === 0) {
        numbers[at] = 0;
        continue;
      }
      const form = formOf(bytes, wide);
      const hash = hashes[at] as number;
      if (bytes <= stepBytes) {
        // Most cells are this short, and stand where they are looked for first.
        const known = this.#slots[hash >>> this.#shift] as number;
        const head = this.#pool[known] as number;
        const differs =
          ((head & 0xff) ^ form) |
          ((this.#pool[known + 2] as number) ^ (firsts[2 * at] as number)) |
          ((this.#pool[known + 3] as number) ^ (firsts[2 * at + 1] as number));
        if (differs === 0) {
          this.#hits++;
          numbers[at] = head >>> 8;
          continue;
        }
      } else if (bytes > mostBytes) {
        this.take(text.slice(start, ends[at]), at + 1);
        numbers[at] = at + 1;
        continue;
      }
      const found = this.#find(words, start << wide, bytes, form, hash);
      numbers[at] = found > 0 ? found : this.#readAnew(text.slice(start, ends[at]), codes, start, hash, at + 1);
    }
  }

  /** @returns the number of the reading of a cell; 0 = it is not kept */
  #find(words: DataView, from: number, bytes: number, form: number, hash: number): number {
    const slots = this.#slots;
    const pool = this.#pool;
    const last = slots.length - 1;
    const first = hash >>> this.#shift;
    for (let probe = 0; probe < probes; probe++) {
      const at = slots[(first + probe) & last] as number;
      if (at === 0) return 0;
      const head = pool[at] as number;
      if ((head & 0xff) !== form) continue;
      let differs = 0;
      for (let done = 0; done < bytes; done += stepBytes) {
        const mask = bytes * mostWords + (done >> 2);
        const known = at + 2 + (done >> 2);
        differs |=
          ((words.getInt32(from + done, true) & (masks[mask] as number)) ^ (pool[known] as number)) |
          ((words.getInt32(from + done + 4, true) & (masks[mask + 1] as number)) ^ (pool[known + 1] as number));
      }
      if (differs !== 0) continue;
      this.#hits++;
      return head >>> 8;
    }
    return 0;
  }

  /** @param passing the number where the reading is not kept @returns the number it has */
  #readAnew(slice: string, { words, wide }: TextCodes, start: number, hash: number, passing: number): number {
    this.#misses++;
    if (this.#misses > 2 * remembered && this.#hits < this.#misses) this.#misses = Number.NEGATIVE_INFINITY;
    if (this.#kept >= remembered) {
      this.take(slice, passing);
      return passing;
    }
    const number = lastPassing + ++this.#kept;
    this.take(ownText(slice), number);
    const bytes = slice.length << wide;
    if (this.#used + 2 + mostWords > this.#pool.length) {
      const pool = new Int32Array(this.#pool.length * 2);
      pool.set(this.#pool);
      this.#pool = pool;
    }
    place(this.#slots, hash >>> this.#shift, this.#used);
    this.#pool[this.#used++] = formOf(bytes, wide) | (number << 8);
    this.#pool[this.#used++] = hash;
    for (let word = 0; word < wordsKept(bytes); word++) {
      const mask = masks[bytes * mostWords + word] as number;
      this.#pool[this.#used++] = words.getInt32((start << wide) + 4 * word, true) & mask;
    }
    if (this.#kept * 2 > this.#slots.length) this.#grow();
    return number;
  }

  #grow(): void {
    const pool = this.#pool;
    this.#slots = new Int32Array(this.#slots.length * 2);
    this.#shift--;
    for (let at = 1; at < this.#used; ) {
      place(this.#slots, (pool[at + 1] as number) >>> this.#shift, at);
      at += 2 + wordsKept((pool[at] as number) & 0x7f);
    }
  }
}

/** How many bytes a cell has, and how wide its codes are: the same bytes may be few wide codes, or more of the others. */
const formOf = (bytes: number, wide: number): number => bytes | (wide << 7);

const wordsKept = (bytes: number): number => (Math.ceil(bytes / stepBytes) * stepBytes) / 4;

/** Spreads in the first bits. */
function hashOf(words: DataView, from: number, bytes: number): number {
  let hash = bytes;
  for (let done = 0; done < bytes; done += stepBytes) {
    const mask = bytes * mostWords + (done >> 2);
    const one = words.getInt32(from + done, true) & (masks[mask] as number);
    hash = mix(hash, one, words.getInt32(from + done + 4, true) & (masks[mask + 1] as number));
  }
  return hash;
}

/** Adds the two words of a step to a hash. */
function mix(hash: number, one: number, other: number): number {
  const mixed = Math.imul(one, 0x9e3779b1) ^ Math.imul(other, 0x85ebca6b);
  return Math.imul(hash ^ mixed ^ (mixed >>> 15), 0x2c1b3c6d);
}

/** Puts a cell of the pool in the first free slot from the one it should have; where there is none near it is not found again, and read anew. */
function place(slots: Int32Array, slot: number, at: number): void {
  for (let probe = 0; probe < probes; probe++) {
    const next = (slot + probe) & (slots.length - 1);
    if (slots[next] !== 0) continue;
    slots[next] = at;
    return;
  }
}

/** A copy of its own: a slice would keep the whole piece of text it lies in from being freed. */
function ownText(slice: string): string {
  const codes: number[] = [];
  for (let at = 0; at < slice.length; at++) codes.push(slice.charCodeAt(at));
  return String.fromCharCode(...codes);
}
