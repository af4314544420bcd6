/**
 * Keeps the values that were asked for last, by key. A value that is being made is made once, however many ask;
 * one whose making failed is forgotten.
 */
export class RecentValues<T> {
  readonly #limit: number;
  readonly #values = new Map<string, Promise<T>>();

  constructor(limit: number) {
    this.#limit = limit;
  }

  get(key: string, make: () => T | Promise<T>): Promise<T> {
    const kept = this.#values.get(key);
    if (kept !== undefined) {
      // Moved to the end: the first key is always the one not asked for longest.
      this.#values.delete(key);
      this.#values.set(key, kept);
      return kept;
    }
    const made = Promise.resolve().then(make);
    this.#values.set(key, made);
    made.catch(() => this.#values.delete(key));
    for (const oldest of this.#values.keys()) {
      if (this.#values.size <= this.#limit) break;
      this.#values.delete(oldest);
    }
    return made;
  }
}
