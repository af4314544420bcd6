import { addBetweenness } from './brandes.ts';
import { type ListedPattern, listTies, type Pattern, packTie, tieFrom, tieTo } from './pattern.ts';
import { patternRows } from './pattern-rows.ts';

/** A number of a pattern; null where it does not exist. */
export type PatternStatistic = (pattern: Pattern) => number | null;
type Statistic = (pattern: ListedPattern) => number | null;

/** Either direction counts: the pattern of the union-symmetrised network, written into cells of its own. */
function unite(pattern: ListedPattern, into: Uint8Array): ListedPattern {
  if (!pattern.directed) return pattern;
  const { order, ties } = pattern;
  const united = new Int32Array(2 * ties.length);
  let count = 0;
  into.fill(0);
  for (let at = 0; at < ties.length; at++) {
    const tie = ties[at] as number;
    const from = tieFrom(tie);
    const to = tieTo(tie);
    if (into[from * order + to] === 1) continue;
    into[from * order + to] = 1;
    into[to * order + from] = 1;
    united[count++] = tie;
    united[count++] = packTie(to, from);
  }
  return { order, directed: false, cells: into, ties: united.subarray(0, count) };
}

/** How many ties each node sends. */
function outgoing({ order, ties }: ListedPattern): Int32Array {
  const sent = new Int32Array(order);
  for (let at = 0; at < ties.length; at++) {
    const tie = ties[at] as number;
    const from = tieFrom(tie);
    sent[from] = (sent[from] as number) + 1;
  }
  return sent;
}

/** How many ties each node receives. */
function incoming({ order, ties }: ListedPattern): Int32Array {
  const received = new Int32Array(order);
  for (let at = 0; at < ties.length; at++) {
    const tie = ties[at] as number;
    const to = tieTo(tie);
    received[to] = (received[to] as number) + 1;
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
function returned({ order, cells, ties }: ListedPattern): number {
  let count = 0;
  for (let at = 0; at < ties.length; at++) {
    const tie = ties[at] as number;
    count += cells[tieTo(tie) * order + tieFrom(tie)] as number;
  }
  return count;
}

const density: Statistic = ({ order, ties }) => (order < 2 ? null : ties.length / (order * (order - 1)));

const meanDegree: Statistic = ({ order, ties }) => (order === 0 ? null : ties.length / order);

const isolates: Statistic = (pattern) => outgoing(pattern).filter((count) => count === 0).length;

const reciprocity: Statistic = (pattern) =>
  pattern.directed && pattern.ties.length > 0 ? returned(pattern) / pattern.ties.length : null;

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
const transitivity: Statistic = (pattern) => {
  const { order, ties } = pattern;
  const words = Math.ceil(order / 32);
  const bits = new Int32Array(order * words);
  for (let at = 0; at < ties.length; at++) {
    const tie = ties[at] as number;
    const to = tieTo(tie);
    const place = tieFrom(tie) * words + (to >> 5);
    bits[place] = (bits[place] as number) | (1 << (to & 31));
  }
  const [sent, received] = [outgoing(pattern), incoming(pattern)];
  // A step there and back is no path between two.
  let paths = -returned(pattern);
  for (let node = 0; node < order; node++) paths += (sent[node] as number) * (received[node] as number);
  let closed = 0;
  for (let at = 0; at < ties.length; at++) {
    const tie = ties[at] as number;
    const own = tieFrom(tie) * words;
    const other = tieTo(tie) * words;
    for (let word = 0; word < words; word++) {
      closed += countBits((bits[own + word] as number) & (bits[other + word] as number));
    }
  }
  return paths === 0 ? null : closed / paths;
};

const indegree: Statistic = (pattern) =>
  pattern.directed && pattern.order >= 2 ? centralise(incoming(pattern), (pattern.order - 1) ** 2) : null;

const outdegree: Statistic = (pattern) =>
  pattern.directed && pattern.order >= 2 ? centralise(outgoing(pattern), (pattern.order - 1) ** 2) : null;

const degree: Statistic = (pattern) =>
  !pattern.directed && pattern.order >= 3 ? centralise(outgoing(pattern), (pattern.order - 1) * (pattern.order - 2)) : null;

/** Freeman 1979: largest sum (n-1)^2(n-2); undirected, where each pair counts once, half of it. */
const betweenness: Statistic = (pattern) => {
  const { order } = pattern;
  if (order < 3) return null;
  const scores = new Float64Array(order);
  // Sources are gone through both ways, so the factor 2 of undirected falls out.
  addBetweenness(patternRows(pattern), scores, 0, order);
  // None where there are more shortest paths than a number holds.
  return scores.every(Number.isFinite) ? centralise(scores, (order - 1) ** 2 * (order - 2)) : null;
};

const asItStands = new Map<string, Statistic>([
  ['density', density],
  ['reciprocity_edgewise', reciprocity],
  ['transitivity_weak', transitivity],
  ['centralization_indegree', indegree],
  ['centralization_outdegree', outdegree],
  ['centralization_degree', degree],
  ['centralization_betweenness', betweenness],
]);
/** Read from the union-symmetrised pattern. */
const ofUnion = new Map<string, Statistic>([
  ['density_union', density],
  ['mean_degree_union', meanDegree],
  ['isolates', isolates],
  ['transitivity_global_union', transitivity],
  ['centralization_degree_union', degree],
  ['centralization_betweenness_union', betweenness],
]);

/**
 * Several statistics of one pattern after another; its ties are listed, and it is united, once for all that need it.
 * @param ids of patternStatistics; others are null everywhere
 * @returns the values in the order of `ids`, the same array each time
 */
export function patternMeasures(ids: readonly string[]): (pattern: Pattern | ListedPattern) => readonly (number | null)[] {
  const needsUnion = ids.some((id) => ofUnion.has(id));
  const values: (number | null)[] = ids.map(() => null);
  let list = new Int32Array(0);
  let room = new Uint8Array(0);
  return (pattern) => {
    if (needsUnion && room.length !== pattern.cells.length) room = new Uint8Array(pattern.cells.length);
    if (!('ties' in pattern) && list.length <= pattern.cells.length) list = new Int32Array(pattern.cells.length + 1);
    const listed = 'ties' in pattern ? pattern : listTies(pattern, list);
    const united = needsUnion ? unite(listed, room) : listed;
    for (const [place, id] of ids.entries()) {
      values[place] = asItStands.get(id)?.(listed) ?? ofUnion.get(id)?.(united) ?? null;
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
