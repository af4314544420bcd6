import { addBetweenness } from './brandes.ts';
import type { Rows } from './compressed-rows.ts';
import type { Pattern } from './random-networks.ts';

/** A number of a pattern; null where it does not exist. */
export type PatternStatistic = (pattern: Pattern) => number | null;

/** Either direction counts: the pattern of the union-symmetrised network, written into cells of its own. */
function unite({ order, directed, cells }: Pattern, into: Uint8Array): Pattern {
  if (!directed) return { order, directed, cells };
  for (let row = 0; row < order; row++) {
    for (let column = 0; column <= row; column++) {
      const either = (cells[row * order + column] as number) | (cells[column * order + row] as number);
      into[row * order + column] = either;
      into[column * order + row] = either;
    }
  }
  return { order, directed: false, cells: into };
}

/** Rows without weights; an undirected tie stands in the rows of both its ends. */
function rowsOf({ order, directed, cells }: Pattern): Rows {
  const ties = tieSum(cells);
  const weights = new Float64Array(0);
  const offsets = new Int32Array(order + 1);
  // One place more than there are ties: a node is written down before it is known whether it is tied.
  const targets = new Int32Array(ties + 1);
  const backOffsets = new Int32Array(order + 1);
  let place = 0;
  for (let node = 0; node < order; node++) {
    for (let other = 0; other < order; other++) {
      const tied = cells[node * order + other] as number;
      targets[place] = other;
      place += tied;
      backOffsets[other + 1] = (backOffsets[other + 1] as number) + tied;
    }
    offsets[node + 1] = place;
  }
  const forward = { offsets, targets: targets.subarray(0, ties), weights };
  if (!directed) return { order, directed, ...forward, reverse: forward };
  for (let node = 0; node < order; node++)
    backOffsets[node + 1] = (backOffsets[node + 1] as number) + (backOffsets[node] as number);
  const free = backOffsets.slice(0, order);
  const backTargets = new Int32Array(ties);
  for (let node = 0; node < order; node++) {
    for (let tie = offsets[node] as number; tie < (offsets[node + 1] as number); tie++) {
      const target = targets[tie] as number;
      const back = free[target] as number;
      free[target] = back + 1;
      backTargets[back] = node;
    }
  }
  return { order, directed, ...forward, reverse: { offsets: backOffsets, targets: backTargets, weights } };
}

/*
 * Loops over all cells take four at a time: they are most of the work of a draw, and so take a third of the time.
 */

function tieSum(cells: Uint8Array): number {
  return rangeSum(cells, 0, cells.length);
}

/** How many cells from `begin` up to `end` (not included) are 1. */
function rangeSum(cells: Uint8Array, begin: number, end: number): number {
  let [one, two, three, four] = [0, 0, 0, 0];
  let place = begin;
  for (const last = end - 3; place < last; place += 4) {
    one = (one + (cells[place] as number)) | 0;
    two = (two + (cells[place + 1] as number)) | 0;
    three = (three + (cells[place + 2] as number)) | 0;
    four = (four + (cells[place + 3] as number)) | 0;
  }
  for (; place < end; place++) one += cells[place] as number;
  return one + two + three + four;
}

function outgoing({ order, cells }: Pattern): Int32Array {
  const sent = new Int32Array(order);
  for (let row = 0; row < order; row++) sent[row] = rangeSum(cells, row * order, (row + 1) * order);
  return sent;
}

function incoming({ order, cells }: Pattern): Int32Array {
  const received = new Int32Array(order);
  for (let row = 0; row < order; row++) {
    const begin = row * order;
    let column = 0;
    for (const last = order - 3; column < last; column += 4) {
      const place = begin + column;
      received[column] = (received[column] as number) + (cells[place] as number);
      received[column + 1] = (received[column + 1] as number) + (cells[place + 1] as number);
      received[column + 2] = (received[column + 2] as number) + (cells[place + 2] as number);
      received[column + 3] = (received[column + 3] as number) + (cells[place + 3] as number);
    }
    for (; column < order; column++) received[column] = (received[column] as number) + (cells[begin + column] as number);
  }
  return received;
}

function centralise(values: ArrayLike<number>, largest: number): number {
  let most = 0;
  let sum = 0;
  for (let node = 0; node < values.length; node++) {
    const value = values[node] as number;
    most = Math.max(most, value);
    sum += value;
  }
  return (most * values.length - sum) / largest;
}

/** Arcs that are returned; each mutual pair counts twice. */
function returned({ order, cells }: Pattern): number {
  let count = 0;
  for (let row = 1; row < order; row++) {
    for (let column = 0; column < row; column++) {
      count += (cells[row * order + column] as number) & (cells[column * order + row] as number);
    }
  }
  return 2 * count;
}

