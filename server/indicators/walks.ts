import { addBetweenness, countPairsOnce } from './kernels/brandes.ts';
import type { Rows } from './kernels/compressed-rows.ts';
import { addDistances, against, type DistanceSums, type Distances, finishDistances, noDistances } from './kernels/distances.ts';
import { addPathShares, type PathShares } from './kernels/edge-betweenness.ts';
import { addWeightedPaths, type WeightedPaths } from './kernels/weighted-paths.ts';
import { communitySearch, coreSearch } from './searches.ts';
import type { Parts, Walk, WalkRows } from './walk.ts';

/** Asked work above this is refused: about a quarter of an hour on one processor of 2023. */
export const mostWork = 1e11;

const everyNode = ({ rows }: WalkRows): number => rows.order;
const readFromEach = ({ order, targets }: Rows): number => order * (order + targets.length);

function distanceWalk(choose: (network: WalkRows) => Parameters<typeof addDistances>[0]): Walk<Distances> {
  const named = ({ sums: [reached, total, harmonic, near, counts], peaks: [farthest] }: Parts): DistanceSums =>
    // As they stand in `begin`.
    ({ reached, total, harmonic, near, counts, farthest }) as DistanceSums;
  return {
    starts: everyNode,
    // Thirty-two walk at once.
    work: (network) => readFromEach(network.unionRows) / 20,
    begin: ({ rows }) => {
      const { reached, total, harmonic, near, counts, farthest } = noDistances(rows.order);
      return { sums: [reached, total, harmonic, near, counts], peaks: [farthest] };
    },
    add: (network, parts, first, last) => addDistances(choose(network), named(parts), first, last),
    finish: (_network, parts) => finishDistances(named(parts)),
  };
}

function betweennessWalk(choose: (network: WalkRows) => Rows): Walk<Float64Array> {
  return {
    starts: everyNode,
    work: (network) => readFromEach(choose(network)),
    begin: ({ rows }) => ({ sums: [new Float64Array(rows.order)], peaks: [] }),
    add: (network, { sums: [scores] }, first, last) => addBetweenness(choose(network), scores as Float64Array, first, last),
    finish: (network, { sums: [scores] }) => countPairsOnce(choose(network), scores as Float64Array),
  };
}

/** An estimate by node, and its standard error; null where the sample has one node only. */
export type Estimates = { readonly values: Float64Array; readonly errors: Float64Array | null };

/**
 * Betweenness as it would be if all nodes were like those of the sample. Brandes & Pich (2007). The standard error is that of a total
 * from a simple random sample without replacement (Cochran 1977): 0 when everybody is in it.
 */
function sampledWalk(choose: (network: WalkRows) => Rows): Walk<Estimates> {
  return {
    starts: ({ sample }) => sample.length,
    work: (network) => (network.sample.length / Math.max(1, network.rows.order)) * readFromEach(choose(network)),
    begin: ({ rows }) => ({ sums: [new Float64Array(rows.order), new Float64Array(rows.order)], peaks: [] }),
    add: (network, { sums: [scores, squares] }, first, last) =>
      addBetweenness(choose(network), scores as Float64Array, first, last, {
        nodes: network.sample,
        squares: squares as Float64Array,
      }),
    finish: (network, { sums: [scores, squares] }) => {
      const { order } = network.rows;
      const { length: drawn } = network.sample;
      const whole = (sums: Float64Array): Float64Array => countPairsOnce(choose(network), sums);
      const error = (sum: number, node: number): number => {
        const spread = Math.max(0, ((squares as Float64Array)[node] as number) - (sum * sum) / drawn) / (drawn - 1);
        return order * Math.sqrt(((1 - drawn / order) * spread) / drawn);
      };
      return {
        values: whole(scores as Float64Array).map((score) => (score * order) / drawn),
        errors: drawn < 2 ? null : whole((scores as Float64Array).map(error)),
      };
    },
  };
}

