import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { twoModeNetwork } from '../../../server/graph/two-mode/incidence.ts';
import type { TwoModeNetwork } from '../../../server/graph/two-mode/two-mode-network.ts';
import { computeIndicators } from '../../../server/indicators/compute.ts';
import { notation } from '../../../server/indicators/notation.ts';
import { addTwoMode } from '../../../server/indicators/two-mode/add-two-mode.ts';
import { computeTwoMode, twoModeIndicators } from '../../../server/indicators/two-mode/compute-two-mode.ts';
import { locales } from '../../../server/model/text.ts';
import { sketchNetwork } from './network.ts';
import { readEdges, readNodes, readReference } from './reference-network.ts';

/* Southern women: values by networkx 2.8.8 in test/reference/southern_women; small networks by hand. */

type ReferenceRecord = { readonly id: string; readonly value: unknown };

/** Ties written as `a1 a2 b2`: a letter of the first side, a figure of the second. */
function drawn(words: string, first: readonly string[] = [], second: readonly string[] = []): TwoModeNetwork {
  const ties = words === '' ? [] : words.split(' ').map((word) => ({ first: word[0] ?? '', second: word[1] ?? '', count: 1 }));
  return twoModeNetwork(first, second, ties);
}

function valuesOf(network: TwoModeNetwork): Readonly<Record<string, unknown>> {
  const { node, network: whole } = computeTwoMode(network);
  return Object.fromEntries([
    ...node.map(({ id, values }) => [id, values]),
    ...whole.map(({ id, value, detail }) => [id, detail ?? value]),
  ]);
}

describe('southern women', () => {
  const nodes = readNodes('southern_women');
  const women = nodes.filter(({ mode }) => mode === 'woman').map(({ id }) => id);
  const ties = readEdges('southern_women').map(({ source, target }) => ({ first: source, second: target, count: 1 }));
  const results = computeTwoMode(twoModeNetwork(women, [], ties));
  const reference: { readonly relations: { readonly attends: Readonly<Record<'graph' | 'node', readonly ReferenceRecord[]>> } } =
    JSON.parse(readReference('southern_women', 'reference.json'));

  it('has 18 women and 14 events', () => {
    expect([results.first, results.nodes.length]).toEqual([18, 32]);
  });

  it.each(reference.relations.attends.node.map((record) => [record.id, record] as const))('nodes: %s', (id, { value }) => {
    const found = results.node.find((each) => each.id === id);
    for (const [node, theirs] of Object.entries(value as Readonly<Record<string, number>>)) {
      expect(found?.values[results.nodes.indexOf(node)], `${id} of ${node}`).toBeCloseTo(theirs, 6);
    }
  });

  it.each(reference.relations.attends.graph.map((record) => [record.id, record] as const))('network: %s', (id, { value }) => {
    const found = results.network.find((each) => each.id === id);
    if (typeof value === 'number') expect(found?.value).toBeCloseTo(value, 6);
    else expect(unordered(found?.detail as readonly unknown[])).toEqual(closeTo(unordered(value as readonly unknown[])));
  });

  it('computes every id of the reference', () => {
    const ids = [...reference.relations.attends.node, ...reference.relations.attends.graph].map(({ id }) => id);
    expect(twoModeIndicators.map(({ id }) => id).sort()).toEqual([...new Set(ids)].sort());
  });
});

/** Pairs whichever way round, in one order. */
function unordered(list: readonly unknown[]): readonly unknown[] {
  const pair = (item: unknown): unknown => {
    if (!Array.isArray(item)) return item;
    const [a, b, weight] = item as [string, string, number];
    return a < b ? [a, b, weight] : [b, a, weight];
  };
  return list.map(pair).sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
}

/** Lists of [from, to, weight] with weights to six places. */
function closeTo(list: readonly unknown[]): unknown {
  return list.map((item) =>
    Array.isArray(item) ? item.map((part) => (typeof part === 'number' ? expect.closeTo(part, 6) : part)) : item,
  );
}

describe('small two-mode networks', () => {
  it('a square: two organisations at the same two events', () => {
    expect(valuesOf(drawn('a1 a2 b1 b2'))).toMatchObject({
      degree: [2, 2, 2, 2],
      bipartite_density: 1,
      // One circle of four; of each of the 4 ties a path of three steps runs on at both ends: 4 * 1 * 1 paths.
      robins_alexander: 1,
      components_n: 1,
      articulation_points: [],
      bipartite_degree_centrality: [1, 1, 1, 1],
      // All the other side at 1 step, the other of the own side at 2: the least there can be.
      bipartite_closeness: [1, 1, 1, 1],
      // The two share both of what either has.
      bipartite_clustering_dot: [1, 1, 1, 1],
      projection_mode0_weights: [['a', 'b', 2]],
      // Two events of two: 1 / (2 - 1) each.
      projection_mode0_newman: [['a', 'b', 2]],
      projection_mode0_strength: [2, 2, null, null],
    });
  });

  it('a star: one event with three organisations', () => {
    expect(valuesOf(drawn('a1 b1 c1'))).toMatchObject({
      bipartite_density: 1,
      // Nobody shares a second event, and there is no path of three steps.
      robins_alexander: null,
      articulation_points: ['1'],
      // All three pairs run through the event, which is the most there can be.
      // With one event no organisation can stand between others.
      bipartite_betweenness: [null, null, null, 1],
      projection_mode0_ties: 3,
      projection_mode0_density: 1,
      projection_mode0_newman: [
        ['a', 'b', 0.5],
        ['a', 'c', 0.5],
        ['b', 'c', 0.5],
      ],
      projection_mode1_ties: 0,
      projection_mode1_density: null,
      bipartite_clustering_dot: [1, 1, 1, null],
    });
  });

  it('a path a-1-b-2-c', () => {
    const values = valuesOf(drawn('a1 b1 b2 c2'));
    expect(values).toMatchObject({
      articulation_points: ['b', '1', '2'],
      // No circle of four among the two paths of three steps.
      robins_alexander: 0,
      bipartite_clustering_dot: [0.5, 0.5, 0.5, 1 / 3, 1 / 3],
      projection_mode1_weights: [['1', '2', 1]],
    });
  });

  it('without ties, or without a side, gives reasons and not numbers', () => {
    expect(valuesOf(drawn('', ['a', 'b'], ['1']))).toMatchObject({
      degree: [0, 0, 0],
      bipartite_density: 0,
      robins_alexander: null,
      bipartite_closeness: [0, 0, 0],
      bipartite_clustering_dot: [null, null, null],
      components_n: 3,
    });
    expect(valuesOf(drawn('', ['a'], []))).toMatchObject({
      bipartite_density: null,
      bipartite_degree_centrality: [null],
      bipartite_betweenness: [null],
    });
    expect(valuesOf(drawn(''))).toMatchObject({ bipartite_density: null, degree: [], components_n: 0 });
  });

  it('keeps nodes apart whose ids occur on both sides', () => {
    const { nodes, first } = computeTwoMode(twoModeNetwork([], [], [{ first: 'x', second: 'x', count: 1 }]));
    expect([nodes, first]).toEqual([['x', 'x'], 1]);
  });
});

