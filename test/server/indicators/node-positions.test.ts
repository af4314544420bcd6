import { describe, expect, it } from 'vitest';
import { computeIndicators } from '../../../server/indicators/compute.ts';
import { seededRandom } from '../../../server/model/random.ts';
import { knownSketch } from './known-sketches.ts';
import { type Sketch, sketchNetwork, type Tie } from './network.ts';
import { randomSketch } from './random-sketch.ts';

/* Positions of nodes, worked out by hand from the drawing; where it is not obvious the sum stands beside the case. */

function nodeResult(sketch: Sketch, id: string) {
  const found = computeIndicators(sketchNetwork(sketch), { partitions: [], seed: 1, only: [id] }).node[0];
  if (found === undefined) throw new TypeError(`No node indicator ${id}`);
  return found;
}

function expectValues(sketch: Sketch, id: string, expected: readonly (number | null)[]): void {
  const { values } = nodeResult(sketch, id);
  expect(values.length).toBe(expected.length);
  expected.forEach((value, node) => {
    if (value === null) expect(values[node]).toBeNull();
    else expect(values[node], `${id} of node ${node}`).toBeCloseTo(value, 10);
  });
}

const letters = ['a', 'b', 'c', 'd', 'e', 'f'];

/** A network of the first `order` letters; ties as pairs of letters with, where it matters, a weight. */
function drawing(order: number, ties: readonly (readonly [pair: string, weight?: number])[], directed: boolean): Sketch {
  return {
    nodes: letters.slice(0, order),
    ties: ties.map(([pair, weight]): Tie => [pair.charAt(0), pair.charAt(1), weight]),
    directed,
  };
}

describe('closeness and reach', () => {
  it.each<[name: string, id: string, values: readonly (number | null)[]]>([
    // From an end of a path: 1 + 2 steps to two others, 2/3.
    ['path of three, undirected', 'closeness_union', [2 / 3, 1, 2 / 3]],
    ['path of three, directed', 'closeness_union', [2 / 3, 1, 2 / 3]],
    // A triangle and a pair and an isolate: nobody reaches all.
    ['two parts, undirected', 'closeness_union', [0, 0, 0, 0, 0, 0]],
    ['two parts, undirected', 'closeness_union_norm', [1, 1, 1, 1, 1, null]],
    // Two of five others at one step: 1 * 2/5; one of five: 1/5.
    ['two parts, undirected', 'closeness_wf_union', [0.4, 0.4, 0.4, 0.2, 0.2, 0]],
    ['path of three, directed', 'closeness_in_norm', [null, 1, 2 / 3]],
    ['path of three, directed', 'closeness_out_norm', [2 / 3, 1, null]],
    // c is reached by both in 3 steps: 2/3 * 2/2; b by one of two others in one step: 1 * 1/2.
    ['path of three, directed', 'closeness_wf_in', [0, 0.5, 2 / 3]],
    ['path of three, directed', 'closeness_wf_out', [2 / 3, 0.5, 0]],
    ['path of three, undirected', 'closeness_in_norm', [2 / 3, 1, 2 / 3]],
    ['one node, undirected', 'closeness_union', [null]],
    ['one node, directed', 'closeness_wf_in', [null]],
    ['two isolates, directed', 'closeness_in_norm', [null, null]],
    ['path of three, directed', 'eccentricity_union', [2, 1, 2]],
    ['two parts, undirected', 'eccentricity_union', [1, 1, 1, 1, 1, 0]],
    ['one node, directed', 'eccentricity_union', [0]],
    ['path of three, directed', 'reach_two_steps', [1, 0.5, 0]],
    // Round a directed cycle of four each reaches two of three others.
    ['directed cycle, directed', 'reach_two_steps', [2 / 3, 2 / 3, 2 / 3, 2 / 3]],
    ['two parts, undirected', 'reach_two_steps', [0.4, 0.4, 0.4, 0.2, 0.2, 0]],
    ['one node, undirected', 'reach_two_steps', [null]],
  ])('%s: %s', (name, id, values) => {
    expectValues(knownSketch(name), id, values);
  });

  it('does not count what is three steps away', () => {
    expectValues(drawing(4, [['ab'], ['bc'], ['cd']], false), 'reach_two_steps', [2 / 3, 1, 1, 2 / 3]);
  });
});

