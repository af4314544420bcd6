import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import type { Network } from '../../../server/graph/network.ts';
import { computeIndicators, computeInSteps } from '../../../server/indicators/compute.ts';
import { compressRows, uniteRows } from '../../../server/indicators/kernels/compressed-rows.ts';
import { inverseLengths } from '../../../server/indicators/kernels/tie-lengths.ts';
import type { Computed, ComputeOptions } from '../../../server/indicators/pieces.ts';
import type { WalkRows } from '../../../server/indicators/walk.ts';
import { finishWalk, type WalkName, walkHere, walks } from '../../../server/indicators/walks.ts';
import { openWalkerPool, type WalkerPool } from '../../../server/jobs/walker-pool.ts';
import { seededRandom } from '../../../server/model/random.ts';
import { haveWalked } from '../../../server/pipeline/walk-pieces.ts';
import { sketchNetwork, type Tie } from '../indicators/network.ts';
import { randomSketch } from '../indicators/random-sketch.ts';

/* However many threads do the walks, the results are those of one thread, to the last bit. */

const pools = [1, 2, 3, 4].map((threads) => openWalkerPool(threads));
afterAll(() => Promise.all(pools.map((pool) => pool.close())));

const names = Object.keys(walks) as WalkName[];

function networkOf(order: number, density: number, directed: boolean, seed: number): Network {
  const random = seededRandom(seed);
  const sketch = randomSketch(order, density, directed, random);
  const ties = sketch.ties.map(([from, to]): Tie => [from, to, 1 + Math.floor(random() * 7)]);
  return sketchNetwork({ ...sketch, ties });
}

function walkRowsOf({ graph }: Network): WalkRows {
  const rows = compressRows(graph);
  const sample = Int32Array.from({ length: Math.floor(rows.order / 2) }, (_, at) => 2 * at);
  return { rows, unionRows: uniteRows(rows), lengths: inverseLengths(rows), sample, seed: 3 };
}

/** From none to several blocks: a block has at least 64 starts. */
const arbitraryNetwork = fc
  .tuple(
    fc.integer({ min: 0, max: 200 }),
    fc.double({ min: 0, max: 0.1, noNaN: true }),
    fc.boolean(),
    fc.integer({ min: 1, max: 1e6 }),
  )
  .map(([order, density, directed, seed]) => networkOf(order, density, directed, seed));

async function computeWith(pool: WalkerPool, network: Network, options: ComputeOptions): Promise<Computed> {
  const steps = computeInSteps(network, options);
  const walking: ReturnType<typeof haveWalked>[] = [];
  let step = steps.next();
  while (!step.done) {
    const asked = step.value;
    if (asked.kind === 'walks') walking.push(haveWalked(asked.walks, asked.network, pool, {}));
    const waits = asked.kind === 'waiting';
    step = steps.next(waits ? new Map((await Promise.all(walking)).flatMap((parts) => [...parts])) : undefined);
  }
  return step.value;
}

describe('walks on several threads', () => {
  it.each(pools.map((pool) => [pool.threads, pool] as const))(
    'equal those on one, bit for bit, with %i threads',
    async (_, pool) => {
      await fc.assert(
        fc.asyncProperty(arbitraryNetwork, async (network) => {
          const rows = walkRowsOf(network);
          const parts = await haveWalked(names, rows, pool, {});
          for (const name of names) {
            const whole = parts.get(name);
            if (whole === undefined) throw new Error(`No parts of ${name}`);
            expect(finishWalk(name, rows, whole), name).toEqual(walkHere(name, rows));
          }
        }),
        { numRuns: 12, seed: 20260111 },
      );
    },
  );

  it('give every indicator the same value, bit for bit', async () => {
    const options = { partitions: ['sector'], seed: 3, sample: 50 };
    for (const directed of [true, false]) {
      const network = networkOf(150, 0.03, directed, 7);
      const here = computeIndicators(network, options);
      for (const pool of pools) expect(await computeWith(pool, network, options)).toEqual(here);
    }
  });

  it('tell how many organisations are done, up to all', async () => {
    const told: [number, number][] = [];
    await haveWalked(['betweenness', 'distancesIn'], walkRowsOf(networkOf(150, 0.03, true, 7)), pools[1] ?? openWalkerPool(1), {
      onProgress: (done, total) => told.push([done, total]),
    });
    expect(told.map(([, total]) => total)).toEqual(told.map(() => 300));
    expect(told.map(([done]) => done)).toEqual(told.map(([done]) => done).sort((a, b) => a - b));
    expect(told.at(-1)).toEqual([300, 300]);
  });

  it('stop when they are told to', async () => {
    const stop = new AbortController();
    const walked = haveWalked(names, walkRowsOf(networkOf(200, 0.1, true, 7)), pools[0] ?? openWalkerPool(1), {
      signal: stop.signal,
      onProgress: () => stop.abort(new Error('enough')),
    });
    await expect(walked).rejects.toThrow('enough');
  });
});
