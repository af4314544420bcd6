import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ComputeProgressView, ResultsView } from '../../../server/http/contract.ts';
import { resultsView } from '../../../server/http/views/results-view.ts';
import { takesLong } from '../../../server/pipeline/analyse.ts';
import { keysInMemory } from '../../../server/pipeline/study-keys.ts';
import { productVersions } from '../../../server/pipeline/versions.ts';
import { openWorkbench } from '../../../server/pipeline/workbench.ts';
import { openStore } from '../../../server/store/open-store.ts';
import { plantedNetwork } from '../graph/small-networks.ts';
import { formOf, makeStudy, type Serving, serve } from './serving.ts';

/* Results of a network that is large enough to be computed on other threads, through the real server. */

const { graph } = plantedNetwork(400, 3000, 8, 1);
let serving: Serving;
let study: string;
let path: string;

beforeAll(async () => {
  serving = await serve();
  study = await makeStudy(serving, 'Groot');
  path = `/api/v1/studies/${study}/results`;
  const organisations = graph.mapNodes((id, { sector }) => `${id},Organisatie ${id},x,${sector}`);
  const relations = graph.mapEdges((_edge, _own, from, to) => `${from},${to},referral,directed,from,x`);
  const files = {
    'organisations.csv': ['org_id,name,type,sector', ...organisations].join('\n'),
    'relations.csv': ['from_org,to_org,type,direction,reported_by,source', ...relations].join('\n'),
  };
  const { status } = await serving.ask(`/api/v1/studies/${study}/imports`, { method: 'POST', body: formOf(files) });
  expect(status).toBe(201);
});
afterAll(() => serving.stop());

async function results(query = ''): Promise<ResultsView> {
  const response = await serving.ask(`${path}${query}`);
  expect(response.status).toBe(200);
  return JSON.parse(await response.text());
}

/** What a stream of events told until its end. */
async function progress(query = '', signal?: AbortSignal): Promise<ComputeProgressView[]> {
  const response = await serving.ask(`${path}/progress${query}`, signal === undefined ? {} : { signal });
  expect(response.status).toBe(200);
  return [...(await response.text()).matchAll(/^event: progress\ndata: (.*)$/gm)].map(([, data = '']) => JSON.parse(data));
}

describe('results of a large network', () => {
  it('are told while they are computed, and are those that one thread computes, bit for bit', async () => {
    const [told, view] = await Promise.all([progress(), results()]);
    expect(told[0]).toEqual({ step: 'building', done: 0, total: 1 });
    expect(new Set(told.map(({ step }) => step))).toEqual(new Set(['building', 'measuring', 'walking']));
    for (const { done, total } of told) expect(done).toBeLessThanOrEqual(total);

    const store = await openStore({ kind: 'sqlite', path: join(serving.folder, 'data/weefsel.sqlite') });
    try {
      const versions = productVersions();
      const fonts = { regular: '', semiBold: '' };
      const alone = openWorkbench(store, { now: () => '', fonts, keys: keysInMemory(), versions });
      const here = await alone.results(study, {}, { partitions: [], seed: 1 });
      expect(takesLong(here.network)).toBe(true);
      expect(view).toEqual(JSON.parse(JSON.stringify(resultsView(here))));
    } finally {
      await store.close();
    }
  });

  it('leave the server free for others meanwhile', async () => {
    let over = false;
    const computed = results('?seed=2').finally(() => (over = true));
    let answered = 0;
    while (!over) {
      await serving.ask('/api/v1/session');
      answered++;
      await setTimeout(10);
    }
    await computed;
    // Were the server busy with the results itself, it would answer once they are there.
    expect(answered).toBeGreaterThan(3);
  });

  it('end when nobody waits for them any more, and can be asked for again', async () => {
    const leave = new AbortController();
    const gone = serving.ask(`${path}?seed=3`, { signal: leave.signal });
    const told = expect(gone).rejects.toThrow('abort');
    await setTimeout(100);
    leave.abort();
    await told;
    // The next computation does not wait for the end of the one that was left.
    expect((await results('?seed=4')).run.seed).toBe(4);
    expect((await results('?seed=3')).run.seed).toBe(3);
    expect(serving.log.filter((line) => line.includes('unexpected'))).toEqual([]);
  });

  it('that are there are not computed again', async () => {
    await results('?seed=2');
    expect((await progress('?seed=2')).filter(({ step }) => step === 'walking')).toEqual([]);
  });

  it('refuse a network that cannot be built, in the stream as well', async () => {
    const recipe = encodeURIComponent(JSON.stringify({ municipalities: ['Nergens'] }));
    for (const each of [path, `${path}/progress`]) expect((await serving.ask(`${each}?recipe=${recipe}`)).status).toBe(422);
  });
});
