import { foldId } from '../../model/identity.ts';
import { noIssues, PlacedReader } from './cell-cache.ts';
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
import { cellOf, type RowSpan } from './row-span.ts';

/**
 * The table's own ids. Plain ones, which nearly all are, are taken as they stand; any other goes through all checks.
 * An own id is no part of the content: `low` and `high` are here the print of the folded id, and `check` a further hash of it.
 */
export class OwnIds extends PlacedReader {
  readonly #read: CellReader;
  check = 0;

  constructor(read: CellReader) {
    super();
    this.#read = read;
  }

  read(span: RowSpan, position: number): void {
    if (this.#takePlain(span, position)) return;
    this.take(cellOf(span, position), this.#read);
    const key = foldId(String(this.value ?? ''));
    const { low, high } = printOf(key);
    this.low = low;
    this.high = high;
    this.check = hashText(key);
  }

  /** Printable ASCII that begins with a letter and can be no number, address or account: few digits, no `@`, not long. */
  #takePlain(span: RowSpan, position: number): boolean {
    const { codes } = span;
    const start = span.starts[position] as number;
    const end = span.ends[position] as number;
    if (end - start > 64 || ((codes[start] as number) | 32) < 97) return false;
    let digits = 0;
    let low = lowStart;
    let high = highStart;
    let check = hashStart;
    for (let at = start; at < end; at++) {
      let code = codes[at] as number;
      if (code <= 32 || code >= 127 || code === 64) return false;
      if (code >= 48 && code <= 57 && ++digits > 8) return false;
      if (code >= 65 && code <= 90) code |= 32;
      low = Math.imul(low ^ code, lowFactor);
      high = Math.imul(high ^ code, highFactor);
      check = Math.imul(check ^ code, hashFactor);
    }
    this.low = finishLow(low, high);
    this.high = finishLow(high, low);
    this.check = check;
    this.value = cellOf(span, position);
    this.issues = noIssues;
    return true;
  }
}
