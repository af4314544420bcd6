import type { ReadRowsColumn } from '../import/format.ts';
import type { CellValue } from '../import/tables/fingerprint.ts';
import { listRoom } from '../import/tables/list-room.ts';

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

  /** Adds some rows. @param first their first place in the table @param lastPassing see `ReadRows` @param expected rows in all, see there */
  add(column: ReadRowsColumn, count: number, first: number, lastPassing: number, expected: number): void {
    const { numbers, joined } = column;
    // Columns that are in no file have no value at all.
    if (joined === undefined && column.values.length <= 1) return;
    if (this.#numbers.length === 0 && !hasValue(numbers, count)) return;
    if (first + count > this.#numbers.length) this.#numbers = wider(this.#numbers, first + count, expected);
    if (joined !== undefined && this.#takeJoined(joined, count, first, expected)) return;
    const { values } = column;
    if (values.length > this.#ready.length) this.#ready = wider(this.#ready, values.length, 0);
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
    if (texts.length > 0) this.#keep(texts, expected);
  }

  /** @returns whether there were texts in one */
  #takeJoined(join: NonNullable<ReadRowsColumn['joined']>, count: number, first: number, expected: number): boolean {
    if (this.#pending + count > this.#lengths.length) this.#lengths = wider(this.#lengths, this.#pending + count, expected);
    const text = join(count, this.#lengths.subarray(this.#pending));
    if (text === null) return false;
    this.#texts.push(text);
    for (let at = first; at < first + count; at++) this.#numbers[at] = -++this.#pending;
    return true;
  }

  #keep(texts: readonly string[], expected: number): void {
    const all = this.#pending + texts.length;
    if (all > this.#lengths.length) this.#lengths = wider(this.#lengths, all, expected);
    for (const { length } of texts) this.#lengths[this.#pending++] = length;
    this.#texts.push(texts.join(''));
  }

  /** The first rows. */
  upTo(count: number): NumberedValues {
    if (this.#numbers.length < count) this.#numbers = wider(this.#numbers, count, 0);
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

/** A longer copy, with room for at least so many. @param expected how many there may be in the end; 0 = nobody can tell */
export function wider(list: Int32Array, least: number, expected: number): Int32Array<ArrayBuffer> {
  const copy = new Int32Array(Math.max(1024, listRoom(least, expected)));
  copy.set(list);
  return copy;
}