describe('addTwoMode', () => {
  const women = { mode: 'woman' };
  const network = sketchNetwork({
    nodes: ['z', 'a', 'e'],
    ties: [
      ['z', 'e'],
      ['a', 'e'],
    ],
    directed: false,
    attributes: { z: women, a: women, e: { mode: 'event' } },
  });
  const run = { recipe: network.recipe, seed: 1, partitions: [], networkHash: '', inputs: [], versions: {} };
  const plain = { ...computeIndicators(network, { partitions: [], seed: 1 }), run };

  it('adds the values of both kinds in the order of the nodes, under ids of their own', () => {
    const both = addTwoMode(plain, network, 'mode', 'woman');
    const added = both.node.find(({ id }) => id === 'projection_mode0_strength');
    expect([both.nodes, added?.values, added?.reasons.get(1)?.en]).toEqual([
      ['a', 'e', 'z'],
      [1, null, 1],
      'This holds only for the other kind.',
    ]);
    expect(both.network.find(({ id }) => id === 'bipartite_density')?.value).toBe(1);
    const ids = [...both.node, ...both.tie, ...both.network].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('leaves any other network as it is', () => {
    expect(addTwoMode(plain, network, 'colour', null)).toBe(plain);
  });
});

describe('every two-mode indicator', () => {
  it('is described in three languages, with its literature and the letters of its formula explained', () => {
    const explained = new Set(notation.flatMap(({ symbol }) => symbol.match(/[A-Za-z]+/g) ?? []));
    const indices = new Set(['i', 'j', 'h', 's', 't', 'ij', 'ih', 'jh', 'st']);
    for (const { id, label, definition, unit, undefinedWhen, convention, references, formula } of twoModeIndicators) {
      for (const text of [label, definition, unit, undefinedWhen, convention]) {
        for (const locale of locales) expect(text[locale].trim(), id).not.toBe('');
      }
      expect(new Set(locales.map((locale) => definition[locale])).size, id).toBe(3);
      expect(references.length, id).toBeGreaterThan(0);
      const letters = formula.match(/[A-Za-z]+/g) ?? [];
      expect(
        letters.filter((letter) => !explained.has(letter) && !indices.has(letter)),
        id,
      ).toEqual([]);
    }
  });

  it('keeps to its range on random networks, with a reason for every value that is not there', () => {
    const network = fc
      .record({ first: fc.integer({ min: 0, max: 8 }), second: fc.integer({ min: 0, max: 8 }) })
      .chain(({ first, second }) =>
        fc.record({
          first: fc.constant(Array.from({ length: first }, (_, at) => `org-${at}`)),
          second: fc.constant(Array.from({ length: second }, (_, at) => `event-${at}`)),
          ties:
            first * second === 0
              ? fc.constant<[number, number][]>([])
              : fc.array(fc.tuple(fc.nat(first - 1), fc.nat(second - 1)), { maxLength: 30 }),
        }),
      );
    fc.assert(
      fc.property(network, ({ first, second, ties }) => {
        const named = ties.map(([a, b]) => ({ first: first[a] ?? '', second: second[b] ?? '', count: 1 }));
        const results = computeTwoMode(twoModeNetwork(first, second, named));
        expect(computeTwoMode(twoModeNetwork([...first].reverse(), second, [...named].reverse()))).toEqual(results);
        for (const { id, values, reasons } of results.node) {
          const range = twoModeIndicators.find((one) => one.id === id)?.range;
          values.forEach((value, node) => {
            expect(reasons.has(node), id).toBe(value === null);
            if (value === null) return;
            expect(value, id).toBeGreaterThanOrEqual((range?.min ?? value) - 1e-12);
            expect(value, id).toBeLessThanOrEqual((range?.max ?? value) + 1e-12);
          });
        }
        for (const { id, value, reason } of results.network) {
          const range = twoModeIndicators.find((one) => one.id === id)?.range;
          expect(reason !== null, id).toBe(value === null);
          if (value !== null) expect(value, id).toBeLessThanOrEqual((range?.max ?? value) + 1e-12);
        }
      }),
      { numRuns: 200, seed: 20240103 },
    );
  });
});
