import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CompareOffer, ComparisonEvent, ComparisonRun, NewComparison } from '../../../server/http/contract.ts';
import { formOf, makeStudy, project, type Serving, serve } from './serving.ts';

/* Comparisons through the real server, on the synthetic example: begun, followed, stopped, found again. */

let serving: Serving;
let study: string;
let path: string;

beforeAll(async () => {
  serving = await serve();
  study = await makeStudy(serving, 'Boom en Antwerpen');
  path = `/api/v1/studies/${study}/comparisons`;
  const folder = join(project, 'datasets/boom-antwerpen-synthetic');
  const names = ['municipalities.csv', 'organisations.csv', 'relations.csv'];
  const files = await Promise.all(names.map(async (name) => [name, await readFile(join(folder, name))] as const));
  const { status } = await serving.ask(`/api/v1/studies/${study}/imports`, {
    method: 'POST',
    body: formOf(Object.fromEntries(files)),
  });
  expect(status).toBe(201);
}, 60_000);
afterAll(() => serving.stop());

const town = (name: string) => ({ kind: 'municipality', name }) as const;
const centre = (id: string) => ({ kind: 'catchment', centre: id }) as const;
const small = { units: [town('Boom'), centre('sc-dam')], repetitions: 200 };
/** Long enough that it does not end by itself while it is looked at. */
const long = { units: [town('Antwerpen'), town('Boom')], repetitions: 20_000 };

async function post(body: unknown, to = path, lang = 'en'): Promise<Response> {
  const headers = { 'content-type': 'application/json' };
  return serving.ask(`${to}?lang=${lang}`, { method: 'POST', headers, body: JSON.stringify(body) });
}
async function begin(body: NewComparison): Promise<ComparisonRun> {
  const response = await post(body);
  expect(response.status).toBe(201);
  return JSON.parse(await response.text());
}
const read = async (id: string): Promise<ComparisonRun> => JSON.parse(await (await serving.ask(`${path}/${id}`)).text());
const stop = async (id: string): Promise<ComparisonRun> => JSON.parse(await (await post({}, `${path}/${id}/stop`)).text());

/** What the stream of events told until its end. */
async function follow(id: string): Promise<readonly ComparisonEvent[]> {
  const response = await serving.ask(`${path}/${id}/events`);
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toContain('text/event-stream');
  return [...(await response.text()).matchAll(/^event: comparison\ndata: (.*)$/gm)].map(([, data = '']) => JSON.parse(data));
}

