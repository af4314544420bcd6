import { backward, bitsOf, forward, type Ledger, markType, type Pair } from './ledger.ts';
import { contactMark } from './marks.ts';

/** Relation types of which a bit says whether an arc has them. */
const typesInBits = 31;

/**
 * The contacts of a log by their pairs. They are numbered first and handed to the pairs together: what is known of thousands of pairs lies
 * all over the memory, and to go there with every row takes ten times as long.
 */
export class ContactsByPair {
  readonly #ledger: Ledger;
  readonly #ids: Int32Array;
  /** By contact: the number of its pair x 2 + its way + 1; 0 = it has none. */
  readonly #arcs: Int32Array;
  /** By arc: how many contacts it has, and the types of them that have a bit. */
  #counts = new Int32Array(1024);
  #types = new Int32Array(1024);

  /** @param ids of all contacts */
  constructor(ledger: Ledger, ids: Int32Array) {
    this.#ledger = ledger;
    this.#ids = ids;
    this.#arcs = new Int32Array(ids.length);
  }

  /** @param at place of the contact @param type of its relation; -1 = none */
  add(at: number, source: number, target: number, type: number): void {
    const number = this.#ledger.numberOf(source, target);
    const arc = 2 * number + (source < target ? forward : backward);
    if (arc >= this.#counts.length) this.#widen();
    this.#arcs[at] = arc + 1;
    this.#counts[arc] = (this.#counts[arc] as number) + 1;
    if (type < 0) return;
    if (type < typesInBits) this.#types[arc] = (this.#types[arc] as number) | (1 << type);
    else markType(this.#ledger.pairs[number] as Pair, arc % 2 === 0 ? forward : backward, type);
  }

  #widen(): void {
    const { length } = this.#counts;
    const [counts, types] = [new Int32Array(2 * length), new Int32Array(2 * length)];
    counts.set(this.#counts);
    types.set(this.#types);
    this.#counts = counts;
    this.#types = types;
  }

  /** Gives every pair its contacts, in the order of their ids. */
  hand(): void {
    const { pairs } = this.#ledger;
    const counts = this.#counts;
    const places = new Int32Array(pairs.length + 1);
    for (let number = 0; number < pairs.length; number++) {
      const own = (counts[2 * number] as number) + (counts[2 * number + 1] as number);
      places[number + 1] = (places[number] as number) + own;
    }
    const marks = new Int32Array(places[pairs.length] as number);
    const free = places.slice();
    for (let at = 0; at < this.#arcs.length; at++) {
      const arc = (this.#arcs[at] as number) - 1;
      if (arc < 0) continue;
      const place = free[arc >> 1] as number;
      free[arc >> 1] = place + 1;
      marks[place] = contactMark(this.#ids[at] as number, bitsOf((arc & 1) === 0 ? forward : backward));
    }
    for (const [number, pair] of pairs.entries()) {
      pair.records.addContacts(marks.subarray(places[number], places[number + 1]));
      for (const way of [forward, backward] as const) this.#handArc(pair, way, 2 * number + way);
    }
  }

  #handArc(pair: Pair, way: typeof forward | typeof backward, arc: number): void {
    pair.tallies[way].contacts += this.#counts[arc] as number;
    for (let left = this.#types[arc] as number; left !== 0; left &= left - 1) markType(pair, way, 31 - Math.clz32(left & -left));
  }
}
