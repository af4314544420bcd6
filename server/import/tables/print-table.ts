import { listRoom } from './list-room.ts';

/**
 * Which prints were seen before, and in which order. A Map of a million strings would keep the file's text alive and cost ten times as much;
 * this keeps 28 to 44 bytes a print. A print is known by 64 bits and 32 more: two different texts are taken for one with a chance
 * of 1 in 8e28 per pair.
 */
export class PrintTable {
  /** Two numbers for each slot: the check of its print, and the number of the print + 1 (0 = a free slot). */
  #slots = new Int32Array(2048);
  /** A spread check without so many of its last bits is a slot. */
  #shift = 22;
  #lows = new Int32Array(512);
  #highs = new Int32Array(512);
  #size = 0;
  #expected = 0;

  /** Says how many prints may come in all; what is expected wrongly costs room or time, nothing else. */
  expect(count: number): void {
    this.#expected = count;
  }

  /**
   * The number of a print, from 0 in order of coming; -1 where it is new. It is known from then on.
   * @param check tells prints apart whose halves are equal, and says where one is looked for
   * @param isKept false = a new one stays unknown
   */
  take(low: number, high: number, check: number, isKept = true): number {
    const slots = this.#slots;
    const last = slots.length - 1;
    let slot = 2 * (spread(check) >>> this.#shift);
    for (;;) {
      const held = slots[slot + 1] as number;
      if (held === 0) break;
      if (slots[slot] === check && this.#lows[held - 1] === low && this.#highs[held - 1] === high) return held - 1;
      slot = (slot + 2) & last;
    }
    if (!isKept) return -1;
    if (this.#size === this.#lows.length) this.#widen();
    this.#lows[this.#size] = low;
    this.#highs[this.#size] = high;
    slots[slot] = check;
    slots[slot + 1] = ++this.#size;
    if (this.#size * 4 > slots.length) this.#spread();
    return -1;
  }

  /**
   * Fetches the places of prints that are about to be taken: a processor fetches many at a time, where one after the other takes three times as long.
   * @param step from one check to the next
   * @returns nothing of use; without it the loop would be taken for one without effect
   */
  fetch(checks: Int32Array, count: number, step: number): number {
    const slots = this.#slots;
    const shift = this.#shift;
    let all = 0;
    for (let at = 0; at < count; at++) all |= slots[2 * (spread(checks[at * step] as number) >>> shift)] as number;
    return all;
  }

  #widen(): void {
    const room = listRoom(this.#size, this.#expected);
    const lows = new Int32Array(room);
    const highs = new Int32Array(room);
    lows.set(this.#lows);
    highs.set(this.#highs);
    this.#lows = lows;
    this.#highs = highs;
  }

  /** Twice the room or more. What stood in one order stands in the same afterwards, so that memory is gone through from one end to the other. */
  #spread(): void {
    const old = this.#slots;
    const slots = new Int32Array(spacious(listRoom(old.length / 4, this.#expected)));
    const last = slots.length - 1;
    const shift = Math.clz32(last >>> 1);
    this.#shift = shift;
    for (let from = 0; from < old.length; from += 2) {
      const held = old[from + 1] as number;
      if (held === 0) continue;
      const check = old[from] as number;
      let slot = 2 * (spread(check) >>> shift);
      while (slots[slot + 1] !== 0) slot = (slot + 2) & last;
      slots[slot] = check;
      slots[slot + 1] = held;
    }
    this.#slots = slots;
  }
}

/** Numbers for so many prints: two for each slot, half of the slots free, and a power of two. */
const spacious = (prints: number): number => 4 * 2 ** Math.ceil(Math.log2(prints));

/** The first bits of this differ where any of the check's do. */
const spread = (check: number): number => Math.imul(check ^ (check >>> 15), 0x9e3779b1);
