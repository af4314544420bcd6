import { describe, expect, it } from 'vitest';
import type { TieAttributes } from '../../../server/graph/network.ts';
import { computeIndicators } from '../../../server/indicators/compute.ts';
import { smallNetwork } from '../graph/small-networks.ts';
import { knownSketch } from './known-sketches.ts';
import { type Sketch, sketchNetwork, type Tie } from './network.ts';

/* Each value is worked out by hand from the drawing of the network; where it is not obvious the sum stands beside it. */

function tieValues(sketch: Sketch, id: string, partitions: readonly string[] = []) {
  const found = computeIndicators(sketchNetwork(sketch), { partitions, seed: 1 }).tie.find((each) => each.id === id);
  if (found === undefined) throw new TypeError(`No tie indicator ${id}`);
  return found;
}

function undirected(...pairs: readonly string[]): Sketch {
  const ties = pairs.map((pair): Tie => [pair[0] ?? '', pair[1] ?? '']);
  return { nodes: [...new Set(pairs.join(''))].sort(), ties, directed: false };
}

/** A triangle a-b-c, a cycle c-d-e-f and an end g on f. Ties: ab ac bc cd cf de ef fg. */
const flag = undirected('ab', 'ac', 'bc', 'cd', 'de', 'ef', 'cf', 'fg');
/** a and b, a and c mutual with b>c only; d hangs on a. Ties: a>b a>c a>d b>a b>c c>a. */
const mixed: Sketch = {
  nodes: ['a', 'b', 'c', 'd'],
  ties: [
    ['a', 'b'],
    ['b', 'a'],
    ['a', 'c'],
    ['c', 'a'],
    ['b', 'c'],
    ['a', 'd'],
  ],
  directed: true,
};

describe('values of ties', () => {
  it.each<[name: string, sketch: Sketch, id: string, values: readonly (number | null)[]]>([
    ['flag', flag, 'weight', [1, 1, 1, 1, 1, 1, 1, 1]],
    ['a weight not known', knownSketch('a weight not known, directed'), 'weight', [2, null]],
    ['flag', flag, 'reciprocated', [null, null, null, null, null, null, null, null]],
    ['mixed', mixed, 'reciprocated', [1, 1, 0, 1, 0, 1]],
    ['flag', flag, 'shared_partners_union', [1, 1, 1, 0, 0, 0, 0, 0]],
    ['mixed', mixed, 'shared_partners_union', [1, 1, 0, 1, 1, 1]],
    // Without direction every tie is mutual.
    ['flag', flag, 'simmelian', [1, 1, 1, 0, 0, 0, 0, 0]],
    // b>c is not returned, so no third is tied both ways to both ends of anything.
    ['mixed', mixed, 'simmelian', [0, 0, 0, 0, 0, 0]],
    ['mixed with c>b', { ...mixed, ties: [...mixed.ties, ['c', 'b']] }, 'simmelian', [1, 1, 0, 1, 1, 1, 1]],
    ['flag', flag, 'bridge_union', [0, 0, 0, 0, 0, 0, 0, 1]],
    ['mixed', mixed, 'bridge_union', [0, 0, 1, 0, 0, 0]],
    ['flag', flag, 'local_bridge_union', [0, 0, 0, 1, 1, 1, 1, 1]],
    // Round the cycle of four the other way takes 3 steps; f-g has no other way.
    ['flag', flag, 'span_union', [2, 2, 2, 3, 3, 3, 3, null]],
    // A cycle of six: each tie has a detour of 5.
    ['cycle of six', undirected('ab', 'bc', 'cd', 'de', 'ef', 'af'), 'span_union', [5, 5, 5, 5, 5, 5]],
    ['path of three', knownSketch('path of three, undirected'), 'edge_betweenness', [2, 2]],
    // a>b carries a>b and a>c; b>c carries b>c and a>c.
    ['path of three, directed', knownSketch('path of three, directed'), 'edge_betweenness', [2, 2]],
    // Round the cycle: each arc carries a path of 1, two of 2 and three of 3 steps.
    ['directed cycle', knownSketch('directed cycle, directed'), 'edge_betweenness', [6, 6, 6, 6]],
    // Without direction: its own pair, and half of both opposite pairs that run along it, 1 + 1/2 + 1/2.
    ['directed cycle', knownSketch('directed cycle, directed'), 'edge_betweenness_union', [2, 2, 2, 2]],
    ['complete five', knownSketch('complete five, undirected'), 'edge_betweenness', new Array(10).fill(1)],
    // Ends, to the three others through the middle: 1 + 3.
    ['star', knownSketch('star, undirected'), 'edge_betweenness', [4, 4, 4, 4]],
    ['no ties', knownSketch('three isolates, directed'), 'edge_betweenness', []],
  ])('%s: %s %s', (_name, sketch, id, values) => {
    expect(tieValues(sketch, id).values).toEqual(values);
  });

  it('crosses a border where the groups differ, and is not defined where one is not known', () => {
    const grouped = { ...mixed, attributes: { a: { team: 'x' }, b: { team: 'y' }, c: { team: 'x' }, d: {} } };
    const { values, reasons } = tieValues(grouped, 'crosses_team', ['team']);
    expect(values).toEqual([1, 0, null, 1, 1, 0]);
    expect(reasons.get(2)?.en).toBe('The “team” of at least one of the two sides is not known.');
  });

  it('says what stands behind a tie', () => {
    const tie = (more: Partial<TieAttributes>) => ['a', 'b', more] as const;
    const of = (more: Partial<TieAttributes>) => {
      const network = smallNetwork([{ id: 'a' }, { id: 'b' }], [tie(more)]);
      const { tie: values } = computeIndicators(network, { partitions: [], seed: 1 });
      return Object.fromEntries(values.map(({ id, values: [value], reasons }) => [id, reasons.get(0)?.en ?? value]));
    };
    expect(of({ types: ['advice', 'referral'], sources: ['log', 'relations'], sourceClass: 'disputed' })).toMatchObject({
      multiplexity: 2,
      relation_types: 'advice;referral',
      sources: 'log;relations',
      source_class: 'disputed',
      records: 0,
    });
    expect(of({ types: [] })).toMatchObject({
      multiplexity: 'No row behind this tie says which type of relation it is.',
      relation_types: 'No row behind this tie says which type of relation it is.',
    });
  });
});
