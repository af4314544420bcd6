import { type TableKind, tables } from '../model/tables.ts';
import type { NewRecord, TextDoors } from './store.ts';

/*
 * Rows on their way to the database, by column and in blocks: a text that repeats travels once and is a number from then on.
 * Numbers lie in lists that move to another thread without being copied.
 */

/** A column of a block; null where no row of the block has a value. Its list has room for a whole block. */
export type PackedColumn =
  /** NaN where there is no value. */
  | { readonly as: 'numbers'; readonly numbers: Float64Array<ArrayBuffer> }
  /** For each row the number of its text, from 1; 0 where there is none. `added` are numbered on from the texts before. */
  | { readonly as: 'codes'; readonly numbers: Int32Array<ArrayBuffer>; readonly added: readonly string[] }
  /** The texts one behind another, and the length of each; -1 where there is none. */
  | { readonly as: 'lengths'; readonly numbers: Int32Array<ArrayBuffer>; readonly text: string }
  | null;

export type RowBlock = {
  /** Which table of the batch. */
  readonly place: number;
  readonly kind: TableKind;
  readonly rows: number;
  /** Line, row, attributes, and the columns of the table. */
  readonly columns: readonly PackedColumn[];
};

/** What moves with a block when it goes to another thread. */
export const buffersOf = ({ columns }: RowBlock): ArrayBuffer[] =>
  columns.flatMap((column) => (column === null ? [] : [column.numbers.buffer]));

export const rowsInBlock = 4096;

/** Texts of a column that are numbered; one that has more goes on as it is. */
const textsNumbered = 50_000;

/** Packs the rows of one table. */
export type RowPacker = {
  /** @returns the block that the row filled, or null */
  readonly add: (row: NewRecord) => RowBlock | null;
  /** The rows since the last block; null = none. */
  readonly rest: () => RowBlock | null;
};

/** @param doors what is stored in place of a text */
export function rowPacker(place: number, kind: TableKind, doors: TextDoors): RowPacker {
  const line = new NumberPacker();
  const row = new NumberPacker();
  const attributes = new TextPacker();
  const numbers: { readonly at: number; readonly packer: NumberPacker }[] = [];
  const texts: { readonly at: number; readonly packer: TextPacker }[] = [];
  const packers: (NumberPacker | TextPacker)[] = [line, row, attributes];
  for (const [at, [name, { type }]] of Object.entries(tables[kind].columns).entries()) {
    if (type === 'integer' || type === 'number' || type === 'boolean') {
      const packer = new NumberPacker();
      numbers.push({ at, packer });
      packers.push(packer);
    } else {
      const packer = new TextPacker(doors.get(name));
      texts.push({ at, packer });
      packers.push(packer);
    }
  }
  let rows = 0;

  function take(): RowBlock {
    const block = { place, kind, rows, columns: packers.map((packer) => packer.take()) };
    rows = 0;
    return block;
  }

  return {
    add: (record) => {
      const { cells, codes } = record;
      line.put(rows, record.line);
      row.put(rows, record.row);
      if (record.attributes !== null) attributes.put(rows, JSON.stringify(record.attributes), 0);
      for (let index = 0; index < texts.length; index++) {
        const { at, packer } = texts[index] as (typeof texts)[number];
        const code = codes === null ? 0 : (codes[at] as number);
        if (code > 0 && packer.putKnown(rows, code)) continue;
        const value = cells[at];
        if (typeof value === 'string') packer.put(rows, value, code);
      }
      for (let index = 0; index < numbers.length; index++) {
        const { at, packer } = numbers[index] as (typeof numbers)[number];
        const value = cells[at] ?? null;
        if (value !== null) packer.put(rows, Number(value));
      }
      rows++;
      return rows === rowsInBlock ? take() : null;
    },
    rest: () => (rows === 0 ? null : take()),
  };
}

class NumberPacker {
  /** Made for the first value of a block. */
  #numbers: Float64Array<ArrayBuffer> | null = null;

  put(at: number, value: number): void {
    this.#numbers ??= new Float64Array(rowsInBlock).fill(Number.NaN);
    this.#numbers[at] = value;
  }

  take(): PackedColumn {
    const numbers = this.#numbers;
    this.#numbers = null;
    return numbers === null ? null : { as: 'numbers', numbers };
  }
}

class TextPacker {
  readonly #door: ((text: string) => string) | undefined;
  /** Of each row the number of its text, or its length; made for the first text of a block. */
  #wholes: Int32Array<ArrayBuffer> | null = null;
  /** The number of each text; null once the column has more texts than are numbered. */
  #known: Map<string, number> | null = new Map();
  #added: string[] = [];
  #texts: string[] = [];
  #taken = 0;
  /** By the reader's own code of a text: its number here; 0 = it has none yet. */
  #numbers = new Int32Array(512);

  constructor(door?: (text: string) => string) {
    this.#door = door;
  }

  /** Puts the text of a code that came before. @returns false where none did: the text itself is needed */
  putKnown(at: number, code: number): boolean {
    if (this.#known === null || code >= this.#numbers.length) return false;
    const number = this.#numbers[code] as number;
    if (number === 0) return false;
    this.#wholes ??= new Int32Array(rowsInBlock);
    this.#wholes[at] = number;
    this.#taken++;
    return true;
  }

  /** @param code of the text, where the reader gives it one: equal texts then need not be looked for; 0 = none */
  put(at: number, text: string, code: number): void {
    this.#wholes ??= new Int32Array(rowsInBlock).fill(this.#known === null ? -1 : 0);
    this.#wholes[at] = this.#known === null ? this.#addWhole(text) : this.#numberOf(this.#known, text, code);
    this.#taken++;
  }

  #numberOf(known: Map<string, number>, text: string, code: number): number {
    let number = known.get(text);
    if (number === undefined) {
      number = known.size + 1;
      known.set(text, number);
      this.#added.push(this.#stored(text));
    }
    // Codes come one by one; one that is far ahead would make the list long for nothing.
    if (code > 0 && code <= textsNumbered) {
      while (code >= this.#numbers.length) this.#widen();
      this.#numbers[code] = number;
    }
    return number;
  }

  #widen(): void {
    const numbers = new Int32Array(this.#numbers.length * 2);
    numbers.set(this.#numbers);
    this.#numbers = numbers;
  }

  #addWhole(text: string): number {
    const stored = this.#stored(text);
    this.#texts.push(stored);
    return stored.length;
  }

  /** Half a surrogate pair is no character, and no file could hold it. */
  #stored(text: string): string {
    return (this.#door === undefined ? text : this.#door(text)).toWellFormed();
  }

  #hardlyRepeats(distinct: number): boolean {
    return this.#taken >= 2 * rowsInBlock && distinct > this.#taken * 0.9;
  }

  take(): PackedColumn {
    const [added, texts, isNumbered, numbers] = [this.#added, this.#texts, this.#known !== null, this.#wholes];
    this.#added = [];
    this.#texts = [];
    this.#wholes = null;
    // A column in which hardly any text repeats is not worth the numbering.
    if (this.#known !== null && (this.#known.size > textsNumbered || this.#hardlyRepeats(this.#known.size))) this.#known = null;
    if (numbers === null) return null;
    return isNumbered ? { as: 'codes', numbers, added } : { as: 'lengths', numbers, text: texts.join('') };
  }
}
