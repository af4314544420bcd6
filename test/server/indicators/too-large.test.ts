import { describe, expect, it } from 'vitest';
import { newGraph } from '../../../server/graph/build/new-graph.ts';
import { computeInSteps } from '../../../server/indicators/compute.ts';
import { tooLargeFor } from '../../../server/indicators/too-large.ts';
import { nodeAttributes, plantedNetwork } from '../graph/small-networks.ts';

/* What a network is too large for is said before anything long begins, and is what is then left out. */

/** Organisations without ties: reading each from each is work enough. */
function emptyNetwork(order: number) {
  const graph = newGraph('directed');
  for (let at = 0; at < order; at++) graph.addNode(`n${at}`, nodeAttributes({ id: `n${at}` }));
  return { ...plantedNetwork(3, 2, 1, 1), graph };
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

  it('names what the computation leaves out', () => {
    const network = emptyNetwork(330_000);
    const named = tooLargeFor(network);
    const steps = computeInSteps(network, { partitions: [], seed: 1, only: ['betweenness', 'edge_betweenness', 'degree_in'] });
    let step = steps.next();
    while (!step.done && step.value.kind !== 'waiting') step = steps.next();
    const left = !step.done && step.value.kind === 'waiting' ? step.value.tooLarge : [];
    expect([...left].sort()).toEqual(['betweenness', 'edge_betweenness']);
    expect(named).toEqual(expect.arrayContaining([...left]));
  }, 60_000);
});
