import { describe, expect, it } from 'vitest';
import { buildNetwork } from '../../../server/graph/build-network.ts';
import { layoutNetwork } from '../../../server/graph/layout.ts';
import { computeIndicators } from '../../../server/indicators/compute.ts';
import { organisations, recipe, study } from './study.ts';

// Names that plain JavaScript objects answer to without having them.
const ids = ['__proto__', 'constructor', 'hasOwnProperty', 'prototype', 'toString', 'valueOf'];

describe('organisations called like parts of an object', () => {
  const ring = ids.map((from_org, place) => ({ from_org, to_org: ids[(place + 1) % ids.length] as string, type: 'contact' }));
  for (const direction of ['directed', 'undirected'] as const) {
    it(`keep all their ties (${direction})`, () => {
      const network = buildNetwork(study({ organisations: organisations(...ids), relations: ring }), recipe({ direction }));
      expect(network.graph.nodes().sort()).toEqual([...ids].sort());
      expect(network.graph.size).toBe(6);
      for (const id of ids) expect(network.graph.degree(id)).toBe(2);
      expect(network.graph.hasEdge('__proto__', 'constructor')).toBe(true);
      expect(network.graph.hasEdge('__proto__', 'toString')).toBe(false);
      expect(network.graph.hasEdge('__proto__', 'nobody')).toBe(false);
      // By hand: in a ring of six, everybody has two partners.
      const { node, nodes } = computeIndicators(network, { partitions: [], seed: 1 });
      expect(node.find(({ id }) => id === 'degree_union')?.values).toEqual(nodes.map(() => 2));
      expect(layoutNetwork(network.graph, 1).points.size).toBe(6);
      expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    });
  }
});
