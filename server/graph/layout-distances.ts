import type { Neighbours } from './layout-model.ts';

/** Ideal lengths of ties beside `neighbours`, and shortest paths along them. */
export type TieLengths = readonly Float64Array[];

/** From how many ties a node on average the lengths begin to stretch, and by how many more they are stretched in full. */
const sparse = 3;
const fromSparseToDense = 5;
/** In a large component no tie is longer than so many times the usual one: a few long ones would press all others together. */
const mostToUsual = 2;

/**
 * The ideal length of each tie: short where its two ends share their neighbours, long where they do not. With s the similarity
 * of the ends it is 1 / s to the power 1/2 in a sparse component and to the power 3/2 in a dense one, which else would be a ball
 * of wool; 1 in a clique. Lengths by neighbourhood are Gansner, Koren & North's (2004); theirs, a difference of sets, part the
 * groups of a municipal network less well (share of nearest nodes that are of the same group).
 * @param large whether the component is laid out by pivots, which tell little of who belongs together: then the power is 4 in a
 * dense one, but no length more than twice the median
 */
export function tieLengths(neighbours: Neighbours, large = false): TieLengths {
  const ends = neighbours.reduce((sum, own) => sum + own.length, 0);
  const dense = Math.min(1, Math.max(0, (ends / neighbours.length - sparse) / fromSparseToDense));
  const lengths = neighbours.map((own) =>
    Float64Array.from(own, (other) => {
      const alike = similarity(own, neighbours[other] ?? []);
      const root = Math.sqrt(alike);
      const stretched = large ? alike * alike * alike * alike : alike * root;
      return (1 - dense) / root + dense / stretched;
    }),
  );
  return large ? shorten(lengths, ends) : lengths;
}

function shorten(lengths: TieLengths, ends: number): TieLengths {
  const sorted = new Float64Array(ends);
  let place = 0;
  for (const own of lengths) {
    sorted.set(own, place);
    place += own.length;
  }
  const most = mostToUsual * (sorted.sort()[ends >> 1] as number);
  return lengths.map((own) => own.map((length) => Math.min(length, most)));
}

/**
 * How alike two tied nodes' neighbours are, in (0, 1]: (shared + 1) / a mean of the two degrees that leans to the lesser, the
 * square root of (lesser x geometric mean). So a service with one tie stays near its hub, and a hub's many leaves still get room.
 */
function similarity(own: readonly number[], theirs: readonly number[]): number {
  const lesser = Math.min(own.length, theirs.length);
  return (countCommon(own, theirs) + 1) / Math.sqrt(lesser * Math.sqrt(own.length * theirs.length));
}

/** How many numbers two ascending lists share. */
function countCommon(a: readonly number[], b: readonly number[]): number {
  let common = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const left = a[i] as number;
    const right = b[j] as number;
    if (left === right) common++;
    if (left <= right) i++;
    if (right <= left) j++;
  }
  return common;
}

/** Shortest distances from one node of a connected component to all (Dijkstra with a binary heap). */
export function distancesFrom(start: number, neighbours: Neighbours, lengths: TieLengths): Float64Array {
  const distances = new Float64Array(neighbours.length).fill(Number.POSITIVE_INFINITY);
  const heap = new NodeHeap(distances);
  distances[start] = 0;
  heap.raise(start);
  for (let node = heap.take(); node !== -1; node = heap.take()) {
    const far = distances[node] as number;
    const own = neighbours[node] as readonly number[];
    const ownLengths = lengths[node] as Float64Array;
    for (let at = 0; at < own.length; at++) {
      const other = own[at] as number;
      const through = far + (ownLengths[at] as number);
      if (through < (distances[other] as number)) {
        distances[other] = through;
        heap.raise(other);
      }
    }
  }
  return distances;
}

/** A binary heap of nodes by distance, with places kept so that a node can rise. Nodes of equal distance come by heap order. */
class NodeHeap {
  private readonly distances: Float64Array;
  private readonly heap: Int32Array;
  private readonly places: Int32Array;
  private size = 0;

  constructor(distances: Float64Array) {
    this.distances = distances;
    this.heap = new Int32Array(distances.length);
    this.places = new Int32Array(distances.length).fill(-1);
  }

  /** Puts a node in, or moves it up after its distance became less. */
  raise(node: number): void {
    let place = this.places[node] as number;
    if (place === -1) place = this.size++;
    const distance = this.distances[node] as number;
    while (place > 0) {
      const above = (place - 1) >> 1;
      const parent = this.heap[above] as number;
      if ((this.distances[parent] as number) <= distance) break;
      this.put(parent, place);
      place = above;
    }
    this.put(node, place);
  }

  /** The nearest node, taken out; -1 when empty. */
  take(): number {
    if (this.size === 0) return -1;
    const first = this.heap[0] as number;
    const last = this.heap[--this.size] as number;
    const distance = this.distances[last] as number;
    let place = 0;
    for (;;) {
      let below = 2 * place + 1;
      if (below >= this.size) break;
      if (below + 1 < this.size && this.at(below + 1) < this.at(below)) below++;
      if (this.at(below) >= distance) break;
      this.put(this.heap[below] as number, place);
      place = below;
    }
    if (this.size > 0) this.put(last, place);
    this.places[first] = -1;
    return first;
  }

  private at(place: number): number {
    return this.distances[this.heap[place] as number] as number;
  }

  private put(node: number, place: number): void {
    this.heap[place] = node;
    this.places[node] = place;
  }
}
