import { Worker } from 'node:worker_threads';
import { StudyError } from '../model/errors.ts';
import { retellError, type ToldError } from '../model/told-error.ts';
import type { Job, JobKind, JobRunner, Jobs, Progress, Watch } from './job.ts';

export type RunnerOptions = {
  /** The worker's file; it answers each job with the messages below. */
  readonly script: URL;
  /** Given to the worker at its start. */
  readonly data: unknown;
  /** Heap of the worker in MB; a job that needs more fails alone. */
  readonly memoryMb: number;
  /** A job that takes longer is ended. */
  readonly limitMs: number;
  /** Jobs that may wait beside the one at work. */
  readonly queue: number;
  /** The worker ends after this long without work, and gives its memory back. */
  readonly idleMs: number;
};

/** Main thread to worker: a job, or the wish to end cleanly. */
export type ToWorker = { readonly job: Job } | { readonly end: true };
/** Worker to main thread; one `gives` or `failed` a job. */
export type FromWorker = { readonly progress: Progress } | { readonly gives: unknown } | { readonly failed: ToldError };

type Waiting = {
  readonly job: Job;
  readonly alone: string | null;
  readonly watch: Watch;
  readonly resolve: (gives: unknown) => void;
  readonly reject: (error: unknown) => void;
};

const closeLimitMs = 5000;

/** Nobody waits for it: what it could not clear is cleared by the next one. */
const clearing: Waiting = {
  job: { kind: 'settle', asks: null },
  alone: null,
  watch: {},
  resolve: () => undefined,
  reject: () => undefined,
};

/** Runs jobs one after another on one worker thread, which is started at the first job. See JobRunner for its promises. */
export function openWorkerRunner(options: RunnerOptions): JobRunner {
  const queue: Waiting[] = [];
  let current: Waiting | null = null;
  let worker: Worker | null = null;
  let closing = false;
  let limit: NodeJS.Timeout | undefined;
  let idle: NodeJS.Timeout | undefined;
  let whenFree: (() => void) | null = null;

  function settle(how: (waiting: Waiting) => void, broken = false): void {
    clearTimeout(limit);
    const ended = current;
    current = null;
    if (ended !== null) how(ended);
    // What it had begun to write was never committed, but may stand in the files of the store. A server that stops clears them at its start.
    if (broken && ended !== null && ended.alone !== null && !closing) queue.unshift(clearing);
    if (queue.length === 0) {
      whenFree?.();
      idle = setTimeout(() => void endWorker(), options.idleMs).unref();
    }
    begin();
  }

  function startWorker(): Worker {
    const started = new Worker(options.script, {
      workerData: options.data,
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: options.memoryMb },
    });
    started.on('message', (message: FromWorker) => {
      if (worker !== started || current === null) return;
      if ('progress' in message) current.watch.onProgress?.(message.progress);
      else if ('gives' in message) settle((waiting) => waiting.resolve(message.gives));
      else settle((waiting) => waiting.reject(retellError(message.failed)));
    });
    const die = (cause?: unknown) => {
      if (worker !== started) return;
      worker = null;
      settle((waiting) => waiting.reject(new StudyError('unavailable', 'worker-failed', {}, {}, { cause })), true);
    };
    started.on('error', die);
    started.on('exit', () => die());
    return started;
  }

  function begin(): void {
    if (current !== null) return;
    current = queue.shift() ?? null;
    if (current === null) return;
    clearTimeout(idle);
    worker ??= startWorker();
    limit = setTimeout(() => stop(new StudyError('unavailable', 'worker-failed')), options.limitMs);
    const message: ToWorker = { job: current.job };
    worker.postMessage(message);
  }

  /** Ends the job at work with its thread: its transaction is never committed. */
  function stop(reason: unknown): void {
    const stopped = worker;
    worker = null;
    // The next job must not start while the thread still holds the store.
    void stopped?.terminate().finally(() => settle((waiting) => waiting.reject(reason), true));
  }

  function cancel(waiting: Waiting): void {
    const place = queue.indexOf(waiting);
    if (place >= 0) {
      queue.splice(place, 1);
      waiting.reject(waiting.watch.signal?.reason);
    } else if (current === waiting && worker !== null) stop(waiting.watch.signal?.reason);
  }

  async function endWorker(): Promise<void> {
    const ended = worker;
    if (ended === null) return;
    worker = null;
    const gone = new Promise((resolve) => ended.once('exit', resolve));
    const message: ToWorker = { end: true };
    ended.postMessage(message);
    const late = setTimeout(() => void ended.terminate(), closeLimitMs);
    await gone;
    clearTimeout(late);
  }

  return {
    run: <K extends JobKind>(kind: K, asks: Jobs[K]['asks'], watch: Watch = {}) => {
      if (closing) return Promise.reject(new StudyError('unavailable', 'worker-failed'));
      if (watch.signal?.aborted) return Promise.reject(watch.signal.reason);
      // The pair of kind and asks is one member of the union; the compiler cannot follow the index.
      const job = { kind, asks } as Job;
      const alone = writesTo(job);
      const taken = alone !== null && [current, ...queue].some((each) => each?.alone === alone && !mayFollow(job, each.job));
      if (taken || queue.length >= options.queue) return Promise.reject(new StudyError('conflict', 'busy'));
      return new Promise<Jobs[K]['gives']>((resolve, reject) => {
        // The worker answers a job of kind K with what that kind gives.
        const waiting: Waiting = { job, alone, watch, resolve: resolve as (gives: unknown) => void, reject };
        watch.signal?.addEventListener('abort', () => cancel(waiting), { once: true });
        queue.push(waiting);
        begin();
      });
    },
    close: async () => {
      closing = true;
      if (current !== null || queue.length > 0) await new Promise<void>((resolve) => (whenFree = resolve));
      clearTimeout(idle);
      await endWorker();
    },
  };
}

/** The study that a job changes; two jobs may not change one study at a time. */
function writesTo(job: Job): string | null {
  switch (job.kind) {
    case 'check':
    case 'refused':
    case 'create-study':
    case 'settle':
    case 'purge':
      return null;
    default:
      return job.asks.study;
  }
}

/** What is decided and saved by hand, one every second: each waits for the one before instead of being refused. */
const byHand: ReadonlySet<JobKind> = new Set(['decide', 'undo-decision', 'edit-scenario']);

function mayFollow(job: Job, before: Job): boolean {
  return byHand.has(job.kind) && byHand.has(before.kind);
}
