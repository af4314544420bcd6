import { describe, expect, it } from 'vitest';
import { computeIndicators } from '../../../server/indicators/compute.ts';
import type { NetworkValue } from '../../../server/model/result.ts';
import { knownSketch } from './known-sketches.ts';
import { type Sketch, sketchNetwork } from './network.ts';

/* Each value is worked out by hand from the drawing of the network; where it is not obvious the sum stands beside it. */

function results(sketch: Sketch, partitions: readonly string[] = []) {
  return computeIndicators(sketchNetwork(sketch), { partitions, seed: 1 });
}

function nodeValues(sketch: Sketch, id: string): readonly (number | null)[] {
  const found = results(sketch).node.find((each) => each.id === id);
  if (found === undefined) throw new TypeError(`No node indicator ${id}`);
  return found.values;
}

function networkValue(sketch: Sketch, id: string, partitions: readonly string[] = []): NetworkValue {
  const found = results(sketch, partitions).network.find((each) => each.id === id);
  if (found === undefined) throw new TypeError(`No network indicator ${id}`);
  return found;
}

describe('values of nodes', () => {
  const none = [null, null, null];
  it.each<[name: string, id: string, values: readonly (number | null)[]]>([
    ['path of three, directed', 'degree_in', [0, 1, 1]],
    ['path of three, directed', 'degree_out', [1, 1, 0]],
    ['path of three, directed', 'degree_union', [1, 2, 1]],
    ['path of three, undirected', 'degree_in', none],
    ['path of three, undirected', 'degree_out', none],
    ['path of three, undirected', 'degree_union', [1, 2, 1]],
    ['mutual pair, directed', 'degree_union', [1, 1]],
    ['star both ways, directed', 'degree_centrality', [2, 1, 1]],
    ['star, undirected', 'degree_centrality', [1, 0.25, 0.25, 0.25, 0.25]],
    ['one node, undirected', 'degree_centrality', [null]],
    ['path of three, undirected', 'strength', [1, 2, 1]],
    ['path of three, directed', 'strength', none],
    ['path of three, undirected', 'strength_in', none],
    ['a weight not known, undirected', 'strength', [2, null, null]],
    ['a weight not known, directed', 'strength_in', [0, 2, null]],
    ['a weight not known, directed', 'strength_out', [2, null, 0]],
    ['three isolates, undirected', 'strength', [0, 0, 0]],
    // a-b-c: the one pair (a, c) goes through b.
    ['path of three, undirected', 'betweenness', [0, 1, 0]],
    ['path of three, undirected', 'betweenness_norm', [0, 1, 0]],
    ['path of three, undirected', 'betweenness_union', [0, 1, 0]],
    // Of (3-1)(3-2) = 2 ordered pairs of others, a to c goes through b and c cannot reach a.
    ['path of three, directed', 'betweenness', [0, 1, 0]],
    ['path of three, directed', 'betweenness_norm', [0, 0.5, 0]],
    // Four ends, 4*3/2 = 6 pairs, all through the middle.
    ['star, undirected', 'betweenness', [6, 0, 0, 0, 0]],
    ['star, undirected', 'betweenness_norm', [1, 0, 0, 0, 0]],
    ['star, directed', 'betweenness', [0, 0, 0, 0, 0]],
    ['star, directed', 'betweenness_union', [6, 0, 0, 0, 0]],
    // Round a cycle of four, each node lies on one path of 2 steps and two of 3 steps.
    ['directed cycle, directed', 'betweenness', [3, 3, 3, 3]],
    ['directed cycle, directed', 'betweenness_norm', [0.5, 0.5, 0.5, 0.5]],
    // Without direction the two opposite corners have two paths, each node half of one.
    ['directed cycle, directed', 'betweenness_union', [0.5, 0.5, 0.5, 0.5]],
    ['one node, directed', 'betweenness', [0]],
    ['pair, directed', 'betweenness_norm', [null, null]],
    ['path of three, directed', 'harmonic_in', [0, 1, 1.5]],
    ['path of three, directed', 'harmonic_out', [1.5, 1, 0]],
    ['path of three, directed', 'harmonic_union', [1.5, 2, 1.5]],
    ['path of three, directed', 'harmonic_in_norm', [0, 0.5, 0.75]],
    ['path of three, directed', 'harmonic_out_norm', [0.75, 0.5, 0]],
    ['path of three, undirected', 'harmonic_in', [1.5, 2, 1.5]],
    ['path of three, undirected', 'harmonic_out', [1.5, 2, 1.5]],
    ['path of three, undirected', 'harmonic_union_norm', [0.75, 1, 0.75]],
    ['two parts, undirected', 'harmonic_union_norm', [0.4, 0.4, 0.4, 0.2, 0.2, 0]],
    ['one node, undirected', 'harmonic_union', [0]],
    ['one node, undirected', 'harmonic_union_norm', [null]],
    ['two parts, undirected', 'coreness_union', [2, 2, 2, 1, 1, 0]],
    ['complete five, directed', 'coreness_union', [4, 4, 4, 4, 4]],
    ['mutual pair, directed', 'coreness_union', [1, 1]],
    ['empty, directed', 'betweenness', []],
  ])('%s: %s', (name, id, values) => {
    expect(nodeValues(knownSketch(name), id)).toEqual(values);
  });
});

