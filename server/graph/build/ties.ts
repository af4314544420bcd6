import { byCodePoint } from '../../model/identity.ts';
import type { TieSource } from '../../model/network-recipe.ts';
import type { TieAttributes } from '../network.ts';
import type { Collection } from './collection.ts';
import { backward, bitsOf, forward, mutual, type Pair } from './ledger.ts';
import { sourceClassOf } from './source-class.ts';
import { holdingArcs } from './tie-rule.ts';
import type { Weighing } from './tie-weight.ts';

/** A tie before it is in a graph: its ends by actor number, in an undirected network in no particular order. */
export type NewTie = { readonly source: number; readonly target: number; readonly attributes: TieAttributes };

/** The ties of all pairs under the recipe, and how many records they stand on; records that make no tie are counted as left out. */
export function readTies(collection: Collection, weigh: Weighing): { readonly ties: readonly NewTie[]; readonly used: number } {
  const ties: NewTie[] = [];
  let used = 0;
  for (const pair of collection.ledger.pairs) {
    if (pair.records.length === 0) continue;
    const holding = holdingArcs(pair, collection.recipe);
    const kept = tiesOfPair(pair, holding, collection, weigh, ties);
    used += countUsed(pair, holding, kept, collection);
  }
  return { ties, used };
}

/** Adds the ties of a pair that are not below the threshold; gives back the arcs they cover, as bits. */
function tiesOfPair(pair: Pair, holding: number, collection: Collection, weigh: Weighing, ties: NewTie[]): number {
  const { direction, threshold } = collection.recipe;
  const reaches = (weight: number | null): boolean => weight === null || weight >= threshold;
  if (direction === 'undirected') {
    if (holding === 0) return 0;
    const weight = weigh.ofPair(pair);
    if (!reaches(weight)) return 0;
    ties.push({ source: pair.low, target: pair.high, attributes: attributesOf(pair, 3, weight, collection) });
    return 3;
  }
  let kept = 0;
  for (const arc of [forward, backward] as const) {
    const bits = bitsOf(arc);
    if ((holding & bits) === 0) continue;
    const weight = weigh.ofArc(pair, arc);
    if (!reaches(weight)) continue;
    const [source, target] = arc === forward ? [pair.low, pair.high] : [pair.high, pair.low];
    ties.push({ source, target, attributes: attributesOf(pair, bits, weight, collection) });
    kept |= bits;
  }
  return kept;
}

function attributesOf(pair: Pair, bits: number, weight: number | null, collection: Collection): TieAttributes {
  const tallies = ([forward, backward, mutual] as const)
    .filter((way) => (bitsOf(way) & bits) !== 0)
    .map((way) => pair.tallies[way]);
  const sources: TieSource[] = [];
  if (tallies.some(({ contacts }) => contacts > 0)) sources.push('log');
  if (tallies.some(({ reports }) => reports > 0)) sources.push('relations');
  if (tallies.some(({ passages }) => passages > 0)) sources.push('interviews');
  const types = new Set<string>();
  for (const typed of pair.types) if ((typed & bits) !== 0) types.add(collection.types.name(typed >> 2));
  return {
    weight,
    types: [...types].sort(byCodePoint),
    sources,
    sourceClass: sourceClassOf(pair),
    records: pair.records.covering(bits),
  };
}

/** Counts the records of a pair that stand behind a kept arc; the others were left out by the rule, or by the threshold after it. */
function countUsed({ records }: Pair, holding: number, kept: number, { leftOut }: Collection): number {
  if (kept === 3 || records.allCover(kept)) return records.length;
  let used = 0;
  records.each((kind, id, cover) => {
    if ((cover & kept) !== 0) used++;
    else leftOut.add((cover & holding) === 0 ? 'tie-rule' : 'below-threshold', kind, id);
  });
  return used;
}
