import { lookAlikes } from './look-alikes.ts';

/** Characters that turn the writing direction: marks, embeddings, overrides and isolates. */
const bidi = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/;
/** Characters without width; joiners only where they stand beside a Latin letter, since other scripts and emoji need them. */
const invisible = /[\u00ad\u180e\u200b\u2060-\u2064\ufeff]|\p{Script=Latin}[\u200c\u200d]|[\u200c\u200d]\p{Script=Latin}/u;
const plain = /^[\u0020-\u007e]*$/;
const latin = /\p{Script=Latin}/u;
const otherLetters = /[\p{Script=Cyrillic}\p{Script=Greek}]/u;
const words = /[\p{L}\p{M}]+/gu;

export type OddCharacter = 'bidi-character' | 'invisible-character' | 'mixed-alphabet';

/** What cannot be seen in a text: characters that have no width, and characters that turn the writing direction. */
export function hiddenCharacters(text: string): readonly OddCharacter[] {
  if (plain.test(text)) return [];
  const found: OddCharacter[] = [];
  if (bidi.test(text)) found.push('bidi-character');
  if (invisible.test(text)) found.push('invisible-character');
  return found;
}

/**
 * What may make a name another one than it looks: hidden characters, and letters of another alphabet.
 * `mixed-alphabet`: a word has Latin letters beside Cyrillic or Greek ones, or it has only letters that look Latin and are not, in a name
 * that has nothing but such words and Latin ones. A name in another alphabet is not odd.
 */
export function oddCharacters(name: string): readonly OddCharacter[] {
  const hidden = hiddenCharacters(name);
  return otherLetters.test(name) && isMixed(name) ? [...hidden, 'mixed-alphabet'] : hidden;
}

function isMixed(name: string): boolean {
  const foreign = [...name.matchAll(words)].map(([word]) => word).filter((word) => otherLetters.test(word));
  const looksLatin = (word: string): boolean => [...word].every((letter) => lookAlikes.has(letter));
  return foreign.some((word) => latin.test(word)) || (foreign.length > 0 && foreign.every(looksLatin));
}

/** The name without hidden characters and with Latin letters for those that look Latin. */
export function plainLetters(name: string): string {
  if (plain.test(name)) return name;
  // NFKC makes full-width and other styled letters plain ones.
  const seen = name
    .normalize('NFKC')
    .replace(/[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g, '');
  return otherLetters.test(seen) ? [...seen].map((letter) => lookAlikes.get(letter) ?? letter).join('') : seen;
}