describe('values of networks', () => {
  it.each<[name: string, id: string, value: number | null]>([
    ['empty, directed', 'order', 0],
    ['empty, directed', 'size', 0],
    ['empty, directed', 'density', null],
    ['empty, directed', 'mean_degree_union', null],
    ['empty, directed', 'components_union_n', 0],
    ['empty, directed', 'components_strong_n', 0],
    ['empty, directed', 'isolates', 0],
    ['one node, directed', 'density', null],
    ['one node, directed', 'mean_degree_union', 0],
    ['two isolates, directed', 'density', 0],
    ['two isolates, directed', 'reciprocity_edgewise', null],
    ['two isolates, directed', 'isolates', 2],
    ['mutual pair, directed', 'size', 2],
    ['mutual pair, directed', 'density', 1],
    ['mutual pair, directed', 'density_intersection', 1],
    ['mutual pair, directed', 'reciprocity_edgewise', 1],
    ['mutual pair, directed', 'mean_degree_union', 1],
    ['mutual pair, directed', 'components_strong_n', 1],
    // Two of six ordered pairs, two of three pairs, none mutual.
    ['path of three, directed', 'density', 1 / 3],
    ['path of three, directed', 'density_union', 2 / 3],
    ['path of three, directed', 'density_intersection', 0],
    ['path of three, directed', 'reciprocity_edgewise', 0],
    ['path of three, directed', 'components_strong_n', 3],
    ['path of three, undirected', 'size', 2],
    ['path of three, undirected', 'density', 2 / 3],
    ['path of three, undirected', 'density_intersection', 2 / 3],
    ['path of three, undirected', 'reciprocity_edgewise', null],
    ['path of three, undirected', 'components_strong', null],
    ['path of three, undirected', 'mean_degree_union', 4 / 3],
    ['directed cycle, directed', 'components_strong_n', 1],
    ['two parts, undirected', 'components_union_n', 3],
    ['two parts, undirected', 'isolates', 1],
    // A star that sends: out-degrees 4 0 0 0 0, sum of distances 16 = (5-1)^2.
    ['star, directed', 'centralization_outdegree', 1],
    // In-degrees 0 1 1 1 1: 1 / 16.
    ['star, directed', 'centralization_indegree', 1 / 16],
    // In + out 4 1 1 1 1: 12 / (2*4*3).
    ['star, directed', 'centralization_freeman', 0.5],
    ['star both ways, directed', 'centralization_freeman', 1],
    ['star, directed', 'centralization_degree_union', 1],
    ['star, directed', 'centralization_degree', null],
    ['star, undirected', 'centralization_degree', 1],
    ['star, undirected', 'centralization_freeman', null],
    ['complete five, undirected', 'centralization_degree', 0],
    ['three isolates, undirected', 'centralization_degree', 0],
    ['pair, undirected', 'centralization_degree_union', null],
    ['pair, directed', 'centralization_indegree', 1],
    ['one node, directed', 'centralization_indegree', null],
  ])('%s: %s', (name, id, value) => {
    const { value: found } = networkValue(knownSketch(name), id);
    if (value === null) expect(found).toBeNull();
    else expect(found).toBeCloseTo(value, 12);
  });

  it('lists the parts with their members', () => {
    expect(networkValue(knownSketch('two parts, directed'), 'components_weak').detail).toEqual({
      no: 3,
      sizes: [3, 2, 1],
      membership: { a: 1, b: 1, c: 1, d: 2, e: 2, f: 3 },
    });
    expect(networkValue(knownSketch('two parts, directed'), 'components_strong').detail).toEqual({
      no: 6,
      sizes: [1, 1, 1, 1, 1, 1],
    });
  });

  it('names the isolates', () => {
    expect(networkValue(knownSketch('two parts, directed'), 'isolates').detail).toEqual(['f']);
  });
});

