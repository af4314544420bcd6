import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { networkRecipe } from '../../../server/model/network-recipe.ts';
import type { NewSavedScenario } from '../../../server/model/scenario.ts';
import { openStore } from '../../../server/store/open-store.ts';
import type { Store } from '../../../server/store/store.ts';
import { card } from './sample-imports.ts';
import { type FreshPlace, placeMakers } from './store-places.ts';

const recipe = networkRecipe.parse({ municipalities: ['Boom'] });
const newScenario = (name: string): NewSavedScenario => ({
  scenario: { name, note: '', changes: [{ kind: 'remove-tie', from: 'a', to: 'b' }] },
  recipe: recipe,
  studyRevision: 3,
  networkHash: 'e'.repeat(64),
  removed: false,
  after: null,
});

describe.each(placeMakers)('scenarios on $name', ({ fresh }) => {
  let at: FreshPlace;
  let store: Store;
  beforeEach(async () => {
    at = await fresh();
    store = await openStore(at.place);
    await store.createStudy('boom', card);
  });
  afterEach(async () => {
    await store.close();
    await at.clear();
  });

  it('keeps scenarios: every state, by whom it was followed, and none is ever overwritten', async () => {
    await store.createStudy('antwerpen', card);
    const first = await store.saveScenario('boom', newScenario('Ann leaves'));
    expect(first).toMatchObject({ version: 1, removed: false, studyRevision: 3, recipe: recipe });
    const other = await store.saveScenario('boom', newScenario('Another'));
    await store.saveScenario('antwerpen', newScenario('Elsewhere'));
    const renamed = await store.saveScenario('boom', { ...newScenario('Ann stops'), after: first });
    expect(renamed).toMatchObject({ id: first.id, version: 2, scenario: { name: 'Ann stops' } });
    await store.close();
    store = await openStore(at.place);
    expect(await store.listScenarios('boom')).toEqual([renamed, other]);
    expect(await store.scenarioVersions('boom', first.id)).toEqual([first, renamed]);
    const removed = await store.saveScenario('boom', { ...newScenario('Ann stops'), after: renamed, removed: true });
    expect((await store.listScenarios('boom'))[0]).toEqual(removed);
    const late = store.saveScenario('boom', { ...newScenario('Too late'), after: renamed });
    await expect(late).rejects.toMatchObject({ kind: 'conflict', code: 'scenario-changed' });
    const foreign = store.saveScenario('antwerpen', { ...newScenario('Of Boom'), after: removed });
    await expect(foreign).rejects.toMatchObject({ kind: 'not-found', code: 'unknown-scenario' });
    await expect(store.scenarioVersions('boom', 'x')).rejects.toMatchObject({ code: 'unknown-scenario' });
    expect((await store.getStudy('boom')).revision).toBe(0);
    await store.removeStudy('boom');
    await store.createStudy('boom', card);
    expect(await store.listScenarios('boom')).toEqual([]);
    expect(await store.listScenarios('antwerpen')).toHaveLength(1);
  });

  it('are refused for a study that is not there', async () => {
    for (const ask of [
      () => store.listScenarios('x'),
      () => store.scenarioVersions('x', 'y'),
      () => store.saveScenario('x', newScenario('a')),
    ]) {
      await expect(ask()).rejects.toMatchObject({ kind: 'not-found', code: 'unknown-study' });
    }
  });

  it('are saved one after the other when two windows save at once: one of them hears that the other was first', async () => {
    const first = await store.saveScenario('boom', newScenario('Ann leaves'));
    const other = await openStore(at.place);
    const both = await Promise.allSettled([
      store.saveScenario('boom', { ...newScenario('One'), after: first }),
      other.saveScenario('boom', { ...newScenario('Other'), after: first }),
    ]);
    await other.close();
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'scenario-changed' } });
    expect(await store.scenarioVersions('boom', first.id)).toHaveLength(2);
  });
});
