import type { RecordRef, TieRecords } from '../../model/records.ts';
import type { TableKind } from '../../model/tables.ts';

/** The tables whose records may tie, in the order in which they are read. */
export const tieTables = ['contacts', 'relations', 'coding'] as const;
export type TieTable = (typeof tieTables)[number];

/** The mark of a contact is its id x 4 + the arcs that it covers, as bits: room for half a milliard contacts. */
const arcBits = 2;
/** Of any other record it is its id x 16 + the place of its table x 4 + the bits. */
const perId = 16;

const nobody = new Int32Array(0);

/** The mark of a contact. */
export const contactMark = (id: number, bits: number): number => (id << arcBits) | bits;

/** Reported relations that make a tie. @param ids of them */
export function relationMarks(...ids: readonly number[]): Marks {
  const marks = new Marks();
  for (const id of ids) marks.add('relations', id, 3);
  return marks;
}

/**
 * Records with the arcs of their pair that they cover, one number for each: a log has one for every row, and an object for each would
 * take more time and room than all else that is known of a tie.
 */
export class Marks implements TieRecords {
  #contacts = nobody;
  readonly #others: number[] = [];

  get length(): number {
    return this.#contacts.length + this.#others.length;
  }

  /** Adds a record of another table than contacts. @param bits see `bitsOf` */
  add(kind: Exclude<TieTable, 'contacts'>, id: number, bits: number): void {
    this.#others.push(id * perId + tieTables.indexOf(kind) * 4 + bits);
  }

  /** Says which contacts there are, by their marks; all at once, since they are many. */
  addContacts(marks: Int32Array<ArrayBuffer>): void {
    this.#contacts = marks;
  }

  /** Those that cover one of these arcs at least. */
  covering(bits: number): Marks {
    if (this.allCover(bits)) return this;
    const covers = (mark: number): boolean => (mark & bits) !== 0;
    const covering = new Marks();
    covering.#contacts = this.#contacts.filter(covers);
    for (const mark of this.#others) if (covers(mark)) covering.#others.push(mark);
    return covering;
  }

  /** Whether each covers one of these arcs at least. Asked of every record of a log, so without a call for each. */
  allCover(bits: number): boolean {
    for (const mark of this.#contacts) if ((mark & bits) === 0) return false;
    for (const mark of this.#others) if ((mark & bits) === 0) return false;
    return true;
  }

  idsOf(kind: TableKind, into: Int32Array): number {
    if (kind === 'contacts') {
      const contacts = this.#contacts;
      for (let at = 0; at < contacts.length; at++) into[at] = (contacts[at] as number) >> arcBits;
      return contacts.length;
    }
    let count = 0;
    this.#eachOther((own, id) => {
      if (own === kind) into[count++] = id;
    });
    return count;
  }

  /** @param visit is told of each record, in their order */
  each(visit: (kind: TieTable, id: number, bits: number) => void): void {
    for (const mark of this.#contacts) visit('contacts', mark >> arcBits, mark & 3);
    this.#eachOther(visit);
  }

  #eachOther(visit: (kind: TieTable, id: number, bits: number) => void): void {
    for (const mark of this.#others) {
      // What is left of a whole number by 16 is a table and two bits.
      const rest = mark % perId;
      visit(tieTables[rest >> 2] as TieTable, (mark - rest) / perId, rest & 3);
    }
  }

  [Symbol.iterator](): Iterator<RecordRef> {
    const refs: RecordRef[] = [];
    this.each((kind, id) => refs.push({ kind, id }));
    return refs[Symbol.iterator]();
  }
}
