import type { Incidence, TwoModeNetwork } from './two-mode/two-mode-network.ts';

/** How what two nodes have in common becomes the weight of their tie. */
export const projectionRules = ['sum', 'newman', 'jaccard'] as const;
/**
 * - `sum` how much they have in common: 1 for each shared node of the other side
 * - `newman` 1 / (members − 1) for each shared node: a meeting of three ties more closely than one of thirty.
 *   Newman (2001), doi 10.1103/PhysRevE.64.016132
 * - `jaccard` what they share as a part of what either has (0 to 1)
 *
 * How many records stand behind a tie to the other side does not count.
 */
export type ProjectionRule = (typeof projectionRules)[number];

/** The ties among one side of a two-mode network, by positions of nodes, `sources` below `targets`, in that order. */
export type Projection = {
  readonly ids: readonly string[];
  readonly sources: Int32Array;
  readonly targets: Int32Array;
  /** How many nodes of the other side the two share: 1 and up. */
  readonly shared: Int32Array;
  readonly weights: Float64Array;
};

/**
 * Ties nodes of one side that share a node of the other. Time and memory grow with the sum, over nodes of the other side, of the
 * square of their members: one event with everybody ties everybody.
 */
export function projectTwoMode(network: TwoModeNetwork, side: 'first' | 'second', rule: ProjectionRule): Projection {
  const [ids, own, other] =
    side === 'first' ? [network.first, network.rows, network.reverse] : [network.second, network.reverse, network.rows];
  const sources: number[] = [];
  const targets: number[] = [];
  const counts: number[] = [];
  const weights: number[] = [];
  const shared = new Int32Array(ids.length);
  const byNewman = new Float64Array(ids.length);
  for (let node = 0; node < ids.length; node++) {
    const met: number[] = [];
    for (const between of rowOf(own, node)) {
      const members = rowOf(other, between);
      for (const partner of members) {
        if (partner <= node) continue;
        if (shared[partner] === 0) met.push(partner);
        shared[partner] = (shared[partner] as number) + 1;
        byNewman[partner] = (byNewman[partner] as number) + 1 / (members.length - 1);
      }
    }
    for (const partner of met.sort((a, b) => a - b)) {
      const count = shared[partner] as number;
      const either = rowOf(own, node).length + rowOf(own, partner).length - count;
      sources.push(node);
      targets.push(partner);
      counts.push(count);
      weights.push(rule === 'sum' ? count : rule === 'newman' ? (byNewman[partner] as number) : count / either);
      shared[partner] = 0;
      byNewman[partner] = 0;
    }
  }
  return {
    ids,
    sources: Int32Array.from(sources),
    targets: Int32Array.from(targets),
    shared: Int32Array.from(counts),
    weights: Float64Array.from(weights),
  };
}

function rowOf({ offsets, targets }: Incidence, node: number): Int32Array {
  return targets.subarray(offsets[node], offsets[node + 1]);
}
