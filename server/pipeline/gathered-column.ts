import type { ReadRows } from '../import/format.ts';
import type { CellValue } from '../import/tables/fingerprint.ts';

type ReadColumn = ReadRows['columns'][number];

/** For each row the number of its value, and the values by number; 0 = no value. */
export type NumberedValues = { readonly numbers: Int32Array; readonly values: readonly CellValue[] };

const none = new Int32Array(0);

/** One column of rows that are given some at a time. */
export class GatheredColumn {
  /** Has no room before the first value: most columns of a table are in no file. Below 0: the number of a text in `#texts`, from -1 down. */
  #numbers = none;
  readonly #values: CellValue[] = [null];
  /** By the reader's number of a value: its number here; 0 = it has none yet, or the reader's number stands for other values elsewhere. */
  #ready = none;
  /**
   * Texts of which the reader knows no number, those of some rows in one, and how long each is. A log has an id for every row, which a
   * network never asks for: a million texts by themselves take the collector of garbage longer than reading them took.
   */
  readonly #texts: string[] = [];
  #lengths = none;
  #pending = 0;

  /** Adds some rows. @param first their first place in the table @param lastPassing see `ReadRows` */
  add({ numbers, values }: ReadColumn, count: number, first: number, lastPassing: number): void {
    if (values.length <= 1 || (this.#numbers.length === 0 && !hasValue(numbers, count))) return;
    if (first + count > this.#numbers.length) this.#numbers = wider(this.#numbers, first + count);
    if (values.length > this.#ready.length) this.#ready = wider(this.#ready, values.length);
    const own = this.#numbers;
    const ready = this.#ready;
    const texts: string[] = [];
    for (let at = 0; at < count; at++) {
      const number = numbers[at] as number;
      if (number === 0) continue;
      const known = ready[number] as number;
      const value = known > 0 ? null : (values[number] ?? null);
      if (value === null) own[first + at] = known;
      else if (number <= lastPassing && typeof value === 'string') own[first + at] = -this.#pending - texts.push(value);
      else {
        const added = this.#values.push(value) - 1;
        if (number > lastPassing) ready[number] = added;
        own[first + at] = added;
      }
    }
    if (texts.length > 0) this.#keep(texts);
  }

  #keep(texts: readonly string[]): void {
    if (this.#pending + texts.length > this.#lengths.length) this.#lengths = wider(this.#lengths, this.#pending + texts.length);
    for (const { length } of texts) this.#lengths[this.#pending++] = length;
    this.#texts.push(texts.join(''));
  }

  /** The first rows. */
  upTo(count: number): NumberedValues {
    if (this.#numbers.length < count) this.#numbers = wider(this.#numbers, count);
    if (this.#pending > 0) this.#part();
    return { numbers: this.#numbers.subarray(0, count), values: this.#values };
  }

  /** Makes values of the texts that lie in one. */
  #part(): void {
    const last = this.#values.length - 1;
    const whole = this.#texts.splice(0).join('');
    let from = 0;
    for (let at = 0; at < this.#pending; at++) {
      const end = from + (this.#lengths[at] as number);
      this.#values.push(whole.slice(from, end));
      from = end;
    }
    for (const [at, number] of this.#numbers.entries()) if (number < 0) this.#numbers[at] = last - number;
    this.#lengths = none;
    this.#pending = 0;
  }
}

function hasValue(numbers: Int32Array, count: number): boolean {
  for (let at = 0; at < count; at++) if (numbers[at] !== 0) return true;
  return false;
}

/** A longer copy, with room for as much again. */
export function wider(list: Int32Array, least: number): Int32Array<ArrayBuffer> {
  const copy = new Int32Array(Math.max(1024, 2 * least));
  copy.set(list);
  return copy;
}
