import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { computeIndicators } from '../../../server/indicators/compute.ts';
import { seededRandom } from '../../../server/model/random.ts';
import type { NetworkValue } from '../../../server/model/result.ts';
import { knownSketch } from './known-sketches.ts';
import { type Sketch, sketchNetwork, type Tie } from './network.ts';
import { randomSketch } from './random-sketch.ts';

/* Values worked out by hand, the sum beside them where it is not obvious; then the definitions themselves, tried out in full. */

function results(sketch: Sketch, only: readonly string[], partitions: readonly string[] = []): readonly NetworkValue[] {
  return computeIndicators(sketchNetwork(sketch), { partitions, seed: 1, only }).network;
}

function result(sketch: Sketch, id: string): NetworkValue {
  const [found] = results(sketch, [id]);
  if (found === undefined) throw new TypeError(`No network indicator ${id}`);
  return found;
}

function allTied(nodes: readonly string[]): Tie[] {
  return nodes.flatMap((a, index) => nodes.slice(index + 1).map((b): Tie => [a, b]));
}

const inwardStar: Sketch = {
  nodes: ['a', 'b', 'c', 'd', 'e'],
  ties: ['b', 'c', 'd', 'e'].map((id): Tie => [id, 'a']),
  directed: true,
};
const pathOfFour: Sketch = {
  nodes: ['a', 'b', 'c', 'd'],
  ties: [
    ['a', 'b'],
    ['b', 'c'],
    ['c', 'd'],
  ],
  directed: false,
};
const shared = ['s', 't', 'u'];
const twoCircles: Sketch = {
  nodes: ['a', 'b', 'c', 'x', 'y', 'z', ...shared],
  // All of s, t, u, a, b, c know each other, and all of s, t, u, x, y, z.
  ties: [
    ...allTied(['a', 'b', 'c', ...shared]),
    ...['x', 'y', 'z'].flatMap((id) => shared.map((other): Tie => [id, other])),
    ...allTied(['x', 'y', 'z']),
  ],
  directed: false,
};
const own: ReadonlyMap<string, Sketch> = new Map([
  ['inward star', inwardStar],
  ['path of four', pathOfFour],
  ['two circles with three in both', twoCircles],
]);

