/** Numbers kept for each slot: two halves of the print, the check, and the number of the print + 1 (0 = a free slot). */
const stride = 4;

/**
 * Which prints were seen before, and in which order. Keeps 32 to 64 bytes a print, where a Map of a million strings would keep the file's text alive.
 * A print is known by 64 bits and 32 more: two different texts are taken for one with a chance of 1 in 8e28 per pair.
 */
export class PrintTable {
  #slots = new Int32Array(1024 * stride);
  #size = 0;

  /** The number of a print, from 0 in order of coming; -1 where it is new. It is known from then on. */
  take(low: number, high: number, check: number): number {
    const slots = this.#slots;
    const mask = slots.length / stride - 1;
    // The step differs between prints that begin at one slot, so that they do not pile up.
    const step = (check | 1) & mask;
    let slot = (low ^ high) & mask;
    for (;;) {
      const place = slot * stride;
      const held = slots[place + 3] as number;
      if (held === 0) {
        slots[place] = low;
        slots[place + 1] = high;
        slots[place + 2] = check;
        slots[place + 3] = ++this.#size;
        if (this.#size * 2 * stride > slots.length) this.#grow();
        return -1;
      }
      if (slots[place] === low && slots[place + 1] === high && slots[place + 2] === check) return held - 1;
      slot = (slot + step) & mask;
    }
  }

  #grow(): void {
    const old = this.#slots;
    const slots = new Int32Array(old.length * 2);
    const mask = slots.length / stride - 1;
    for (let from = 0; from < old.length; from += stride) {
      if (old[from + 3] === 0) continue;
      const step = ((old[from + 2] as number) | 1) & mask;
      let slot = ((old[from] as number) ^ (old[from + 1] as number)) & mask;
      while (slots[slot * stride + 3] !== 0) slot = (slot + step) & mask;
      for (let part = 0; part < stride; part++) slots[slot * stride + part] = old[from + part] as number;
    }
    this.#slots = slots;
  }
}
