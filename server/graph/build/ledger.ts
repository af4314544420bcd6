import type { RecordRef } from '../../model/records.ts';
import { Marks } from './marks.ts';

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

/** Pairs of actors by their two numbers. A log asks for one with every row, so they are found in two lists of numbers. */
export class Ledger {
  readonly pairs: Pair[] = [];
  /** The number of a pair + 1; 0 = a free slot. */
  #slots = new Int32Array(256);
  /** By number of a pair: its lower actor, and its higher one. */
  #ends = new Int32Array(256);

  /** The pair of two different actors, in whichever order. */
  pair(a: number, b: number): Pair {
    return this.pairs[this.numberOf(a, b)] as Pair;
  }

  /** The place of a pair among `pairs`. */
  numberOf(a: number, b: number): number {
    const low = a < b ? a : b;
    const high = a < b ? b : a;
    const slots = this.#slots;
    const ends = this.#ends;
    const last = slots.length - 1;
    let slot = slotOf(low, high) & last;
    for (let held = slots[slot] as number; held !== 0; held = slots[slot] as number) {
      if (ends[2 * held - 2] === low && ends[2 * held - 1] === high) return held - 1;
      slot = (slot + 1) & last;
    }
    return this.#add(low, high, slot);
  }

  #add(low: number, high: number, slot: number): number {
    const number = this.pairs.length;
    this.pairs.push(newPair(low, high));
    this.#slots[slot] = number + 1;
    this.#ends[2 * number] = low;
    this.#ends[2 * number + 1] = high;
    if (this.pairs.length * 2 >= this.#slots.length) this.#grow();
    return number;
  }

  /** Twice the room: half of the slots are free at least. */
  #grow(): void {
    const slots = new Int32Array(this.#slots.length * 2);
    const ends = new Int32Array(slots.length);
    ends.set(this.#ends);
    const last = slots.length - 1;
    for (let number = 0; number < this.pairs.length; number++) {
      let slot = slotOf(ends[2 * number] as number, ends[2 * number + 1] as number) & last;
      while (slots[slot] !== 0) slot = (slot + 1) & last;
      slots[slot] = number + 1;
    }
    this.#slots = slots;
    this.#ends = ends;
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

/** Writes down that a relation or passage runs this way, and of which relation type it is (-1 = none). */
export function mark(pair: Pair, way: Way, kind: 'relations' | 'coding', id: number, type: number): void {
  pair.records.add(kind, id, bitsOf(way));
  markType(pair, way, type);
}

/** Writes down of which relation type a record is that runs this way. */
export function markType(pair: Pair, way: Way, type: number): void {
  if (type < 0) return;
  const typed = type * 4 + bitsOf(way);
  if (!pair.types.includes(typed)) pair.types.push(typed);
}
