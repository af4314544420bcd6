import { describe, expect, it } from 'vitest';
import { buildNetwork } from '../../../server/graph/build-network.ts';
import { drawNetwork } from '../../../server/graph/drawing.ts';
import { layoutNetwork } from '../../../server/graph/layout.ts';
import type { Network } from '../../../server/graph/network.ts';
import { plainNetwork, restoreNetwork } from '../../../server/graph/plain-network.ts';
import { hostileNetwork } from '../export/hostile-network.ts';
import { drawingRequest, plantedNetwork } from './small-networks.ts';
import { contact, organisations, recipe, study } from './study.ts';

/* By hand: a and b report one relation each way and one together; c is named by nobody. */
const reports = study({
  organisations: organisations('a', 'b', 'c'),
  relations: [
    { from_org: 'a', to_org: 'b', type: 'referral', direction: 'directed' },
    { from_org: 'b', to_org: 'a', type: 'feedback', direction: 'directed' },
    { from_org: 'a', to_org: 'b', type: 'consultation', direction: 'mutual' },
  ],
});
const logged = study({ organisations: organisations('a', 'b'), contacts: [contact('a', 'b'), contact('b', 'a')] });

const networks: readonly (readonly [string, Network])[] = [
  ['none', buildNetwork(study({}), recipe())],
  ['reports of both sides', buildNetwork(reports, recipe())],
  ['reports without direction', buildNetwork(reports, recipe({ direction: 'undirected' }))],
  ['a log', buildNetwork(logged, recipe())],
  ['names that break what pastes', hostileNetwork()],
  ['names that every object has', buildNetwork(study({ organisations: organisations('__proto__', 'constructor') }), recipe())],
  ['a hundred', plantedNetwork(100, 300, 5, 1)],
];

const draw = (network: Network) => drawNetwork(network, layoutNetwork(network.graph, 1), drawingRequest());
const sent = (network: Network): Network => restoreNetwork(structuredClone(plainNetwork(network)));

describe('a network that went to another thread', () => {
  it.each(networks)('is drawn as it was: %s', (_name, network) => {
    expect(draw(sent(network))).toEqual(draw(network));
  });

  it('keeps its order, and what is known of each', () => {
    const network = plantedNetwork(30, 60, 3, 2);
    const { graph } = sent(network);
    expect(graph.nodes()).toEqual(network.graph.nodes());
    expect(graph.mapNodes((_id, attributes) => attributes)).toEqual(network.graph.mapNodes((_id, attributes) => attributes));
    const ties = ({ graph: own }: Network) => own.mapEdges((_edge, { records: _, ...rest }, from, to) => [from, to, rest]);
    expect(ties(sent(network))).toEqual(ties(network));
  });

  it('takes no contacts along: they are most of what a log holds', () => {
    expect(plainNetwork(buildNetwork(logged, recipe())).ties.map(([, , , ids]) => ids)).toEqual([[], []]);
    expect(plainNetwork(buildNetwork(reports, recipe())).ties.map(([, , , ids]) => ids.length)).toEqual([2, 2]);
  });
});
