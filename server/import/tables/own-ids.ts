import { foldId } from '../../model/identity.ts';
import type { TextCodes } from '../text/text-codes.ts';
import { ColumnReader } from './cell-cache.ts';
import type { CellReader } from './cell-reader.ts';
import {
  type CellValue,
  finishLow,
  hashFactor,
  hashStart,
  hashText,
  highFactor,
  highStart,
  lowFactor,
  lowStart,
  printOf,
} from './fingerprint.ts';
import { type PlacedCells, rowsAtOnce } from './row-group.ts';
import type { ReadCells } from './row-record.ts';

const decoder = new TextDecoder();

/** Codes of the longest plain id. */
const longestPlain = 64;

/**
 * The table's own ids. Plain ones, which nearly all are, are taken as they stand; any other goes through all checks.
 * An own id is no part of the content: it has a print of its own, and a further hash.
 * No string is made of a plain id before somebody asks for it: those of a log are a million, and mostly nobody does.
 */
export class OwnIds extends ColumnReader {
  /** For each row at hand: the print of the folded id, and another hash of it. */
  readonly lows = new Int32Array(rowsAtOnce);
  readonly highs = new Int32Array(rowsAtOnce);
  readonly checks = new Int32Array(rowsAtOnce);
  /** Those at hand. */
  #placed: PlacedCells | null = null;
  /** 1 for each row at hand whose id is plain. */
  readonly #plain = new Uint8Array(rowsAtOnce);
  #allPlain = true;
  /** Whether the plain ids of the rows at hand are among the values. */
  #made = true;
  readonly #joined = new Uint8Array(longestPlain * rowsAtOnce);

  constructor(read: CellReader) {
    super(read, 0);
  }

  /** The ids of the rows at hand, as others see a column. */
  cells(): ReadCells {
    const made = (): CellValue[] => this.#make();
    return {
      numbers: this.numbers,
      get values() {
        return made();
      },
      joined: (count, lengths) => this.#join(count, lengths),
    };
  }

  read(cells: PlacedCells): void {
    const { text, codes, count, starts, ends } = cells;
    this.#placed = cells;
    this.#allPlain = true;
    this.#made = false;
    this.putOff(count);
    for (let at = 0; at < count; at++) {
      const start = starts[at] as number;
      const end = ends[at] as number;
      const isPlain = start < end && this.#printPlain(codes, start, end, at);
      this.numbers[at] = start === end ? 0 : at + 1;
      this.#plain[at] = isPlain ? 1 : 0;
      if (isPlain) continue;
      this.#allPlain = false;
      if (start === end) continue;
      const key = foldId(String(this.take(text.slice(start, end), at + 1) ?? ''));
      const { low, high } = printOf(key);
      this.lows[at] = low;
      this.highs[at] = high;
      this.checks[at] = hashText(key);
    }
  }

  /** See `ReadRows`. */
  #join(count: number, lengths: Int32Array): string | null {
    if (!this.#allPlain || this.#made || this.#placed === null) return null;
    const { codes, starts, ends } = this.#placed;
    let length = 0;
    for (let at = 0; at < count; at++) {
      // Every row at hand has an id, and its place with it.
      const place = (this.numbers[at] as number) - 1;
      const start = starts[place] as number;
      const end = ends[place] as number;
      lengths[at] = end - start;
      for (let index = start; index < end; index++) this.#joined[length++] = codes.at(index);
    }
    return decoder.decode(this.#joined.subarray(0, length));
  }

  #make(): CellValue[] {
    if (this.#made || this.#placed === null) return this.values;
    this.#made = true;
    const { text, count, starts, ends } = this.#placed;
    for (let at = 0; at < count; at++) if (this.#plain[at] === 1) this.values[at + 1] = text.slice(starts[at], ends[at]);
    return this.values;
  }

  /** Printable ASCII that begins with a letter and can be no number, address or account: few digits, no `@`, not long. */
  #printPlain(codes: TextCodes, start: number, end: number, at: number): boolean {
    if (end - start > longestPlain || (codes.at(start) | 32) < 97) return false;
    let digits = 0;
    let low = lowStart;
    let high = highStart;
    let check = hashStart;
    for (let index = start; index < end; index++) {
      let code = codes.at(index);
      if (code <= 32 || code >= 127 || code === 64) return false;
      if (code >= 48 && code <= 57 && ++digits > 8) return false;
      if (code >= 65 && code <= 90) code |= 32;
      low = Math.imul(low ^ code, lowFactor);
      high = Math.imul(high ^ code, highFactor);
      check = Math.imul(check ^ code, hashFactor);
    }
    this.lows[at] = finishLow(low, high);
    this.highs[at] = finishLow(high, low);
    this.checks[at] = check;
    return true;
  }
}
