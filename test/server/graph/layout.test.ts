import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { DirectedGraph } from 'graphology';
import { describe, expect, it } from 'vitest';
import { layoutNetwork } from '../../../server/graph/layout.ts';
import { allDistances, tieLengths } from '../../../server/graph/layout-distances.ts';
import type { Layout, Point } from '../../../server/graph/layout-model.ts';
import { components, readNeighbours } from '../../../server/graph/layout-neighbours.ts';
import { allPairs, stressOf } from '../../../server/graph/layout-stress.ts';
import type { NetworkGraph, NodeAttributes, TieAttributes } from '../../../server/graph/network.ts';
import { byCodePoint } from '../../../server/model/identity.ts';
import { seededRandom, shuffle } from '../../../server/model/random.ts';
import { plantedNetwork, type SmallTie, smallNetwork } from './small-networks.ts';

function apart(a: Point | undefined, b: Point | undefined): number {
  return Math.hypot((a?.x ?? Number.NaN) - (b?.x ?? Number.NaN), (a?.y ?? Number.NaN) - (b?.y ?? Number.NaN));
}

function graphOf(ids: readonly string[], ties: readonly SmallTie[] = []): NetworkGraph {
  return smallNetwork(
    ids.map((id) => ({ id })),
    ties,
  ).graph;
}

/** The same graph, filled in another order. */
function shuffled(graph: NetworkGraph, seed: number): NetworkGraph {
  const random = seededRandom(seed);
  const copy = new DirectedGraph<NodeAttributes, TieAttributes>();
  for (const id of shuffle(graph.nodes(), random)) copy.addNode(id, graph.getNodeAttributes(id));
  for (const edge of shuffle(graph.edges(), random)) {
    copy.addEdge(graph.source(edge), graph.target(edge), graph.getEdgeAttributes(edge));
  }
  return copy;
}

describe('small networks', () => {
  it('has nothing to place in an empty network', () => {
    expect(layoutNetwork(graphOf([]), 1)).toEqual({ points: new Map(), isolates: [] });
  });

  it('gives isolates no position, in code-point order', () => {
    const layout = layoutNetwork(graphOf(['b', 'a', 'Z']), 1);
    expect(layout.points.size).toBe(0);
    expect(layout.isolates).toEqual(['Z', 'a', 'b']);
  });

  it('lays a pair flat, one unit apart', () => {
    const { points } = layoutNetwork(graphOf(['a', 'b'], [['a', 'b']]), 1);
    // Each has one tie and shares none: similarity 1 / 1, so ideal length 1.
    expect(apart(points.get('a'), points.get('b'))).toBeCloseTo(1, 6);
    expect(points.get('a')?.y).toBeCloseTo(points.get('b')?.y ?? Number.NaN, 6);
  });

  it('lays a path nearly straight', () => {
    const path: SmallTie[] = [
      ['a', 'b'],
      ['b', 'c'],
      ['c', 'd'],
    ];
    const { points } = layoutNetwork(graphOf(['a', 'b', 'c', 'd'], path), 1);
    const sum =
      apart(points.get('a'), points.get('b')) + apart(points.get('b'), points.get('c')) + apart(points.get('c'), points.get('d'));
    expect(apart(points.get('a'), points.get('d')) / sum).toBeGreaterThan(0.98);
    for (const { y } of points.values()) expect(y).toBeLessThan(0.3);
  });

  it('draws a triangle with equal sides of length 1', () => {
    const triangle: SmallTie[] = [
      ['a', 'b'],
      ['b', 'c'],
      ['c', 'a'],
    ];
    const { points } = layoutNetwork(graphOf(['a', 'b', 'c'], triangle), 1);
    // In a clique of 3 each has 2 ties and shares 1: similarity (1 + 1) / 2, so ideal length 1.
    for (const [from, to] of triangle) expect(apart(points.get(from), points.get(to))).toBeCloseTo(1, 1);
  });

  it('takes two opposite arcs as one tie', () => {
    const one = layoutNetwork(
      graphOf(
        ['a', 'b', 'c'],
        [
          ['a', 'b'],
          ['b', 'c'],
        ],
      ),
      3,
    );
    const both = layoutNetwork(
      graphOf(
        ['a', 'b', 'c'],
        [
          ['a', 'b'],
          ['b', 'a'],
          ['b', 'c'],
        ],
      ),
      3,
    );
    expect(both).toEqual(one);
  });
});

