import type { NameReason } from '../table-look.ts';
import { type Pair, pairWords } from './pair-words.ts';
import type { NameToken, ReadName, TokenKind } from './read-name.ts';

/** What is known of an organisation beside its name, by key: the places it is in, and the kinds it may be; no kinds = not known. */
export type Known = { readonly places: ReadonlySet<string>; readonly kinds: ReadonlySet<string> };

export type NameLikeness = {
  /** 0..1 */
  readonly score: number;
  readonly reason: NameReason;
  /** True where the written name says only what kind of organisation it is, and so fits all of that kind. */
  readonly kindOnly: boolean;
};

type Weights = Readonly<Record<TokenKind, number>>;
const weights: Weights = { word: 1, place: 0.7, kind: 0.6, number: 0.8, general: 0.25 };
/** What a word weighs that only one name has, once a word of its own ties the two together. */
const spareWeights: Weights = { word: 1, place: 0.5, kind: 0.2, number: 0.8, general: 0.1 };
const asideWeight = 0.25;
/** A name that adds a kind of which nothing is known; most names of this field that say no kind are of crèches. */
const mostWithNewKind = 0.88;
const usualKind = 'creche';
/** Where one name has a word of its own that the other lacks, the two may well be two: never as good as sure. */
const mostWithWordLeft = 0.88;
const mostWithNumberLeft = 0.7;

/**
 * How alike a written name and the name of an organisation are.
 *
 * Words are paired, the most alike first (pair-words.ts), and the score is the share of the weight of both names that is in pairs, each
 * pair counting as much as its words are alike: 2 x paired / (all of one + all of the other), Dice's coefficient with weights. A word of
 * its own weighs 1, a number 0.8, a place 0.7, the kind of organisation 0.6, a word that says little 0.25; between brackets a quarter.
 * Once a word of its own is paired, a kind, place or general word that one name lacks weighs little; a place that is where the
 * organisation is, or its kind, weighs next to nothing.
 * Then: numbers that differ are no match; kinds that differ, or places, take 40 % off; a number that one name lacks allows 0.7 at most,
 * a word of its own 0.88; another order takes 3 % off.
 * @returns null where nothing that counts is alike
 */
export function compareNames(written: ReadName, name: ReadName, known: Known): NameLikeness | null {
  const odd = written.odd || name.odd;
  const pairs = pairWords(written, name);
  if (written.joined === name.joined && written.joined !== '') {
    const score = pairs.length === written.tokens.length && pairs.length === name.tokens.length ? 1 : 0.97;
    return { score, reason: odd ? 'look-alike' : 'same-words', kindOnly: false };
  }
  const left = unpaired(written, pairs, 'a');
  const right = unpaired(name, pairs, 'b');
  if (left.some(isNumber) && right.some(isNumber)) return null;
  const together = pairs.map((pair) => ({ pair, tokens: [...tokensAt(written, pair.a), ...tokensAt(name, pair.b)] }));
  const tells = together.some(({ pair, tokens }) => pair.likeness >= 0.7 && tokens.some(isWord));
  const sharesKind = together.some(({ tokens }) => tokens.some(isKind));
  if (!tells && !sharesKind && !areOfOneTown(together, left, right)) return null;

  const kindsOfName = right.filter(isKind);
  // A type of organisation says less than a name does.
  const isItsOwn = ({ kind, key }: NameToken): boolean =>
    (kind === 'place' && known.places.has(key)) || (kind === 'kind' && known.kinds.has(key) && kindsOfName.length === 0);
  const spare = tells ? spareWeights : weights;
  let shared = 0;
  let all = 0;
  for (const { pair, tokens } of together) {
    const weight = sumOf(tokens, weights);
    shared += weight * pair.likeness;
    all += weight;
  }
  all += sumOf(
    left.filter((token) => !isItsOwn(token)),
    spare,
  );
  for (const token of right) all += tells && isItsOwn(token) ? 0.1 : weigh(token, spare);
  let score = shared / all;
  const isElsewhere = left.some((token) => isPlace(token) && !isItsOwn(token));
  const hasPlace = known.places.size > 0 || name.tokens.some(isPlace);
  if (isElsewhere && hasPlace) score *= 0.6;
  const otherKinds = left.filter((token) => isKind(token) && !isItsOwn(token));
  if (otherKinds.length > 0 && (kindsOfName.length > 0 || known.kinds.size > 0)) {
    // Weaker words may mean the other kind as well.
    score *= [...otherKinds, ...kindsOfName].every(({ strength }) => strength >= 0.9) ? 0.6 : 0.8;
  } else if (!sharesKind && otherKinds.some(({ key }) => key !== usualKind)) score = Math.min(score, mostWithNewKind);
  if ([...left, ...right].some(isNumber)) score = Math.min(score, mostWithNumberLeft);
  if ([...left, ...right].some(isWord)) score = Math.min(score, mostWithWordLeft);
  const inOrder = areInOrder(pairs);
  if (!inOrder) score *= 0.97;
  return {
    score,
    reason: reasonOf(pairs, left.length, right.length, inOrder, odd),
    kindOnly: left.length === 0 && right.length > 0 && written.tokens.every((token) => isKind(token) || token.kind === 'general'),
  };
}