describe('values worked out by hand', () => {
  it.each<[name: string, id: string, value: number | null]>([
    // One two-step path, a > b > c, and a > c is there. Of 6 ordered trios, (a,b,c) has both, the arcs a>b and b>c have no path.
    ['triad, directed', 'transitivity_weak', 1],
    ['triad, directed', 'transitivity_weakcensus', 1],
    ['triad, directed', 'transitivity_strongcensus', 4],
    ['triad, directed', 'transitivity_strong', 4 / 6],
    // The path without a direct tie, and two arcs without a path.
    ['path of three, directed', 'transitivity_weak', 0],
    ['path of three, directed', 'transitivity_strongcensus', 3],
    ['pair, directed', 'transitivity_weak', null],
    ['pair, directed', 'transitivity_strong', null],
    ['two isolates, directed', 'transitivity_weakcensus', 0],
    ['star, undirected', 'transitivity_global_union', 0],
    ['two parts, undirected', 'transitivity_global_union', 1],
    // Three of six organisations have two partners, and these are tied.
    ['two parts, undirected', 'clustering_avg_union_zero', 0.5],
    ['two parts, undirected', 'clustering_avg_union_nan', 1],
    ['pair, undirected', 'clustering_avg_union_zero', 0],
    ['pair, undirected', 'clustering_avg_union_nan', null],
    ['empty, undirected', 'clustering_avg_union_zero', null],
    // Distances 1, 1 and 2, in one direction and in both.
    ['path of three, directed', 'avg_geodesic', 4 / 3],
    ['path of three, undirected', 'avg_geodesic', 4 / 3],
    ['path of three, directed', 'avg_geodesic_union', 4 / 3],
    ['path of three, directed', 'diameter', 2],
    ['directed cycle, directed', 'diameter', 3],
    ['directed cycle, directed', 'diameter_union', 2],
    ['directed cycle, directed', 'avg_geodesic', 2],
    ['three isolates, directed', 'diameter', null],
    ['three isolates, directed', 'avg_geodesic', null],
    ['path of three, undirected', 'global_efficiency_union', 2.5 / 3],
    ['three isolates, directed', 'global_efficiency_union', 0],
    ['one node, directed', 'global_efficiency_union', null],
    // Three pairs of the triangle and one pair, of fifteen.
    ['two parts, directed', 'krackhardt_connectedness', 4 / 15],
    ['two parts, directed', 'fragmentation', 11 / 15],
    ['three isolates, directed', 'fragmentation', 1],
    ['one node, directed', 'fragmentation', null],
    ['star, undirected', 'centralization_betweenness', 1],
    ['star, directed', 'centralization_betweenness', 0],
    ['star, directed', 'centralization_betweenness_union', 1],
    ['star, directed', 'centralization_closeness_union', 1],
    ['complete five, undirected', 'centralization_closeness_union', 0],
    ['two parts, undirected', 'centralization_closeness_union', null],
    ['pair, undirected', 'centralization_closeness_union', null],
    ['path of three, directed', 'reciprocity_dyadic', 1 / 3],
    ['path of three, directed', 'reciprocity_dyadic.nonnull', 0],
    ['path of three, directed', 'hierarchy_reciprocity', 2 / 3],
    ['mutual pair, directed', 'reciprocity_dyadic.nonnull', 1],
    ['mutual pair, directed', 'reciprocity_dyadic', 1],
    ['pair, undirected', 'reciprocity_dyadic.nonnull', null],
    ['two isolates, directed', 'reciprocity_dyadic.nonnull', null],
    ['star, directed', 'krackhardt_hierarchy', 1],
    ['star, undirected', 'krackhardt_hierarchy', 0],
    ['directed cycle, directed', 'krackhardt_hierarchy', 0],
    ['three isolates, directed', 'krackhardt_hierarchy', null],
    ['star, directed', 'krackhardt_efficiency', 1],
    // Four arcs where three are needed and twelve possible; four pairs of six.
    ['directed cycle, directed', 'krackhardt_efficiency', 1 - 1 / 9],
    ['directed cycle, directed', 'krackhardt_efficiency_undirected', 1 - 1 / 3],
    ['three isolates, directed', 'krackhardt_efficiency', null],
    ['pair, directed', 'krackhardt_efficiency_undirected', null],
    ['star, directed', 'krackhardt_lubness', 1],
    // None of the six pairs of ends has anybody above; the pairs with the middle have the end itself.
    ['inward star', 'krackhardt_lubness', 0],
    ['directed cycle, directed', 'krackhardt_lubness', 1],
    ['pair, directed', 'krackhardt_lubness', null],
    ['path of three, directed', 'flow_hierarchy', 1],
    ['directed cycle, directed', 'flow_hierarchy', 0],
    ['pair, undirected', 'flow_hierarchy', null],
    ['two parts, undirected', 'node_connectivity_union', 0],
    ['star, undirected', 'node_connectivity_union', 1],
    ['directed cycle, directed', 'node_connectivity_union', 2],
    ['complete five, undirected', 'node_connectivity_union', 4],
    ['one node, undirected', 'node_connectivity_union', null],
    // Everybody has five partners or more, and s, t and u together hold the two circles.
    ['two circles with three in both', 'node_connectivity_union', 3],
    ['star, undirected', 'degree_assortativity_union', -1],
    // Degrees at the ends, both ways: (1,2) four times, (2,2) twice: sum 10, squares 18, products 16: (96 - 100) / (108 - 100).
    ['path of four', 'degree_assortativity_union', -0.5],
    ['complete five, undirected', 'degree_assortativity_union', null],
    ['three isolates, undirected', 'degree_assortativity_union', null],
  ])('%s: %s', (name, id, value) => {
    const { value: found } = result(own.get(name) ?? knownSketch(name), id);
    if (value === null) expect(found).toBeNull();
    else expect(found).toBeCloseTo(value, 12);
  });

  it.each<[name: string, id: string, detail: NetworkValue['detail']]>([
    ['path of three, directed', 'dyad_census', { Mut: 0, Asym: 2, Null: 1 }],
    ['path of three, undirected', 'dyad_census', { Mut: 2, Asym: 0, Null: 1 }],
    ['empty, directed', 'dyad_census', { Mut: 0, Asym: 0, Null: 0 }],
    // Of 20 trios: the triangle, its three ties each with one of three others, and the pair with one of four others.
    ['two parts, undirected', 'triad_census', { '0': 6, '1': 13, '2': 0, '3': 1 }],
    ['path of four', 'articulation_points_union', ['b', 'c']],
    ['star, directed', 'articulation_points_union', ['a']],
    ['star, directed', 'articulation_points_intersection', []],
    ['star both ways, directed', 'articulation_points_intersection', ['a']],
    [
      'path of four',
      'bridges_union',
      [
        ['a', 'b'],
        ['b', 'c'],
        ['c', 'd'],
      ],
    ],
    ['two parts, directed', 'bridges_union', [['d', 'e']]],
  ])('%s: %s in parts', (name, id, detail) => {
    expect(result(own.get(name) ?? knownSketch(name), id).detail).toEqual(detail);
  });

  it('sees one top only when arrows run from superior to subordinate', () => {
    // One head, four managers, each with four under them: 21 people, 20 arrows.
    const managers = ['m0', 'm1', 'm2', 'm3'];
    const staff = Array.from({ length: 16 }, (_, index) => `s${index}`);
    const down = [...managers.map((id): Tie => ['head', id]), ...staff.map((id, index): Tie => [`m${index % 4}`, id])];
    const office: Sketch = { nodes: ['head', ...managers, ...staff], ties: down, directed: true };
    expect(result(office, 'krackhardt_lubness').value).toBe(1);
    // Turned round, each of the staff is a top: in order are only the 2 x 16 pairs of one of them with manager or head.
    // Of 210 pairs 178 are not, and 20 x 19 / 2 = 190 is the most there could be.
    const up = { ...office, ties: down.map(([from, to]): Tie => [to, from]) };
    expect(result(up, 'krackhardt_lubness').value).toBeCloseTo(1 - 178 / 190, 12);
  });

  it('tells the kinds of trios by direction', () => {
    expect(result(knownSketch('triad, directed'), 'triad_census')).toMatchObject({ value: 1, detail: { '030T': 1, '003': 0 } });
    expect(result(knownSketch('directed cycle, directed'), 'triad_census')).toMatchObject({ value: 0, detail: { '021C': 4 } });
    expect(result(inwardStar, 'triad_census').detail).toMatchObject({ '021U': 6, '003': 4 });
    expect(result(knownSketch('star, directed'), 'triad_census').detail).toMatchObject({ '021D': 6, '003': 4 });
  });

  it('holds the groups against the ties', () => {
    const attributes = { a: { group: 'x' }, b: { group: 'x' }, c: { group: 'x' }, d: { group: 'y' }, e: { group: 'y' } };
    const values = (sketch: Sketch): readonly unknown[] =>
      results(sketch, ['modularity_union', 'modularity_directed', 'assortativity_nominal'], ['group']).map(({ id, value }) => [
        id,
        value,
      ]);
    // 3 of 4 ties in x, whose members have 6 of 8 ends: 3/4 - 9/16 + 1/4 - 1/16; all ties lie within.
    expect(values({ ...knownSketch('two parts, undirected'), attributes })).toEqual([
      ['assortativity_nominal_group', 1],
      ['modularity_directed_group', null],
      ['modularity_union_group', 0.375],
    ]);
    expect(values({ ...knownSketch('two parts, directed'), attributes })).toEqual([
      ['assortativity_nominal_group', 1],
      ['modularity_directed_group', 0.375],
      ['modularity_union_group', 0.375],
    ]);
  });

  it.each<[name: string, id: string, reason: string]>([
    ['two parts, undirected', 'centralization_closeness_union', 'The network falls into 3 separate parts.'],
    ['pair, directed', 'transitivity_weak', 'Nobody is tied to a third through a go-between.'],
    ['pair, directed', 'krackhardt_lubness', 'No part of the network has at least 3 organisations.'],
    ['three isolates, directed', 'diameter', 'The network has no ties.'],
  ])('%s: %s says why not', (name, id, reason) => {
    expect(result(knownSketch(name), id).reason?.en).toBe(reason);
  });
});

