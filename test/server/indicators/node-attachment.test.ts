import { describe, expect, it } from 'vitest';
import { computeIndicators } from '../../../server/indicators/compute.ts';
import { knownSketch } from './known-sketches.ts';
import { type Sketch, sketchNetwork, type Tie } from './network.ts';

/* Values worked out by hand; the sum stands beside them where it is not obvious. */

function nodeValues(sketch: Sketch, id: string, partitions: readonly string[] = []) {
  const found = computeIndicators(sketchNetwork(sketch), { partitions, seed: 1 }).node.find((each) => each.id === id);
  if (found === undefined) throw new TypeError(`No node indicator ${id}`);
  return found;
}

function sketch(directed: boolean, ...ties: readonly (readonly [pair: string, weight?: number])[]): Sketch {
  const written = ties.map(([pair, weight]): Tie => [pair[0] ?? '', pair[1] ?? '', weight]);
  return { nodes: [...new Set(ties.map(([pair]) => pair).join(''))].sort(), ties: written, directed };
}

/** A triangle a-b-c with an end d on c, and a pair e-f and a node g apart. */
const parts: Sketch = { ...sketch(false, ['ab'], ['bc'], ['ac'], ['cd'], ['ef']), nodes: [...'abcdefg'] };
/** Two triangles that share c, and an end f on e. */
const bowTie = sketch(false, ['ab'], ['ac'], ['bc'], ['cd'], ['ce'], ['de'], ['ef']);
/** A triangle with weights 1, 8 and 27. */
const weighed = sketch(false, ['ab', 1], ['bc', 8], ['ac', 27]);

describe('how nodes are attached', () => {
  it.each<[name: string, network: Sketch, id: string, values: readonly (number | null)[]]>([
    ['parts', parts, 'isolate_class', [3, 3, 3, 2, 1, 1, 0]],
    // Of equally large parts all are the main part.
    ['two pairs', sketch(false, ['ab'], ['cd']), 'isolate_class', [2, 2, 2, 2]],
    ['three isolates', knownSketch('three isolates, directed'), 'isolate_class', [0, 0, 0]],
    // Without c, {a, b} and {d, e, f} are left: 2 are cut off. Without e, f.
    ['bow tie', bowTie, 'cut_off_union', [0, 0, 2, 0, 1, 0]],
    ['star', knownSketch('star, undirected'), 'cut_off_union', [3, 0, 0, 0, 0]],
    ['path of three', knownSketch('path of three, directed'), 'cut_off_union', [0, 1, 0]],
    ['parts', parts, 'cut_off_union', [0, 0, 1, 0, 0, 0, 0]],
    ['triad', knownSketch('triad, undirected'), 'hierarchy_union', [0, 0, 0]],
    ['star', knownSketch('star, undirected'), 'hierarchy_union', [0, null, null, null, null]],
    // Nobody reaches a; a reaches b in 1; a and b reach c in 2 and 1 steps: 2 / 3.
    ['path of three', knownSketch('path of three, directed'), 'closeness_nowf_in', [0, 1, 2 / 3]],
    // To b: a at 1, c not, so 3: 2 / 4. To a: nobody, 2 / 6. To c: 1 + 2.
    ['path of three', knownSketch('path of three, directed'), 'closeness_in_unreach_n', [2 / 6, 2 / 4, 2 / 3]],
    ['path of three', knownSketch('path of three, directed'), 'closeness_out_unreach_n', [2 / 3, 2 / 4, 2 / 6]],
    // Round a cycle all are alike.
    ['directed cycle', knownSketch('directed cycle, directed'), 'eigenvector_in', [0.5, 0.5, 0.5, 0.5]],
    ['triad, no circle', knownSketch('triad, directed'), 'eigenvector_in', [null, null, null]],
    ['no ties', knownSketch('three isolates, directed'), 'eigenvector_in', [null, null, null]],
    ['complete five', knownSketch('complete five, undirected'), 'eigenvector_w_max1', [1, 1, 1, 1, 1]],
    ['a weight not known', knownSketch('a weight not known, directed'), 'eigenvector_w_max1', [null, null, null]],
    // Partners b and c of a are tied: all that a has with pairs of partners is closed.
    ['weighed triangle', weighed, 'clustering_barrat', [1, 1, 1]],
    // c gives 1 to each of a, b and d, of which one pair of three is tied: (1 + 1) / (3 * 2).
    ['parts', parts, 'clustering_barrat', [1, 1, 1 / 3, 0, 0, 0, 0]],
    ['triad', knownSketch('triad, directed'), 'clustering_barrat', [null, null, null]],
    // Cube roots 1, 2, 3 of 27: (1/3)(2/3)(3/3) for the one pair of partners each has.
    ['weighed triangle', weighed, 'clustering_w_onnela', [2 / 9, 2 / 9, 2 / 9]],
    // Partners of a: b and c with b>c of two possible arcs.
    ['triad', knownSketch('triad, directed'), 'clustering_local_arcdensity', [0.5, 0.5, 0.5]],
    ['triad', knownSketch('triad, undirected'), 'clustering_local_arcdensity', [1, 1, 1]],
    ['star', knownSketch('star, directed'), 'clustering_local_arcdensity', [0, 0, 0, 0, 0]],
    // Shares of a in path a-b-c: all goes to b (1), and half of what b gives goes to c: 1 + (1/2)².
    ['path of three', knownSketch('path of three, undirected'), 'constraint_union_allj', [1.25, 0.5, 1.25]],
  ])('%s: %s %s', (_name, network, id, values) => {
    const found = nodeValues(network, id).values;
    expect(found.map((value) => value === null)).toEqual(values.map((value) => value === null));
    values.forEach((value, node) => {
      if (value !== null) expect(found[node], `${id} of node ${node}`).toBeCloseTo(value, 9);
    });
  });

  it('hierarchy: one partner binds more than the others', () => {
    // c of `parts`: shares 1/3 each. From a: (1/3 + 1/3 * 1/2)² = 1/4, from b the same, from d (1/3)² = 1/9.
    const [x, y] = [1 / 4, 1 / 9];
    const mean = (2 * x + y) / 3;
    const sum = 2 * (x / mean) * Math.log(x / mean) + (y / mean) * Math.log(y / mean);
    expect(nodeValues(parts, 'hierarchy_union').values[2]).toBeCloseTo(sum / (3 * Math.log(3)), 12);
  });

  it('E-I of a node counts partners whose group is known', () => {
    const attributes = { a: { team: 'x' }, b: { team: 'x' }, c: { team: 'y' }, d: { team: 'y' }, e: { team: 'x' }, f: {}, g: {} };
    const { values, reasons } = nodeValues({ ...parts, attributes }, 'ei_index_node_team', ['team']);
    // c: partners a and b of x, d of its own y: (2 - 1) / 3.
    expect(values).toEqual([0, 0, 1 / 3, -1, null, null, null]);
    expect(reasons.get(4)?.en).toBe('The “team” of no partner of this organisation is known.');
    expect(reasons.get(5)?.en).toBe('The “team” of this organisation is not known.');
  });
});

