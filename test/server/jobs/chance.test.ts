import { afterAll, describe, expect, it } from 'vitest';
import { buildNetwork } from '../../../server/graph/build-network.ts';
import { type ChanceAsked, chanceBlocks, drawHere } from '../../../server/indicators/study/chance.ts';
import { findMeasure, measures } from '../../../server/indicators/study/index.ts';
import { measureOne, measureStudy } from '../../../server/indicators/study/measured-study.ts';
import { openComparerPool } from '../../../server/jobs/comparer-pool.ts';
import { completeRecipe } from '../../../server/pipeline/analyse.ts';
import { chanceFrom, haveDrawn } from '../../../server/pipeline/chance-pieces.ts';
import { type ComparePiece, type Comparers, doComparePiece } from '../../../server/pipeline/compare-pieces.ts';
import { measureStudyWith } from '../../../server/pipeline/measure-with.ts';
import { readStudy } from '../graph/read-study.ts';

/* What chance gives, drawn by a real pool of threads: the same wherever it is drawn, and not behind what takes long. */

const pools = [1, 3].map((threads) => openComparerPool(threads));
afterAll(() => Promise.all(pools.map((pool) => pool.close())));

const records = readStudy('datasets/boom-antwerpen-synthetic', ['organisations', 'municipalities', 'relations']);
const network = buildNetwork(records, completeRecipe({}));

function ring(order: number, statistic = 'centralization_betweenness', repetitions = 250): ChanceAsked {
  const cells = new Uint8Array(order * order);
  for (let node = 0; node < order; node++) cells[node * order + ((node + 1) % order)] = 1;
  return { statistic, pattern: { order, directed: true, cells }, repetitions, seed: 5 };
}
/** As many arcs, elsewhere. */
function twisted(asked: ChanceAsked): ChanceAsked {
  const { order } = asked.pattern;
  const cells = new Uint8Array(order * order);
  for (let node = 0; node < order; node++) cells[node * order + ((node + 2) % order)] = 1;
  return { ...asked, pattern: { ...asked.pattern, cells } };
}

const backwards: Comparers = {
  each: async (pieces, onGive) => {
    for (const [at, piece] of [...pieces.entries()].reverse()) onGive(doComparePiece(piece), at);
  },
};

describe('chance for measures', { timeout: 60_000 }, () => {
  it('is the same on any number of threads, in any order, and at once', async () => {
    const asked = [ring(20), ring(12), ring(20, 'centralization_indegree', 99)];
    const here = asked.map(drawHere());
    expect(here.map((values) => values?.length)).toEqual([250, 250, 99]);
    for (const workers of [...pools, backwards]) {
      const drawn = await haveDrawn(asked, workers);
      expect(drawn.map(({ values }) => values)).toEqual(here);
      const { chance, missing } = chanceFrom(drawn);
      expect(asked.map(chance)).toEqual(here);
      expect(missing).toEqual([]);
    }
  });

  it('is drawn once for all parts of one size, and of the same networks for every number', async () => {
    const pieces: ComparePiece[] = [];
    const counting: Comparers = {
      each: (asked, ...rest) => {
        pieces.push(...asked);
        return backwards.each(asked, ...rest);
      },
    };
    const one = ring(15);
    expect(await haveDrawn([one, twisted(one)], counting)).toHaveLength(1);
    expect(pieces).toHaveLength(3);
    const seeds = (asked: ChanceAsked) => chanceBlocks(asked).map(({ seed }) => seed);
    expect(seeds(ring(15, 'centralization_indegree'))).toEqual(seeds(one));
    expect(seeds(ring(16))).not.toEqual(seeds(one));
    expect(seeds({ ...one, seed: 6 })).not.toEqual(seeds(one));
  });

  it('gives a measure its values, whoever draws', async () => {
    const measure = findMeasure('control_betweenness_centralisation');
    if (measure === undefined) throw new Error('unknown measure');
    const settings = { seed: 3, parameters: { draws: 150 } };
    const first = chanceFrom([]);
    measureOne(measure, records, network, { ...settings, chance: first.chance });
    const { chance } = chanceFrom(await haveDrawn(first.missing, pools[1] as Comparers));
    const apart = measureOne(measure, records, network, { ...settings, chance });
    expect(apart).toEqual(measureOne(measure, records, network, settings));
    expect(apart.cells.map(({ detail }) => detail['draws'])).toEqual([150, 150, 150]);
  });

  it('gives a whole study the same values as one thread does', async () => {
    const request = {
      seed: 3,
      parameters: { draws: 99 },
      only: measures.filter(({ family }) => family === 'dilemmas' || family === 'sources').map(({ id }) => id),
    };
    const told: number[] = [];
    const apart = await measureStudyWith(pools[1] as Comparers, records, network, request, (done) => told.push(done));
    expect(apart).toEqual(measureStudy(records, network, request));
    expect(told).toEqual(apart.values.map((_values, place) => place));
  });

  it('does not wait behind a long comparison, which goes on', async () => {
    const pool = pools[0] as Comparers;
    const { statistic, ...asks } = ring(60);
    let done = 0;
    const piece: ComparePiece = { kind: 'draws', statistics: [statistic], asks: { how: 'chance', ...asks } };
    const long = pool.each(
      Array.from({ length: 40 }, () => piece),
      () => done++,
    );
    await haveDrawn([ring(20)], pool);
    expect(done).toBeLessThan(10);
    await long;
    expect(done).toBe(40);
  });
});
