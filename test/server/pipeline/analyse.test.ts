import { afterAll, describe, expect, it } from 'vitest';
import { openWalkerPool } from '../../../server/jobs/walker-pool.ts';
import { emptyRecords } from '../../../server/model/records.ts';
import { analyse, analyseWith } from '../../../server/pipeline/analyse.ts';
import type { Walkers } from '../../../server/pipeline/walk-pieces.ts';
import { plantedNetwork } from '../graph/small-networks.ts';

const pool = openWalkerPool(2);
afterAll(() => pool.close());

/** The pool, and every walk it was asked for: by what it can be ended, and how it ended. */
function watched() {
  const walks: { readonly signal: AbortSignal | undefined; readonly ended: Promise<unknown> }[] = [];
  const each: Walkers['each'] = (asks, onGive, signal, urgent) => {
    const ended = pool.each(asks, onGive, signal, urgent);
    walks.push({ signal, ended: ended.catch((error: unknown) => error) });
    return ended;
  };
  return { walks, each };
}

const network = plantedNetwork(10, 40, 4, 1);
const request = { partitions: [], seed: 1 };

describe('analyseWith', () => {
  it('gives what one thread gives, and ends no walk', async () => {
    const { walks, each } = watched();
    const built = { network, hash: 'h' };
    const results = await analyseWith({ each }, built, emptyRecords(), request, {});
    expect(results).toEqual(analyse(built, emptyRecords(), request, {}));
    expect(walks.length).toBeGreaterThan(1);
    expect(walks.filter(({ signal }) => signal?.aborted)).toEqual([]);
  });

  it('ends the walks that are out when an indicator throws', async () => {
    const { walks, each } = watched();
    const defect = new TypeError('a defect');
    const broken = plantedNetwork(10, 40, 4, 1);
    const [tie = ''] = broken.graph.edges();
    broken.graph.replaceEdgeAttributes(tie, {
      ...broken.graph.getEdgeAttributes(tie),
      get types(): readonly string[] {
        throw defect;
      },
    });
    await expect(analyseWith({ each }, { network: broken, hash: '' }, emptyRecords(), request, {})).rejects.toBe(defect);
    expect(walks.length).toBeGreaterThan(0);
    expect(walks.map(({ signal }) => signal?.reason as unknown)).toEqual(walks.map(() => defect));
    // A short one may have been done before.
    for (const ended of await Promise.all(walks.map((walk) => walk.ended))) expect([undefined, defect]).toContain(ended);
  });

  it('ends the other walks when one fails', async () => {
    const { walks, each } = watched();
    const died = new Error('a thread died');
    let asked = 0;
    const failing: Walkers['each'] = (...ask) => (asked++ === 0 ? Promise.reject(died) : each(...ask));
    const built = { network, hash: '' };
    await expect(analyseWith({ each: failing }, built, emptyRecords(), request, {})).rejects.toBe(died);
    expect(walks.map(({ signal }) => signal?.aborted)).toEqual(walks.map(() => true));
  });

  it('ends them when who asked has gone', async () => {
    const { walks, each } = watched();
    const [leaving, gone] = [new AbortController(), new Error('gone')];
    const built = { network, hash: '' };
    const watch = { signal: leaving.signal, onProgress: () => leaving.abort(gone) };
    await expect(analyseWith({ each }, built, emptyRecords(), request, {}, watch)).rejects.toBe(gone);
    expect(await Promise.all(walks.map(({ ended }) => ended))).toEqual(walks.map(() => gone));
  });
});
