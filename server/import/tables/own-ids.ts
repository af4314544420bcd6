import { foldId } from '../../model/identity.ts';
import type { TextCodes } from '../text/text-codes.ts';
import { ColumnReader } from './cell-cache.ts';
import type { CellReader } from './cell-reader.ts';
import {
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

/**
 * The table's own ids. Plain ones, which nearly all are, are taken as they stand; any other goes through all checks.
 * An own id is no part of the content: it has a print of its own, and a further hash.
 */
export class OwnIds extends ColumnReader {
  /** For each row at hand: the print of the folded id, and another hash of it. */
  readonly lows = new Int32Array(rowsAtOnce);
  readonly highs = new Int32Array(rowsAtOnce);
  readonly checks = new Int32Array(rowsAtOnce);

  constructor(read: CellReader) {
    super(read, 0);
  }

  read({ text, codes, count, starts, ends }: PlacedCells): void {
    for (let at = 0; at < count; at++) {
      const start = starts[at] as number;
      const end = ends[at] as number;
      this.numbers[at] = start === end ? 0 : at + 1;
      if (start === end) continue;
      if (this.#printPlain(codes, start, end, at)) {
        this.put(text.slice(start, end), at + 1);
        continue;
      }
      const key = foldId(String(this.take(text.slice(start, end), at + 1) ?? ''));
      const { low, high } = printOf(key);
      this.lows[at] = low;
      this.highs[at] = high;
      this.checks[at] = hashText(key);
    }
  }

  /** Printable ASCII that begins with a letter and can be no number, address or account: few digits, no `@`, not long. */
  #printPlain(codes: TextCodes, start: number, end: number, at: number): boolean {
    if (end - start > 64 || (codes.at(start) | 32) < 97) return false;
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
