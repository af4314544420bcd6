import fc from 'fast-check';
import { connectedComponents, stronglyConnectedComponents } from 'graphology-components';
import betweennessCentrality from 'graphology-metrics/centrality/betweenness.js';
import { describe, expect, it } from 'vitest';
import { addBetweenness, betweenness } from '../../../../server/indicators/kernels/brandes.ts';
import { addHarmonicSums, harmonicSums } from '../../../../server/indicators/kernels/breadth-first.ts';
import { components, strongComponents } from '../../../../server/indicators/kernels/components.ts';
import {
  type Adjacency,
  type CompressedRows,
  compressRows,
  uniteRows,
} from '../../../../server/indicators/kernels/compressed-rows.ts';
import { coreNumbers } from '../../../../server/indicators/kernels/cores.ts';
import { seededRandom } from '../../../../server/model/random.ts';
import { type Sketch, sketchNetwork, type Tie } from '../network.ts';
import { arbitrarySketch, randomSketch } from '../random-sketch.ts';

/* Kernels against other programs (graphology-metrics 2.4.2, graphology-components 1.5.4) or the plain definition, on random networks. */

const settings = { numRuns: 100, seed: 20240102 } as const;

function graphOf(sketch: Sketch) {
  return sketchNetwork(sketch).graph;
}

function row({ offsets, targets }: Adjacency, node: number): number[] {
  return [...targets.subarray(offsets[node], offsets[node + 1])];
}

/** Steps between all pairs by Floyd and Warshall; Infinity when out of reach. */
function allDistances(rows: CompressedRows): number[][] {
  const nodes = [...rows.ids.keys()];
  const distances = nodes.map((from) =>
    nodes.map((to) => (from === to ? 0 : row(rows, from).includes(to) ? 1 : Number.POSITIVE_INFINITY)),
  );
  for (const via of nodes)
    for (const from of distances)
      for (const to of nodes) from[to] = Math.min(from[to] ?? 0, (from[via] ?? 0) + (distances[via]?.[to] ?? 0));
  return distances;
}

/** A chain of `length` nodes whose ids are in order. */
function chain(length: number, directed: boolean): Sketch {
  const nodes = Array.from({ length }, (_, index) => String(index).padStart(6, '0'));
  return { nodes, ties: nodes.slice(1).map((id, index): Tie => [nodes[index] ?? '', id]), directed };
}

describe('compressed rows', () => {
  it('hold every tie once per direction, ascending, with its weight', () => {
    fc.assert(
      fc.property(arbitrarySketch, (sketch) => {
        const graph = graphOf(sketch);
        const rows = compressRows(graph);
        expect(rows.ids).toEqual([...sketch.nodes].sort());
        rows.ids.forEach((id, node) => {
          const out = graph.type === 'directed' ? graph.outNeighbors(id) : graph.neighbors(id);
          expect(row(rows, node).map((target) => rows.ids[target])).toEqual(out.sort());
          const into = graph.type === 'directed' ? graph.inNeighbors(id) : graph.neighbors(id);
          expect(row(rows.reverse, node).map((source) => rows.ids[source])).toEqual(into.sort());
          const weights = rows.weights.subarray(rows.offsets[node], rows.offsets[node + 1]);
          row(rows, node).forEach((target, place) => {
            const { weight } = graph.getEdgeAttributes(id, rows.ids[target] ?? '');
            expect(weights[place]).toBe(weight ?? Number.NaN);
          });
        });
        expect(rows.targets.length).toBe(graph.type === 'directed' ? graph.size : 2 * graph.size);
      }),
      settings,
    );
  });

  it('unite: a pair is tied when either arc is there', () => {
    fc.assert(
      fc.property(arbitrarySketch, (sketch) => {
        const graph = graphOf(sketch);
        const union = uniteRows(compressRows(graph));
        union.ids.forEach((id, node) => {
          expect(row(union, node).map((target) => union.ids[target])).toEqual(graph.neighbors(id).sort());
        });
        expect(union.weights).toEqual(new Float64Array(union.targets.length).fill(1));
      }),
      settings,
    );
  });
});

