import { describe, expect, it } from 'vitest';
import { computeIndicators } from '../../../server/indicators/compute.ts';
import type { NetworkValue } from '../../../server/model/result.ts';
import { plantedNetwork, smallNetwork } from '../graph/small-networks.ts';
import { knownSketch } from './known-sketches.ts';
import { type Sketch, sketchNetwork, type Tie } from './network.ts';

/* Values worked out by hand; the sum stands beside them where it is not obvious. */

function result(sketch: Sketch, id: string, partitions: readonly string[] = []): NetworkValue {
  const found = computeIndicators(sketchNetwork(sketch), { partitions, seed: 1 }).network.find((each) => each.id === id);
  if (found === undefined) throw new TypeError(`No network indicator ${id}`);
  return found;
}

function undirected(nodes: string, ...pairs: readonly string[]): Sketch {
  return { nodes: [...nodes], ties: pairs.map((pair): Tie => [pair[0] ?? '', pair[1] ?? '']), directed: false };
}

/** All of a, b, c know each other and each has an end of its own. */
const coreWithEnds = undirected('abcdef', 'ab', 'ac', 'bc', 'ad', 'be', 'cf');
/** Two triangles with one tie between them. */
const barbell = undirected('abcdef', 'ab', 'ac', 'bc', 'de', 'df', 'ef', 'cd');

describe('core and periphery', () => {
  it('a star is exactly a core of one that reaches all', () => {
    expect(result(knownSketch('star, directed'), 'cp_discrete_corr_OR')).toMatchObject({
      value: 1,
      detail: { method: 'exact', corr: 1, n_optima: 1, core: ['a'] },
    });
  });

  it('three who know each other, each with an end, are exactly a close-knit core', () => {
    expect(result(coreWithEnds, 'cp_discrete_corr_CCPP')).toMatchObject({
      value: 1,
      detail: { method: 'exact', corr: 1, n_optima: 1, core: ['a', 'b', 'c'] },
    });
  });

  it('counts cores that fit equally well and names the one that comes first', () => {
    // In a path a-b-c-d, {a, c} and {b, d} touch all three ties, {b, c} too: of 6 pairs each reaches 5. {b} touches two.
    const { value, detail } = result(undirected('abcd', 'ab', 'bc', 'cd'), 'cp_discrete_corr_OR');
    // {b}: 3 pairs with b, 2 of them tied; tied 3 of 6: (6 * 2 - 3 * 3) / 9 = 1/3. {a, c}: (6 * 3 - 5 * 3) / sqrt(5 * 9) = 0.447.
    expect(value).toBeCloseTo(3 / Math.sqrt(45), 12);
    expect(detail).toMatchObject({ n_optima: 3, core: ['a', 'c'] });
  });

  it.each(['two isolates, directed', 'complete five, undirected', 'empty, directed'])('has no core: %s', (name) => {
    for (const id of ['cp_discrete_corr_OR', 'cp_discrete_corr_CCPP', 'cp_continuous_corr']) {
      expect(result(knownSketch(name), id)).toMatchObject({ value: null, detail: null });
    }
  });

  it('tells that no core stands out where all are equally central', () => {
    const ring = undirected('abcd', 'ab', 'bc', 'cd', 'ad');
    expect(result(ring, 'cp_continuous_corr').reason?.en).toBe('All stand equally central: no core can be told apart.');
  });

  it('says of more than 27 organisations that it searched', () => {
    const { network } = computeIndicators(plantedNetwork(28, 60, 2, 1), {
      partitions: [],
      seed: 1,
      only: ['cp_discrete_corr_OR'],
    });
    expect(network[0]?.detail).toMatchObject({ method: 'heuristic', n_optima: null });
  });
});