describe('brokers against chance', () => {
  // Two groups of 2 and 3, and 10 of the 20 arcs: d = 1/2, one path without shortcut has chance 1/8.
  const groups: Sketch = {
    nodes: [...'abcde'],
    ties: ['ab', 'bc', 'cd', 'de', 'ea', 'ac', 'bd', 'ce', 'da', 'eb'].map((pair): Tie => [pair[0] ?? '', pair[1] ?? '']),
    directed: true,
    attributes: Object.fromEntries([...'abcde'].map((id, at) => [id, { team: at < 2 ? 'x' : 'y' }])),
  };
  const expected = (role: string) => nodeValues(groups, `gould_fernandez_${role}_expected_team`, ['team']).values;

  it('expects by the sizes of the groups', () => {
    // Of a team of 2: no pair of the own team besides; of 3 others 3 * 2 pairs, 1 * 3 between, none of a third team.
    expect(expected('coordinator')).toEqual([0, 0, 2 / 8, 2 / 8, 2 / 8]);
    expect(expected('itinerant')).toEqual([6 / 8, 6 / 8, 2 / 8, 2 / 8, 2 / 8]);
    expect(expected('representative')).toEqual([3 / 8, 3 / 8, 4 / 8, 4 / 8, 4 / 8]);
    expect(expected('gatekeeper')).toEqual(expected('representative'));
    expect(expected('liaison')).toEqual([0, 0, 0, 0, 0]);
    expect(expected('total')).toEqual([1.5, 1.5, 1.5, 1.5, 1.5]);
  });

  it('has no distance from chance where chance leaves no spread', () => {
    const { values, reasons } = nodeValues(groups, 'gould_fernandez_liaison_z_team', ['team']);
    expect(values).toEqual([null, null, null, null, null]);
    expect(reasons.get(0)?.en).toMatch(/^With groups of these sizes/);
  });

  it('equals the mean over all networks of three with two arcs', () => {
    // Nodes a, b, c in one group, each of the 6 arcs with chance 1/3 apart: by the definition, over all 64 networks.
    const pairs = ['ab', 'ac', 'ba', 'bc', 'ca', 'cb'];
    let mean = 0;
    let squares = 0;
    for (let bits = 0; bits < 64; bits++) {
      const has = (pair: string): boolean => (bits & (1 << pairs.indexOf(pair))) !== 0;
      const chance = pairs.reduce((so, pair) => so * (has(pair) ? 1 / 3 : 2 / 3), 1);
      const paths = Number(has('ab') && has('bc') && !has('ac')) + Number(has('cb') && has('ba') && !has('ca'));
      mean += chance * paths;
      squares += chance * paths ** 2;
    }
    // A network of three with two of the six arcs has that density.
    const three: Sketch = {
      nodes: ['a', 'b', 'c'],
      ties: [
        ['a', 'b'],
        ['b', 'c'],
      ],
      directed: true,
      attributes: Object.fromEntries(['a', 'b', 'c'].map((id) => [id, { team: 'x' }])),
    };
    expect(nodeValues(three, 'gould_fernandez_total_expected_team', ['team']).values[1]).toBeCloseTo(mean, 12);
    expect(nodeValues(three, 'gould_fernandez_total_z_team', ['team']).values[1]).toBeCloseTo(
      (1 - mean) / Math.sqrt(squares - mean ** 2),
      12,
    );
  });
});