describe('betweenness', () => {
  it('equals graphology-metrics betweennessCentrality, getEdgeWeight null, normalized false', () => {
    fc.assert(
      fc.property(
        arbitrarySketch.filter(({ nodes }) => nodes.length > 0),
        (sketch) => {
          const graph = graphOf(sketch);
          const rows = compressRows(graph);
          const theirs = betweennessCentrality(graph, { getEdgeWeight: null, normalized: false });
          const ours = betweenness(rows);
          rows.ids.forEach((id, node) => {
            expect(ours[node], id).toBeCloseTo(theirs[id] ?? Number.NaN, 9);
          });
        },
      ),
      settings,
    );
  });

  it('adds up from ranges of sources', () => {
    const rows = compressRows(graphOf(randomSketch(70, 0.06, true, seededRandom(3))));
    const parts = new Float64Array(rows.order);
    addBetweenness(rows, parts, 40, 70);
    addBetweenness(rows, parts, 0, 40);
    const whole = betweenness(rows);
    for (let node = 0; node < rows.order; node++) expect(parts[node]).toBeCloseTo(whole[node] ?? Number.NaN, 9);
  });

  it('is (i)(n - 1 - i) along a chain', () => {
    const length = 300;
    const scores = betweenness(compressRows(graphOf(chain(length, false))));
    expect([...scores]).toEqual(Array.from({ length }, (_, node) => node * (length - 1 - node)));
  });
});

describe('harmonic sums', () => {
  it('equal the sum of 1 / distance over all pairs (Floyd-Warshall)', () => {
    fc.assert(
      fc.property(arbitrarySketch, (sketch) => {
        const rows = compressRows(graphOf(sketch));
        const distances = allDistances(rows);
        const sum = (values: readonly number[]): number => values.reduce((total, d) => total + (d === 0 ? 0 : 1 / d), 0);
        const incoming = harmonicSums(rows);
        const outgoing = harmonicSums(rows.reverse);
        rows.ids.forEach((_id, node) => {
          expect(incoming[node]).toBeCloseTo(sum(distances.map((from) => from[node] ?? 0)), 9);
          expect(outgoing[node]).toBeCloseTo(sum(distances[node] ?? []), 9);
        });
      }),
      settings,
    );
  });

  it('add up from ranges of sources that are no multiple of thirty-two', () => {
    const rows = compressRows(graphOf(randomSketch(101, 0.03, true, seededRandom(5))));
    const parts = new Float64Array(rows.order);
    addHarmonicSums(rows, parts, 0, 45);
    addHarmonicSums(rows, parts, 45, 101);
    const whole = harmonicSums(rows);
    for (let node = 0; node < rows.order; node++) expect(parts[node]).toBeCloseTo(whole[node] ?? Number.NaN, 9);
  });
});

describe('components', () => {
  const sizes = (groups: readonly (readonly string[])[]): number[] => groups.map((group) => group.length).sort((a, b) => b - a);

  it('equal graphology-components connectedComponents', () => {
    fc.assert(
      fc.property(arbitrarySketch, (sketch) => {
        const graph = graphOf(sketch);
        const union = uniteRows(compressRows(graph));
        const { count, of, sizes: ours } = components(union);
        const theirs = connectedComponents(graph);
        expect({ count, ours }).toEqual({ count: theirs.length, ours: sizes(theirs) });
        for (const group of theirs) expect(new Set(group.map((id) => of[union.ids.indexOf(id)])).size).toBe(1);
      }),
      settings,
    );
  });

  it('equal graphology-components stronglyConnectedComponents', () => {
    fc.assert(
      fc.property(
        arbitrarySketch.filter(({ directed }) => directed),
        (sketch) => {
          const graph = graphOf(sketch);
          const rows = compressRows(graph);
          const { count, of, sizes: ours } = strongComponents(rows);
          const theirs = stronglyConnectedComponents(graph);
          expect({ count, ours }).toEqual({ count: theirs.length, ours: sizes(theirs) });
          for (const group of theirs) expect(new Set(group.map((id) => of[rows.ids.indexOf(id)])).size).toBe(1);
        },
      ),
      settings,
    );
  });

  it('are found along a chain too long for recursion', () => {
    const rows = compressRows(graphOf(chain(30_000, true)));
    expect(strongComponents(rows).count).toBe(30_000);
    expect(components(uniteRows(rows)).count).toBe(1);
  });
});

describe('core numbers', () => {
  /** By the definition: for k = 1, 2, ... take away nodes with fewer than k ties until none is left to take away. */
  function coresByDefinition(union: CompressedRows): number[] {
    const core = union.ids.map(() => 0);
    let left = new Set(union.ids.keys());
    for (let k = 1; left.size > 0; k++) {
      let before = -1;
      while (left.size !== before) {
        before = left.size;
        left = new Set([...left].filter((node) => row(union, node).filter((other) => left.has(other)).length >= k));
      }
      for (const node of left) core[node] = k;
    }
    return core;
  }

  it('equal the definition', () => {
    fc.assert(
      fc.property(arbitrarySketch, (sketch) => {
        const union = uniteRows(compressRows(graphOf(sketch)));
        expect([...coreNumbers(union)]).toEqual(coresByDefinition(union));
      }),
      settings,
    );
  });
});
