import { lettersApart } from './letters-apart.ts';
import { typingLimit } from './token-likeness.ts';

type Word = { readonly text: string; readonly letters: number; readonly names: number[] };

const none: readonly number[] = [];
/** Near words looked up for one word; a study where more are near has no use for typing errors. */
const mostNear = 24;

/** The words of many names: which names have a word, or one that is near it. Names are numbers. */
export class WordIndex {
  readonly #words = new Map<string, Word>();
  readonly #byLength: Word[][] = [];
  #sorted: readonly Word[] | null = null;

  add(text: string, name: number): void {
    const known = this.#words.get(text);
    if (known !== undefined) {
      if (known.names.at(-1) !== name) known.names.push(name);
      return;
    }
    const word = { text, letters: letterSet(text), names: [name] };
    this.#words.set(text, word);
    const sameLength = this.#byLength[text.length];
    if (sameLength === undefined) this.#byLength[text.length] = [word];
    else sameLength.push(word);
    this.#sorted = null;
  }

  namesWith(text: string): readonly number[] {
    return this.#words.get(text)?.names ?? none;
  }

  /** The names of each word that a typing error or two make of this one. */
  *near(text: string): Generator<readonly number[]> {
    const letters = letterSet(text);
    const first = text.charCodeAt(0);
    const last = text.charCodeAt(text.length - 1);
    const reach = typingLimit(text.length + 3);
    let found = 0;
    for (let length = Math.max(3, text.length - reach); length <= text.length + reach; length++) {
      const most = typingLimit(Math.max(length, text.length));
      for (const word of this.#byLength[length] ?? []) {
        // Each letter put in, left out or replaced changes at most two of the set.
        if (bits(word.letters ^ letters) > 2 * most || word.text === text) continue;
        // Hardly anybody gets the first letter and the last one wrong.
        if (word.text.charCodeAt(0) !== first && word.text.charCodeAt(length - 1) !== last) continue;
        if (lettersApart(text, word.text, most) > most) continue;
        yield word.names;
        if (++found === mostNear) return;
      }
    }
  }

  /** The names of words that begin with a text, and of words of at least four letters that it begins with. */
  *cutShort(text: string): Generator<readonly number[]> {
    for (let length = 4; length < text.length; length++) yield this.namesWith(text.slice(0, length));
    this.#sorted ??= [...this.#words.values()].sort((a, b) => (a.text < b.text ? -1 : 1));
    let low = 0;
    let high = this.#sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#sorted[middle]?.text ?? '') < text) low = middle + 1;
      else high = middle;
    }
    for (let at = low, found = 0; found < mostNear; at++, found++) {
      const word = this.#sorted[at];
      if (word === undefined || !word.text.startsWith(text)) return;
      if (word.text !== text) yield word.names;
    }
  }
}

/** The letters of a word as a set of bits; letters beyond a-z share bits. */
function letterSet(text: string): number {
  let set = 0;
  for (let at = 0; at < text.length; at++) set |= 1 << ((text.charCodeAt(at) - 97) & 31);
  return set;
}

function bits(set: number): number {
  let left = set - ((set >>> 1) & 0x55555555);
  left = (left & 0x33333333) + ((left >>> 2) & 0x33333333);
  return Math.imul((left + (left >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
