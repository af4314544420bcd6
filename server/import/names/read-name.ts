import { emptyWords, generalTerms, kindTerms } from './field-terms.ts';
import { lettersApart } from './letters-apart.ts';
import { oddCharacters } from './odd-characters.ts';
import { places } from './places.ts';
import { type PlainWord, plainWords } from './plain-words.ts';

/**
 * What a part of a name is.
 * - `word` tells it apart · `place` where it is · `kind` what kind of organisation it is · `number` a digit or single letter that numbers it
 * - `general` a word that says little
 */
export type TokenKind = 'word' | 'place' | 'kind' | 'number' | 'general';

export type NameToken = {
  readonly kind: TokenKind;
  /** What it is compared by: the word itself, or the key of the term or place it is a spelling of. */
  readonly key: string;
  /** Its words as they stand, little words left out. */
  readonly text: string;
  /** 1 = means exactly its key; less where the word often means it. */
  readonly strength: number;
  readonly aside: boolean;
  readonly cut: boolean;
  /** True where it is a term of the field with a typing error. */
  readonly misspelt: boolean;
};

/** A name, ready to be compared. */
export type ReadName = {
  readonly tokens: readonly NameToken[];
  /** All its words in one, little words and legal forms left out. */
  readonly joined: string;
  /** First letters of runs of its words, with the tokens the run goes from and to; little words may count or not. */
  readonly initials: ReadonlyMap<string, readonly [number, number]>;
  /** True where letters of another alphabet or hidden characters were put right to read it. */
  readonly odd: boolean;
};

type Term = Pick<NameToken, 'kind' | 'key' | 'strength'>;

const weakStrength = 0.75;
const misspeltStrength = 0.94;
/** Shorter terms of the field are too near other words to be known with a typing error in them. */
const longTerm = 9;
const mostTokens = 14;
const roman: ReadonlyMap<string, string> = new Map(
  ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x'].map((numeral, index) => [numeral, String(index + 1)]),
);

type TermTable = {
  /** By their words, and in one word. */
  readonly terms: ReadonlyMap<string, Term>;
  /** Words of the longest of them. */
  readonly longest: number;
  /** Those of one word that are known with a typing error in them. */
  readonly longTerms: readonly (readonly [text: string, term: Term])[];
};
let made: TermTable | undefined;

/** The terms of the field and the places; made when the first name is read, since many files have none to look for. */
function termTable(): TermTable {
  made ??= makeTermTable();
  return made;
}

/** Reads the words of a name as terms of the field, places, numbers and words of its own. */
export function readName(name: string): ReadName {
  const all = plainWords(name);
  const last = all.length - 1;
  const words = all.flatMap((word, index) => (isEmpty(word, index === last) ? [] : [{ ...word, index }]));
  const tokens: NameToken[] = [];
  /** The token of each word of `all`; -1 for a little word. */
  const tokenOf = all.map(() => -1);
  for (let at = 0; at < words.length && tokens.length < mostTokens; ) {
    const { token, length } = tokenAt(words, at);
    for (const { index } of words.slice(at, at + length)) tokenOf[index] = tokens.length;
    tokens.push(token);
    at += length;
  }
  return {
    tokens: withoutTowns(tokens),
    joined: words.map(({ text }) => text).join(''),
    initials: initialsOf(all, tokenOf),
    odd: oddCharacters(name).length > 0,
  };
}

/** A single letter at the end numbers the name (“Crèche A”); elsewhere it is an article or the like. */
function isEmpty({ text }: PlainWord, isLast: boolean): boolean {
  return emptyWords.has(text) && !(isLast && text.length === 1);
}

