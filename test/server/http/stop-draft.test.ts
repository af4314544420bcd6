import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Draft, DraftEvent } from '../../../server/http/contract.ts';
import { draftsOf } from './drafting.ts';
import { logOrganisations, longLog } from './long-log.ts';
import { formOf, makeStudy, type Serving, serve } from './serving.ts';

const rows = 300_000;
/** What a person waits at most. */
const limitMs = 2000;

let serving: Serving;
let log: Buffer;
beforeAll(async () => {
  serving = await serve();
  log = longLog(rows);
});
afterAll(() => serving.stop());

/** A study with a draft of the long log, whose check runs. */
async function begin(title: string) {
  const study = await makeStudy(serving, title);
  const drafts = draftsOf(serving, study);
  // The server answers with a draft.
  const { id } = (await drafts.send('POST', '', formOf({ 'o.csv': logOrganisations, 'lang.csv': log }))).body as Draft;
  return {
    id,
    drafts,
    checked: () => drafts.events(id, (told) => told.at(-1)?.state === 'checked'),
    import: () => drafts.send('POST', `/${id}/import`, {}),
    /** Waits until the work is in a step and a share of it is done, or is over. */
    until: (step: string, share = 0) =>
      drafts.events(id, (told) => {
        const { progress } = told.at(-1) ?? { progress: null };
        return progress === null || (progress.step === step && progress.done >= share * (rows + 200));
      }),
    stop: async (): Promise<Draft> => {
      const began = performance.now();
      const { status } = await drafts.send('POST', `/${id}/stop`);
      expect({ status, late: performance.now() - began > limitMs }).toEqual({ status: 200, late: false });
      return drafts.get(id);
    },
    imports: async (): Promise<unknown[]> =>
      JSON.parse(await (await serving.ask(`/api/v1/studies/${study}/imports`)).text()).imports,
  };
}

/** Another study is written to at once. */
async function expectNextWork(title: string): Promise<void> {
  const other = draftsOf(serving, await makeStudy(serving, title));
  const small = await other.create({ 'o.csv': logOrganisations });
  await other.send('POST', `/${small.id}/import`, {});
  expect(await other.settled(small.id)).toMatchObject({ state: 'imported' });
  await other.send('DELETE', `/${small.id}`);
}

describe('work on a long file', { timeout: 180_000 }, () => {
  it('is stopped within two seconds while it is checked, and can be begun anew', async () => {
    const { id, drafts, stop, checked } = await begin('Nagekeken');
    for (const wait of [0, 300, 1000]) {
      await setTimeout(wait);
      expect(await stop()).toMatchObject({ state: 'stopped', checks: [], progress: null, problem: null });
      // A check that did not end is not enough to import by.
      expect(await drafts.send('POST', `/${id}/import`, {})).toMatchObject({ body: { error: { code: 'draft-unchecked' } } });
      await drafts.send('POST', `/${id}/plan`, { plan: {} });
    }
    expectProgress(await checked(), rows + 200);
    expect(await drafts.get(id)).toMatchObject({ checks: [{ accepted: 200 }, { accepted: rows }] });
    await drafts.send('DELETE', `/${id}`);
  });

  it('is stopped within two seconds while it is taken in, leaves nothing, and the next work starts', async () => {
    const { id, drafts, stop, checked, until, imports, ...draft } = await begin('Ingevoerd');
    await checked();
    for (const [step, share] of [
      ['reading', 0],
      ['checking', 0],
      ['checking', 0.5],
    ] as const) {
      await draft.import();
      expect(await drafts.send('POST', `/${id}/plan`, { plan: {} })).toMatchObject({
        body: { error: { code: 'draft-importing' } },
      });
      await until(step, share);
      expect(await stop()).toMatchObject({ state: 'stopped', imports: null, progress: null });
      expect(await imports()).toEqual([]);
      await expectNextWork(`Kort ${step} ${share}`);
    }
    await draft.import();
    const told = await drafts.events(id, (sofar) => sofar.at(-1)?.state === 'imported');
    expectProgress(told, rows + 200);
    expect(told.some(({ progress }) => progress?.step === 'writing')).toBe(true);
    expect(await drafts.get(id)).toMatchObject({ state: 'imported', imports: [{ accepted: 200 }, { accepted: rows }] });
    expect(await imports()).toHaveLength(2);
  });

  it.each([0, 30, 100])('that is stopped %i ms after all was read is in whole or not at all, and says which', async (wait) => {
    const { id, drafts, stop, checked, until, imports, ...draft } = await begin(`Geschreven ${wait}`);
    await checked();
    await draft.import();
    await until('writing');
    await setTimeout(wait);
    const stopped = await stop();
    expect([stopped.state, (await imports()).length]).toEqual(stopped.imports === null ? ['stopped', 0] : ['imported', 2]);
    await expectNextWork(`Kort ${wait}`);
    await drafts.send('DELETE', `/${id}`);
  });

  it('waits its turn, and is superseded by a newer change', async () => {
    const drafts = draftsOf(serving, await makeStudy(serving, 'Beurt'));
    const long = (await drafts.send('POST', '', formOf({ 'o.csv': logOrganisations, 'lang.csv': log }))).body as Draft;
    const short = (await drafts.send('POST', '', formOf({ 'o.csv': logOrganisations }))).body as Draft;
    await setTimeout(300);
    expect(await drafts.get(short.id)).toMatchObject({ state: 'checking', progress: { step: 'waiting' } });
    // The long file leaves: what ran for it is ended, and neither draft waits for it.
    await drafts.send('DELETE', `/${long.id}/files/1`);
    expect(await drafts.settled(long.id)).toMatchObject({ state: 'checked', checks: [{ accepted: 200 }] });
    expect(await drafts.settled(short.id)).toMatchObject({ state: 'checked' });
  });
});

/** Progress that a person can follow: it goes forward, not too often, and its estimate of the whole is near the truth. */
function expectProgress(told: readonly DraftEvent[], all: number): void {
  const checking = told.flatMap(({ progress }) => (progress?.step === 'checking' ? [progress] : []));
  expect(checking.length).toBeGreaterThan(3);
  const done = checking.map((each) => each.done);
  expect(done).toEqual(done.toSorted((a, b) => a - b));
  expect(checking.at(-1)).toMatchObject({ file: 'lang.csv' });
  // The first file is small and its lines are short.
  for (const { total } of checking.filter((each) => each.done > 20_000)) {
    expect(total).toBeGreaterThan(all * 0.8);
    expect(total).toBeLessThan(all * 1.25);
  }
  const span = (checking.at(-1)?.seconds ?? 0) - (checking[0]?.seconds ?? 0);
  expect(checking.length).toBeLessThan(11 * (span + 1));
}
