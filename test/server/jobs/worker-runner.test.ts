import { afterEach, describe, expect, it } from 'vitest';
import type { JobRunner, Progress } from '../../../server/jobs/job.ts';
import { openWorkerRunner, type RunnerOptions } from '../../../server/jobs/worker-runner.ts';
import { StudyError } from '../../../server/model/errors.ts';

const opened: JobRunner[] = [];
afterEach(async () => {
  await Promise.all(opened.splice(0).map((runner) => runner.close()));
});

function open(options: Partial<RunnerOptions> = {}): JobRunner {
  const script = new URL('./practice-worker.ts', import.meta.url);
  const runner = openWorkerRunner({ script, data: null, memoryMb: 64, limitMs: 30_000, queue: 20, idleMs: 60_000, ...options });
  opened.push(runner);
  return runner;
}

const ask = (runner: JobRunner, title: string, watch = {}) => runner.run('create-study', { title, description: '' }, watch);

describe('the worker runner', () => {
  it('runs jobs one after another on one thread', async () => {
    const runner = open();
    const answers = await Promise.all(['a', 'wait', 'c'].map((word) => ask(runner, word)));
    expect(answers).toEqual([
      { word: 'a', done: 1 },
      { word: 'wait', done: 2 },
      { word: 'c', done: 3 },
    ]);
  });

  it('tells how far a job is', async () => {
    const steps: Progress[] = [];
    await ask(open(), 'a', { onProgress: (progress: Progress) => steps.push(progress) });
    expect(steps).toEqual([{ step: 'reading', file: null, done: 0, total: null }]);
  });

  it('hands on a refusal whole, in every language', async () => {
    const failed = ask(open(), 'refuse');
    await expect(failed).rejects.toBeInstanceOf(StudyError);
    const whole = new StudyError('invalid', 'import-partial', { count: 3 }, { file: 'a.csv', line: 2 });
    await expect(failed).rejects.toMatchObject({ kind: whole.kind, code: whole.code, text: whole.text, where: whole.where });
  });

  it('hands on a defect with its trace, as a defect', async () => {
    const failed = ask(open(), 'throw');
    await expect(failed).rejects.toMatchObject({ name: 'TypeError', stack: expect.stringContaining('practice-worker.ts') });
    await expect(failed).rejects.not.toBeInstanceOf(StudyError);
  });

  it.each(['die', 'reject', 'hoard'])('a job that lets its thread %s fails alone; the next one is served', async (word) => {
    const runner = open();
    const [failed, next] = [ask(runner, word), ask(runner, 'next')];
    await expect(failed).rejects.toMatchObject({ kind: 'unavailable', code: 'worker-failed' });
    expect(await next).toEqual({ word: 'next', done: 1 });
  });

  it('ends a job that takes too long', async () => {
    const runner = open({ limitMs: 500 });
    await expect(ask(runner, 'loop')).rejects.toMatchObject({ code: 'worker-failed' });
    expect(await ask(runner, 'next')).toMatchObject({ word: 'next' });
  });

  it('ends the job at work, or takes it from the queue, when it is cancelled', async () => {
    const runner = open();
    const [atWork, queued] = [new AbortController(), new AbortController()];
    const jobs = [
      ask(runner, 'loop', { signal: atWork.signal }),
      ask(runner, 'wait', { signal: queued.signal }),
      ask(runner, 'last'),
    ];
    const outcomes = Promise.allSettled(jobs);
    queued.abort(new Error('queued'));
    atWork.abort(new Error('at work'));
    expect(await outcomes).toMatchObject([
      { status: 'rejected', reason: { message: 'at work' } },
      { status: 'rejected', reason: { message: 'queued' } },
      { status: 'fulfilled', value: { word: 'last' } },
    ]);
    await expect(ask(runner, 'late', { signal: AbortSignal.abort(new Error('gone')) })).rejects.toThrow('gone');
  });

  it('lets one job at a time change a study, and others change other studies', async () => {
    const runner = open();
    const first = runner.run('undo', { study: 'a', which: { import: '1' } });
    await expect(runner.run('remove-study', { study: 'a' })).rejects.toMatchObject({ kind: 'conflict', code: 'busy' });
    const other = runner.run('undo', { study: 'b', which: { import: '1' } });
    await Promise.all([first, other]);
    await runner.run('undo', { study: 'a', which: { import: '1' } });
  });

  it('clears away what a job that was ended may have left in the store, before the next job', async () => {
    const runner = open();
    const ending = new AbortController();
    const ended = runner.run(
      'undo',
      { study: 'a', which: { import: '1' } },
      { signal: ending.signal, onProgress: () => ending.abort() },
    );
    const next = ask(runner, 'next');
    await expect(ended).rejects.toMatchObject({ name: 'AbortError' });
    // One job was done on the new thread before this one; after a job that writes nothing, none is.
    expect(await next).toEqual({ word: 'next', done: 2 });
    const reading = new AbortController();
    const read = ask(runner, 'loop', { signal: reading.signal, onProgress: () => reading.abort() });
    const last = ask(runner, 'last');
    await expect(read).rejects.toMatchObject({ name: 'AbortError' });
    expect(await last).toEqual({ word: 'last', done: 1 });
  });

  it('refuses more jobs than may wait', async () => {
    const runner = open({ queue: 1 });
    const [first, second] = [ask(runner, 'wait'), ask(runner, 'b')];
    await expect(ask(runner, 'c')).rejects.toMatchObject({ code: 'busy' });
    await Promise.all([first, second]);
  });

  it('gives its thread back when there is no work, and takes a new one', async () => {
    const runner = open({ idleMs: 20 });
    expect(await ask(runner, 'a')).toMatchObject({ done: 1 });
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(await ask(runner, 'b')).toMatchObject({ done: 1 });
  });

  it('lets work end before it closes, and refuses new work', async () => {
    const runner = open();
    const jobs = [ask(runner, 'wait'), ask(runner, 'b')];
    const closed = runner.close();
    await expect(ask(runner, 'late')).rejects.toMatchObject({ code: 'worker-failed' });
    await closed;
    expect(await Promise.all(jobs)).toMatchObject([{ word: 'wait' }, { word: 'b' }]);
  });
});