function tokenAt(words: readonly PlainWord[], at: number): { readonly token: NameToken; readonly length: number } {
  // There is a word at `at`: the caller counts them.
  const { text, aside, cut } = words[at] as PlainWord;
  const plain = { aside, cut: false, misspelt: false };
  const { terms, longest } = termTable();
  const most = Math.min(longest, words.length - at);
  const textOf = (length: number): string =>
    words
      .slice(at, at + length)
      .map((word) => word.text)
      .join(' ');
  for (let length = most; length > 0; length--) {
    const written = textOf(length);
    const term = terms.get(written) ?? (length > 1 ? terms.get(written.replaceAll(' ', '')) : undefined);
    if (term !== undefined && term.kind !== 'general') return { token: { ...term, ...plain, text: written }, length };
  }
  for (let length = Math.min(most, 5); length > 0; length--) {
    const written = textOf(length);
    const term = length === 1 && terms.has(written) ? null : misspeltTerm(written.replaceAll(' ', ''));
    if (term === null) continue;
    return { token: { ...term, ...plain, strength: misspeltStrength, text: written, misspelt: true }, length };
  }
  const general = terms.get(text);
  if (general !== undefined) return { token: { ...general, ...plain, text }, length: 1 };
  const own = { ...plain, text, cut, strength: 1 };
  const number = /^\p{N}/u.test(text) ? text : at > 0 && at === words.length - 1 ? roman.get(text) : undefined;
  if (number !== undefined) return { token: { ...own, kind: 'number', key: number }, length: 1 };
  return { token: { ...own, kind: text.length === 1 ? 'number' : 'word', key: text }, length: 1 };
}

/** A long term of the field with a typing error or two in it. */
function misspeltTerm(text: string): Term | null {
  if (text.length < longTerm - 1) return null;
  const most = text.length < 13 ? 1 : 2;
  return termTable().longTerms.find(([term]) => lettersApart(text, term, most) <= most)?.[1] ?? null;
}

/** A town in the name of something else than its government says where that is: "Dienst Kinderopvang Stad Gent". */
function withoutTowns(tokens: readonly NameToken[]): readonly NameToken[] {
  const isTown = ({ kind, key }: NameToken): boolean => kind === 'kind' && key === 'government';
  if (tokens.every((token) => token.kind !== 'kind' || isTown(token))) return tokens;
  return tokens.map((token) => (isTown(token) ? { ...token, kind: 'general' } : token));
}

/** Initials of two to six words in a row that make up whole tokens. */
function initialsOf(all: readonly PlainWord[], tokenOf: readonly number[]): ReadonlyMap<string, readonly [number, number]> {
  const found = new Map<string, readonly [number, number]>();
  const startsToken = (index: number): boolean =>
    (tokenOf[index] ?? -1) >= 0 && !tokenOf.slice(0, index).includes(tokenOf[index] ?? -1);
  for (let from = 0; from < all.length; from++) {
    if (!startsToken(from)) continue;
    let withLittle = '';
    let without = '';
    for (let to = from; to < all.length && without.length < 6; to++) {
      const token = tokenOf[to] ?? -1;
      const letter = all[to]?.text.charAt(0) ?? '';
      withLittle += letter;
      if (token < 0) continue;
      without += letter;
      const endsToken = !tokenOf.slice(to + 1).includes(token);
      if (!endsToken || without.length < 2) continue;
      const run = [tokenOf[from] ?? 0, token] as const;
      for (const initials of [without, withLittle]) if (initials.length <= 6 && !found.has(initials)) found.set(initials, run);
    }
  }
  return found;
}

function makeTermTable(): TermTable {
  const table = new Map<string, Term>();
  let most = 1;
  const add = (spelling: string, term: Term): void => {
    const words = plainWords(spelling).filter(({ text }) => !emptyWords.has(text));
    // “K & G” is made of letters that are no little words; a term of little words alone has none left.
    if (words.length === 0) return;
    most = Math.max(most, words.length);
    const text = words.map((word) => word.text).join(' ');
    const inOne = text.replaceAll(' ', '');
    // Whether a compound is written in one word is anybody's guess.
    for (const form of inOne.length < 6 ? [text] : [text, inOne]) if (!table.has(form)) table.set(form, term);
  };
  for (const { key, spellings, weaker = [] } of kindTerms) {
    for (const spelling of spellings) add(spelling, { kind: 'kind', key, strength: 1 });
    for (const spelling of weaker) add(spelling, { kind: 'kind', key, strength: weakStrength });
  }
  for (const { key, spellings } of generalTerms)
    for (const spelling of spellings) add(spelling, { kind: 'general', key, strength: 1 });
  for (const names of places) for (const name of names) add(name, { kind: 'place', key: names[0] ?? name, strength: 1 });
  const longTerms = [...table].filter(([text, { kind }]) => kind === 'kind' && text.length >= longTerm && !text.includes(' '));
  return { terms: table, longest: most, longTerms };
}
