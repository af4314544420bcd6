import { seededRandom, shuffleNumbers } from '../../model/random.ts';
import { moveNodes, refine } from './community-moves.ts';
import type { Rows } from './compressed-rows.ts';
import { aggregate, numberGroups, type WeightedRows, weightedRows } from './weighted-rows.ts';

/**
 * A division into communities: a number from 1 by node, in the order of their first nodes, how many there are, their sizes (largest
 * first), and the modularity.
 */
export type Communities = {
  readonly of: Int32Array;
  readonly count: number;
  readonly sizes: readonly number[];
  readonly modularity: number;
};

/** How often divisions are put together: less in a larger network, so that the search ends within a second or two. */
function roundsFor({ order, targets }: Rows): number {
  return Math.max(1, Math.min(12, Math.floor(8e4 / (order + targets.length))));
}

/** New starts in each round, and how long each is improved. */
const starts = 2;
const startRuns = 2;

/** A division, and its modularity times the square of the sum of degrees: a whole number. */
type Division = { readonly of: Int32Array; readonly score: number };

/**
 * The division with the highest modularity that was found in an undirected network with ties: Leiden (Traag, Waltman & van Eck 2019,
 * doi 10.1038/s41598-019-41695-z), that is Louvain (Blondel et al. 2008, doi 10.1088/1742-5468/2008/10/P10008) in which communities
 * are refined before they are put together, so that none falls apart. What a few short runs and the best division so far agree on is
 * kept together, divided as a smaller network, and improved until nothing more is gained (core groups; Ovelgönne & Geyer-Schulz 2013,
 * Contemporary Mathematics 588, doi 10.1090/conm/588): that finds more than as many long runs apart. Not necessarily the best of all, which nobody can compute
 * for a network of any size.
 *
 * All sums are of whole numbers and refinement always takes the best step, so the same seed gives the same on any machine.
 */
export function bestCommunities(union: Rows, seed: number): Communities {
  const rows = weightedRows(union);
  const random = seededRandom(seed);
  let best: Division | null = null;
  for (let round = 0; round < roundsFor(union); round++) {
    let agreed: Int32Array | null = best === null ? null : best.of;
    for (let start = 0; start < starts; start++) {
      const found = improve(rows, countUp(rows.order), random, startRuns);
      if (best === null || found.score > best.score) best = found;
      agreed = agreed === null ? found.of : agreement(agreed, found.of);
    }
    const { rows: smaller, nodeOf } = aggregate(rows, agreed ?? countUp(rows.order));
    const { of: divided } = improve(smaller, countUp(smaller.order), random);
    const whole = improve(
      rows,
      nodeOf.map((node) => divided[node] as number),
      random,
    );
    if (best === null || whole.score > best.score) best = whole;
  }
  // There is at least one round.
  const { of, score } = best as Division;
  const numbered = numberGroups(of, of.length).of.map((number) => number + 1);
  return asCommunities(numbered, score / rows.total ** 2);
}

/** Runs from a division over and over until nothing improves, or so many times. */
function improve(rows: WeightedRows, from: Int32Array, random: () => number, most = Number.POSITIVE_INFINITY): Division {
  let best: Division = { of: from, score: scoreOf(rows, from) };
  for (let run = 0; run < most; run++) {
    const of = leiden(rows, best.of, random);
    const score = scoreOf(rows, of);
    if (score <= best.score) break;
    best = { of, score };
  }
  return best;
}

/** Nodes are together where they are in both divisions; numbers below the number of nodes. */
function agreement(a: Int32Array, b: Int32Array): Int32Array {
  const numbers = new Map<number, number>();
  return a.map((group, node) => {
    const both = group * a.length + (b[node] as number);
    const number = numbers.get(both) ?? numbers.size;
    numbers.set(both, number);
    return number;
  });
}

/** One run from a division: move, refine, put together, until every community is a node of its own. */
function leiden(rows: WeightedRows, from: Int32Array, random: () => number): Int32Array {
  const of = from.slice();
  /** The node of the present, aggregated rows that each node is in, and the communities of those. */
  const within = countUp(rows.order);
  let present = rows;
  let communities: Int32Array = from.slice();
  for (;;) {
    const { order } = present;
    const count = moveNodes(present, communities, shuffleNumbers(countUp(order), random));
    for (let node = 0; node < of.length; node++) of[node] = communities[within[node] as number] as number;
    if (count === order) return of;
    const refined = refine(present, communities, shuffleNumbers(countUp(order), random));
    const { rows: smaller, nodeOf } = aggregate(present, refined);
    // Nothing could be put together: refined communities are single nodes.
    if (smaller.order === order) return of;
    const next = new Int32Array(smaller.order);
    for (let old = 0; old < order; old++) next[nodeOf[old] as number] = communities[old] as number;
    for (let node = 0; node < within.length; node++) within[node] = nodeOf[within[node] as number] as number;
    present = smaller;
    communities = numberGroups(next, order).of;
  }
}

function countUp(count: number): Int32Array {
  const numbers = new Int32Array(count);
  for (let number = 0; number < count; number++) numbers[number] = number;
  return numbers;
}

/** Modularity times the square of the sum of degrees: a whole number. */
function scoreOf({ order, offsets, targets, weights, loops, strengths, total }: WeightedRows, of: Int32Array): number {
  const held = new Float64Array(order);
  let inside = 0;
  for (let node = 0; node < order; node++) {
    const community = of[node] as number;
    held[community] = (held[community] as number) + (strengths[node] as number);
    inside += loops[node] as number;
    for (let place = offsets[node] as number; place < (offsets[node + 1] as number); place++) {
      if (of[targets[place] as number] === community) inside += weights[place] as number;
    }
  }
  let score = inside * total;
  for (const strength of held) score -= strength ** 2;
  return score;
}

/** A division as communities. @param of numbers from 1 in the order of their first nodes. */
export function asCommunities(of: Int32Array, modularity: number): Communities {
  const sizes: number[] = [];
  for (const number of of) sizes[number - 1] = (sizes[number - 1] ?? 0) + 1;
  return { of, count: sizes.length, sizes: sizes.sort((a, b) => b - a), modularity };
}
