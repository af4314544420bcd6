import { describe, expect, it } from 'vitest';
import { computeIndicators } from '../../../server/indicators/compute.ts';
import { sketchNetwork, type Tie } from './network.ts';
import { readEdges, readNodes, readReference } from './reference-network.ts';

/* Estimates from a sample of starting points: held against igraph 1.3.5 (test/reference) and against what a star must give. */

const nodes = readNodes('karate').map(({ id }) => id);
const karate = sketchNetwork({
  nodes,
  ties: readEdges('karate').map(({ source, target }): Tie => [source, target, 1]),
  directed: false,
});

/** The same network by a recipe that asks for estimates. */
function withSample({ recipe, ...network }: typeof karate, sample: number): typeof karate {
  return { ...network, recipe: { ...recipe, sample } };
}

function sampled(network: typeof karate, sample: number, seed: number): ReadonlyMap<string, number | null> {
  const { node, nodes: ids } = computeIndicators(withSample(network, sample), {
    partitions: [],
    seed,
    only: ['betweenness_sampled', 'betweenness_union_sampled'],
  });
  const values = (id: string) => node.find((each) => each.id === id)?.values;
  expect(values('betweenness_union_sampled')).toEqual(values('betweenness_sampled'));
  return new Map(ids.map((id, place) => [id, values('betweenness_sampled')?.[place] ?? null]));
}

describe('betweenness_sampled', () => {
  it('is exact when every organisation is in the sample', () => {
    const { relations } = JSON.parse(readReference('karate', 'reference.json'));
    const igraph = relations.interaction.node.find(
      (record: { id: string; fn: string }) => record.id === 'betweenness' && record.fn === 'igraph::betweenness',
    );
    const ours = sampled(karate, 1000, 1);
    for (const id of nodes) expect(ours.get(id)).toBeCloseTo(igraph.value[id], 9);
  });

  it('comes out right on average, and the same for the same seed', () => {
    const rounds = 400;
    const sums = new Map(nodes.map((id) => [id, 0]));
    for (let seed = 1; seed <= rounds; seed++)
      for (const [id, value] of sampled(karate, 8, seed)) sums.set(id, (sums.get(id) ?? 0) + (value ?? 0));
    // igraph: 231.0714 and 160.5516; the means of 400 estimates lie within three per cent of them.
    expect(Math.abs((sums.get('1') ?? 0) / rounds / 231.071428571429 - 1)).toBeLessThan(0.03);
    expect(Math.abs((sums.get('34') ?? 0) / rounds / 160.551587301587 - 1)).toBeLessThan(0.03);
    expect(sampled(karate, 8, 3)).toEqual(sampled(karate, 8, 3));
  });

  it('gives the ends of a star nothing', () => {
    const star = sketchNetwork({
      nodes: ['a', 'b', 'c', 'd'],
      ties: [
        ['a', 'b'],
        ['a', 'c'],
        ['a', 'd'],
      ],
      directed: false,
    });
    const ours = sampled(star, 2, 5);
    expect(['b', 'c', 'd'].map((id) => ours.get(id))).toEqual([0, 0, 0]);
    expect(ours.get('a')).toBeGreaterThan(0);
  });

  it('says how far it may be off: nothing when everybody is in the sample, unknown for a sample of one', () => {
    const errorsOf = (sample: number, seed: number) => {
      const only = ['betweenness_sampled_error', 'betweenness_union_sampled_error'];
      const [directed, union] = computeIndicators(withSample(karate, sample), { partitions: [], seed, only }).node;
      expect(union?.values).toEqual(directed?.values);
      return directed;
    };
    for (const value of errorsOf(34, 1)?.values ?? []) expect(value).toBeCloseTo(0, 9);
    expect(errorsOf(1, 1)?.values).toEqual(nodes.map(() => null));
    // The mean of its square is the variance of the estimates: both from 600 samples, of the two who lie on most paths.
    const seeds = Array.from({ length: 600 }, (_, at) => at + 1);
    for (const id of ['1', '34']) {
      const place = [...nodes].sort().indexOf(id);
      const estimates = seeds.map((seed) => sampled(karate, 8, seed).get(id) ?? Number.NaN);
      const mean = estimates.reduce((sum, value) => sum + value, 0) / seeds.length;
      const variance = estimates.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (seeds.length - 1);
      const squares = seeds.map((seed) => (errorsOf(8, seed)?.values[place] ?? Number.NaN) ** 2);
      const told = squares.reduce((sum, value) => sum + value, 0) / seeds.length;
      expect(Math.abs(told / variance - 1)).toBeLessThan(0.15);
    }
  });
});
