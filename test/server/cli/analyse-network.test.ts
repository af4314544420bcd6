import { expect, it } from 'vitest';
import { analyseNetwork } from '../../../server/cli/analyse-network.ts';
import { newGraph } from '../../../server/graph/build/new-graph.ts';
import { openWalkerPool } from '../../../server/jobs/walker-pool.ts';
import { emptyRecords } from '../../../server/model/records.ts';
import { nodeAttributes, plantedNetwork } from '../graph/small-networks.ts';

it('says what a network is too large for before anything walks', { timeout: 120_000 }, async () => {
  const graph = newGraph('directed');
  for (let at = 0; at < 330_000; at++) graph.addNode(`n${at}`, nodeAttributes({ id: `n${at}` }));
  const events: string[] = [];
  const enough = new Error('enough');
  const walkers = {
    ...openWalkerPool(),
    // The walks of so many would take minutes.
    each: () => {
      events.push('walk');
      return Promise.reject(enough);
    },
  };
  const analysing = analyseNetwork(
    { network: { ...plantedNetwork(3, 2, 1, 1), graph }, hash: '' },
    emptyRecords(),
    { partitions: [], seed: 1, only: ['closeness_in_norm', 'betweenness'] },
    walkers,
    {
      environment: {},
      out: () => undefined,
      note: (text) => events.push(text),
      terminal: false,
      now: () => '2026-11-01T12:00:00.000Z',
      stopSignal: async () => undefined,
    },
    'en',
  );
  await expect(analysing).rejects.toBe(enough);
  expect(events).toEqual([expect.stringContaining('This network is too large to compute this exactly'), 'walk']);
});