describe('a comparison', { timeout: 120_000 }, () => {
  it('offers the municipalities and the centres that have partners', async () => {
    const offer: CompareOffer = JSON.parse(await (await serving.ask(path)).text());
    expect(offer.municipalities.map(({ name }) => name)).toEqual(['Antwerpen', 'Boom']);
    expect(offer.centres.filter(({ municipality }) => municipality === 'Antwerpen')).toHaveLength(23);
    for (const { partners } of offer.centres) expect(partners).toBeGreaterThan(0);
  });

  it('is begun, followed to its end by two at once, and found again by its id', async () => {
    const { id, state, result } = await begin(small);
    expect([state, result]).toEqual(['running', null]);
    const both = await Promise.all([follow(id), follow(id)]);
    for (const told of both) {
      expect(told.at(-1)).toMatchObject({ state: 'done' });
      const done = told.map(({ progress }) => progress.done);
      expect(done).toEqual([...done].sort((a, b) => a - b));
      for (const { progress } of told) if (progress.total !== null) expect(progress.done).toBeLessThanOrEqual(progress.total);
    }
    const [first, again] = [await read(id), await read(id)];
    expect(first).toEqual(again);
    // Whoever asks for the same, after a reload or beside this one, gets what is there.
    expect(await begin(small)).toEqual(first);
    // Who comes after the end hears it at once.
    expect((await follow(id)).map((event) => event.state)).toEqual(['done']);
  });

  it('says of every number its value, the seed, the draws, and what can be said in three languages', async () => {
    const { id } = await begin(small);
    await follow(id);
    const { result } = await read(id);
    expect(result?.run).toMatchObject({ seed: 1, repetitions: 200 });
    for (const row of result?.rows ?? []) {
      expect(row.cells).toHaveLength(2);
      for (const { value, reason } of row.cells) expect(value === null).toBe(reason !== null);
      for (const { chance } of row.cells) if (chance) expect([chance.baseline.draws, chance.upper > 0]).toEqual([200, true]);
      const { nl, en, fr } = row.verdict;
      for (const words of [nl, en, fr]) expect(words).not.toMatch(/^$|[{}*]|NaN|Infinity/);
      expect(new Set([nl, en, fr]).size).toBe(3);
    }
    // Density is set side by side, never compared: no ranking of towns.
    expect(result?.rows.find(({ statistic }) => statistic === 'density')).toMatchObject({ kind: 'shown', differences: [] });
    expect(JSON.stringify(result)).not.toMatch(/NaN|Infinity/);
  });

  it('is stopped, told to who watches, and begins anew when it is asked for again', async () => {
    const { id } = await begin(long);
    const watching = follow(id);
    expect((await stop(id)).state).toBe('stopped');
    expect((await watching).at(-1)).toMatchObject({ state: 'stopped' });
    expect((await read(id)).result).toBeNull();
    // Another is done right after: nothing of the one that was stopped stands in its way.
    const other = await begin({ ...small, seed: 7 });
    expect((await follow(other.id)).at(-1)).toMatchObject({ state: 'done' });
    const anew = await begin(long);
    expect([anew.id, anew.state]).toEqual([id, 'running']);
    expect((await stop(id)).state).toBe('stopped');
    expect((await stop(id)).state).toBe('stopped');
  });

  it('leaves the server free for others meanwhile', async () => {
    const { id } = await begin(long);
    for (let question = 0; question < 20; question++) expect((await serving.ask('/api/v1/session')).status).toBe(200);
    // All were answered before it was done.
    expect((await read(id)).state).toBe('running');
    await stop(id);
  });

  it('runs beside few others: the fifth is refused until one has ended', async () => {
    const ids: string[] = [];
    for (let seed = 11; seed <= 14; seed++) ids.push((await begin({ ...long, seed })).id);
    const fifth = await post({ ...long, seed: 15 }, path, 'fr');
    expect(fifth.status).toBe(409);
    expect(await fifth.text()).toContain('comparaisons sont déjà en cours');
    for (const id of ids) await stop(id);
    const after = await begin({ ...long, seed: 15 });
    await stop(after.id);
  });
});