describe('reasons', () => {
  it.each<[name: string, id: string, reason: string]>([
    ['one node, directed', 'density', 'At least 2 organisations are needed; this network has 1.'],
    ['two isolates, directed', 'reciprocity_edgewise', 'The network has no ties.'],
    ['pair, undirected', 'reciprocity_edgewise', 'Defined only for a network with direction.'],
    ['star, directed', 'centralization_degree', 'Defined only for a network without direction.'],
    ['empty, directed', 'mean_degree_union', 'The network has no organisations.'],
  ])('%s: %s', (name, id, reason) => {
    expect(networkValue(knownSketch(name), id).reason?.en).toBe(reason);
  });

  it('counts the weights that are not known, by organisation', () => {
    const found = results(knownSketch('a weight not known, undirected')).node.find(({ id }) => id === 'strength');
    expect([...(found?.reasons ?? [])].map(([node, reason]) => [node, reason.en])).toEqual([
      [1, 'Not computed: the weight of some ties is not known (1).'],
      [2, 'Not computed: the weight of some ties is not known (1).'],
    ]);
  });
});

describe('the E-I index', () => {
  // a, b in x; c in y; d unknown. Arcs a>b within; b>c, c>b between; c>d does not count.
  const sketch: Sketch = {
    nodes: ['a', 'b', 'c', 'd'],
    ties: [
      ['a', 'b'],
      ['b', 'c'],
      ['c', 'b'],
      ['c', 'd'],
    ],
    directed: true,
    attributes: { a: { group: 'x' }, b: { group: 'x' }, c: { group: 'y' }, d: { group: '' } },
    own: { d: { sector: 'welfare' } },
  };

  it('counts arcs among those whose group is known', () => {
    const { value, detail } = networkValue(sketch, 'ei_index_group', ['group']);
    expect(value).toBeCloseTo(1 / 3, 12);
    expect(detail).toEqual({
      external: 2,
      internal: 1,
      ei: 1 / 3,
      // Three known: 6 ordered pairs, 2 within x, 4 between.
      expected_random_mixing: 1 / 3,
      possible_external: 4,
      possible_internal: 2,
      density_internal: 0.5,
      density_external: 0.5,
    });
  });

  it('counts pairs once when direction is left out', () => {
    expect(networkValue(sketch, 'ei_index_union_group', ['group']).detail).toMatchObject({ external: 1, internal: 1, ei: 0 });
  });

  it('is undefined, with its possible ties, when no tie has both ends known', () => {
    const { value, reason, detail } = networkValue({ ...sketch, ties: [['c', 'd']] }, 'ei_index_group', ['group']);
    expect(value).toBeNull();
    expect(reason?.en).toBe('No tie joins two organisations whose “group” is known.');
    expect(detail).toMatchObject({ external: 0, internal: 0, ei: null, possible_external: 4, density_external: 0 });
  });

  it('is -1 when everybody is in one group', () => {
    const one = { ...sketch, attributes: { a: { group: 'x' }, b: { group: 'x' } } };
    expect(networkValue(one, 'ei_index_group', ['group']).detail).toMatchObject({
      ei: -1,
      expected_random_mixing: -1,
      density_external: null,
    });
  });
});
