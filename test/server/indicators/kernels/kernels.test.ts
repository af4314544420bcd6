import fc from 'fast-check';
import { connectedComponents, stronglyConnectedComponents } from 'graphology-components';
import betweennessCentrality from 'graphology-metrics/centrality/betweenness.js';
import { describe, expect, it } from 'vitest';
import { addBetweenness, betweenness } from '../../../../server/indicators/kernels/brandes.ts';
import { components, strongComponents } from '../../../../server/indicators/kernels/components.ts';
import {
  type Adjacency,
  type CompressedRows,
  compressRows,
  uniteRows,
} from '../../../../server/indicators/kernels/compressed-rows.ts';
import { coreNumbers } from '../../../../server/indicators/kernels/cores.ts';
import {
  addDistances,
  against,
  distances,
  finishDistances,
  noDistances,
} from '../../../../server/indicators/kernels/distances.ts';
import { pathShares } from '../../../../server/indicators/kernels/edge-betweenness.ts';
import { lengthWalk } from '../../../../server/indicators/kernels/length-walk.ts';
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
        const steps = allDistances(rows);
        const sum = (values: readonly number[]): number => values.reduce((total, d) => total + (d === 0 ? 0 : 1 / d), 0);
        const incoming = distances(rows).harmonic;
        const outgoing = distances(against(rows)).harmonic;
        rows.ids.forEach((_id, node) => {
          expect(incoming[node]).toBeCloseTo(sum(steps.map((from) => from[node] ?? 0)), 9);
          expect(outgoing[node]).toBeCloseTo(sum(steps[node] ?? []), 9);
        });
      }),
      settings,
    );
  });

  it('add up from ranges of sources that are no multiple of thirty-two', () => {
    const rows = compressRows(graphOf(randomSketch(101, 0.03, true, seededRandom(5))));
    const parts = noDistances(rows.order);
    addDistances(rows, parts, 0, 45);
    addDistances(rows, parts, 45, 101);
    const [found, whole] = [finishDistances(parts), distances(rows)];
    expect([found.reached, found.total, found.near, found.farthest, found.counts]).toEqual([
      whole.reached,
      whole.total,
      whole.near,
      whole.farthest,
      whole.counts,
    ]);
    for (let node = 0; node < rows.order; node++) expect(found.harmonic[node]).toBeCloseTo(whole.harmonic[node] ?? Number.NaN, 9);
  });
});

/** A dense part with a long tail, and a way back from its end: levels are read forward, backward, and forward again. */
function cometNetwork(head: number, tail: number, seed: number, directed: boolean): Sketch {
  const dense = randomSketch(head, 0.3, directed, seededRandom(seed));
  const beads = Array.from({ length: tail }, (_, index) => `tail ${index}`);
  const chained = beads.map((id, index): Tie => [beads[index - 1] ?? dense.nodes[0] ?? '', id]);
  const second = randomSketch(head, 0.3, directed, seededRandom(seed + 1));
  const end = (id: string): string => `end ${id}`;
  return {
    directed,
    nodes: [...dense.nodes, ...beads, ...second.nodes.map(end)],
    ties: [
      ...dense.ties,
      ...chained,
      [beads.at(-1) ?? '', end(second.nodes[0] ?? '')],
      ...second.ties.map(([a, b]): Tie => [end(a), end(b)]),
    ],
  };
}

describe.each([
  ['with direction', true],
  ['without direction', false],
] as const)('walks through dense parts and long tails, %s', (_name, directed) => {
  const graph = graphOf(cometNetwork(40, 30, 8, directed));
  const rows = compressRows(graph);

  it('give the betweenness of graphology-metrics, for nodes alone and with ties', () => {
    const theirs = betweennessCentrality(graph, { getEdgeWeight: null, normalized: false });
    const [alone, { nodes: withTies }] = [betweenness(rows), pathShares(rows)];
    rows.ids.forEach((id, node) => {
      expect(alone[node], id).toBeCloseTo(theirs[id] ?? Number.NaN, 7);
      expect(withTies[node], id).toBeCloseTo(theirs[id] ?? Number.NaN, 7);
    });
  });

  it('give the distances of Floyd and Warshall', () => {
    const steps = allDistances(rows);
    const found = distances(rows);
    rows.ids.forEach((id, node) => {
      const reaching = steps.map((from) => from[node] ?? 0).filter((d) => d > 0 && Number.isFinite(d));
      expect(found.reached[node], id).toBe(reaching.length);
      expect(found.total[node], id).toBe(reaching.reduce((sum, d) => sum + d, 0));
      expect(found.farthest[node], id).toBe(Math.max(0, ...reaching));
    });
  });
});

