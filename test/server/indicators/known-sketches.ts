import type { Sketch, Tie } from './network.ts';

/** Every pair of the nodes, each once. */
function allPairs(nodes: readonly string[]): Tie[] {
  return nodes.flatMap((a, index) => nodes.slice(index + 1).map((b): Tie => [a, b]));
}

const abc = ['a', 'b', 'c'];
const five = ['a', 'b', 'c', 'd', 'e'];

const either: Readonly<Record<string, Omit<Sketch, 'directed'>>> = {
  empty: { nodes: [], ties: [] },
  'one node': { nodes: ['a'], ties: [] },
  'two isolates': { nodes: ['a', 'b'], ties: [] },
  'three isolates': { nodes: abc, ties: [] },
  pair: { nodes: ['a', 'b'], ties: [['a', 'b']] },
  'path of three': {
    nodes: abc,
    ties: [
      ['a', 'b'],
      ['b', 'c'],
    ],
  },
  triad: {
    nodes: abc,
    ties: [
      ['a', 'b'],
      ['b', 'c'],
      ['a', 'c'],
    ],
  },
  star: {
    nodes: five,
    ties: [
      ['a', 'b'],
      ['a', 'c'],
      ['a', 'd'],
      ['a', 'e'],
    ],
  },
  'complete five': { nodes: five, ties: allPairs(five) },
  'two parts': {
    nodes: ['a', 'b', 'c', 'd', 'e', 'f'],
    ties: [
      ['a', 'b'],
      ['b', 'c'],
      ['a', 'c'],
      ['d', 'e'],
    ],
  },
  'a weight not known': {
    nodes: abc,
    ties: [
      ['a', 'b', 2],
      ['b', 'c', null],
    ],
  },
};

const directedOnly: Readonly<Record<string, Omit<Sketch, 'directed'>>> = {
  'directed cycle': {
    nodes: ['a', 'b', 'c', 'd'],
    ties: [
      ['a', 'b'],
      ['b', 'c'],
      ['c', 'd'],
      ['d', 'a'],
    ],
  },
  'mutual pair': {
    nodes: ['a', 'b'],
    ties: [
      ['a', 'b'],
      ['b', 'a'],
    ],
  },
  'star both ways': {
    nodes: abc,
    ties: [
      ['a', 'b'],
      ['b', 'a'],
      ['a', 'c'],
      ['c', 'a'],
    ],
  },
};

/** Small networks whose values anybody can work out, by name. */
export const knownSketches: ReadonlyMap<string, Sketch> = new Map([
  ...Object.entries(either).map(([name, sketch]): [string, Sketch] => [`${name}, undirected`, { ...sketch, directed: false }]),
  ...Object.entries({ ...either, ...directedOnly }).map(([name, sketch]): [string, Sketch] => [
    `${name}, directed`,
    { ...sketch, directed: true },
  ]),
]);

/** The sketch of a name. */
export function knownSketch(name: string): Sketch {
  const sketch = knownSketches.get(name);
  if (sketch === undefined) throw new TypeError(`No known network is called ${name}`);
  return sketch;
}
