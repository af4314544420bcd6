import { lettersApart } from './letters-apart.ts';
import type { NameToken } from './read-name.ts';

/** How two words agree. */
export type TokenMatch = {
  /** 0..1 */
  readonly likeness: number;
  readonly how: 'same' | 'synonym' | 'abbreviation' | 'typing-error';
};

const same: TokenMatch = { likeness: 1, how: 'same' };

/** How alike two words may be by typing errors: by the length of the longer and the letters apart; 0 = not. */
function typingLikeness(length: number, apart: number): number {
  if (apart === 1)
    return length < 4 ? 0 : length === 4 ? 0.72 : length === 5 ? 0.82 : length === 6 ? 0.88 : length < 9 ? 0.92 : 0.94;
  if (apart === 2) return length < 8 ? 0 : length < 10 ? 0.8 : 0.87;
  return apart === 3 && length >= 13 ? 0.84 : 0;
}

/** The letters two words may be apart to count as a typing error. */
export function typingLimit(length: number): number {
  return length < 4 ? 0 : length < 8 ? 1 : length < 13 ? 2 : 3;
}

/** How two words of names agree, or null where they do not. Numbers agree only where they are equal; two places never by a typing error. */
export function matchTokens(a: NameToken, b: NameToken): TokenMatch | null {
  if (a.key === b.key && a.kind === b.kind) return a.text === b.text ? same : asSynonyms(a, b);
  if (a.kind === 'number' || b.kind === 'number') return null;
  if (a.text === b.text) return same;
  const [short, long] = a.text.length <= b.text.length ? [a, b] : [b, a];
  // Without a full stop it may as well be the first half of a compound: "park" in "parkwijk".
  if (isCutShort(short, long)) return { likeness: short.cut ? 0.86 : 0.7, how: 'abbreviation' };
  if (a.kind !== 'word' && b.kind !== 'word') return null;
  const apart = lettersApart(a.text, b.text, typingLimit(long.text.length));
  const likeness = typingLikeness(long.text.length, apart);
  if (likeness === 0) return null;
  // There are few kinds, so that a word that is nearly one is one.
  if (a.kind === 'kind' || b.kind === 'kind') return { likeness: Math.max(likeness, 0.84), how: 'typing-error' };
  // Few people get the first letter wrong, and many words differ in it only.
  return { likeness: a.text.charAt(0) === b.text.charAt(0) ? likeness : likeness - 0.15, how: 'typing-error' };
}

/** Two spellings of one term or place. */
function asSynonyms(a: NameToken, b: NameToken): TokenMatch {
  const likeness = Math.min(a.strength, b.strength);
  if (a.misspelt || b.misspelt) return { likeness, how: 'typing-error' };
  const how = isAbbreviation(a.text, b.text) || isAbbreviation(b.text, a.text) ? 'abbreviation' : 'synonym';
  // Weaker words are as good as themselves, not as one another.
  return { likeness: likeness === 1 ? 0.97 : likeness, how };
}

/** “kdv” for “kinderdagverblijf”, “k g” for “kind gezin”: a few letters, with the same beginning, for much longer words. */
function isAbbreviation(short: string, long: string): boolean {
  return short.length <= 5 && long.length >= 2 * short.length && short.charAt(0) === long.charAt(0);
}

/** “antw.” for “antwerpen”, “kinderdagverbl” for “kinderdagverblijf”. */
function isCutShort(short: NameToken, long: NameToken): boolean {
  const { length } = short.text;
  if (short.kind !== 'word' && !short.cut) return false;
  return length >= (short.cut ? 2 : 4) && long.text.length >= length + (short.cut ? 1 : 3) && long.text.startsWith(short.text);
}
