import type { Adjacency } from '../indicators/kernels/compressed-rows.ts';
import { mix } from '../indicators/kernels/permutations.ts';
import { type Random, randomInteger } from '../model/random.ts';

/**
 * Draws `size` nodes round a centre: first its partners in random order, then theirs, and so on; when its component is used up, any others at
 * random. Conditional on the centre: nodes far from every centre are drawn less.
 * @param rows undirected
 * @returns positions, ascending
 */
export function growPart(
  { offsets, targets }: Pick<Adjacency, 'offsets' | 'targets'>,
  centre: number,
  size: number,
  random: Random,
): Int32Array {
  const order = offsets.length - 1;
  const taken = new Uint8Array(order);
  const members = [centre];
  taken[centre] = 1;
  let edge: readonly number[] = [centre];
  while (members.length < size) {
    const reached = new Set<number>();
    for (const node of edge) {
      for (let at = offsets[node] as number; at < (offsets[node + 1] as number); at++) {
        const target = targets[at] as number;
        if (taken[target] === 0) reached.add(target);
      }
    }
    const next = Int32Array.from(reached).sort();
    mix(next, random);
    const chosen = next.length > 0 ? Array.from(next.subarray(0, size - members.length)) : [anyOther(taken, random)];
    for (const node of chosen) taken[node] = 1;
    members.push(...chosen);
    edge = chosen;
  }
  return Int32Array.from(members).sort();
}

function anyOther(taken: Uint8Array, random: Random): number {
  const free = Array.from(taken.keys()).filter((node) => taken[node] === 0);
  // A part is smaller than the whole, so somebody is left.
  return free[randomInteger(random, free.length)] as number;
}
