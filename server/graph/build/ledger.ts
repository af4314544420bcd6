import type { RecordRef } from '../../model/records.ts';
import { Marks, type TieTable } from './marks.ts';

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
  /** The records in the order in which they were read, each with the arcs it covers. */
  readonly records: Marks;
  /** Records that deny the tie (an explicit zero); they make none. */
  readonly denials: RecordRef[];
  /** Relation types: number of the type x 4 + arc bits, each once. */
  readonly types: number[];
};

const tally = (): Tally => ({ contacts: 0, reports: 0, passages: 0, strength: null, frequency: null });

/** Pairs of actors by their two numbers. A log asks for one with every row, so they lie in one table of numbers. */
export class Ledger {
  readonly pairs: Pair[] = [];
  /** The number of a pair + 1; 0 = a free slot. */
  #slots = new Int32Array(256);

  /** The pair of two different actors, in whichever order. */
  pair(a: number, b: number): Pair {
    const low = a < b ? a : b;
    const high = a < b ? b : a;
    const slots = this.#slots;
    const last = slots.length - 1;
    let slot = slotOf(low, high) & last;
    for (let held = slots[slot] as number; held !== 0; held = slots[slot] as number) {
      const pair = this.pairs[held - 1] as Pair;
      if (pair.low === low && pair.high === high) return pair;
      slot = (slot + 1) & last;
    }
    const pair = newPair(low, high);
    slots[slot] = this.pairs.push(pair);
    if (this.pairs.length * 2 > slots.length) this.#grow();
    return pair;
  }

  #grow(): void {
    const slots = new Int32Array(this.#slots.length * 2);
    const last = slots.length - 1;
    for (const [number, { low, high }] of this.pairs.entries()) {
      let slot = slotOf(low, high) & last;
      while (slots[slot] !== 0) slot = (slot + 1) & last;
      slots[slot] = number + 1;
    }
    this.#slots = slots;
  }
}

function slotOf(low: number, high: number): number {
  const mixed = Math.imul(low, 0x9e3779b1) ^ Math.imul(high, 0x85ebca6b);
  return mixed ^ (mixed >>> 15);
}

function newPair(low: number, high: number): Pair {
  return {
    low,
    high,
    tallies: [tally(), tally(), tally()],
    saidByLow: null,
    saidByHigh: null,
    saidByThird: false,
    records: new Marks(),
    denials: [],
    types: [],
  };
}

/** Writes down that a record runs this way, and of which relation type it is (-1 = none). */
export function mark(pair: Pair, way: Way, kind: TieTable, id: number, type: number): void {
  const bits = bitsOf(way);
  pair.records.add(kind, id, bits);
  if (type < 0) return;
  const typed = type * 4 + bits;
  if (!pair.types.includes(typed)) pair.types.push(typed);
}
