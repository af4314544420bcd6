import type { RecordRef, RecordRefs } from '../../model/records.ts';

/** The tables whose records may tie, in the order in which they are read. */
const tieTables = ['contacts', 'relations', 'coding'] as const;
export type TieTable = (typeof tieTables)[number];

/** A mark is the id of a record x 16 + the place of its table x 4 + the arcs that it covers, as bits. */
const perId = 16;
const perTable = 4;

/**
 * Records with the arcs of their pair that they cover, one number for each: a log has one for every row, and an object for each would
 * take more time and room than all else that is known of a tie.
 */
export class Marks implements RecordRefs {
  readonly #marks: number[] = [];

  get length(): number {
    return this.#marks.length;
  }

  /** @param bits see `bitsOf` */
  add(kind: TieTable, id: number, bits: number): void {
    this.#marks.push(id * perId + tieTables.indexOf(kind) * perTable + bits);
  }

  /** Those that cover one of these arcs at least. */
  covering(bits: number): Marks {
    if (this.#marks.every((mark) => (mark & bits) !== 0)) return this;
    const covering = new Marks();
    for (const mark of this.#marks) if ((mark & bits) !== 0) covering.#marks.push(mark);
    return covering;
  }

  /** @param visit is told of each record, in their order */
  each(visit: (kind: TieTable, id: number, bits: number) => void): void {
    for (const mark of this.#marks) {
      // What is left of a whole number by 16 is a table and two bits.
      const rest = mark % perId;
      visit(tieTables[rest >> 2] as TieTable, (mark - rest) / perId, rest & 3);
    }
  }

  *[Symbol.iterator](): Generator<RecordRef> {
    for (const mark of this.#marks) {
      const rest = mark % perId;
      yield { kind: tieTables[rest >> 2] as TieTable, id: (mark - rest) / perId };
    }
  }
}
