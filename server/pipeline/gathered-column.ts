import type { ReadRows } from '../import/format.ts';
import type { CellValue } from '../import/tables/fingerprint.ts';

type ReadColumn = ReadRows['columns'][number];

/** For each row the number of its value, and the values by number; 0 = no value. */
export type NumberedValues = { readonly numbers: Int32Array; readonly values: readonly CellValue[] };

const none = new Int32Array(0);

/** One column of rows that are given some at a time. */
export class GatheredColumn {
  /** Has no room before the first value: most columns of a table are in no file. */
  #numbers = none;
  readonly #values: CellValue[] = [null];
  /** By the reader's number of a value: its number here; 0 = it has none yet, or the reader's number stands for other values elsewhere. */
  #ready = none;

  /** Adds some rows. @param first their first place in the table @param lastPassing see `ReadRows` */
  add({ numbers, values }: ReadColumn, count: number, first: number, lastPassing: number): void {
    if (this.#numbers.length === 0 && !hasValue(numbers, count)) return;
    if (first + count > this.#numbers.length) this.#numbers = wider(this.#numbers, first + count);
    if (values.length > this.#ready.length) this.#ready = wider(this.#ready, values.length);
    const own = this.#numbers;
    const ready = this.#ready;
    for (let at = 0; at < count; at++) {
      const number = numbers[at] as number;
      if (number === 0) continue;
      const known = ready[number] as number;
      own[first + at] = known > 0 ? known : this.#number(number, values, lastPassing);
    }
  }

  #number(number: number, values: readonly CellValue[], lastPassing: number): number {
    const value = values[number] ?? null;
    if (value === null) return 0;
    const own = this.#values.push(value) - 1;
    if (number > lastPassing) this.#ready[number] = own;
    return own;
  }

  /** The first rows. */
  upTo(count: number): NumberedValues {
    if (this.#numbers.length < count) this.#numbers = wider(this.#numbers, count);
    return { numbers: this.#numbers.subarray(0, count), values: this.#values };
  }
}

function hasValue(numbers: Int32Array, count: number): boolean {
  for (let at = 0; at < count; at++) if (numbers[at] !== 0) return true;
  return false;
}

/** A longer copy, with room for as much again. */
function wider(list: Int32Array, least: number): Int32Array<ArrayBuffer> {
  const copy = new Int32Array(Math.max(1024, 2 * least));
  copy.set(list);
  return copy;
}
