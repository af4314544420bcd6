import { Worker } from 'node:worker_threads';
import { StudyError } from '../model/errors.ts';
import { retellError, type ToldError } from '../model/told-error.ts';
import type { Pieceworkers } from '../pipeline/walk-pieces.ts';
import { openPieceQueue } from './piece-queue.ts';

/*
 * Many pieces of one computation, on as many threads as there are processors. What a piece asks and gives is plain data, and no piece
 * knows of another: a machine elsewhere could do it as well as a thread.
 */

export type PoolOptions = {
  /** The threads' file; it hands its work to `answerPieces`. */
  readonly script: URL;
  /** At most so many threads, 1 or more. They start when there are pieces, or before. */
  readonly threads: number;
  /** Heap of each thread in MB, beside its arrays of numbers. */
  readonly memoryMb: number;
  /**
   * Pieces that a thread has at most, the one it does included; default: 2, so that the next one waits at its door. Fewer let others take
   * turns sooner; more keep threads at work while the one that hands pieces out is away.
   */
  readonly atHand?: number;
};

/** Does each piece on whichever thread is free; who asks at the same time is served in turns. */
export type ThreadPool<Ask, Give> = Pieceworkers<Ask, Give> & {
  readonly threads: number;
  /** Starts all threads, where it is known that there will be pieces: they are ready when these come. */
  readonly start: () => void;
  /** Ends the threads; work under way is refused. */
  readonly close: () => Promise<void>;
};

/** To a thread: a piece. From it: what the piece gave or refused. */
export type ToThread = { readonly ask: unknown };
export type FromThread = { readonly give: unknown } | { readonly failed: ToldError };

/** The pieces of one computation. */
type Batch<Give> = {
  readonly onGive: (give: Give, place: number) => void;
  left: number;
  readonly end: (error?: unknown) => void;
  readonly urgent: boolean;
  over: boolean;
};
type Piece<Ask, Give> = { readonly ask: Ask; readonly place: number; readonly batch: Batch<Give> };

export function openThreadPool<Ask, Give>({ script, threads, memoryMb, atHand = 2 }: PoolOptions): ThreadPool<Ask, Give> {
  const waiting = openPieceQueue<Piece<Ask, Give>>();
  const hands = new Map<Worker, Piece<Ask, Give>[]>();
  let closed = false;

  function startThread(): Worker {
    const thread = new Worker(script, { execArgv: [], resourceLimits: { maxOldGenerationSizeMb: memoryMb } });
    hands.set(thread, []);
    thread.on('message', (message: FromThread) => {
      const piece = hands.get(thread)?.shift();
      feed(thread);
      if (piece === undefined || piece.batch.over) return;
      if ('failed' in message) piece.batch.end(retellError(message.failed));
      else {
        // The thread answers what it is asked.
        piece.batch.onGive(message.give as Give, piece.place);
        piece.batch.left--;
        if (piece.batch.left === 0) piece.batch.end();
      }
    });
    const die = (cause?: unknown): void => {
      const [atWork, ...atDoor] = hands.get(thread) ?? [];
      hands.delete(thread);
      atWork?.batch.end(new StudyError('unavailable', 'worker-failed', {}, {}, { cause }));
      // What it had not begun, and what others asked, goes on.
      waiting.putBack(atDoor);
      if (!closed) engage();
    };
    thread.on('error', die);
    thread.on('exit', () => die());
    // A program that has nothing else to do may end: threads that wait for pieces do not hold it up.
    thread.unref();
    return thread;
  }

  /** Gives a thread a piece more, where there is one and it has room. */
  function give(thread: Worker): boolean {
    const own = hands.get(thread);
    const piece = own === undefined || own.length >= atHand ? undefined : waiting.take();
    if (own === undefined || piece === undefined) return false;
    own.push(piece);
    thread.ref();
    const message: ToThread = { ask: piece.ask };
    thread.postMessage(message);
    return true;
  }

  function feed(thread: Worker): void {
    while (give(thread));
    if (hands.get(thread)?.length === 0) thread.unref();
  }

  /** Starts threads as far as there are pieces for them, and gives them something to do, each as much as the others. */
  function engage(): void {
    while (hands.size < threads && waiting.has(hands.size + 1)) startThread();
    while ([...hands.keys()].filter(give).length > 0);
  }

  function each(asks: readonly Ask[], onGive: Batch<Give>['onGive'], signal?: AbortSignal, urgent = false): Promise<void> {
    if (closed) return Promise.reject(new StudyError('unavailable', 'worker-failed'));
    if (signal?.aborted) return Promise.reject(signal.reason);
    if (asks.length === 0) return Promise.resolve();
    return new Promise((resolve, reject) => {
      const abort = (): void => batch.end(signal?.reason ?? new StudyError('unavailable', 'worker-failed'));
      const batch: Batch<Give> = {
        onGive,
        left: asks.length,
        urgent,
        over: false,
        end: (error) => {
          if (batch.over) return;
          batch.over = true;
          signal?.removeEventListener('abort', abort);
          if (error === undefined) resolve();
          else reject(error);
        },
      };
      signal?.addEventListener('abort', abort, { once: true });
      waiting.add(asks.map((ask, place) => ({ ask, place, batch })));
      engage();
    });
  }

  return {
    threads,
    each,
    start: () => {
      while (!closed && hands.size < threads) startThread();
    },
    close: async () => {
      closed = true;
      const under = [...hands.values()].flat();
      for (const { batch } of [...under, ...waiting.clear()]) batch.end(new StudyError('unavailable', 'worker-failed'));
      await Promise.all([...hands.keys()].map((thread) => thread.terminate()));
    },
  };
}