describe('eigenvector', () => {
  const root = Math.SQRT1_2;
  it.each<[name: string, id: string, values: readonly (number | null)[]]>([
    // Path of three: λ = √2, the middle √2 times an end; a tree, where plain repeated multiplying goes back and forth.
    ['path of three, directed', 'eigenvector_union_max1', [root, 1, root]],
    ['path of three, undirected', 'eigenvector_union_unit', [0.5, root, 0.5]],
    // Star of five: λ = 2, the middle twice an end; squares 4 + 4·1 = 8.
    ['star, undirected', 'eigenvector_union_max1', [1, 0.5, 0.5, 0.5, 0.5]],
    ['star, undirected', 'eigenvector_union_unit', [2, 1, 1, 1, 1].map((value) => value / Math.sqrt(8))],
    // The triangle (λ = 2) outweighs the pair (λ = 1).
    ['two parts, undirected', 'eigenvector_union_max1', [1, 1, 1, 0, 0, 0]],
    ['pair, undirected', 'eigenvector_union_unit', [root, root]],
    ['three isolates, undirected', 'eigenvector_union_unit', [null, null, null]],
    ['one node, directed', 'eigenvector_union_max1', [null]],
    // a -> b -> c: two senders and two receivers, each with one arc.
    ['path of three, directed', 'hub', [1, 1, 0]],
    ['path of three, directed', 'authority', [0, 1, 1]],
    ['star, directed', 'hub', [1, 0, 0, 0, 0]],
    ['star, directed', 'authority', [0, 1, 1, 1, 1]],
    ['path of three, undirected', 'hub', [null, null, null]],
    ['two isolates, directed', 'authority', [null, null]],
  ])('%s: %s', (name, id, values) => {
    expectValues(knownSketch(name), id, values);
  });

  it('counts parts with the same eigenvalue alike', () => {
    expectValues(drawing(4, [['ab'], ['cd']], false), 'eigenvector_union_unit', [0.5, 0.5, 0.5, 0.5]);
  });

  it('weighs senders by what they point to', () => {
    // a -> c, a -> d, b -> d. AAᵀ = [[2, 1], [1, 1]], λ = φ² (golden ratio φ): b = a / φ; authorities c = a, d = a + b, so c/d = 1/φ.
    const ties = drawing(4, [['ac'], ['ad'], ['bd']], true);
    const golden = (1 + Math.sqrt(5)) / 2;
    expectValues(ties, 'hub', [1, 1 / golden, 0, 0]);
    expectValues(ties, 'authority', [0, 0, 1 / golden, 1]);
  });

  function path(order: number): Sketch {
    const nodes = Array.from({ length: order }, (_, index) => `n${String(index).padStart(4, '0')}`);
    return { nodes, ties: nodes.slice(1).map((node, index): Tie => [nodes[index] ?? '', node]), directed: false };
  }

  it('says so when it has not settled', () => {
    const { values, reasons } = nodeResult(path(3000), 'eigenvector_union_max1');
    expect(values.every((value) => value === null)).toBe(true);
    expect(reasons.get(0)?.en).toContain('did not settle');
  });

  it.each([2, 41, 150, 400])('settles on a path of %i, which has sines for its vector', (order) => {
    const { values } = nodeResult(path(order), 'eigenvector_union_unit');
    values.forEach((value, index) => {
      const sine = Math.sqrt(2 / (order + 1)) * Math.sin((Math.PI * (index + 1)) / (order + 1));
      expect(Math.abs((value ?? Number.NaN) - sine)).toBeLessThan(1e-8);
    });
  });

  it('is an eigenvector on random networks, with nothing below 0', () => {
    for (let seed = 1; seed <= 20; seed++) {
      const sketch = randomSketch(30, 0.05 * (1 + (seed % 4)), false, seededRandom(seed));
      const { values } = nodeResult(sketch, 'eigenvector_union_unit');
      const place = new Map(sketch.nodes.map((node, index) => [node, index]));
      const product = values.map(() => 0);
      for (const [source, target] of sketch.ties) {
        const from = place.get(source) ?? -1;
        const to = place.get(target) ?? -1;
        product[from] = (product[from] ?? 0) + (values[to] ?? 0);
        product[to] = (product[to] ?? 0) + (values[from] ?? 0);
      }
      const value = Math.sqrt(product.reduce((sum, entry) => sum + entry * entry, 0));
      values.forEach((entry, node) => {
        expect(entry).toBeGreaterThanOrEqual(0);
        expect(product[node]).toBeCloseTo(value * (entry ?? Number.NaN), 10);
      });
    }
  });
});

describe('PageRank', () => {
  it.each<[name: string, id: string, values: readonly (number | null)[]]>([
    ['directed cycle, directed', 'pagerank', [0.25, 0.25, 0.25, 0.25]],
    ['three isolates, directed', 'pagerank', [1 / 3, 1 / 3, 1 / 3]],
    ['one node, undirected', 'pagerank', [1]],
    // Ends e = 0.05 + 0.85 m/2, middle m = 0.05 + 0.85 · 2e: m = 0.135/(1 − 0.7225).
    ['path of three, undirected', 'pagerank', [0.05 + (0.425 * 0.135) / 0.2775, 0.135 / 0.2775, 0.05 + (0.425 * 0.135) / 0.2775]],
    ['a weight not known, directed', 'pagerank_w', [null, null, null]],
  ])('%s: %s', (name, id, values) => {
    expectValues(knownSketch(name), id, values);
  });

  it('follows stronger ties more often', () => {
    // b: ends a (weight 3) and c (weight 1). b = 0.05 + 0.85 (a + c) as above, a = 0.05 + 0.85 · 3/4 b, c = 0.05 + 0.85 b/4.
    const middle = 0.135 / 0.2775;
    const path = drawing(
      3,
      [
        ['ab', 3],
        ['bc', 1],
      ],
      false,
    );
    expectValues(path, 'pagerank_w', [0.05 + 0.6375 * middle, middle, 0.05 + 0.2125 * middle]);
  });
});