describe('communities', () => {
  it('two triangles with a tie between are two', () => {
    // 6 of 7 ties within; half of the ends on each side: 6/7 - 1/2.
    const { value, detail } = result(barbell, 'modularity_best_union');
    expect(value).toBeCloseTo(6 / 7 - 1 / 2, 12);
    expect(detail).toEqual({ no: 2, sizes: [3, 3], membership: { a: 1, b: 1, c: 1, d: 2, e: 2, f: 2 } });
  });

  it('keeps isolates on their own and all who know each other together', () => {
    expect(result(undirected('abcd', 'ab', 'ac', 'bc'), 'modularity_best_union').detail).toMatchObject({ no: 2, sizes: [3, 1] });
    expect(result(knownSketch('complete five, undirected'), 'modularity_best_union').value).toBe(0);
    expect(result(knownSketch('two isolates, directed'), 'modularity_best_union').reason?.en).toBe('The network has no ties.');
  });

  it('draws chance from the seed only', () => {
    const network = plantedNetwork(200, 900, 6, 3);
    const run = (seed: number) => computeIndicators(network, { partitions: [], seed, only: ['modularity_best_union'] }).network;
    expect(run(5)).toEqual(run(5));
    for (const seed of [1, 2, 3]) expect(run(seed)[0]?.value).toBeGreaterThan(0.45);
  });
});

describe('small world', () => {
  it('compares with networks of as many organisations and ties', () => {
    const { value, detail } = result(barbell, 'small_world_union');
    const parts = detail as Readonly<Record<string, number>>;
    // 2 triangles, 6 closed of 6 + 2 * 2 paths; two ties of 7 fixed, 5 are left for 13 places.
    expect(parts['transitivity']).toBeCloseTo(6 / 10, 12);
    expect(parts['transitivity_by_chance']).toBeCloseTo(5 / 13, 12);
    // 7 pairs at 1 step, 4 at 2, 4 at 3.
    expect(parts['distance']).toBeCloseTo((7 + 8 + 12) / 15, 12);
    expect(value).toBeCloseTo(0.6 / (5 / 13) / (1.8 / (parts['distance_by_chance'] ?? 0)), 12);
    // Of 8,008 networks of 6 organisations and 7 ties, the mean distance lies between 1.4 and 1.9.
    expect(parts['distance_by_chance']).toBeGreaterThan(1.4);
    expect(parts['distance_by_chance']).toBeLessThan(1.9);
  });

  it('expects as many closed paths as chance gives: every network of four with four ties', () => {
    // By the definition: of the 15 networks, closed and all two-step paths.
    const pairs = ['ab', 'ac', 'ad', 'bc', 'bd', 'cd'];
    let closed = 0;
    let paths = 0;
    for (let bits = 0; bits < 64; bits++) {
      const has = (x: string, y: string): boolean => (bits & (1 << pairs.indexOf([x, y].sort().join('')))) !== 0;
      if (pairs.filter((_, at) => (bits & (1 << at)) !== 0).length !== 4) continue;
      for (const x of 'abcd')
        for (const y of 'abcd')
          for (const z of 'abcd') {
            if (x === y || y === z || x === z || !has(x, y) || !has(y, z)) continue;
            paths++;
            if (has(x, z)) closed++;
          }
    }
    const square = undirected('abcd', 'ab', 'bc', 'cd', 'ac');
    expect(
      (result(square, 'small_world_union').detail as Readonly<Record<string, number>>)['transitivity_by_chance'],
    ).toBeCloseTo(closed / paths, 12);
  });

  it('is not defined without paths of two steps', () => {
    expect(result(knownSketch('pair, undirected'), 'small_world_union').value).toBeNull();
    expect(result(knownSketch('path of three, undirected'), 'small_world_union').reason?.en).toMatch(/no closed triangles/);
  });
});

