import { describe, expect, it } from 'vitest';
import type { Network } from '../../../server/graph/network.ts';
import { computeIndicators } from '../../../server/indicators/compute.ts';
import { betweennessNorm } from '../../../server/indicators/node/betweenness.ts';
import { sketchNetwork, type Tie } from './network.ts';

/* Rows of four, each tied to all of the next: after 545 rows there are 4^544 = 2^1088 shortest paths, more than a number holds. */

function rowsOfFour(count: number, directed: boolean): Network {
  const id = (row: number, place: number): string => `r${String(row).padStart(3, '0')}-${place}`;
  const four = [0, 1, 2, 3];
  const rows = Array.from({ length: count }, (_, row) => row);
  const network = sketchNetwork({
    nodes: rows.flatMap((row) => four.map((place) => id(row, place))),
    ties: rows.slice(1).flatMap((row) => four.flatMap((from) => four.map((to): Tie => [id(row - 1, from), id(row, to)]))),
    directed,
  });
  return { ...network, recipe: { ...network.recipe, sample: 4 * count } };
}

const asked = [
  'betweenness',
  'betweenness_norm',
  'betweenness_union',
  'betweenness_w_invstrength_exact',
  'betweenness_sampled',
  'betweenness_sampled_error',
  'betweenness_union_sampled',
  'betweenness_union_sampled_error',
  'edge_betweenness',
  'edge_betweenness_union',
  'centralization_betweenness',
  'centralization_betweenness_union',
];

const computed = (network: Network, only: readonly string[]) => computeIndicators(network, { partitions: [], seed: 1, only });

describe.each([true, false])('more shortest paths than a number holds, directed: %s', (directed) => {
  const many = rowsOfFour(545, directed);

  it.each([asked, asked.filter((id) => !id.startsWith('edge'))])('are nothing, with the reason', (...only) => {
    const { node, tie, network } = computed(many, only);
    expect(node.length + tie.length + network.length).toBe(only.length);
    const reason = { en: expect.stringContaining('more shortest paths') };
    for (const { id, values, reasons } of [...node, ...tie]) {
      expect([id, values.every((value) => value === null), reasons.size]).toEqual([id, true, values.length]);
      expect(reasons.get(0)).toMatchObject(reason);
    }
    for (const { id, value, reason: told } of network)
      expect([id, value, told]).toEqual([id, null, expect.objectContaining(reason)]);
  });

  it('of a few less there is a value', () => {
    const { node } = computed(rowsOfFour(500, directed), [betweennessNorm.id]);
    for (const value of node[0]?.values ?? [Number.NaN]) expect(value).toBeGreaterThanOrEqual(0);
  });
});
