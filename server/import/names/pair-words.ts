import type { ReadName } from './read-name.ts';
import { matchTokens, type TokenMatch } from './token-likeness.ts';

/** Words of two names that belong together, by the places of their tokens. */
export type Pair = TokenMatch & { readonly a: readonly number[]; readonly b: readonly number[] };

/** Pairs the words of two names, the most alike first, each word at most once; then abbreviations with the words they stand for, and compounds. */
export function pairWords(a: ReadName, b: ReadName): readonly Pair[] {
  const found: Pair[] = [];
  for (const [i, token] of a.tokens.entries()) {
    for (const [j, other] of b.tokens.entries()) {
      const match = matchTokens(token, other);
      if (match !== null) found.push({ ...match, a: [i], b: [j] });
    }
  }
  found.sort((one, other) => other.likeness - one.likeness);
  const pairs: Pair[] = [];
  const usedA = new Set<number>();
  const usedB = new Set<number>();
  const take = (pair: Pair): void => {
    if (pair.a.some((at) => usedA.has(at)) || pair.b.some((at) => usedB.has(at))) return;
    for (const at of pair.a) usedA.add(at);
    for (const at of pair.b) usedB.add(at);
    pairs.push(pair);
  };
  for (const pair of found) take(pair);
  if (usedA.size === a.tokens.length && usedB.size === b.tokens.length) return pairs;
  for (const pair of runs(a, b)) take(pair);
  for (const { a: first, b: second, ...how } of runs(b, a)) take({ ...how, a: second, b: first });
  return pairs;
}

/** Tokens of one name that stand for several of the other. */
function* runs(one: ReadName, several: ReadName): Generator<Pair> {
  for (const [at, { kind, text }] of one.tokens.entries()) {
    if (kind !== 'word') continue;
    const run = several.initials.get(text);
    if (run !== undefined) {
      const [from, to] = run;
      const places = Array.from({ length: to - from + 1 }, (_, step) => from + step);
      yield { a: [at], b: places, likeness: text.length < 3 ? 0.75 : 0.93, how: 'abbreviation' };
    }
    for (let next = 1; next < several.tokens.length; next++) {
      const joined = `${several.tokens[next - 1]?.text ?? ''}${several.tokens[next]?.text ?? ''}`.replaceAll(' ', '');
      if (joined === text) yield { a: [at], b: [next - 1, next], likeness: 0.98, how: 'same' };
    }
  }
}
