import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ScenarioCard, ScenarioList, WhatIfView } from '../../../server/http/contract.ts';
import { brochureForm, makeStudy, type Serving, serve } from './serving.ts';

/*
 * On the brochure's Boom, by hand: OCMW Boom, its crèche De Troetelboom, Boempetat, and two groups of crèches. Everything but the OCMW and
 * Boempetat hangs on De Troetelboom: without it two organisations stand alone.
 */

let serving: Serving;
let study: string;
beforeAll(async () => {
  serving = await serve();
  study = await newStudy('Boom');
});
afterAll(() => serving.stop());

const json = { 'content-type': 'application/json' };
const post = (path: string, body: object) =>
  serving.ask(`/api/v1/studies/${study}${path}`, { method: 'POST', headers: json, body: JSON.stringify(body) });

async function newStudy(title: string): Promise<string> {
  const id = await makeStudy(serving, title);
  const taken = await serving.ask(`/api/v1/studies/${id}/imports`, { method: 'POST', body: await brochureForm() });
  expect(taken.status).toBe(201);
  return id;
}

const recipe = { municipalities: ['Boom'] };
const without = { name: 'Zonder De Troetelboom', changes: [{ kind: 'remove-organisation', organisation: 'troetelboom' }] };

async function networkHash(): Promise<string> {
  const asked = await serving.ask(`/api/v1/studies/${study}/network?recipe=${encodeURIComponent(JSON.stringify(recipe))}`);
  return ((await asked.json()) as { hash: string }).hash;
}

describe('what if', () => {
  it('gives values before and after, in words, and leaves the data as they are', async () => {
    const hash = await networkHash();
    const answer = await post('/what-if', {
      recipe,
      scenario: without,
      indicators: ['isolates', 'order'],
      measures: ['isolation'],
    });
    expect(answer.status).toBe(200);
    const view = (await answer.json()) as WhatIfView;
    expect(view.words.map(({ nl }) => nl)).toEqual(['De Troetelboom valt weg']);
    expect(view.effects.nodesRemoved).toEqual(['troetelboom']);
    const values = view.differences.map(({ scope, id, of, before, after }) => [scope, id, ...of, before, after]);
    expect(values).toContainEqual(['network', 'order', 5, 4]);
    expect(values).toContainEqual(['network', 'isolates', 0, 2]);
    // Boempetat keeps one partner.
    expect(values).toContainEqual(['measure', 'isolation', 'boempetat', 7, 3]);
    expect(values).toContainEqual(['measure', 'isolation', 'troetelboom', 7, null]);
    expect(view.differences.every(({ changed, scope }) => changed || scope === 'network')).toBe(true);
    expect([view.hashBefore, await networkHash()]).toEqual([hash, hash]);
    expect(view.hashAfter).not.toBe(hash);
  });

  it('names what cannot be', async () => {
    const scenario = { name: 'x', changes: [{ kind: 'remove-organisation', organisation: 'nergens' }] };
    const answer = await post('/what-if?lang=nl', { recipe, scenario });
    expect(answer.status).toBe(404);
    expect(await answer.json()).toMatchObject({
      error: { code: 'scenario-unknown-organisation', where: { field: 'changes.0.organisation' } },
    });
    const empty = await post('/what-if', { scenario: { name: 'x', changes: [] } });
    expect(await empty.json()).toMatchObject({ error: { code: 'scenario-invalid', where: { field: 'changes' } } });
  });

  it('is a table in which every row says that it is one', async () => {
    const query = new URLSearchParams({ recipe: JSON.stringify(recipe), scenario: JSON.stringify(without) });
    const answer = await serving.ask(`/api/v1/studies/${study}/what-if/table?${query}`);
    const lines = (await answer.text()).trimEnd().split('\r\n');
    expect(lines[0]).toBe('what_if,scope,indicator,by,of,key,before,after,difference,changed,reason');
    expect(lines.slice(1).every((line) => line.startsWith('Zonder De Troetelboom,'))).toBe(true);
    expect(lines).toContain('Zonder De Troetelboom,network,isolates,,,,0,2,2,true,');
  });

  it('is a figure with its name, its marks and its recipe', async () => {
    const query = new URLSearchParams({ recipe: JSON.stringify(recipe), scenario: JSON.stringify(without), lang: 'nl' });
    const answer = await serving.ask(`/api/v1/studies/${study}/figure?${query}`);
    expect(answer.headers.get('content-disposition')).toContain('wat-als-zonder-de-troetelboom');
    const figure = await answer.text();
    expect(figure).toContain('WAT ALS');
    expect(figure).toContain('Denkoefening “Zonder De Troetelboom”: De Troetelboom valt weg.');
    expect(figure).toContain('remove-organisation');
  });
});

