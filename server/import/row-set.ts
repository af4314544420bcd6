/** Excel rows, in rising order. */
export type Rows = Iterable<number> & Pick<ReadonlySet<number>, 'size' | 'has'>;

/** Rows to come, a bit for each: of a file of millions of faulty rows, or of a few far apart, no more than a few megabytes are kept. */
export class RowSet implements Rows {
  #bits = new Int32Array(32);
  #size = 0;

  get size(): number {
    return this.#size;
  }

  add(row: number): void {
    const word = row >>> 5;
    if (word >= this.#bits.length) {
      const bits = new Int32Array(2 * Math.max(word, this.#bits.length));
      bits.set(this.#bits);
      this.#bits = bits;
    }
    if (this.has(row)) return;
    // There is room for the row now.
    this.#bits[word] = (this.#bits[word] as number) | (1 << (row & 31));
    this.#size++;
  }

  has(row: number): boolean {
    return ((this.#bits[row >>> 5] ?? 0) & (1 << (row & 31))) !== 0;
  }

  *[Symbol.iterator](): Generator<number> {
    for (const [at, word] of this.#bits.entries()) {
      for (let left = word; left !== 0; left &= left - 1) yield 32 * at + 31 - Math.clz32(left & -left);
    }
  }
}