type Matrix = readonly (readonly boolean[])[];

function matrixOf({ nodes, ties, directed }: Sketch): Matrix {
  const tied = new Set(ties.flatMap(([a, b]) => (directed ? [`${a} ${b}`] : [`${a} ${b}`, `${b} ${a}`])));
  return nodes.map((a) => nodes.map((b) => tied.has(`${a} ${b}`)));
}

/** Who reaches whom among those kept, themselves included. */
function reachOf(matrix: Matrix, kept: (node: number) => boolean): Matrix {
  const reach = matrix.map((row, i) => row.map((tie, j) => kept(i) && kept(j) && (tie || i === j)));
  reach.forEach((_row, middle) => {
    for (const row of reach)
      if (row[middle])
        reach[middle]?.forEach((yes, j) => {
          if (yes) row[j] = true;
        });
  });
  return reach;
}

/** In how many parts the nodes that are kept fall, direction left out. */
function partsOf(matrix: Matrix, kept: (node: number) => boolean): number {
  const either = matrix.map((row, i) => row.map((tie, j) => tie || (matrix[j]?.[i] ?? false)));
  const rows = reachOf(either, kept).filter((_row, node) => kept(node));
  return new Set(rows.map((row) => row.indexOf(true))).size;
}

function subsets(size: number): readonly number[] {
  return Array.from({ length: 2 ** size }, (_, bits) => bits);
}