describe('a comparison as files', { timeout: 60_000 }, () => {
  const file = async (id: string, query: string) => serving.ask(`${path}/${id}/${query}`);
  let id: string;
  beforeAll(async () => {
    ({ id } = await begin(small));
    await follow(id);
  });

  it('gives the table with a row per number and network, and everything with what it takes to make it again', async () => {
    const csv = await file(id, 'table?format=csv&lang=fr');
    expect(csv.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(csv.headers.get('content-disposition')).toContain('boom-en-antwerpen-boom-sociaal-centrum-dam.csv');
    const { result } = await read(id);
    const { data } = Papa.parse<Record<string, string>>(await csv.text(), { header: true, skipEmptyLines: true });
    expect(data.map(({ indicator, network }) => [indicator, network])).toEqual(
      (result?.rows ?? []).flatMap(({ statistic }) => (result?.units ?? []).map(({ label }) => [statistic, label])),
    );
    const told = data.find(({ indicator, network }) => indicator === 'transitivity_global_union' && network === 'Boom');
    const row = result?.rows.find(({ statistic }) => statistic === 'transitivity_global_union');
    const cell = row?.cells[0];
    expect(Number(told?.['value'])).toBe(cell?.value);
    expect([Number(told?.['interval_low']), Number(told?.['interval_high'])]).toEqual(cell?.interval);
    expect([Number(told?.['p_lower']), Number(told?.['p_upper'])]).toEqual([cell?.chance?.lower, cell?.chance?.upper]);
    expect(told).toMatchObject({ draws: '200', seed: '1', verdict: row?.verdict.fr });
    const whole = JSON.parse(await (await file(id, 'table?format=json')).text());
    expect(whole).toMatchObject({ study, run: { seed: 1, repetitions: 200, recipe: { tieRule: 'union' } } });
    expect(whole.units).toEqual(result?.units);
  });

  it('draws a number among random networks for print, with its words in each language', async () => {
    const unit = encodeURIComponent('municipality Boom');
    const picture = `figure?statistic=transitivity_global_union&unit=${unit}`;
    for (const [lang, words] of [
      ['nl', 'toevalsnetwerken met evenveel organisaties (12)'],
      ['en', 'random networks with as many organisations (12)'],
      ['fr', 'réseaux tirés au hasard avec autant d’organisations (12)'],
    ] as const) {
      const svg = await (await file(id, `${picture}&format=svg&lang=${lang}`)).text();
      expect(svg).toContain(words);
      // One bar a bin and the paper.
      expect(svg.match(/<rect /g)).toHaveLength(25);
      expect(svg).not.toMatch(/NaN|Infinity|undefined/);
    }
    const png = new Uint8Array(await (await file(id, `${picture}&format=png`)).arrayBuffer());
    expect(Array.from(png.subarray(0, 4))).toEqual([0x89, 0x50, 0x4e, 0x47]);
    const none = await file(id, `figure?statistic=size&unit=${unit}&format=svg&lang=en`);
    expect([none.status, await none.text()]).toEqual([404, expect.stringContaining('no figure of “size”')]);
  });

  it('has none before it is done', async () => {
    const running = await begin({ ...long, seed: 99 });
    const early = await file(running.id, 'table?format=csv&lang=nl');
    expect([early.status, await early.text()]).toEqual([409, expect.stringContaining('nog niet klaar')]);
    await stop(running.id);
    expect((await file('nothing', 'table?format=csv')).status).toBe(404);
  });
});

describe('a comparison that cannot be', () => {
  const refusals: readonly (readonly [string, unknown, number, readonly [RegExp, RegExp, RegExp]])[] = [
    ['of one network', { units: [town('Boom')] }, 400, [/./, /./, /./]],
    ['of seven', { units: Array.from({ length: 7 }, (_, at) => town(`m${at}`)) }, 400, [/./, /./, /./]],
    [
      'of a network and itself',
      { units: [town('Boom'), town('Boom')] },
      400,
      [/naast zichzelf/, /beside itself/, /à côté de lui-même/],
    ],
    ['of a municipality that is not there', { units: [town('Boom'), town('Gent')] }, 422, [/Gent/, /Gent/, /Gent/]],
    ['round an organisation that is not there', { units: [town('Boom'), centre('nobody')] }, 404, [/nobody/, /nobody/, /nobody/]],
    ['with a recipe that is none', { ...small, recipe: { tieRule: 'love' } }, 422, [/tieRule/, /tieRule/, /tieRule/]],
    ['with no draws', { ...small, repetitions: 0 }, 400, [/repetitions/, /repetitions/, /repetitions/]],
    ['with endless draws', { ...small, repetitions: 1e9 }, 400, [/repetitions/, /repetitions/, /repetitions/]],
    ['that is no JSON object', 'Boom', 400, [/./, /./, /./]],
  ];
  it.each(refusals)('%s is refused in three languages', async (_what, body, status, sentences) => {
    for (const [place, lang] of (['nl', 'en', 'fr'] as const).entries()) {
      const response = await post(body, path, lang);
      const text = await response.text();
      if (response.status === 201) {
        // What only building the networks shows is told by the comparison itself.
        const { id }: ComparisonRun = JSON.parse(text);
        await follow(id);
        const { state, problem }: ComparisonRun = JSON.parse(await (await serving.ask(`${path}/${id}?lang=${lang}`)).text());
        expect(state).toBe('failed');
        expect(problem?.message).toMatch(sentences[place] ?? /never/);
        continue;
      }
      expect([response.status, text]).toEqual([status, expect.stringMatching(sentences[place] ?? /never/)]);
      expect(text).not.toMatch(/ at .*\.ts/);
    }
  });

  it('has no answer by an id that is unknown, or of another study', async () => {
    const other = await makeStudy(serving, 'Leeg');
    const { id } = await begin(small);
    for (const [to, lang, words] of [
      [`${path}/nothing`, 'nl', 'is er niet meer'],
      [`/api/v1/studies/${other}/comparisons/${id}`, 'en', 'no longer there'],
      [`${path}/nothing/events`, 'fr', 'n’existe plus'],
    ] as const) {
      const response = await serving.ask(`${to}?lang=${lang}`);
      expect(response.status).toBe(404);
      expect(await response.text()).toContain(words);
    }
    expect((await serving.ask('/api/v1/studies/none/comparisons')).status).toBe(404);
  });
});
