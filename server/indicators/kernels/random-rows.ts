import { type Random, randomInteger } from '../../model/random.ts';
import type { Adjacency } from './compressed-rows.ts';

/** Undirected rows of a network in which `pairs` pairs of `order` nodes are tied, each set of pairs equally likely. Rows are not in order. */
export function randomRows(order: number, pairs: number, random: Random): Pick<Adjacency, 'offsets' | 'targets'> {
  const all = (order * (order - 1)) / 2;
  const isSparse = pairs <= all / 2;
  // Of a dense network the pairs that are not tied are drawn: there are fewer.
  const drawn = new Set<number>();
  while (drawn.size < (isSparse ? pairs : all - pairs)) {
    const [a, b] = [randomInteger(random, order), randomInteger(random, order)];
    if (a !== b) drawn.add(Math.min(a, b) * order + Math.max(a, b));
  }
  const low = new Int32Array(pairs);
  const high = new Int32Array(pairs);
  let count = 0;
  const tie = (a: number, b: number): void => {
    low[count] = a;
    high[count++] = b;
  };
  if (isSparse) for (const pair of drawn) tie(Math.floor(pair / order), pair % order);
  else for (let a = 0; a < order; a++) for (let b = a + 1; b < order; b++) if (!drawn.has(a * order + b)) tie(a, b);
  const offsets = new Int32Array(order + 1);
  for (const ends of [low, high]) for (const end of ends) offsets[end + 1] = (offsets[end + 1] as number) + 1;
  for (let node = 0; node < order; node++) offsets[node + 1] = (offsets[node + 1] as number) + (offsets[node] as number);
  const free = offsets.slice(0, order);
  const targets = new Int32Array(2 * pairs);
  const put = (node: number, target: number): void => {
    const place = free[node] as number;
    targets[place] = target;
    free[node] = place + 1;
  };
  for (let pair = 0; pair < pairs; pair++) {
    put(low[pair] as number, high[pair] as number);
    put(high[pair] as number, low[pair] as number);
  }
  return { offsets, targets };
}
