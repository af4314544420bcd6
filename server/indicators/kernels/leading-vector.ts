import { components } from './components.ts';
import type { Adjacency, CompressedRows } from './compressed-rows.ts';

/** How many directions are looked at before starting again from the best found. */
const directions = 40;

/** How often to start again at most: less in a larger part, so that what will not settle ends within seconds. */
function mostRestarts(order: number): number {
  return Math.max(20, Math.min(400, 2e5 / order));
}

type Leading = { readonly value: number; readonly vector: Float64Array };
/** A symmetric matrix with entries on the diagonal and right beside it. */
type Tridiagonal = { readonly diagonal: number[]; readonly beside: number[] };

function times({ offsets, targets, weights }: Adjacency, vector: Float64Array): Float64Array {
  const product = new Float64Array(vector.length);
  for (let node = 0; node < product.length; node++) {
    let sum = 0;
    const end = offsets[node + 1] as number;
    for (let place = offsets[node] as number; place < end; place++)
      sum += (weights[place] as number) * (vector[targets[place] as number] as number);
    product[node] = sum;
  }
  return product;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let place = 0; place < a.length; place++) sum += (a[place] as number) * (b[place] as number);
  return sum;
}

function add(to: Float64Array, factor: number, vector: Float64Array): void {
  for (let place = 0; place < to.length; place++) to[place] = (to[place] as number) + factor * (vector[place] as number);
}

/** As add, and in the same pass the dot product of what comes of it with another vector, or with itself. */
function addThenDot(to: Float64Array, factor: number, vector: Float64Array, other: Float64Array): number {
  let sum = 0;
  for (let place = 0; place < to.length; place++) {
    const entry = (to[place] as number) + factor * (vector[place] as number);
    to[place] = entry;
    sum += entry * (other[place] as number);
  }
  return sum;
}

/** Takes out of a vector what lies along each direction, one after another, and gives the square of its length. */
function takeOut(vector: Float64Array, directions: readonly Float64Array[]): number {
  let along = dot(vector, directions[0] as Float64Array);
  for (let at = 0; at < directions.length; at++)
    along = addThenDot(vector, -along, directions[at] as Float64Array, directions[at + 1] ?? vector);
  return along;
}

/** Divides a vector by its length, which is given back. @param squared what it is, squared */
function normalise(vector: Float64Array, squared = dot(vector, vector)): number {
  const length = Math.sqrt(squared);
  for (let place = 0; place < vector.length; place++) vector[place] = (vector[place] as number) / length;
  return length;
}

/** The pivots of (level − T); all above 0 exactly when every eigenvalue of T is below the level. */
function pivots({ diagonal, beside }: Tridiagonal, level: number): number[] {
  const found: number[] = [];
  for (let row = 0; row < diagonal.length; row++) {
    const before = row === 0 ? 0 : (beside[row - 1] as number) ** 2 / (found[row - 1] as number);
    found.push(level - (diagonal[row] as number) - before);
    if (!((found[row] as number) > 0)) return [];
  }
  return found;
}

/** The largest eigenvalue by halving, and its vector by inverse iteration just above it, where no pivot can fail. */
function largest(matrix: Tridiagonal): Leading {
  const { diagonal, beside } = matrix;
  const size = diagonal.length;
  let low = Math.max(...diagonal);
  let high =
    1 +
    Math.max(
      ...diagonal.map((value, row) => value + (row > 0 ? (beside[row - 1] ?? 0) : 0) + (row < size - 1 ? (beside[row] ?? 0) : 0)),
    );
  for (let middle = (low + high) / 2; middle > low && middle < high; middle = (low + high) / 2) {
    if (pivots(matrix, middle).length > 0) high = middle;
    else low = middle;
  }
  const found = pivots(matrix, high);
  const vector = new Float64Array(size).fill(1);
  for (let round = 0; round < 3; round++) {
    for (let row = 1; row < size; row++) {
      vector[row] =
        (vector[row] as number) + ((beside[row - 1] as number) / (found[row - 1] as number)) * (vector[row - 1] as number);
    }
    for (let row = size - 1; row >= 0; row--) {
      const after = row < size - 1 ? (beside[row] as number) * (vector[row + 1] as number) : 0;
      vector[row] = ((vector[row] as number) + after) / (found[row] as number);
    }
    normalise(vector);
  }
  return { value: high, vector };
}

/**
 * The largest eigenvalue of a connected network and its eigenvector of length 1, by Lanczos with restarts: unlike plain
 * multiplying over and over, it settles on trees and other two-sided networks too. Null when it has not settled.
 */