describe('clustering and structural holes', () => {
  // A triangle a-b-c with a pendant d at a.
  const kite = drawing(4, [['ab'], ['ac'], ['bc'], ['ad']], false);

  it.each<[id: string, values: readonly (number | null)[]]>([
    // a: one of three pairs of partners is tied.
    ['clustering_local_union', [1 / 3, 1, 1, null]],
    // a: 3 − 2·1/3; b: 2 − 2·1/2; d: 1.
    ['effective_size_union', [7 / 3, 1, 1, 1]],
    ['efficiency_union', [7 / 9, 1 / 2, 1 / 2, 1]],
    // a: towards b (1/3 + 1/3·1/2)² = 1/4, the same towards c, towards d (1/3)² = 1/9: 11/18.
    // b: towards a (1/2 + 1/2·1/2)² = 9/16, towards c (1/2 + 1/2·1/3)² = 4/9: 145/144. d: 1.
    ['constraint_union', [11 / 18, 145 / 144, 145 / 144, 1]],
    ['constraint_directed', [11 / 18, 145 / 144, 145 / 144, 1]],
    ['constraint_w', [11 / 18, 145 / 144, 145 / 144, 1]],
    ['effective_size_directed', [7 / 3, 1, 1, 1]],
    ['effective_size_w', [7 / 3, 1, 1, 1]],
    ['articulation_point_union', [1, 0, 0, 0]],
  ])('%s of a triangle with a pendant', (id, values) => {
    expectValues(kite, id, values);
  });

  it('reaches 1.125 in a triad', () => {
    expectValues(knownSketch('triad, undirected'), 'constraint_union', [1.125, 1.125, 1.125]);
  });

  it('has none for an isolate', () => {
    for (const id of ['constraint_union', 'constraint_directed', 'effective_size_union', 'efficiency_union'])
      expectValues(knownSketch('two isolates, directed'), id, [null, null]);
  });

  it('lets a mutual tie weigh double', () => {
    // a <-> b, a -> c: p_ab = 2/3, p_ac = 1/3, 4/9 + 1/9 = 5/9. b and c: one partner, 1, though neither c nor b names the other.
    expectValues(drawing(3, [['ab'], ['ba'], ['ac']], true), 'constraint_directed', [5 / 9, 1, 1]);
    expectValues(drawing(3, [['ab'], ['ba'], ['ac']], true), 'constraint_union', [1 / 2, 1, 1]);
    // With c -> b besides: for a, Σ_h p_ah m_bh = 1/3 · m_bc = 1/3 · 1/2, and for c 2/3 · m_cb = 2/3 · 1/1.
    const closed = drawing(3, [['ab'], ['ba'], ['ac'], ['cb']], true);
    expect(nodeResult(closed, 'effective_size_directed').values[0]).toBeCloseTo(2 - 1 / 6 - 2 / 3, 12);
  });

  it('weighs constraint and effective size by strength', () => {
    const path = drawing(
      3,
      [
        ['ab', 3],
        ['bc', 1],
      ],
      false,
    );
    expectValues(path, 'constraint_w', [1, 10 / 16, 1]);
    expectValues(path, 'effective_size_w', [1, 2, 1]);
  });
});

describe('articulation points', () => {
  it.each<[name: string, values: readonly number[]]>([
    ['path of three, directed', [0, 1, 0]],
    ['star, undirected', [1, 0, 0, 0, 0]],
    ['complete five, undirected', [0, 0, 0, 0, 0]],
    ['directed cycle, directed', [0, 0, 0, 0]],
    ['two parts, undirected', [0, 0, 0, 0, 0, 0]],
    ['pair, undirected', [0, 0]],
    ['mutual pair, directed', [0, 0]],
  ])('%s', (name, values) => {
    expectValues(knownSketch(name), 'articulation_point_union', values);
  });

  it('is what raises the number of parts when left out, on random networks', () => {
    const parts = (sketch: Sketch): number =>
      computeIndicators(sketchNetwork(sketch), { partitions: [], seed: 1, only: ['components_weak'] }).network[0]?.value ?? -1;
    for (let seed = 1; seed <= 10; seed++) {
      const sketch = randomSketch(16, 0.12, false, seededRandom(seed));
      const whole = parts(sketch);
      const expected = sketch.nodes.map((left) => {
        const nodes = sketch.nodes.filter((node) => node !== left);
        const ties = sketch.ties.filter(([source, target]) => source !== left && target !== left);
        return parts({ nodes, ties, directed: false }) > whole ? 1 : 0;
      });
      expectValues(sketch, 'articulation_point_union', expected);
    }
  });
});
