import { afterEach, describe, expect, it } from 'vitest';
import type { ComputationRunner } from '../../../server/jobs/computation.ts';
import { type ComputerOptions, openComputationRunner } from '../../../server/jobs/computation-runner.ts';
import { networkRecipe } from '../../../server/model/network-recipe.ts';
import type { ComputeProgress, ComputeWatch } from '../../../server/pipeline/shared-work.ts';

const opened: ComputationRunner[] = [];
afterEach(async () => {
  await Promise.all(opened.splice(0).map((runner) => runner.close()));
});

function open(options: Partial<ComputerOptions> = {}): ComputationRunner {
  const script = new URL('./practice-computer.ts', import.meta.url);
  const runner = openComputationRunner({ script, data: null, memoryMb: 64, limitMs: 30_000, idleMs: 60_000, ...options });
  opened.push(runner);
  return runner;
}

const request = { partitions: [], seed: 1 };
const ask = (runner: ComputationRunner, study: string, watch: ComputeWatch = {}): Promise<unknown> =>
  runner.run('results', { study, revision: 1, recipe: networkRecipe.parse({}), request }, watch);

describe('the runner of computations', () => {
  it('runs them one after another on one thread, and tells how far they are', async () => {
    const runner = open();
    const told: ComputeProgress[] = [];
    const answers = ['a', 'b', 'c'].map((word) => ask(runner, word, { onProgress: (progress) => told.push(progress) }));
    expect(await Promise.all(answers)).toEqual(['a 1', 'b 2', 'c 3']);
    expect(told).toEqual(Array.from({ length: 3 }, () => ({ step: 'measuring', done: 0, total: 1 })));
  });

  it('does what somebody tries before what waits longer, but never overtakes that more than three times', async () => {
    const runner = open();
    const scenario = { name: 'x', note: '', changes: [] };
    const attempt = (study: string): Promise<unknown> =>
      runner.run('what-if', {
        study,
        revision: 1,
        recipe: networkRecipe.parse({}),
        request: { scenario, indicators: [], measures: [], seed: 1 },
      });
    const begun = Promise.withResolvers<void>();
    const first = ask(runner, 'at work', { onProgress: () => begun.resolve() });
    await begun.promise;
    const long = ['c', 'd'].map((word) => ask(runner, word));
    const tries = ['1', '2', '3', '4', '5'].map(attempt);
    expect(await first).toBe('at work 1');
    expect(await Promise.all(tries)).toEqual(['1 2', '2 3', '3 4', '4 6', '5 7']);
    expect(await Promise.all(long)).toEqual(['c 5', 'd 8']);
  });

  it('hands on a refusal', async () => {
    await expect(ask(open(), 'refuse')).rejects.toMatchObject({ kind: 'conflict', code: 'study-changed' });
  });

  it.each(['die', 'hoard'])('one that lets its thread %s fails alone; the next is served', async (word) => {
    const runner = open();
    const [failed, next] = [ask(runner, word), ask(runner, 'next')];
    await expect(failed).rejects.toMatchObject({ kind: 'unavailable', code: 'worker-failed' });
    expect(await next).toBe('next 1');
  });

  it('ends one that takes too long', async () => {
    const runner = open({ limitMs: 4000 });
    await expect(ask(runner, 'loop')).rejects.toMatchObject({ code: 'worker-failed' });
    expect(await ask(runner, 'next')).toBe('next 1');
  });

  it('ends one that is cancelled, at work or in the queue', async () => {
    const runner = open();
    const [atWork, inQueue] = [new AbortController(), new AbortController()];
    const begun = Promise.withResolvers<void>();
    const first = ask(runner, 'loop', { signal: atWork.signal, onProgress: () => begun.resolve() });
    const second = ask(runner, 'loop', { signal: inQueue.signal });
    const third = ask(runner, 'third');
    inQueue.abort(new Error('not any more'));
    await expect(second).rejects.toThrow('not any more');
    await begun.promise;
    atWork.abort(new Error('enough'));
    await expect(first).rejects.toThrow('enough');
    expect(await third).toBe('third 1');
    await expect(ask(runner, 'a', { signal: atWork.signal })).rejects.toThrow('enough');
  });

  it('lets one that nobody waits for end by itself for a while: its thread stays', async () => {
    const runner = open({ patienceMs: 20_000 });
    expect(await ask(runner, 'a')).toBe('a 1');
    const leave = new AbortController();
    const gone = ask(runner, 'b', { signal: leave.signal });
    leave.abort(new Error('gone'));
    await expect(gone).rejects.toThrow('gone');
    expect(await ask(runner, 'c')).toBe('c 3');
  });

  it('ends one that does not end by itself when its patience is at an end', async () => {
    const runner = open({ patienceMs: 100 });
    const leave = new AbortController();
    const begun = Promise.withResolvers<void>();
    const gone = ask(runner, 'loop', { signal: leave.signal, onProgress: () => begun.resolve() });
    await begun.promise;
    leave.abort(new Error('gone'));
    await expect(gone).rejects.toThrow('gone');
    expect(await ask(runner, 'next')).toBe('next 1');
  });

  it('gives its thread back after a while without work', async () => {
    const runner = open({ idleMs: 50 });
    expect(await ask(runner, 'a')).toBe('a 1');
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(await ask(runner, 'b')).toBe('b 1');
  });

  it('closes in the middle of work', async () => {
    const runner = open();
    const told = [ask(runner, 'loop'), ask(runner, 'a')].map((each) =>
      expect(each).rejects.toMatchObject({ code: 'worker-failed' }),
    );
    await runner.close();
    await Promise.all(told);
    await expect(ask(runner, 'a')).rejects.toMatchObject({ code: 'worker-failed' });
  });
});
