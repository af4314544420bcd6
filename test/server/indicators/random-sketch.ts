import fc from 'fast-check';
import { type Random, seededRandom } from '../../../server/model/random.ts';
import type { Sketch, Tie } from './network.ts';

/** A simple network of `order` nodes in which every possible tie is there with chance `density`; some weights are not known. */
export function randomSketch(order: number, density: number, directed: boolean, random: Random): Sketch {
  const nodes = Array.from({ length: order }, (_, index) => `node-${String(index).padStart(5, '0')}`);
  const ties = nodes.flatMap((source, from) =>
    nodes.flatMap((target, to): Tie[] => {
      if (from === to || (!directed && to < from) || random() >= density) return [];
      return [[source, target, random() < 0.05 ? null : 1 + Math.floor(random() * 9)]];
    }),
  );
  const groups = ['x', 'y', 'z'];
  const attributes = Object.fromEntries(
    nodes.map((id): [string, Record<string, string>] => [
      id,
      random() < 0.1 ? {} : { group: groups[Math.floor(random() * groups.length)] ?? 'x' },
    ]),
  );
  return { nodes, ties, directed, attributes };
}

/** Random networks for properties: up to 24 nodes, sparse to dense. */
export const arbitrarySketch: fc.Arbitrary<Sketch> = fc
  .record({
    order: fc.integer({ min: 0, max: 24 }),
    density: fc.double({ min: 0, max: 1, noNaN: true }),
    directed: fc.boolean(),
    seed: fc.integer(),
  })
  .map(({ order, density, directed, seed }) => randomSketch(order, density * density, directed, seededRandom(seed)));