function sharesWalk(choose: (network: WalkRows) => Rows): Walk<PathShares> {
  const named = ({ sums: [arcs, nodes] }: Parts): PathShares => ({ arcs, nodes }) as PathShares;
  return {
    starts: everyNode,
    work: (network) => 1.2 * readFromEach(choose(network)),
    begin: (network) => ({
      sums: [new Float64Array(choose(network).targets.length), new Float64Array(network.rows.order)],
      peaks: [],
    }),
    add: (network, parts, first, last) => addPathShares(choose(network), named(parts), first, last),
    finish: (network, parts) => {
      const { arcs, nodes } = named(parts);
      return { arcs, nodes: countPairsOnce(choose(network), nodes) };
    },
  };
}

const weighted: Walk<WeightedPaths> = {
  starts: everyNode,
  work: ({ rows }) => 3 * readFromEach(rows),
  begin: ({ rows }) => ({ sums: [new Float64Array(rows.order), new Float64Array(rows.order)], peaks: [] }),
  add: ({ rows, lengths }, { sums: [betweenness, harmonicSums] }, first, last) => {
    if (lengths === null) throw new TypeError('A walk by length needs lengths');
    addWeightedPaths(rows, lengths, { betweenness, harmonicSums } as WeightedPaths, first, last);
  },
  finish: ({ rows }, { sums: [betweenness, harmonicSums] }) =>
    ({ betweenness: countPairsOnce(rows, betweenness as Float64Array), harmonicSums }) as WeightedPaths,
};

const asItStands = ({ rows }: WalkRows): Rows => rows;
const united = ({ unionRows }: WalkRows): Rows => unionRows;

/** Every walk, by its name. */
export const walks = {
  distancesIn: distanceWalk(asItStands),
  distancesOut: distanceWalk(({ rows }) => against(rows)),
  distancesUnion: distanceWalk(united),
  betweenness: betweennessWalk(asItStands),
  betweennessUnion: betweennessWalk(united),
  betweennessSampled: sampledWalk(asItStands),
  betweennessUnionSampled: sampledWalk(united),
  tiePaths: sharesWalk(asItStands),
  tiePathsUnion: sharesWalk(united),
  weightedPaths: weighted,
  communities: communitySearch,
  coreEither: coreSearch('either'),
  coreWithin: coreSearch('within'),
} as const;

export type WalkName = keyof typeof walks;
export type Walked<N extends WalkName> = ReturnType<(typeof walks)[N]['finish']>;

/** One block of a walk. */
export type Block = { readonly walk: WalkName; readonly first: number; readonly last: number };

/** The blocks of a walk, as the number of its starts gives them and nothing else: at most 64, of 64 or more starts, in whole thirty-twos. */
export function blocksOf(walk: WalkName, network: WalkRows): readonly Block[] {
  const starts = walks[walk].starts(network);
  const size = Math.max(64, Math.ceil(starts / 64 / 32) * 32);
  return Array.from({ length: Math.ceil(starts / size) }, (_, at) => ({
    walk,
    first: at * size,
    last: Math.min((at + 1) * size, starts),
  }));
}

/** What one block gives. */
export function walkBlock(network: WalkRows, { walk, first, last }: Block): Parts {
  const parts = walks[walk].begin(network);
  walks[walk].add(network, parts, first, last);
  return parts;
}

/** Puts what the next block gave to what those before it gave; changes `whole`. */
export function joinParts(whole: Parts, next: Parts): void {
  whole.sums.forEach((sum, list) => {
    const more = next.sums[list] as Float64Array;
    for (let at = 0; at < sum.length; at++) sum[at] = (sum[at] as number) + (more[at] as number);
  });
  whole.peaks.forEach((peak, list) => {
    const more = next.peaks[list] as Int32Array;
    for (let at = 0; at < peak.length; at++) peak[at] = Math.max(peak[at] as number, more[at] as number);
  });
}

/** The whole of a walk, block after block on this thread. */
export function walkHere<N extends WalkName>(walk: N, network: WalkRows): Walked<N> {
  const whole = walks[walk].begin(network);
  for (const block of blocksOf(walk, network)) joinParts(whole, walkBlock(network, block));
  return finishWalk(walk, network, whole);
}

/** What the parts of all blocks come to. */
export function finishWalk<N extends WalkName>(walk: N, network: WalkRows, parts: Parts): Walked<N> {
  // The walk of a name gives what that name says; the compiler cannot follow the index.
  return walks[walk].finish(network, parts) as Walked<N>;
}