function leadingOfPart(part: Adjacency): Leading | null {
  const order = part.offsets.length - 1;
  let vector: Float64Array = new Float64Array(order).fill(1 / Math.sqrt(order));
  let missedBefore = Number.POSITIVE_INFINITY;
  const restarts = mostRestarts(order);
  for (let restart = 0; restart < restarts; restart++) {
    const basis = [vector];
    const matrix: Tridiagonal = { diagonal: [], beside: [] };
    let left = 0;
    for (let step = 0; step < basis.length; step++) {
      const next = times(part, basis[step] as Float64Array);
      matrix.diagonal.push(dot(next, basis[step] as Float64Array));
      // Twice, or rounding lets earlier directions creep back in.
      left = normalise(next, takeOut(next, [...basis, ...basis]));
      if (left < 1e-16 || basis.length === Math.min(order, directions)) break;
      matrix.beside.push(left);
      basis.push(next);
    }
    const top = largest(matrix);
    vector = new Float64Array(order);
    basis.forEach((direction, place) => {
      add(vector, top.vector[place] as number, direction);
    });
    normalise(vector);
    const missed = left * Math.abs(top.vector[basis.length - 1] as number);
    // Settled: the last bit is right, or nearly so and rounding leaves nothing more to gain.
    const isSettled = missed <= 1e-15 * top.value || (missed <= 1e-13 * top.value && missed > missedBefore / 2);
    if (basis.length === order || isSettled) return { value: top.value, vector: vector.map(Math.abs) };
    missedBefore = missed;
  }
  return null;
}

/** The rows of some nodes that no tie joins to the rest, renumbered. */
function takePart({ offsets, targets, weights }: Adjacency, members: readonly number[], place: Int32Array): Adjacency {
  const ends = new Int32Array(members.length + 1);
  members.forEach((node, index) => {
    ends[index + 1] = (ends[index] as number) + (offsets[node + 1] as number) - (offsets[node] as number);
  });
  const taken = { offsets: ends, targets: new Int32Array(ends.at(-1) ?? 0), weights: new Float64Array(ends.at(-1) ?? 0) };
  members.forEach((node, index) => {
    const row = targets.subarray(offsets[node], offsets[node + 1]);
    taken.targets.set(
      row.map((target) => place[target] as number),
      ends[index] as number,
    );
    taken.weights.set(weights.subarray(offsets[node], offsets[node + 1]), ends[index] as number);
  });
  return taken;
}

/**
 * The eigenvector of the largest eigenvalue of an undirected network by its weights (1 in the binary union), none below 0, of length 1. In a network that falls
 * apart only the part with the largest eigenvalue counts; of parts that are equal in this, each by what it shares with
 * the vector of ones, as repeated multiplying would have it. Bonacich (1972), doi 10.1080/0022250X.1972.9989806.
 * @returns null when the calculation has not settled (parts drawn out into a chain of a thousand nodes or more)
 */
export function leadingVector(union: CompressedRows): Float64Array | null {
  const { of, count } = components(union);
  const groups = Array.from({ length: count }, (): number[] => []);
  const place = new Int32Array(union.order);
  of.forEach((number, node) => {
    const group = groups[number - 1] ?? [];
    place[node] = group.length;
    group.push(node);
  });
  const parts: (Leading & { members: readonly number[] })[] = [];
  for (const members of groups) {
    if (members.length < 2) continue;
    const leading = leadingOfPart(takePart(union, members, place));
    if (leading === null) return null;
    parts.push({ ...leading, members });
  }
  const most = parts.reduce((so, { value }) => Math.max(so, value), 0);
  const vector = new Float64Array(union.order);
  for (const { value, vector: own, members } of parts) {
    if (value < most * (1 - 1e-9)) continue;
    const factor = own.reduce((sum, entry) => sum + entry, 0);
    for (const [index, node] of members.entries()) vector[node] = factor * (own[index] as number);
  }
  normalise(vector);
  return vector;
}

/**
 * The rows of the two-sided network in which every node stands twice: as sender (its own position) and as receiver
 * (position + n), tied when there is an arc. Its leading vector holds the hubs and then the authorities.
 */
export function sendersAndReceivers(rows: CompressedRows): CompressedRows {
  const { ids, order, offsets, targets, reverse } = rows;
  const arcs = targets.length;
  const ends = new Int32Array(2 * order + 1);
  ends.set(offsets);
  ends.set(
    reverse.offsets.map((offset) => offset + arcs),
    order,
  );
  const both = new Int32Array(2 * arcs);
  both.set(targets.map((target) => target + order));
  both.set(reverse.targets, arcs);
  const doubled = { offsets: ends, targets: both, weights: new Float64Array(2 * arcs).fill(1) };
  return { ids: [...ids, ...ids], order: 2 * order, ...doubled, reverse: doubled, directed: false };
}