describe('laws', () => {
  const { graph } = plantedNetwork(60, 400, 6, 1);

  it('gives the same positions in whatever order the graph was filled', () => {
    const first = layoutNetwork(graph, 7);
    expect(layoutNetwork(shuffled(graph, 5), 7)).toEqual(first);
  });

  it('gives other positions for another seed', () => {
    expect(layoutNetwork(graph, 8)).not.toEqual(layoutNetwork(graph, 7));
  });

  it('leaves the graph as it was', () => {
    const before = JSON.stringify(graph.export());
    layoutNetwork(graph, 1);
    expect(JSON.stringify(graph.export())).toBe(before);
  });

  it('places every tied node at a finite point, whatever the network', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 14 }),
        fc.array(fc.tuple(fc.nat(13), fc.nat(13)), { maxLength: 40 }),
        fc.nat(1000),
        (order, pairs, seed) => {
          const ids = Array.from({ length: order }, (_, index) => `n${index}`);
          const names = new Set<string>();
          const ties = pairs.flatMap(([from, to]): SmallTie[] => {
            const name = `${from} ${to}`;
            if (from >= order || to >= order || from === to || names.has(name)) return [];
            names.add(name);
            return [[`n${from}`, `n${to}`]];
          });
          const made = graphOf(ids, ties);
          const { points, isolates } = layoutNetwork(made, seed);
          expect([...points.keys(), ...isolates].sort(byCodePoint)).toEqual([...ids].sort(byCodePoint));
          for (const { x, y } of points.values()) expect(Number.isFinite(x) && Number.isFinite(y)).toBe(true);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('uses no function whose last digit differs between machines', () => {
    const folder = fileURLToPath(new URL('../../../server/graph', import.meta.url));
    const files = readdirSync(folder).filter((name) => /^(layout|drawing|label).*\.ts$/.test(name));
    expect(files.length).toBeGreaterThan(10);
    const allowed = new Set(['sqrt', 'min', 'max', 'floor', 'ceil', 'round', 'abs']);
    for (const name of files) {
      const code = readFileSync(join(folder, name), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');
      const used = [...code.matchAll(/Math\.(\w+)/g)].map((match) => match[1] ?? '');
      expect({ name, used: used.filter((each) => !allowed.has(each)), power: /\w \*\* \w/.test(code) }).toEqual({
        name,
        used: [],
        power: false,
      });
    }
  });
});

describe('neighbours and distances', () => {
  const ties: SmallTie[] = [
    ['f', 'a'],
    ['a', 'f'],
    ['c', 'b'],
    ['e', 'a'],
    ['b', 'd'],
    ['f', 'e'],
  ];

  it('reads neighbours ascending, two arcs once, and takes components apart', () => {
    const { offsets, targets } = readNeighbours(graphOf(['a', 'b', 'c', 'd', 'e', 'f'], ties), ['a', 'b', 'c', 'd', 'e', 'f']);
    expect([...offsets]).toEqual([0, 2, 4, 5, 6, 8, 10]);
    expect([...targets]).toEqual([4, 5, 2, 3, 1, 1, 0, 5, 0, 4]);
    const [first, second] = components({ order: 6, offsets, targets });
    expect([first?.members, second?.members].map((members) => [...(members ?? [])])).toEqual([
      [0, 4, 5],
      [1, 2, 3],
    ]);
    expect([...(first?.neighbours.targets ?? [])]).toEqual([1, 2, 0, 2, 0, 1]);
    expect([...(second?.neighbours.targets ?? [])]).toEqual([1, 2, 0, 0]);
  });

  it('measures a tie from neither side: s = (1 + 1) / 2 in a triangle, 1 / sqrt(1 x sqrt(2)) at the ends of a path', () => {
    const neighbours = readNeighbours(graphOf(['a', 'b', 'c', 'd', 'e', 'f'], ties), ['a', 'b', 'c', 'd', 'e', 'f']);
    const [triangle, path] = components(neighbours).map((component) => [...tieLengths(component.neighbours)]);
    expect(triangle).toEqual([1, 1, 1, 1, 1, 1]);
    for (const length of path ?? []) expect(length).toBeCloseTo(2 ** (1 / 8), 12);
    expect(path).toHaveLength(4);
  });

  // Bellman and Ford's rounds: every tie is tried until nothing gets nearer. Sums are made from the start outwards, so even the last digit agrees.
  it.each([false, true])('finds the shortest distances (lengths of a large component: %s)', (large) => {
    const made = plantedNetwork(70, 260, 5, 3).graph;
    for (const { neighbours } of components(
      readNeighbours(
        made,
        made.nodes().filter((id) => made.degree(id) > 0),
      ),
    )) {
      const lengths = tieLengths(neighbours, large);
      const found = allDistances(neighbours, lengths);
      for (let start = 0; start < neighbours.order; start++) {
        const distances = new Float64Array(neighbours.order).fill(Number.POSITIVE_INFINITY);
        distances[start] = 0;
        for (let changed = true; changed; ) {
          changed = false;
          for (let node = 0; node < neighbours.order; node++) {
            for (let at = neighbours.offsets[node] ?? 0; at < (neighbours.offsets[node + 1] ?? 0); at++) {
              const through = (distances[node] ?? 0) + (lengths[at] ?? 0);
              const other = neighbours.targets[at] ?? 0;
              if (through >= (distances[other] ?? 0)) continue;
              distances[other] = through;
              changed = true;
            }
          }
        }
        expect(found[start]).toEqual(distances);
      }
    }
  });
});

describe('quality', () => {
  const { graph } = plantedNetwork(60, 400, 6, 1);
  const ids = graph.nodes().sort(byCodePoint);
  const neighbours = readNeighbours(graph, ids);
  const springs = allPairs(allDistances(neighbours, tieLengths(neighbours)));
  const stress = ({ points }: Layout): number =>
    stressOf(
      { xs: Float64Array.from(ids, (id) => points.get(id)?.x ?? 0), ys: Float64Array.from(ids, (id) => points.get(id)?.y ?? 0) },
      springs,
    );

  it('has far less stress than chance', () => {
    const layout = layoutNetwork(graph, 1);
    const random = seededRandom(1);
    const width = Math.max(...[...layout.points.values()].map(({ x }) => x));
    const chance = { points: new Map(ids.map((id) => [id, { x: random() * width, y: random() * width }])), isolates: [] };
    expect(stress(layout)).toBeLessThan(0.35 * stress(chance));
  });

  // By chance it would be 9 / 59 = 0.15 and 74 / 1499 = 0.05. ForceAtlas2 with Barnes-Hut reaches 0.69 in the larger one.
  it.each([
    { order: 60, ties: 400, groups: 6, least: 0.8 },
    { order: 1500, ties: 12_000, groups: 20, least: 0.75 },
  ])('sets planted groups of $order organisations apart', ({ order, ties, groups, least }) => {
    const points = [...layoutNetwork(plantedNetwork(order, ties, groups, 1).graph, 1).points].map(([id, point]) => ({
      group: Number(id.slice(1)) % groups,
      point,
    }));
    const nearest = 5;
    let same = 0;
    for (const { group, point } of points) {
      const near = points.map((other) => ({ ...other, far: apart(point, other.point) })).sort((a, b) => a.far - b.far);
      same += near.slice(1, 1 + nearest).filter((other) => other.group === group).length;
    }
    expect(same / (nearest * points.length)).toBeGreaterThan(least);
  });

  it('lies wider than high', () => {
    const points = [...layoutNetwork(plantedNetwork(40, 80, 4, 2).graph, 1).points.values()];
    const spread = (values: readonly number[]): number => {
      const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
      return values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
    };
    expect(spread(points.map(({ x }) => x))).toBeGreaterThan(spread(points.map(({ y }) => y)));
  });

  it('packs components without overlap, the largest in the upper left', () => {
    const ties: SmallTie[] = [];
    const sizes = [9, 5, 4, 3, 2, 2, 2];
    const names = sizes.flatMap((size, component) => Array.from({ length: size }, (_, index) => `c${component}-${index}`));
    sizes.forEach((size, component) => {
      for (let index = 1; index < size; index++) ties.push([`c${component}-0`, `c${component}-${index}`]);
    });
    const { points } = layoutNetwork(graphOf(names, ties), 1);
    const boxes = sizes.map((_, component) => {
      const own = [...points].filter(([id]) => id.startsWith(`c${component}-`)).map(([, point]) => point);
      const xs = own.map(({ x }) => x);
      const ys = own.map(({ y }) => y);
      return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
    });
    boxes.forEach((a, first) => {
      for (const b of boxes.slice(first + 1)) {
        expect(a.left > b.right + 0.5 || b.left > a.right + 0.5 || a.top > b.bottom + 0.5 || b.top > a.bottom + 0.5).toBe(true);
      }
    });
    expect([boxes[0]?.left, boxes[0]?.top]).toEqual([0, 0]);
  });

  it('lays out a network too large for all pairs, the same each time', () => {
    const large = plantedNetwork(900, 3600, 30, 4).graph;
    const first = layoutNetwork(large, 2);
    expect(layoutNetwork(shuffled(large, 9), 2)).toEqual(first);
    for (const { x, y } of first.points.values()) expect(Number.isFinite(x) && Number.isFinite(y)).toBe(true);
    const tied = large.mapEdges((_edge, _tie, from, to) => apart(first.points.get(from), first.points.get(to)));
    const random = seededRandom(3);
    const names = [...first.points.keys()];
    const any = tied.map(() =>
      apart(
        first.points.get(names[Math.floor(random() * names.length)] ?? ''),
        first.points.get(names[Math.floor(random() * names.length)] ?? ''),
      ),
    );
    const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
    expect(mean(tied)).toBeLessThan(0.75 * mean(any));
  });
});
