import { describe, expect, it } from 'vitest';
import { newGraph } from '../../../server/graph/build/new-graph.ts';
import { computeInSteps } from '../../../server/indicators/compute.ts';
import { tooLargeFor } from '../../../server/indicators/too-large.ts';
import type { WalkName } from '../../../server/indicators/walks.ts';
import { nodeAttributes, plantedNetwork } from '../graph/small-networks.ts';

/* What a network is too large for is said before anything long begins, and is what is then left out. */

/** Organisations without ties: reading each from each is work enough. */
function emptyNetwork(order: number) {
  const graph = newGraph('directed');
  for (let at = 0; at < order; at++) graph.addNode(`n${at}`, nodeAttributes({ id: `n${at}` }));
  return { ...plantedNetwork(3, 2, 1, 1), graph };
}

/** The walks that are asked for before anything waits. */
function* walksAsked(steps: ReturnType<typeof computeInSteps>): Generator<WalkName> {
  for (let step = steps.next(); !step.done && step.value.kind !== 'waiting'; step = steps.next()) {
    if (step.value.kind === 'walks') yield* step.value.walks;
  }
}

describe('tooLargeFor', () => {
  it('is empty for a network of all of Flanders', () => {
    expect(tooLargeFor(plantedNetwork(60, 400, 4, 1))).toEqual([]);
    expect(tooLargeFor(emptyNetwork(20_000))).toEqual([]);
  });

  it('names what follows lengths first, then all betweenness; distances and estimates last longest', () => {
    const byLength = tooLargeFor(emptyNetwork(200_000));
    expect(byLength).toContain('betweenness_w_invstrength_exact');
    expect(byLength).not.toContain('betweenness');
    const all = tooLargeFor(emptyNetwork(330_000));
    expect(all).toEqual(
      expect.arrayContaining(['betweenness', 'betweenness_union', 'edge_betweenness', 'centralization_betweenness']),
    );
    expect(all.filter((id) => id.includes('harmonic') && !id.includes('_w_'))).toEqual([]);
    expect(all.filter((id) => id.includes('sampled'))).toEqual([]);
  }, 60_000);

  it.each([
    [330_000, ['betweenness', 'edge_betweenness', 'degree_in'], ['betweenness', 'edge_betweenness']],
    // The paths of ties take longer than those of organisations alone.
    [300_000, ['betweenness', 'edge_betweenness'], ['betweenness', 'edge_betweenness']],
    [300_000, ['betweenness', 'degree_in'], []],
  ])(
    'names what the computation of %i organisations leaves out',
    (order, only, left) => {
      const network = emptyNetwork(order);
      expect(tooLargeFor(network, only)).toEqual(left);
      const walked = [...walksAsked(computeInSteps(network, { partitions: [], seed: 1, only }))];
      expect(walked.length > 0).toBe(only.includes('betweenness') && !left.includes('betweenness'));
    },
    60_000,
  );
});
