import { type TableKind, tables } from '../model/tables.ts';
import type { NewRecords, TextDoors } from './store.ts';

/*
 * Rows on their way to the database, by column and in blocks: a text that repeats travels once and is a number from then on.
 * The numbers of all columns lie in one piece of memory, which moves to another thread without being copied; many small ones would take longer
 * to move than to copy.
 */

/** A column of a block; null where no row of the block has a value. Its list lies in the memory of the block, and has room for a whole one. */
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
  /** What moves with the block when it goes to another thread. */
  readonly memory: ArrayBuffer;
};

export const rowsInBlock = 4096;

/** Texts of a column that are numbered; one that has more goes on as it is. */
const textsNumbered = 50_000;

/** Packs the rows of one table. */
export type RowPacker = {
  /** @param send is given each block that they fill */
  readonly add: (records: NewRecords, send: (block: RowBlock) => void) => void;
  /** The rows since the last block; null = none. */
  readonly rest: () => RowBlock | null;
};

/** Some of the rows that were handed on: `count` of them from `from` on, which come to lie from `at` on in their block. */
type Stretch = { readonly from: number; readonly count: number; readonly at: number };

type ColumnOfRecords = NewRecords['columns'][number];

/** @param doors what is stored in place of a text */
export function rowPacker(place: number, kind: TableKind, doors: TextDoors): RowPacker {
  let bytes = 0;
  /** Gives a column its place in the memory of every block. */
  const placed = (width: number): RoomFor => {
    const from = bytes;
    bytes += width * rowsInBlock;
    return () => {
      memory ??= new ArrayBuffer(bytes);
      return [memory, from, rowsInBlock];
    };
  };
  const numberPacker = (): NumberPacker => new NumberPacker(placed(Float64Array.BYTES_PER_ELEMENT));
  const textPacker = (name?: string): TextPacker =>
    new TextPacker(placed(Int32Array.BYTES_PER_ELEMENT), name === undefined ? undefined : doors.get(name));
  const [line, row, attributes] = [numberPacker(), numberPacker(), textPacker()];
  const columns = Object.entries(tables[kind].columns).map(([name, { type }]) =>
    type === 'integer' || type === 'number' || type === 'boolean' ? numberPacker() : textPacker(name),
  );
  const packers = [line, row, attributes, ...columns];
  /** Of the block at hand; made for its first value. */
  let memory: ArrayBuffer | null = null;
  let rows = 0;

  function take(): RowBlock {
    const block = { place, kind, rows, columns: packers.map((packer) => packer.take()), memory: memory ?? new ArrayBuffer() };
    rows = 0;
    memory = null;
    return block;
  }

  function put(records: NewRecords, stretch: Stretch): void {
    const { from, count, at } = stretch;
    line.putAll(records.lines.subarray(from, from + count), at);
    row.putAll(records.rows.subarray(from, from + count), at);
    for (let index = 0; records.attributes !== null && index < count; index++) {
      const said = records.attributes[from + index] ?? null;
      if (said !== null) attributes.put(at + index, JSON.stringify(said));
    }
    for (const [index, packer] of columns.entries()) {
      const column = records.columns[index];
      if (column !== undefined) packer.putColumn(column, stretch, records.lastPassing);
    }
  }

  return {
    add: (records, send) => {
      for (let from = 0; from < records.count; ) {
        const count = Math.min(records.count - from, rowsInBlock - rows);
        put(records, { from, count, at: rows });
        from += count;
        rows += count;
        if (rows === rowsInBlock) send(take());
      }
    },
    rest: () => (rows === 0 ? null : take()),
  };
}

/** Where in the memory of the block at hand a column lies, as the typed lists take it. */
type RoomFor = () => [memory: ArrayBuffer, from: number, length: number];

class NumberPacker {
  readonly #roomFor: RoomFor;
  /** Made for the first value of a block. */
  #numbers: Float64Array<ArrayBuffer> | null = null;

  constructor(roomFor: RoomFor) {
    this.#roomFor = roomFor;
  }

  putAll(values: Float64Array, at: number): void {
    this.#room().set(values, at);
  }

  putColumn({ numbers, values }: ColumnOfRecords, { from, count, at }: Stretch): void {
    for (let index = 0; index < count; index++) {
      const number = numbers[from + index] as number;
      if (number === 0) continue;
      const value = values[number] ?? null;
      if (value !== null) this.#room()[at + index] = Number(value);
    }
  }

  #room(): Float64Array<ArrayBuffer> {
    this.#numbers ??= new Float64Array(...this.#roomFor()).fill(Number.NaN);
    return this.#numbers;
  }

  take(): PackedColumn {
    const numbers = this.#numbers;
    this.#numbers = null;
    return numbers === null ? null : { as: 'numbers', numbers };
  }
}

/** In place of the number of a text. */
const unseen = -1;

class TextPacker {
  readonly #roomFor: RoomFor;
  readonly #door: ((text: string) => string) | undefined;
  /** Of each row the number of its text, or its length; made for the first text of a block. */
  #wholes: Int32Array<ArrayBuffer> | null = null;
  /** The number of each text; null once the column has more texts than are numbered. */
  #known: Map<string, number> | null = new Map();
  #added: string[] = [];
  #texts: string[] = [];
  #taken = 0;
  /** By the reader's number of a text: its number here; `unseen` where it has none yet, or the reader's number says nothing. */
  #numbers = new Int32Array(1024).fill(unseen, 1);

  constructor(roomFor: RoomFor, door?: (text: string) => string) {
    this.#roomFor = roomFor;
    this.#door = door;
  }

  put(at: number, text: string): void {
    this.#taken++;
    this.#room()[at] = this.#known === null ? this.#addWhole(text) : this.#numberOf(this.#known, text);
  }

  putColumn({ numbers, values }: ColumnOfRecords, { from, count, at }: Stretch, lastPassing: number): void {
    while (values.length > this.#numbers.length) this.#widen();
    const ready = this.#numbers;
    let room = this.#wholes;
    let taken = 0;
    for (let index = 0; index < count; index++) {
      const number = numbers[from + index] as number;
      if (number === 0) continue;
      // A text whose number came before is not looked at again. There are as many of them as values.
      let put = ready[number] as number;
      if (put === unseen) {
        const text = values[number];
        if (typeof text !== 'string') continue;
        put = this.#known === null ? this.#addWhole(text) : this.#numberOf(this.#known, text);
        if (this.#known !== null && number > lastPassing) ready[number] = put;
      }
      taken++;
      room ??= this.#room();
      room[at + index] = put;
    }
    this.#taken += taken;
  }

  #room(): Int32Array<ArrayBuffer> {
    if (this.#wholes !== null) return this.#wholes;
    this.#wholes = new Int32Array(...this.#roomFor());
    if (this.#known === null) this.#wholes.fill(-1);
    return this.#wholes;
  }

  #numberOf(known: Map<string, number>, text: string): number {
    let number = known.get(text);
    if (number === undefined) {
      number = known.size + 1;
      known.set(text, number);
      this.#added.push(this.#stored(text));
    }
    return number;
  }

  #widen(): void {
    const numbers = new Int32Array(this.#numbers.length * 2).fill(unseen, this.#numbers.length);
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
    if (this.#known !== null && (this.#known.size > textsNumbered || this.#hardlyRepeats(this.#known.size))) {
      this.#known = null;
      this.#numbers.fill(unseen, 1);
    }
    if (numbers === null) return null;
    return isNumbered ? { as: 'codes', numbers, added } : { as: 'lengths', numbers, text: texts.join('') };
  }
}