describe('the definitions in full, on random networks', () => {
  const small = fc
    .record({
      order: fc.integer({ min: 3, max: 8 }),
      density: fc.double({ min: 0, max: 1, noNaN: true }),
      directed: fc.boolean(),
      seed: fc.integer(),
    })
    .map(({ order, density, directed, seed }) => randomSketch(order, density, directed, seededRandom(seed)));

  it('counts transitive trios as they are written', () => {
    fc.assert(
      fc.property(small, (sketch) => {
        const matrix = matrixOf(sketch);
        let weak = 0;
        let strong = 0;
        matrix.forEach((row, i) => {
          for (const [j, ij] of row.entries()) {
            for (const [h, ih] of row.entries()) {
              if (i === j || j === h || i === h) continue;
              const path = ij && (matrix[j]?.[h] ?? false);
              if (path && ih) weak++;
              if (path === ih) strong++;
            }
          }
        });
        expect(result(sketch, 'transitivity_weakcensus').value).toBe(weak);
        expect(result(sketch, 'transitivity_strongcensus').value).toBe(strong);
      }),
      { numRuns: 60, seed: 5 },
    );
  });

  it('counts every trio once', () => {
    fc.assert(
      fc.property(small, (sketch) => {
        const { detail } = result(sketch, 'triad_census');
        const n = sketch.nodes.length;
        expect(
          Object.values(detail ?? {})
            .map(Number)
            .reduce((sum, count) => sum + count, 0),
        ).toBe((n * (n - 1) * (n - 2)) / 6);
      }),
      { numRuns: 60, seed: 6 },
    );
  });

  it('finds whom the network cannot miss by leaving out each, and each set', () => {
    fc.assert(
      fc.property(small, (sketch) => {
        const matrix = matrixOf(sketch);
        const whole = partsOf(matrix, () => true);
        const cut = sketch.nodes.filter((_id, out) => partsOf(matrix, (node) => node !== out) > whole);
        expect(result(sketch, 'articulation_points_union').detail).toEqual(cut);
        const order = sketch.nodes.length;
        const size = (bits: number): number => bits.toString(2).replaceAll('0', '').length;
        const fewest = subsets(order)
          .filter((bits) => size(bits) === order - 1 || partsOf(matrix, (node) => ((bits >> node) & 1) === 0) > 1)
          .reduce((least, bits) => Math.min(least, size(bits)), order - 1);
        expect(result(sketch, 'node_connectivity_union').value).toBe(fewest);
      }),
      { numRuns: 60, seed: 7 },
    );
  });

  it('finds bridges by leaving out each tie', () => {
    fc.assert(
      fc.property(small, (sketch) => {
        const whole = partsOf(matrixOf(sketch), () => true);
        const without = (a: string, b: string): Tie[] =>
          sketch.ties.filter(([s, t]) => !(s === a && t === b) && !(s === b && t === a));
        const bridges = allTied(sketch.nodes)
          .filter(([a, b]) => partsOf(matrixOf({ ...sketch, ties: without(a, b) }), () => true) > whole)
          .map(([a, b]) => [a, b]);
        expect(result(sketch, 'bridges_union').detail).toEqual(bridges);
      }),
      { numRuns: 60, seed: 8 },
    );
  });

  it('judges common superiors one by one, as sna lubness does', () => {
    fc.assert(
      fc.property(small, (sketch) => {
        const reach = reachOf(matrixOf(sketch), () => true);
        const either = matrixOf({ ...sketch, directed: false });
        const together = reachOf(either, () => true);
        const reaches = (from: number, to: number): boolean => reach[from]?.[to] ?? false;
        let violations = 0;
        for (const [i, row] of together.entries()) {
          for (const [j, same] of row.entries()) {
            if (j <= i || !same) continue;
            const above = sketch.nodes.map((_id, node) => node).filter((node) => reaches(node, i) && reaches(node, j));
            if (!above.some((node) => above.every((other) => reaches(node, other)))) violations++;
          }
        }
        const sizes = new Map<number, number>();
        for (const row of together) sizes.set(row.indexOf(true), row.filter(Boolean).length);
        const most = [...sizes.values()].reduce((sum, size) => sum + ((size - 1) * (size - 2)) / 2, 0);
        const { value } = result(sketch, 'krackhardt_lubness');
        if (most === 0) expect(value).toBeNull();
        else expect(value).toBeCloseTo(1 - violations / most, 12);
      }),
      { numRuns: 80, seed: 9 },
    );
  });
});
