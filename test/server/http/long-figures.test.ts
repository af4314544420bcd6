import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { networkView } from '../../../server/http/views/network-view.ts';
import { drawsLong } from '../../../server/pipeline/figure-pieces.ts';
import { fontFiles } from '../../../server/pipeline/fonts.ts';
import { keysInMemory } from '../../../server/pipeline/study-keys.ts';
import { productVersions } from '../../../server/pipeline/versions.ts';
import { openWorkbench } from '../../../server/pipeline/workbench.ts';
import { openStore } from '../../../server/store/open-store.ts';
import { plantedNetwork } from '../graph/small-networks.ts';
import { formOf, makeStudy, type Serving, serve } from './serving.ts';

/* The figure of a network that is large enough to be drawn on another thread, through the real server. */

const { graph } = plantedNetwork(700, 2400, 9, 1);
let serving: Serving;
let study: string;
let path: string;

beforeAll(async () => {
  serving = await serve();
  study = await makeStudy(serving, 'Groot');
  path = `/api/v1/studies/${study}`;
  const organisations = graph.mapNodes((id, { sector }) => `${id},Organisatie ${id},x,${sector}`);
  const relations = graph.mapEdges((_edge, _own, from, to) => `${from},${to},referral,directed,from,x`);
  const files = {
    'organisations.csv': ['org_id,name,type,sector', ...organisations].join('\n'),
    'relations.csv': ['from_org,to_org,type,direction,reported_by,source', ...relations].join('\n'),
  };
  expect((await serving.ask(`${path}/imports`, { method: 'POST', body: formOf(files) })).status).toBe(201);
}, 60_000);
afterAll(() => serving.stop());

/** How many others are answered, one after the other, between a question and its answer. */
async function answeredBefore(question: string): Promise<number> {
  let over = false;
  const asked = serving.ask(question).finally(() => (over = true));
  let answered = 0;
  while (!over) {
    expect((await serving.ask('/api/v1/session')).status).toBe(200);
    answered++;
  }
  expect((await asked).status).toBe(200);
  return answered;
}

describe('the figure of a large network', { timeout: 60_000 }, () => {
  it('is the one that is drawn without a server, on the screen and on paper', async () => {
    const store = await openStore({ kind: 'sqlite', path: join(serving.folder, 'data/weefsel.sqlite') });
    try {
      const parts = { now: () => '', fonts: fontFiles(), keys: keysInMemory(), versions: productVersions() };
      const alone = openWorkbench(store, parts);
      const appearance = { sizeBy: null, colourBy: 'sector', seed: 1, locale: 'nl' } as const;
      const here = await alone.drawing(study, {}, appearance);
      expect(drawsLong(here.network)).toBe(true);
      const shown = await serving.ask(`${path}/network?lang=nl`);
      expect(await shown.json()).toEqual(JSON.parse(JSON.stringify(networkView(here, 1))));
      for (const exporter of ['svg', 'png']) {
        const { bytes } = await alone.figure(study, {}, appearance, { exporter, widthMm: 120, dpi: 72 });
        const there = await serving.ask(`${path}/figure?lang=nl&format=${exporter}&widthMm=120&dpi=72`);
        expect(Buffer.from(await there.arrayBuffer()).equals(bytes)).toBe(true);
      }
    } finally {
      await store.close();
    }
  });

  it.each(['figure?format=svg&seed=2', 'network?seed=3'])('leaves the server free for others meanwhile: %s', async (question) => {
    // The study is read and its network built by then.
    expect((await serving.ask(`${path}/network`)).status).toBe(200);
    // Were the server busy with drawing itself, it would answer once the figure is there.
    expect(await answeredBefore(`${path}/${question}`)).toBeGreaterThan(3);
  });

  it('may be left, and asked for again', async () => {
    const leave = new AbortController();
    const left = expect(serving.ask(`${path}/figure?format=png&seed=4`, { signal: leave.signal })).rejects.toThrow('abort');
    leave.abort();
    await left;
    expect((await serving.ask(`${path}/figure?format=png&seed=4&dpi=72`)).headers.get('content-type')).toBe('image/png');
    expect(serving.log.filter((line) => line.includes('unexpected'))).toEqual([]);
  });
});
