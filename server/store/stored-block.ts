import { crc32 } from 'node:zlib';
import type { Column } from '../model/table.ts';
import { type TableKind, tables } from '../model/tables.ts';
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
    const stored: Record<string, StoredColumn> = {};
    for (const [index, column] of columns.entries()) {
      // A name and a dictionary for each column of the block.
      if (column !== null) stored[names[index] as string] = storedColumn(column, rows, dictionaries[index] as Dictionary);
    }
    for (const name of required) if (!isFilled(stored[name])) throw new Error(`A record of ${kind} has no ${name}`);
    return JSON.stringify(stored);
  };
}

function isFilled(column: StoredColumn | undefined): boolean {
  if (column === undefined) return false;
  return 'from' in column || !('texts' in column ? column.texts : column.list).includes(null);
}

function storedColumn(column: NonNullable<PackedColumn>, rows: number, dictionary: Dictionary): StoredColumn {
  if (column.as === 'numbers') return numbersOf(column.numbers.subarray(0, rows));
  const wholes = column.numbers.subarray(0, rows);
  if (column.as === 'codes') {
    dictionary.add(column.added);
    return dictionary.column(wholes);
  }
  const list: Cell[] = [];
  let start = 0;
  for (const length of wholes) {
    list.push(length < 0 ? null : column.text.slice(start, start + length));
    if (length > 0) start += length;
  }
  return { list };
}

function numbersOf(numbers: Float64Array): StoredColumn {
  const from = numbers[0] as number;
  const list: Cell[] = [];
  let rises = Number.isSafeInteger(from);
  for (let at = 0; at < numbers.length; at++) {
    const number = numbers[at] as number;
    rises &&= number === from + at;
    list.push(Number.isNaN(number) ? null : number);
  }
  return rises ? { from } : { list };
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

  column(numbers: Int32Array): StoredColumn {
    const places = this.#places;
    const used: number[] = [];
    const of: number[] = [];
    for (let row = 0; row < numbers.length; row++) {
      const number = numbers[row] as number;
      let place = places[number] as number;
      if (place === 0) {
        used.push(number);
        place = used.length;
        places[number] = place;
      }
      of.push(place - 1);
    }
    const texts = used.map((number) => this.#texts[number] as string | null);
    for (const number of used) places[number] = 0;
    return texts.length === 1 ? { texts } : { texts, of };
  }
}