describe('ties and pairs', () => {
  it.each<[name: string, sketch: Sketch, id: string, value: number | null]>([
    // Reciprocity 1, density 1.
    ['mutual pair', knownSketch('mutual pair, directed'), 'reciprocity_edgewise.lrr', 0],
    // All 4 arcs returned, 4 of 6 there: ln(1 / (4/6)).
    ['star both ways', knownSketch('star both ways, directed'), 'reciprocity_edgewise.lrr', Math.log(1.5)],
    ['path of three', knownSketch('path of three, directed'), 'reciprocity_edgewise.lrr', null],
    // Two of six places filled: 3 pairs, each mutual with chance 1 / C(6, 2).
    ['path of three', knownSketch('path of three, directed'), 'cug_analytic_expected_mutual_given_edges', 3 / 15],
    ['pair', knownSketch('pair, undirected'), 'cug_analytic_expected_mutual_given_edges', null],
    ['bow tie', undirected('abcde', 'ab', 'ac', 'bc', 'cd', 'ce', 'de'), 'rich_local_bridges_union', 0],
    ['barbell', barbell, 'rich_local_bridges_union', 1],
    ['barbell', barbell, 'cut_off_most_union', 2],
    // Partners 1, 1, 1, 1, 4: the middle one has 1.
    ['star', knownSketch('star, directed'), 'degree_distribution_union', 1],
    ['empty', knownSketch('empty, directed'), 'degree_distribution_union', null],
    // Each node has 2 arcs, 2 * (2 * 1) places; its partners are tied by one arc, met from both: 2 of 4.
    ['triad', knownSketch('triad, directed'), 'clustering_avg_directed_fagiolo', 0.5],
    ['triad', knownSketch('triad, undirected'), 'clustering_avg_directed_fagiolo', null],
    ['triad', knownSketch('triad, directed'), 'clustering_avg_arcdensity', 0.5],
    // Centre 1, four ends 1/2: 4 * (1 - 1/2) / (5 - 2).
    ['star', knownSketch('star, undirected'), 'centralization_eigenvector_union', 2 / 3],
    ['pair', knownSketch('pair, undirected'), 'centralization_eigenvector_union', null],
  ])('%s: %s', (_name, sketch, id, value) => {
    const found = result(sketch, id).value;
    if (value === null) expect(found).toBeNull();
    else expect(found).toBeCloseTo(value, 9);
  });

  it('names local bridges and who is cut off', () => {
    expect(result(barbell, 'rich_local_bridges_union').detail).toEqual([['c', 'd']]);
    // Without c, a and b (2) are cut off from d, e, f; without d, e and f.
    expect(result(barbell, 'cut_off_most_union')).toMatchObject({ value: 2, detail: { c: ['a', 'b'], d: ['e', 'f'] } });
  });

  it('counts how many have how many partners', () => {
    expect(result(coreWithEnds, 'degree_distribution_union')).toMatchObject({ value: 2, detail: { '1': 3, '3': 3 } });
  });

  it('weighs modularity', () => {
    const weighed: Sketch = {
      ...undirected('abcd'),
      ties: [
        ['a', 'b', 3],
        ['b', 'c', 1],
        ['c', 'd', 2],
      ],
      attributes: { a: { team: 'x' }, b: { team: 'x' }, c: { team: 'y' }, d: { team: 'y' } },
    };
    // 5 of 6 within; ends 7 and 5 of 12.
    expect(result(weighed, 'modularity_w_team', ['team']).value).toBeCloseTo(5 / 6 - (49 + 25) / 144, 12);
  });
});

describe('types of relations', () => {
  const network = (types: readonly (readonly string[])[]) => {
    const ids = ['a', 'b', 'c', 'd', 'e'];
    const ties = types.map((own, at) => [ids[at] ?? '', ids[at + 1] ?? '', { types: own }] as const);
    return computeIndicators(
      smallNetwork(
        ids.map((id) => ({ id })),
        ties,
      ),
      { partitions: [], seed: 1, only: ['multiplexity_mean', 'relation_overlap'] },
    ).network;
  };

  it('counts types per tie, and how far types run together', () => {
    const [multiplexity, overlap] = network([['advice', 'referral'], ['referral'], ['advice', 'referral', 'training'], []]);
    expect(multiplexity).toMatchObject({ id: 'multiplexity_mean', value: 2, detail: { '1': 1, '2': 1, '3': 1 } });
    expect(overlap?.detail).toEqual({ 'advice – referral': 2 / 3, 'advice – training': 1 / 2, 'referral – training': 1 / 3 });
    expect(overlap?.value).toBeCloseTo((2 / 3 + 1 / 2 + 1 / 3) / 3, 12);
  });

  it('needs types, and two of them', () => {
    expect(network([[], []]).map(({ reason }) => reason?.en)).toEqual([
      'No tie says which type of relation it is.',
      'At least two types of relations are needed; this network has 0.',
    ]);
    expect(network([['advice']])[1]?.value).toBeNull();
  });
});
