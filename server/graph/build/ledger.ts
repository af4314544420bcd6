import type { RecordRef } from '../../model/records.ts';

/** Which way a record runs between the two of a pair: from the one with the lower number, to it, or both ways. */
export const forward = 0;
export const backward = 1;
export const mutual = 2;
export type Way = typeof forward | typeof backward | typeof mutual;
/** One of the two arcs of a pair. */
export type ArcWay = typeof forward | typeof backward;

/** The arcs that a record or arc covers, as bits: forward 1, backward 2, mutual both. */
export const bitsOf = (way: Way): number => way + 1;

/** What the records of one way add up to. Strength and frequency are the largest reported; null where none was. */
export type Tally = {
  contacts: number;
  reports: number;
  passages: number;
  strength: number | null;
  frequency: number | null;
};

/** What a side says of a pair: 1 reported, 0 denied, null not heard. Who reports one thing and denies another, reports. */
export type Statement = 1 | 0 | null;

/** Everything the admitted records say of two actors, `low` < `high` by number. */
export type Pair = {
  readonly low: number;
  readonly high: number;
  /** By way. */
  readonly tallies: readonly [Tally, Tally, Tally];
  saidByLow: Statement;
  saidByHigh: Statement;
  saidByThird: boolean;
  /** The records in the order in which they were read, and beside each the arcs it covers, as bits. */
  readonly records: RecordRef[];
  readonly covers: number[];
  /** Records that deny the tie (an explicit zero); they make none. */
  readonly denials: RecordRef[];
  /** Relation types: number of the type x 4 + arc bits, each once. */
  readonly types: number[];
};

const tally = (): Tally => ({ contacts: 0, reports: 0, passages: 0, strength: null, frequency: null });

/** Pairs of actors by their two numbers. */
export class Ledger {
  readonly pairs: Pair[] = [];
  readonly #rows: (Map<number, Pair> | undefined)[] = [];

  /** The pair of two different actors, in whichever order. */
  pair(a: number, b: number): Pair {
    const low = a < b ? a : b;
    const high = a < b ? b : a;
    let row = this.#rows[low];
    if (row === undefined) {
      row = new Map();
      this.#rows[low] = row;
    }
    let pair = row.get(high);
    if (pair === undefined) {
      pair = {
        low,
        high,
        tallies: [tally(), tally(), tally()],
        saidByLow: null,
        saidByHigh: null,
        saidByThird: false,
        records: [],
        covers: [],
        denials: [],
        types: [],
      };
      row.set(high, pair);
      this.pairs.push(pair);
    }
    return pair;
  }
}

/** Writes down that a record runs this way, and of which relation type it is (-1 = none). */
export function mark(pair: Pair, way: Way, record: RecordRef, type: number): void {
  pair.records.push(record);
  pair.covers.push(bitsOf(way));
  if (type < 0) return;
  const typed = type * 4 + bitsOf(way);
  if (!pair.types.includes(typed)) pair.types.push(typed);
}