/** Shortest paths by length from every node to every other, one after the other (Bellman-Ford). */
function lengthsByDefinition(rows: CompressedRows, values: Float64Array): number[][] {
  return rows.ids.map((_id, source) => {
    const length = rows.ids.map((_other, node) => (node === source ? 0 : Number.POSITIVE_INFINITY));
    for (let changed = true; changed; ) {
      changed = false;
      rows.ids.forEach((_other, node) => {
        for (let place = rows.offsets[node] ?? 0; place < (rows.offsets[node + 1] ?? 0); place++) {
          const [target, reach] = [rows.targets[place] ?? 0, (length[node] ?? 0) + (values[place] ?? 0)];
          if (reach < (length[target] ?? 0)) [length[target], changed] = [reach, true];
        }
      });
    }
    return length;
  });
}

describe('walks by length', () => {
  const random = seededRandom(21);
  const sketch = randomSketch(40, 0.12, true, seededRandom(20));
  const rows = compressRows(graphOf(sketch));

  it.each([
    ['lengths of one size', () => 1],
    ['whole lengths', () => 1 + Math.floor(random() * 9)],
    ['lengths of all sizes', () => 0.01 + random()],
    ['lengths a million times apart', () => 10 ** (6 * random())],
  ])('%s: settle every node, at its shortest length, after all that come before it, and count the paths', (_name, draw) => {
    const values = Float64Array.from(rows.targets, draw);
    const slack = values.every(Number.isInteger) ? 0 : 1e-9;
    const { settled, length, paths, from } = lengthWalk(rows, { values, unit: 1, slack });
    const wanted = lengthsByDefinition(rows, values);
    rows.ids.forEach((_id, source) => {
      const count = from(source);
      const order = [...settled.subarray(0, count)];
      expect(new Set(order).size).toBe(count);
      expect([...length]).toEqual(wanted[source]);
      expect(count).toBe(wanted[source]?.filter(Number.isFinite).length);
      const place = new Map(order.map((node, at) => [node, at]));
      // Paths are counted in units of 2^-60.
      const ways = new Map([[source, 2 ** -60]]);
      for (const node of order) {
        for (let at = rows.offsets[node] ?? 0; at < (rows.offsets[node + 1] ?? 0); at++) {
          const target = rows.targets[at] ?? 0;
          const leadsOn = (length[node] ?? 0) + (values[at] ?? 0) === length[target];
          if (!leadsOn) continue;
          expect(place.get(node) ?? 0).toBeLessThan(place.get(target) ?? 0);
          ways.set(target, (ways.get(target) ?? 0) + (ways.get(node) ?? 0));
        }
      }
      expect(order.map((node) => paths[node])).toEqual(order.map((node) => ways.get(node)));
    });
  });

  it('need no more room than they take when nodes are read again and again', () => {
    // Each node of the ladder gets closer every time the one before it is read, all within one bucket.
    const nodes = Array.from({ length: 12 }, (_, index) => String(index).padStart(2, '0'));
    const pairs = nodes.flatMap((from, a) => nodes.slice(a + 1).map((to): Tie => [from, to]));
    const ladder = compressRows(graphOf({ nodes: [...nodes, 'far'], ties: [...pairs, ['11', 'far']], directed: true }));
    const values = Float64Array.from(ladder.targets, () => 1);
    for (let node = 0; node < 12; node++) {
      for (let at = ladder.offsets[node] ?? 0; at < (ladder.offsets[node + 1] ?? 0); at++) {
        const target = ladder.targets[at] ?? 0;
        values[at] = target === 12 ? 1e9 : 2 ** (target - node) - 1 - (target - node > 1 ? 0 : 0.5);
      }
    }
    const { length, from } = lengthWalk(ladder, { values, unit: 1, slack: 1e-9 });
    expect(from(0)).toBe(13);
    expect([...length]).toEqual(lengthsByDefinition(ladder, values)[0]);
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