const density: PatternStatistic = ({ order, cells }) => (order < 2 ? null : tieSum(cells) / (order * (order - 1)));

const meanDegree: PatternStatistic = ({ order, cells }) => (order === 0 ? null : tieSum(cells) / order);

const isolates: PatternStatistic = (pattern) => outgoing(pattern).filter((count) => count === 0).length;

const reciprocity: PatternStatistic = (pattern) => {
  const ties = tieSum(pattern.cells);
  return pattern.directed && ties > 0 ? returned(pattern) / ties : null;
};

/** Bits of a 32-bit word that are 1. */
function countBits(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/**
 * Of all i -> j -> k with i, j, k different, the share with i -> k; sna gtrans, measure 'weak'. Whom i and j both have a tie to is read from
 * rows of bits, 32 nodes at a time.
 */
const transitivity: PatternStatistic = (pattern) => {
  const { order, cells } = pattern;
  const words = Math.ceil(order / 32);
  const bits = new Int32Array(order * words);
  for (let row = 0; row < order; row++) {
    for (let column = 0; column < order; column++) {
      const place = row * words + (column >> 5);
      bits[place] = (bits[place] as number) | ((cells[row * order + column] as number) << (column & 31));
    }
  }
  const [sent, received] = [outgoing(pattern), incoming(pattern)];
  // A step there and back is no path between two.
  let paths = -returned(pattern);
  let closed = 0;
  for (let row = 0; row < order; row++) {
    paths += (sent[row] as number) * (received[row] as number);
    for (let column = 0; column < order; column++) {
      if (cells[row * order + column] === 0) continue;
      for (let word = 0; word < words; word++) {
        closed += countBits((bits[row * words + word] as number) & (bits[column * words + word] as number));
      }
    }
  }
  return paths === 0 ? null : closed / paths;
};

const indegree: PatternStatistic = (pattern) =>
  pattern.directed && pattern.order >= 2 ? centralise(incoming(pattern), (pattern.order - 1) ** 2) : null;

const outdegree: PatternStatistic = (pattern) =>
  pattern.directed && pattern.order >= 2 ? centralise(outgoing(pattern), (pattern.order - 1) ** 2) : null;

const degree: PatternStatistic = (pattern) =>
  !pattern.directed && pattern.order >= 3 ? centralise(outgoing(pattern), (pattern.order - 1) * (pattern.order - 2)) : null;

/** Freeman 1979: largest sum (n-1)^2(n-2); undirected, where each pair counts once, half of it. */
const betweenness: PatternStatistic = (pattern) => {
  const { order } = pattern;
  if (order < 3) return null;
  const scores = new Float64Array(order);
  // Sources are gone through both ways, so the factor 2 of undirected falls out.
  addBetweenness(rowsOf(pattern), scores, 0, order);
  // None where there are more shortest paths than a number holds.
  return scores.every(Number.isFinite) ? centralise(scores, (order - 1) ** 2 * (order - 2)) : null;
};

const asItStands = new Map<string, PatternStatistic>([
  ['density', density],
  ['reciprocity_edgewise', reciprocity],
  ['transitivity_weak', transitivity],
  ['centralization_indegree', indegree],
  ['centralization_outdegree', outdegree],
  ['centralization_degree', degree],
  ['centralization_betweenness', betweenness],
]);
/** Read from the union-symmetrised pattern. */
const ofUnion = new Map<string, PatternStatistic>([
  ['density_union', density],
  ['mean_degree_union', meanDegree],
  ['isolates', isolates],
  ['transitivity_global_union', transitivity],
  ['centralization_degree_union', degree],
  ['centralization_betweenness_union', betweenness],
]);

/**
 * Several statistics of one pattern after another, united once for all that need it.
 * @param ids of patternStatistics; others are null everywhere
 * @returns the values in the order of `ids`, the same array each time
 */
export function patternMeasures(ids: readonly string[]): (pattern: Pattern) => readonly (number | null)[] {
  const needsUnion = ids.some((id) => ofUnion.has(id));
  const values: (number | null)[] = ids.map(() => null);
  let room = new Uint8Array(0);
  return (pattern) => {
    if (room.length !== pattern.cells.length) room = new Uint8Array(pattern.cells.length);
    const united = needsUnion ? unite(pattern, room) : pattern;
    for (const [place, id] of ids.entries()) {
      values[place] = asItStands.get(id)?.(pattern) ?? ofUnion.get(id)?.(united) ?? null;
    }
    return values;
  };
}

/** By result id; the conventions are those of the indicators of the same id. */
export const patternStatistics: ReadonlyMap<string, PatternStatistic> = new Map(
  [...asItStands.keys(), ...ofUnion.keys()].map((id) => {
    const measure = patternMeasures([id]);
    return [id, (pattern: Pattern) => measure(pattern)[0] ?? null];
  }),
);
