import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ComputeProgressView, EvidenceView, MeasuresView } from '../../../server/http/contract.ts';
import { type Serving, serve } from './serving.ts';

/* Measures of the example studies, through the API of a real server: they are computed beside the thread that answers. */

let serving: Serving;
beforeAll(async () => {
  serving = await serve({ WEEFSEL_EXAMPLES: 'on' });
}, 120_000);
afterAll(() => serving.stop());

const towns = '/api/v1/studies/boom-antwerpen-synthetic';

async function get<T>(path: string): Promise<T> {
  const response = await serving.ask(path);
  const text = await response.text();
  expect({ status: response.status, text: response.ok ? '' : text }).toEqual({ status: 200, text: '' });
  return JSON.parse(text);
}
const measures = (query: string): Promise<MeasuresView> => get(`${towns}/measures?${query}`);

const asked = (name: string, value: unknown): string => `${name}=${encodeURIComponent(JSON.stringify(value))}`;

/**
 * The longest that this thread, which is the server's and the test's, worked between two turns of its loop: in milliseconds of the
 * processor, so that other programs on the machine do not matter.
 */
function watchThread(): { readonly longest: () => number } {
  const spent = (): number => {
    const { user, system } = process.threadCpuUsage();
    return (user + system) / 1000;
  };
  let longest = 0;
  let last = spent();
  const look = (): void => {
    const now = spent();
    longest = Math.max(longest, now - last);
    last = now;
  };
  const timer = setInterval(look, 1);
  return {
    longest: () => {
      clearInterval(timer);
      look();
      return longest;
    },
  };
}

describe('measures', () => {
  it('are computed beside the thread that answers: it never works on them for long', async () => {
    // The study is read once before, as every page does that shows its title.
    await get(towns);
    const watch = watchThread();
    const { measures: found } = await measures('family=dilemmas&by=municipality');
    const longest = watch.longest();
    expect(found.length).toBeGreaterThan(25);
    expect(found.flatMap(({ cells }) => cells).length).toBeGreaterThan(50);
    expect(longest).toBeLessThanOrEqual(100);
  }, 120_000);

  it('are asked for by name, in the order of all, and only these are there', async () => {
    const view = await measures('measure=open_referrals&measure=single_person_ties&by=organisation');
    expect(view.measures.map(({ id }) => id)).toEqual(['single_person_ties', 'open_referrals']);
    expect(view.dilemmas).toBeNull();
    expect(new Set(view.measures.flatMap(({ cells }) => cells.map(({ by }) => by)))).toEqual(new Set(['organisation']));
    const refusal = await serving.ask(`${towns}/measures?measure=no_such_measure`);
    expect([refusal.status, await refusal.text()]).toEqual([404, expect.stringContaining('unknown-indicator')]);
    expect((await serving.ask(`${towns}/measures`)).status).toBe(400);
  });

  it('draw chance from the seed that is asked for, and say it', async () => {
    const of = async (seed: number) => {
      const { run, measures: found } = await measures(`measure=control_indegree_centralisation&by=study&seed=${seed}`);
      return { run, cell: found[0]?.cells[0] };
    };
    const [first, second, again] = [await of(1), await of(2), await of(2)];
    expect([first.run.seed, second.run.seed]).toEqual([1, 2]);
    expect(first.run).toMatchObject({ revision: expect.any(Number), versions: { weefsel: expect.any(String) } });
    expect(second.cell?.value).toBe(first.cell?.value);
    expect(second.cell?.detail['expected']).not.toBe(first.cell?.detail['expected']);
    expect(again).toEqual(second);
  }, 60_000);

  it('lead to evidence of the value that was shown, with the numbers that were set', async () => {
    const parameters = asked('parameters', { window_days: 5 });
    const view = await measures(`measure=referral_closure&by=study&${parameters}`);
    const cell = view.measures[0]?.cells[0];
    expect(view.measures[0]?.parameters).toMatchObject({ window_days: 5 });
    const evidence = await get<EvidenceView>(`${towns}/evidence?measure=referral_closure&${parameters}&limit=1`);
    expect(evidence.subject.indicator?.value).toBe(cell?.value);
    expect(evidence.groups.reduce((sum, { total }) => sum + total, 0)).toBe(cell?.records);
    const standard = await get<EvidenceView>(`${towns}/evidence?measure=referral_closure&limit=1`);
    expect(standard.subject.indicator?.value).not.toBe(cell?.value);
  });

  it('refuse numbers outside the range of a measure', async () => {
    const response = await serving.ask(`${towns}/measures?measure=loyalty_ei&${asked('parameters', { draws: 1e9 })}`);
    expect([response.status, await response.text()]).toEqual([400, expect.stringContaining('9999')]);
  });

  it('tell how many of them are done, and end when nobody waits', async () => {
    const query = 'family=referrals&seed=77';
    const response = await serving.ask(`${towns}/measures/progress?${query}`);
    const told = [...(await response.text()).matchAll(/^event: progress\ndata: (.*)$/gm)].map(
      ([, data = '']): ComputeProgressView => JSON.parse(data),
    );
    const { measures: found } = await measures(query);
    const counted = told.filter(({ step }) => step === 'measuring');
    expect(counted.map(({ done }) => done)).toEqual(found.map((_measure, place) => place + 1));
    expect(new Set(counted.map(({ total }) => total))).toEqual(new Set([found.length]));

    const leave = new AbortController();
    const gone = serving.ask(`${towns}/measures?family=dilemmas&seed=78`, { signal: leave.signal });
    leave.abort();
    await expect(gone).rejects.toThrow();
    // What nobody waits for any more stands in nobody's way.
    expect((await measures('measure=isolation&by=study&seed=79')).measures).toHaveLength(1);
  }, 60_000);
});
