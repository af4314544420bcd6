import { Worker } from 'node:worker_threads';
import { StudyError } from '../model/errors.ts';
import { retellError, type ToldError } from '../model/told-error.ts';
import type { ComputeProgress, ComputeWatch } from '../pipeline/shared-work.ts';
import type { StorePlace } from '../store/open-store.ts';
import type { Computation, ComputationKind, ComputationRunner, Computations } from './computation.ts';
import type { WorkPlaces } from './study-jobs.ts';

/** Main thread to the computing one. */
export type ToComputer = { readonly computation: Computation };
/** The computing thread to the main one; one `gives` or `failed` a computation. */
export type FromComputer = { readonly progress: ComputeProgress } | { readonly gives: unknown } | { readonly failed: ToldError };

type Waiting = {
  readonly computation: Computation;
  readonly watch: ComputeWatch;
  readonly resolve: (gives: unknown) => void;
  readonly reject: (error: unknown) => void;
};

export type ComputerOptions = {
  readonly script: URL;
  /** Given to the thread at its start. */
  readonly data: unknown;
  /** Heap of the thread in MB. */
  readonly memoryMb: number;
  /** A computation that takes longer is ended. */
  readonly limitMs: number;
  /** The thread ends after this long without work, and gives its memory back. */
  readonly idleMs: number;
  /** One that nobody waits for any more may end by itself within this long: the studies that its thread has read stay there. */
  readonly patienceMs?: number;
};

/** Short, and asked for by somebody who tries or clicks something: goes before what waits longer. */
const urgentKinds: ReadonlySet<ComputationKind> = new Set(['what-if', 'measure-evidence']);
/** How often the one that waits longest may be overtaken. */
const mostOvertaking = 3;

/**
 * Runs computations one after another on a thread of their own, which has threads of its own to help it. A computation that is cancelled
 * is ended with its thread, at once or when its patience is at an end: it only reads, so nothing is left behind.
 */
export function openComputationRunner({
  script,
  data,
  memoryMb,
  limitMs,
  idleMs,
  patienceMs = 0,
}: ComputerOptions): ComputationRunner {
  const queue: Waiting[] = [];
  let current: Waiting | null = null;
  let thread: Worker | null = null;
  let closed = false;
  let overtaken = 0;
  let limit: NodeJS.Timeout | undefined;
  let idle: NodeJS.Timeout | undefined;

  function settle(how: (waiting: Waiting) => void): void {
    clearTimeout(limit);
    const ended = current;
    current = null;
    if (ended !== null) how(ended);
    if (queue.length === 0) idle = setTimeout(endThread, idleMs).unref();
    begin();
  }

  function startThread(): Worker {
    const started = new Worker(script, {
      workerData: data,
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: memoryMb },
    });
    started.on('message', (message: FromComputer) => {
      if (thread !== started || current === null) return;
      if ('progress' in message) current.watch.onProgress?.(message.progress);
      else if ('gives' in message) settle((waiting) => waiting.resolve(message.gives));
      else settle((waiting) => waiting.reject(retellError(message.failed)));
    });
    const die = (cause?: unknown): void => {
      if (thread !== started) return;
      thread = null;
      settle((waiting) => waiting.reject(new StudyError('unavailable', 'worker-failed', {}, {}, { cause })));
    };
    started.on('error', die);
    started.on('exit', () => die());
    return started;
  }

  function takeNext(): Waiting | null {
    const urgent = queue.findIndex(({ computation: { kind } }) => urgentKinds.has(kind));
    const place = urgent > 0 && overtaken < mostOvertaking ? urgent : 0;
    overtaken = place > 0 ? overtaken + 1 : 0;
    return queue.splice(place, 1)[0] ?? null;
  }

  function begin(): void {
    if (current !== null || closed) return;
    current = takeNext();
    if (current === null) return;
    clearTimeout(idle);
    thread ??= startThread();
    limit = setTimeout(() => stop(new StudyError('unavailable', 'worker-failed')), limitMs);
    const message: ToComputer = { computation: current.computation };
    thread.postMessage(message);
  }

  function endThread(): Promise<unknown> {
    const ended = thread;
    thread = null;
    return ended?.terminate() ?? Promise.resolve();
  }

  /** Ends the computation at hand with its thread, and goes on with the next. */
  function stop(reason: unknown): void {
    void endThread();
    settle((waiting) => waiting.reject(reason));
  }

  function cancel(waiting: Waiting): void {
    const reason = waiting.watch.signal?.reason;
    const place = queue.indexOf(waiting);
    if (place >= 0) {
      queue.splice(place, 1);
      waiting.reject(reason);
    } else if (current === waiting) {
      waiting.reject(reason);
      clearTimeout(limit);
      if (patienceMs === 0) stop(reason);
      else limit = setTimeout(() => stop(reason), patienceMs);
    }
  }

  return {
    run: <K extends ComputationKind>(kind: K, asks: Computations[K]['asks'], watch: ComputeWatch = {}) => {
      if (closed) return Promise.reject(new StudyError('unavailable', 'worker-failed'));
      if (watch.signal?.aborted) return Promise.reject(watch.signal.reason);
      return new Promise<Computations[K]['gives']>((resolve, reject) => {
        // The pair of kind and asks is one member of the union, and the thread answers it with what that kind gives.
        const computation = { kind, asks } as Computation;
        const waiting: Waiting = { computation, watch, resolve: resolve as (gives: unknown) => void, reject };
        watch.signal?.addEventListener('abort', () => cancel(waiting), { once: true });
        queue.push(waiting);
        begin();
      });
    },
    close: async () => {
      closed = true;
      const refused = new StudyError('unavailable', 'worker-failed');
      for (const { reject } of queue.splice(0)) reject(refused);
      clearTimeout(idle);
      const ending = endThread();
      settle((waiting) => waiting.reject(refused));
      clearTimeout(idle);
      await ending;
    },
  };
}

/**
 * A runner of what only computes: 4 GB of memory, an hour a computation.
 * @param patienceMs see ComputerOptions
 */
export function openComputations(store: StorePlace, keyFolder: string, patienceMs = 0): ComputationRunner {
  const data: WorkPlaces = { store, keyFolder };
  return openComputationRunner({
    script: new URL('./compute-thread.ts', import.meta.url),
    data,
    memoryMb: 4096,
    limitMs: 3_600_000,
    idleMs: 300_000,
    patienceMs,
  });
}
