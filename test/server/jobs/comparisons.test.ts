import { afterAll, describe, expect, it } from 'vitest';
import { buildNetwork } from '../../../server/graph/build-network.ts';
import { openComparerPool } from '../../../server/jobs/comparer-pool.ts';
import { blockSeed } from '../../../server/model/block-seed.ts';
import { StudyError } from '../../../server/model/errors.ts';
import { emptyRecords } from '../../../server/model/records.ts';
import { completeRecipe } from '../../../server/pipeline/analyse.ts';
import { compareNetworks, type UnitToCompare } from '../../../server/pipeline/compare.ts';
import { type Comparers, doComparePiece } from '../../../server/pipeline/compare-pieces.ts';
import { readStudyFolder } from '../../../server/pipeline/study-folder.ts';
import { acceptReadings, readBeside, recordsOf } from '../../../server/pipeline/take-in.ts';

/* However many threads draw, and in whatever order, the table is the same, to the last bit. */

const pools = [1, 3].map((threads) => openComparerPool(threads));
afterAll(() => Promise.all(pools.map((pool) => pool.close())));

const today = '2026-11-01';
const files = (await readStudyFolder('datasets/boom-antwerpen-synthetic')).filter(({ name }) =>
  /organisations|municipalities|relations/.test(name),
);
const records = recordsOf(acceptReadings(await readBeside(files, emptyRecords(), today), { skipRows: true }), today);

function unit(municipality: string): UnitToCompare {
  const recipe = completeRecipe({ municipalities: [municipality] });
  return {
    key: `municipality ${municipality}`,
    label: municipality,
    material: { records, recipe, centre: null },
    network: buildNetwork(records, recipe),
  };
}
const units = [unit('Boom'), unit('Antwerpen')];
const options = { seed: 3, repetitions: 600 };

/** Does every piece here, the last first. */
const backwards: Comparers = {
  each: async (pieces, onGive) => {
    for (const [at, piece] of [...pieces.entries()].reverse()) onGive(doComparePiece(piece), at);
  },
};

describe('a comparison in pieces', { timeout: 60_000 }, () => {
  it('gives the same on any number of threads and in any order', async () => {
    const here = await compareNetworks(units, options, backwards);
    for (const pool of pools) expect(await compareNetworks(units, options, pool)).toEqual(here);
    expect(await compareNetworks(units, { ...options, seed: 4 }, backwards)).not.toEqual(here);
  });

  it('draws a network alike whatever stands beside it', async () => {
    const alone = await compareNetworks([units[0] as UnitToCompare], options, backwards);
    const beside = await compareNetworks(units, options, backwards);
    expect(alone.map(({ cells }) => cells[0])).toEqual(beside.map(({ cells }) => cells[0]));
    expect(blockSeed(1, 'a', 'chance', 0)).not.toBe(blockSeed(1, 'a', 'chance', 250));
  });

  it('tells how far it is, from none to all', async () => {
    const told: (readonly [number, number])[] = [];
    await compareNetworks(units, options, pools[1] as Comparers, { onProgress: (done, total) => told.push([done, total]) });
    const [, total] = told[0] ?? [0, 0];
    expect(told).toEqual(Array.from({ length: total + 1 }, (_, done) => [done, total]));
  });

  it('is ended by its signal, and the pool goes on with the next', async () => {
    const cancel = new AbortController();
    const reason = new StudyError('unavailable', 'worker-failed');
    const long = compareNetworks(units, { seed: 1, repetitions: 20_000 }, pools[0] as Comparers, {
      signal: cancel.signal,
      onProgress: (done) => done === 2 && cancel.abort(reason),
    });
    await expect(long).rejects.toBe(reason);
    await compareNetworks(units, { seed: 1, repetitions: 50 }, pools[0] as Comparers);
  });

  it('refuses what is too large before anything is drawn', async () => {
    const many = Array.from({ length: 1001 }, (_, at) => `o${at}`);
    const recipe = completeRecipe({});
    const large = { ...records, organisations: many.map((org_id) => ({ ...records.organisations[0], org_id, name: org_id })) };
    // The first organisation is there; the others are like it.
    const material = { records: large as typeof records, recipe, centre: null };
    const network = buildNetwork(material.records, recipe);
    const told = compareNetworks([{ key: 'x', label: 'X', material, network }], options, backwards);
    await expect(told).rejects.toMatchObject({ code: 'too-large-to-compare' });
  });
});