describe('saved scenarios', () => {
  const list = async (): Promise<ScenarioList['scenarios']> =>
    ((await (await serving.ask(`/api/v1/studies/${study}/scenarios`)).json()) as ScenarioList).scenarios;
  const cardOf = async (answer: Response): Promise<ScenarioCard> => (await answer.json()) as ScenarioCard;

  it('are saved, opened, renamed, saved over, removed and brought back; every state is kept', async () => {
    expect(await list()).toEqual([]);
    const saved = await post('/scenarios', { recipe, scenario: without });
    expect(saved.status).toBe(201);
    const first = await cardOf(saved);
    expect(first).toMatchObject({ version: 1, dataChanged: false, removed: false, recipe: { municipalities: ['Boom'] } });
    expect(first.networkHash).toBe(await networkHash());

    const renamed = await cardOf(await post(`/scenarios/${first.id}`, { version: 1, name: 'Crèche stopt' }));
    expect(renamed).toMatchObject({ version: 2, scenario: { name: 'Crèche stopt', changes: without.changes } });
    const late = await post(`/scenarios/${first.id}`, { version: 1, name: 'Te laat' });
    expect([late.status, await late.json()]).toMatchObject([409, { error: { code: 'scenario-changed' } }]);

    const changes = [...without.changes, { kind: 'add-tie', from: 'boempetat', to: 'crèches-boom' }];
    const refused = await post(`/scenarios/${first.id}`, { version: 2, recipe, scenario: { name: 'x', changes } });
    expect(await refused.json()).toMatchObject({ error: { code: 'scenario-unknown-organisation' } });

    const query = new URLSearchParams({ scenario: first.id });
    const figure = await serving.ask(`/api/v1/studies/${study}/figure?${query}`);
    expect(await figure.text()).toContain('Crèche stopt');

    const removed = await cardOf(
      await serving.ask(`/api/v1/studies/${study}/scenarios/${first.id}?version=2`, { method: 'DELETE' }),
    );
    expect(removed).toMatchObject({ version: 3, removed: true });
    const again = await cardOf(await post(`/scenarios/${first.id}/again?version=3`, {}));
    expect(again).toMatchObject({ version: 4, removed: false, scenario: { name: 'Crèche stopt' } });
    expect((await list()).map(({ id, version }) => [id, version])).toEqual([[first.id, 4]]);
    const history = await (await serving.ask(`/api/v1/studies/${study}/scenarios/${first.id}`)).json();
    expect(history).toMatchObject({ versions: [{ version: 4 }, { version: 3, removed: true }, { version: 2 }, { version: 1 }] });
  });

  it('say when the data have changed since, and never hold names of persons', async () => {
    const [before] = await list();
    expect(before?.dataChanged).toBe(false);
    const decided = await post('/organisations/decisions', { what: 'same', written: 'De Troetel', organisation: 'troetelboom' });
    expect(decided.status).toBe(201);
    expect((await list())[0]?.dataChanged).toBe(true);

    const named = { name: 'x', changes: [{ kind: 'add-person', person: 'Ann Peeters', organisation: 'troetelboom' }] };
    const refused = await post('/scenarios', { recipe, scenario: named });
    expect([refused.status, await refused.json()]).toMatchObject([422, { error: { code: 'scenario-person-name' } }]);
    const numbered = { name: 'x', changes: [{ kind: 'add-person', person: 'nieuw-1', organisation: 'troetelboom' }] };
    expect((await post('/scenarios', { recipe, scenario: numbered })).status).toBe(201);
  });
});
