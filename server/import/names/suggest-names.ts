import { byCodePoint, foldId } from '../../model/identity.ts';
import type { NameSuggestion } from '../table-look.ts';
import { compareNames, type NameLikeness } from './compare-names.ts';
import { type Candidate, longestName, type NameCandidates, type NameIndex, wordKey } from './name-candidates.ts';
import { type NameToken, type ReadName, readName } from './read-name.ts';

/** From here on a suggestion is right as a rule: see test/server/import/names for how often. */
export const strongScore = 0.9;
const leastScore = 0.45;
const most = 5;
/** Names that are compared in full, the likeliest first. */
const compared = 40;
/** Two organisations whose scores are this near are as likely; then neither has more than `doubtScore`. */
const tooNear = 0.02;
export const doubtScore = 0.88;
/** A name that says only the kind: where one organisation is of it, and where several are. */
const onlyOne = { whole: 0.75, part: 0.6 };
const oneOfSeveral = { whole: 0.5, part: 0 };

/**
 * The organisations that a spelling may mean, best first, at most 5. A suggestion is for a person to accept; nothing is replaced by it.
 *
 * `score` says how much of the two names agrees (compare-names.ts): 1 = the same words; from 0.9 (`strongScore`) it is nearly always right;
 * 0.75 = likely; below 0.45 nothing is suggested. A name that says no more than a kind ("OCMW") scores 0.75 where the study has one
 * organisation of that kind and 0.5 where it has several. Where two organisations are as likely, both stay below 0.9.
 * @param refused ids, folded, of organisations that a person said it is not
 */
export function suggestNames(
  written: string,
  candidates: NameCandidates,
  refused: ReadonlySet<string>,
): readonly NameSuggestion[] {
  if (written.length > longestName) return [];
  const read = readName(written);
  if (read.tokens.length === 0) return [];
  const index = candidates.index();
  const best = new Map<Candidate, NameLikeness>();
  for (const number of likeliest(read, index)) {
    const name = index.names[number];
    if (name === undefined || refused.has(foldId(name.of.organisation))) continue;
    const likeness = compareNames(read, name.read, name.of.facts);
    if (likeness === null) continue;
    const scored = likeness.kindOnly ? { ...likeness, score: scoreOfKind(read, name.read, index) } : likeness;
    if (scored.score >= leastScore && scored.score > (best.get(name.of)?.score ?? 0)) best.set(name.of, scored);
  }
  const ranked = [...best].sort(
    ([a, one], [b, other]) => other.score - one.score || byCodePoint(foldId(a.organisation), foldId(b.organisation)),
  );
  const [first, second] = ranked;
  const isDoubtful = first !== undefined && second !== undefined && first[1].score - second[1].score < tooNear;
  return ranked.slice(0, most).map(([{ organisation, name, municipality }, { score, reason }]) => {
    const certain = isDoubtful && first[1].score - score < tooNear ? Math.min(score, doubtScore) : score;
    return { organisation, name, municipality, score: Math.round(certain * 100) / 100, reason };
  });
}

function scoreOfKind(written: ReadName, name: ReadName, { kinds }: NameIndex): number {
  const counts = written.tokens.flatMap(({ kind, key }) => (kind === 'kind' ? [kinds.get(key) ?? 0] : []));
  const scores = Math.min(...counts) <= 1 ? onlyOne : oneOfSeveral;
  const lacks = name.tokens.some(({ kind, aside }) => (kind === 'word' || kind === 'number') && !aside);
  return lacks ? scores.part : scores.whole;
}

const roughWeights: Readonly<Record<NameToken['kind'], number>> = { word: 1, place: 0.7, kind: 0.6, number: 0.3, general: 0.2 };

/** Numbers of the names that share most with a name, by a quick count of words that are equal, near or cut short. */
function likeliest(read: ReadName, { names, words, initials, joined, shares }: NameIndex): readonly number[] {
  const touched: number[] = [];
  const count = (found: readonly number[], weight: number): void => {
    for (const name of found) {
      const before = shares[name] ?? 0;
      if (before === 0) touched.push(name);
      shares[name] = before + weight;
    }
  };
  for (const [at, { kind, key, text, cut }] of read.tokens.entries()) {
    const weight = roughWeights[kind];
    count(words.namesWith(wordKey(kind, key)), weight);
    if (kind === 'number') continue;
    if (wordKey(kind, key) !== text) count(words.namesWith(text), weight * 0.5);
    const next = read.tokens[at + 1];
    if (next !== undefined) count(words.namesWith(`${text}${next.text}`.replaceAll(' ', '')), 1);
    if (kind !== 'word' && !cut) continue;
    count(initials.get(text) ?? [], 0.9);
    for (const near of words.near(text)) count(near, weight * 0.8);
    if (text.length >= 4 || cut) for (const longer of words.cutShort(text)) count(longer, weight * 0.7);
  }
  for (const run of read.initials.keys()) count(words.namesWith(run), 0.9);
  count(joined.get(read.joined) ?? [], 5);
  // A name with a word of its own resembles none that only is of the same kind, or in the same place.
  const least = read.tokens.some(({ kind }) => kind === 'word') ? 0.75 : 0;
  const found: { readonly name: number; readonly share: number }[] = [];
  for (const name of touched) {
    const weight = shares[name] ?? 0;
    shares[name] = 0;
    if (weight >= least) found.push({ name, share: weight / (2 + (names[name]?.read.tokens.length ?? 0)) });
  }
  if (found.length > compared) found.sort((a, b) => b.share - a.share || a.name - b.name).length = compared;
  return found.map(({ name }) => name);
}
