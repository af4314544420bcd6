import { describe, expect, it } from 'vitest';
import { computeIndicators } from '../../../server/indicators/compute.ts';
import { seededRandom } from '../../../server/model/random.ts';
import { type Sketch, sketchNetwork, type Tie } from './network.ts';
import { randomSketch } from './random-sketch.ts';

/* Indicators that read weights as strengths, a tie being 1 / weight long; by hand, and laws on random networks. */

const weighted = [
  'betweenness_w_invstrength_exact',
  'harmonic_w_invstrength_norm',
  'pagerank_w',
  'constraint_w',
  'effective_size_w',
];

function valuesOf(sketch: Sketch, id: string): readonly (number | null)[] {
  const found = computeIndicators(sketchNetwork(sketch), { partitions: [], seed: 1, only: [id] }).node[0];
  if (found === undefined) throw new TypeError(`No node indicator ${id}`);
  return found.values;
}

function expectClose(values: readonly (number | null)[], expected: readonly (number | null)[]): void {
  expect(values.length).toBe(expected.length);
  expected.forEach((value, node) => {
    expect(values[node]).toBeCloseTo(value ?? Number.NaN, 9);
  });
}

const scaledBy = (sketch: Sketch, factor: number): Sketch => ({
  ...sketch,
  ties: sketch.ties.map(([source, target, weight]): Tie => [source, target, (weight ?? 1) * factor]),
});

describe('paths over strong ties', () => {
  // a-c weak (1, length 1); a-b-c over two ties of 4 (length 1/2): the detour is shorter.
  const detour: Sketch = {
    nodes: ['a', 'b', 'c'],
    ties: [
      ['a', 'b', 4],
      ['b', 'c', 4],
      ['a', 'c', 1],
    ],
    directed: false,
  };

  it('takes the detour over strong ties', () => {
    expectClose(valuesOf(detour, 'betweenness_w_invstrength_exact'), [0, 1, 0]);
    // a: to b 1 / (1/4) = 4, to c 1 / (1/2) = 2, mean 3.
    expectClose(valuesOf(detour, 'harmonic_w_invstrength_norm'), [3, 4, 3]);
  });

  it('sees that 1/3 + 1/3 + 1/3 is as long as 1', () => {
    // a-b-c-d with 3 each, and a-d with 1: two equally short paths from a to d, so b and c each get half of that pair.
    // b besides lies on a-c (2/3 against 1 + 1/3) and c on b-d.
    const ring: Sketch = {
      nodes: ['a', 'b', 'c', 'd'],
      ties: [
        ['a', 'b', 3],
        ['b', 'c', 3],
        ['c', 'd', 3],
        ['a', 'd', 1],
      ],
      directed: false,
    };
    expectClose(valuesOf(ring, 'betweenness_w_invstrength_exact'), [0, 1.5, 1.5, 0]);
    // A tenth of those weights: no whole numbers, the same ties of lengths.
    expectClose(valuesOf(scaledBy(ring, 0.1), 'betweenness_w_invstrength_exact'), [0, 1.5, 1.5, 0]);
    // Weights whose least common multiple is beyond exact whole numbers.
    const primes: Sketch = { ...ring, nodes: [...ring.nodes, 'e', 'f'], ties: [...ring.ties, ['e', 'f', 9007199254740881]] };
    expectClose(valuesOf(primes, 'betweenness_w_invstrength_exact'), [0, 1.5, 1.5, 0, 0, 0]);
  });

  it('follows the arrows', () => {
    const chain: Sketch = {
      nodes: ['a', 'b', 'c'],
      ties: [
        ['a', 'b', 2],
        ['b', 'c', 2],
      ],
      directed: true,
    };
    expectClose(valuesOf(chain, 'betweenness_w_invstrength_exact'), [0, 1, 0]);
    // a: 2 to b and 1 to c, over two others; c reaches nobody.
    expectClose(valuesOf(chain, 'harmonic_w_invstrength_norm'), [1.5, 1, 0]);
  });
});

describe('laws', () => {
  const sketches = Array.from({ length: 12 }, (_, index) => {
    const sketch = randomSketch(20, 0.08 + 0.02 * index, index % 2 === 0, seededRandom(index + 1));
    return scaledBy(sketch, 1);
  });

  it('is the unweighted value when all weights are 1', () => {
    for (const sketch of sketches) {
      const ones = { ...sketch, ties: sketch.ties.map(([source, target]): Tie => [source, target, 1]) };
      for (const [id, plain] of [
        ['betweenness_w_invstrength_exact', 'betweenness'],
        ['harmonic_w_invstrength_norm', 'harmonic_out_norm'],
        ['pagerank_w', 'pagerank'],
      ] as const) {
        expectClose(valuesOf(ones, id), valuesOf(ones, plain));
      }
    }
  });

  it('does not depend on the unit of the weight, save for the reach, which is in that unit', () => {
    for (const sketch of sketches) {
      for (const id of weighted) {
        const times = id === 'harmonic_w_invstrength_norm' ? 7.3 : 1;
        const scaled = valuesOf(scaledBy(sketch, 7.3), id);
        valuesOf(sketch, id).forEach((value, node) => {
          if (value === null) expect(scaled[node]).toBeNull();
          else expect(scaled[node]).toBeCloseTo(value * times, 6);
        });
      }
    }
  });

  it('adds up to 1 in PageRank', () => {
    for (const sketch of sketches)
      expect(valuesOf(sketch, 'pagerank_w').reduce<number>((sum, value) => sum + (value ?? Number.NaN), 0)).toBeCloseTo(1, 12);
  });
});

describe('weights that are no strengths', () => {
  it.each([[0], [-2], [null]])('gives a reason when a weight is %s', (weight) => {
    const sketch: Sketch = {
      nodes: ['a', 'b', 'c'],
      ties: [
        ['a', 'b', 1],
        ['b', 'c', weight],
      ],
      directed: false,
    };
    for (const id of weighted) {
      const [result] = computeIndicators(sketchNetwork(sketch), { partitions: [], seed: 1, only: [id] }).node;
      expect(result?.values).toEqual([null, null, null]);
      // One tie, though it stands in the rows of both its ends.
      expect(result?.reasons.get(0)?.en).toContain('(1)');
    }
  });
});
