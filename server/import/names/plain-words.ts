import { plainLetters } from './odd-characters.ts';

/** A word of a name: letters or digits only, lower case, without accents. */
export type PlainWord = {
  readonly text: string;
  /** True where it stands between brackets. */
  readonly aside: boolean;
  /** True where a full stop cut it short. */
  readonly cut: boolean;
};

const dottedLetters = /(?<![\p{L}\p{N}])(?:\p{L}\.[ ]?){2,}(?:\p{L}(?![\p{L}\p{N}]))?/gu;
const pieces = /[\p{L}]+\.?|\p{N}+|[([{]|[)\]}]/gu;
const otherLetters: ReadonlyMap<string, string> = new Map([
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ø', 'o'],
  ['ł', 'l'],
  ['đ', 'd'],
  ['ð', 'd'],
  ['þ', 'th'],
  ['ı', 'i'],
]);

/**
 * The words of a name. Dotted abbreviations become one word ("O.C.M.W." = ocmw), `&` and `+` vanish, digits part from letters,
 * numbers lose their leading zeros.
 */
export function plainWords(name: string): readonly PlainWord[] {
  const text = plainLetters(name)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[ßæœøłđðþı]/g, (letter) => otherLetters.get(letter) ?? letter)
    .replace(dottedLetters, (letters) => `${letters.replace(/[. ]/g, '')} `);
  const words: PlainWord[] = [];
  let depth = 0;
  for (const [piece] of text.matchAll(pieces)) {
    if ('([{'.includes(piece)) depth++;
    else if (')]}'.includes(piece)) depth = Math.max(0, depth - 1);
    else {
      const cut = piece.endsWith('.');
      const bare = cut ? piece.slice(0, -1) : piece.replace(/^0+(?=\p{N})/u, '');
      words.push({ text: bare, aside: depth > 0, cut });
    }
  }
  return words;
}
