import { crc32 } from 'node:zlib';
import type { Column } from '../model/table.ts';
import { type TableKind, tables } from '../model/tables.ts';
import { NumberList } from './number-list.ts';
import type { PackedColumn, RowBlock } from './row-block.ts';
import type { Cell } from './schema.ts';

/*
 * How records lie in the database: some thousands of one import together, column by column, as JSON that any program can read.
 * A block stands by itself: no other is needed to read it.
 */

/** A column of a block: a value for each record, null where it has none. */
export type StoredColumn =
  /** `of` is for each record the place of its value among `texts`; left out where all have the first. */
  | { readonly texts: readonly (string | null)[]; readonly of?: readonly number[] }
  | { readonly list: readonly Cell[] }
  /** The first record has this number, each next one a number more. */
  | { readonly from: number };

/** By name of the column: those in which a record has a value. */
export type StoredColumns = Readonly<Record<string, StoredColumn>>;

/** The columns of a study table, in its own order. */
export function columnsOf(kind: TableKind): readonly string[] {
  return Object.keys(tables[kind].columns);
}

/** By this a block is known to be as it was written. */
export function checkOf(content: string): number {
  return crc32(content);
}

/**
 * Makes the content of the blocks of one table, which must be given in their order.
 * @throws Error where a record lacks what every record of the table has: whoever gives such a record has not checked it
 */
export function blockWriter(kind: TableKind): (block: RowBlock) => string {
  const names = ['line', 'row', 'attributes', ...columnsOf(kind)];
  const dictionaries = names.map(() => new Dictionary());
  const required = Object.entries<Column>(tables[kind].columns).flatMap(([name, column]) => (column.required ? [name] : []));
  return ({ rows, columns }) => {
    const stored: string[] = [];
    const filled = new Set<string>();
    for (const [index, column] of columns.entries()) {
      if (column === null) continue;
      // A name and a dictionary for each column of the block.
      const name = names[index] as string;
      const { text, isFilled } = columnText(column, rows, dictionaries[index] as Dictionary);
      stored.push(`${JSON.stringify(name)}:${text}`);
      if (isFilled) filled.add(name);
    }
    for (const name of required) if (!filled.has(name)) throw new Error(`A record of ${kind} has no ${name}`);
    return `{${stored.join()}}`;
  };
}

/** A `StoredColumn` as JSON. `isFilled`: every record has a value. */
type ColumnText = { readonly text: string; readonly isFilled: boolean };

function columnText(column: NonNullable<PackedColumn>, rows: number, dictionary: Dictionary): ColumnText {
  if (column.as === 'numbers') return numbersText(column.numbers.subarray(0, rows));
  const wholes = column.numbers.subarray(0, rows);
  if (column.as === 'codes') {
    dictionary.add(column.added);
    return dictionary.columnText(wholes);
  }
  const list: Cell[] = [];
  let start = 0;
  for (const length of wholes) {
    list.push(length < 0 ? null : column.text.slice(start, start + length));
    if (length > 0) start += length;
  }
  return { text: `{"list":${JSON.stringify(list)}}`, isFilled: !wholes.includes(-1) };
}

function numbersText(numbers: Float64Array): ColumnText {
  const from = numbers[0] as number;
  let rises = Number.isSafeInteger(from);
  for (let at = 0; rises && at < numbers.length; at++) rises = numbers[at] === from + at;
  if (rises) return { text: `{"from":${JSON.stringify(from)}}`, isFilled: true };
  let isFilled = true;
  const list = new NumberList(numbers.length);
  for (let at = 0; at < numbers.length; at++) {
    const number = numbers[at] as number;
    if (Number.isNaN(number)) isFilled = false;
    list.add(number);
  }
  return { text: `{"list":${list.text()}}`, isFilled };
}

/** The texts of a column by the number they have in all blocks of its table, and for one block at a time the place they get there. */
class Dictionary {
  readonly #texts: (string | null)[] = [null];
  /** By number: the place in the block at hand, from 1; 0 = not in it yet. */
  #places = new Int32Array(256);

  add(texts: readonly string[]): void {
    for (const text of texts) this.#texts.push(text);
    if (this.#texts.length <= this.#places.length) return;
    this.#places = new Int32Array(2 * this.#texts.length);
  }

  columnText(numbers: Int32Array): ColumnText {
    const places = this.#places;
    const used: number[] = [];
    const of = new NumberList(numbers.length);
    for (let row = 0; row < numbers.length; row++) {
      const number = numbers[row] as number;
      let place = places[number] as number;
      if (place === 0) {
        used.push(number);
        place = used.length;
        places[number] = place;
      }
      of.add(place - 1);
    }
    const texts = used.map((number) => this.#texts[number] as string | null);
    for (const number of used) places[number] = 0;
    const only = texts.length === 1;
    const text = only ? `{"texts":${JSON.stringify(texts)}}` : `{"texts":${JSON.stringify(texts)},"of":${of.text()}}`;
    return { text, isFilled: !texts.includes(null) };
  }
}
