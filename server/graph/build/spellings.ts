import { foldId } from '../../model/identity.ts';

/**
 * Numbers names from 0, names that are equal after folding (model/identity.ts) alike. Reads each spelling once,
 * so a million rows with the same hundred ids fold a hundred times.
 */
export class Spellings {
  readonly #names: string[] = [];
  readonly #byRaw = new Map<string, number>();
  readonly #byFolded = new Map<string, number>();
  #settled = 0;

  /** The spelling of each number. */
  get names(): readonly string[] {
    return this.#names;
  }

  /** The number of a name, or -1. */
  find(name: string): number {
    const known = this.#byRaw.get(name);
    if (known !== undefined) return known;
    const folded = this.#byFolded.get(foldId(name));
    if (folded === undefined) return -1;
    this.#byRaw.set(name, folded);
    return folded;
  }

  /** The number of a name, given to it now if it is new. */
  add(name: string): number {
    const known = this.#byRaw.get(name);
    if (known !== undefined) return known;
    const folded = foldId(name);
    const index = this.#byFolded.get(folded) ?? this.#names.length;
    if (index === this.#names.length) {
      this.#names.push(name.normalize('NFC').trim());
      this.#byFolded.set(folded, index);
    } else if (index >= this.#settled) {
      // The least spelling, not the first: the name must not hang on which file came in first.
      const spelling = name.normalize('NFC').trim();
      if (spelling < (this.#names[index] as string)) this.#names[index] = spelling;
    }
    this.#byRaw.set(name, index);
    return index;
  }

  /** From now on the names known so far keep their spelling. */
  settle(): void {
    this.#settled = this.#names.length;
  }
}