const isNumber = ({ kind }: NameToken): boolean => kind === 'number';
const isPlace = ({ kind }: NameToken): boolean => kind === 'place';
const isKind = ({ kind }: NameToken): boolean => kind === 'kind';
const isWord = ({ kind, aside }: NameToken): boolean => kind === 'word' && !aside;

function weigh({ kind, aside }: NameToken, by: Weights): number {
  return by[kind] * (aside ? asideWeight : 1);
}

function sumOf(tokens: readonly NameToken[], by: Weights): number {
  return tokens.reduce((sum, token) => sum + weigh(token, by), 0);
}

function tokensAt({ tokens }: ReadName, places: readonly number[]): readonly NameToken[] {
  return places.flatMap((place) => tokens[place] ?? []);
}

/** The words of a name that are in no pair; what it says twice counts once. */
function unpaired(name: ReadName, pairs: readonly Pair[], side: 'a' | 'b'): readonly NameToken[] {
  const used = new Set(pairs.flatMap((pair) => pair[side]));
  const said = new Set([...used].map((place) => name.tokens[place]?.key));
  return name.tokens.filter((token, place) => !used.has(place) && !said.has(token.key));
}

/** “Boom” may well be “Gemeente Boom”, and no other that only shares the place. */
function areOfOneTown(
  together: readonly { readonly tokens: readonly NameToken[] }[],
  left: readonly NameToken[],
  right: readonly NameToken[],
): boolean {
  const others = [...left, ...right];
  return (
    together.some(({ tokens }) => tokens.some(isPlace)) && others.length > 0 && others.every(({ key }) => key === 'government')
  );
}

function areInOrder(pairs: readonly Pair[]): boolean {
  const places = [...pairs].sort((one, other) => (one.a[0] ?? 0) - (other.a[0] ?? 0)).map(({ b }) => b[0] ?? 0);
  return places.every((place, index) => index === 0 || place > (places[index - 1] ?? 0));
}

function reasonOf(pairs: readonly Pair[], left: number, right: number, inOrder: boolean, odd: boolean): NameReason {
  const has = (how: Pair['how']): boolean => pairs.some((pair) => pair.how === how);
  if (has('typing-error')) return 'typing-error';
  if (left > 0 && right > 0) return 'shared-words';
  if (left > 0 || right > 0) return 'part-of';
  if (has('abbreviation')) return 'abbreviation';
  if (has('synonym')) return 'synonym';
  if (!inOrder) return 'other-order';
  return odd ? 'look-alike' : 'same-words';
}
