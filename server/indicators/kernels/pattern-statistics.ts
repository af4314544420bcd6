import { addBetweenness } from './brandes.ts';
import type { Pattern } from './random-networks.ts';

type Neighbours = { readonly offsets: Int32Array; readonly targets: Int32Array };

/** A number of a pattern; null where it does not exist. */
export type PatternStatistic = (pattern: Pattern) => number | null;

function neighbours({ order, cells }: Pattern): Neighbours {
  const offsets = new Int32Array(order + 1);
  const targets = new Int32Array(tieSum(cells));
  let place = 0;
  for (let row = 0; row < order; row++) {
    for (let column = 0; column < order; column++) if (cells[row * order + column] === 1) targets[place++] = column;
    offsets[row + 1] = place;
  }
  return { offsets, targets };
}

function tieSum(cells: Uint8Array): number {
  let sum = 0;
  for (const cell of cells) sum += cell;
  return sum;
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

function incoming({ order, cells }: Pattern): Int32Array {
  const received = new Int32Array(order);
  for (let place = 0; place < cells.length; place++) {
    const target = place % order;
    received[target] = (received[target] as number) + (cells[place] as number);
  }
  return received;
}

const density: PatternStatistic = ({ order, cells }) => (order < 2 ? null : tieSum(cells) / (order * (order - 1)));

const reciprocity: PatternStatistic = ({ order, directed, cells }) => {
  const ties = tieSum(cells);
  if (!directed || ties === 0) return null;
  let returned = 0;
  for (let row = 0; row < order; row++) {
    for (let column = 0; column < order; column++) {
      returned += (cells[row * order + column] as number) & (cells[column * order + row] as number);
    }
  }
  return returned / ties;
};

/** Of all i -> j -> k with i, j, k different, the share with i -> k. sna gtrans, measure 'weak'. */
const transitivity: PatternStatistic = (pattern) => {
  const { order, cells } = pattern;
  const { offsets, targets } = neighbours(pattern);
  let paths = 0;
  let closed = 0;
  for (let first = 0; first < order; first++) {
    for (let at = offsets[first] as number; at < (offsets[first + 1] as number); at++) {
      const middle = targets[at] as number;
      for (let next = offsets[middle] as number; next < (offsets[middle + 1] as number); next++) {
        const last = targets[next] as number;
        if (last === first) continue;
        paths++;
        closed += cells[first * order + last] as number;
      }
    }
  }
  return paths === 0 ? null : closed / paths;
};

const indegree: PatternStatistic = (pattern) =>
  pattern.directed && pattern.order >= 2 ? centralise(incoming(pattern), (pattern.order - 1) ** 2) : null;

const degree: PatternStatistic = (pattern) =>
  !pattern.directed && pattern.order >= 3 ? centralise(incoming(pattern), (pattern.order - 1) * (pattern.order - 2)) : null;

/** Freeman 1979: largest sum (n-1)^2(n-2); undirected, where each pair counts once, half of it. */
const betweenness: PatternStatistic = (pattern) => {
  const { order, directed } = pattern;
  if (order < 3) return null;
  const scores = new Float64Array(order);
  const rows = { ...neighbours(pattern), weights: new Float64Array(0) };
  // Shortest paths are followed along the rows only, so the rows may stand in for their reverse; both ways, the factor 2 of undirected falls out.
  addBetweenness({ ids: [], order, ...rows, reverse: rows, directed }, scores, 0, order);
  return centralise(scores, (order - 1) ** 2 * (order - 2));
};

/** By result id; the conventions are those of the indicators of the same id. */
export const patternStatistics: ReadonlyMap<string, PatternStatistic> = new Map([
  ['density', density],
  ['reciprocity_edgewise', reciprocity],
  ['transitivity_weak', transitivity],
  ['centralization_indegree', indegree],
  ['centralization_degree', degree],
  ['centralization_betweenness', betweenness],
]);
