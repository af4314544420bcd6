import { Worker } from 'node:worker_threads';
import { StudyError } from '../model/errors.ts';
import type { ImportRecord } from '../model/records.ts';
import { retellError, type ToldError } from '../model/told-error.ts';
import { AnsweredBefore, type BatchEnd, type BatchStart, beginBatch } from './batch-writer.ts';
import { type Database, type DatabasePlace, writing } from './database.ts';
import type { RowBlock } from './row-block.ts';

/*
 * Where the rows of a batch go while its files are read. Reading keeps its thread busy from the first row to the last, so a large batch is
 * written by another one: it has a connection of its own, and begins to write when the first blocks are there.
 */

/** To the writing thread. */
export type ToWriter = { readonly block: RowBlock } | { readonly end: BatchEnd } | { readonly drop: true };
/** From it, once. */
export type FromWriter =
  | { readonly done: readonly ImportRecord[] }
  | { readonly before: readonly ImportRecord[] }
  | { readonly failed: ToldError };

export type WriterData = {
  readonly place: DatabasePlace;
  readonly start: BatchStart;
  /** `written` counts the blocks that were written; `over` is 1 from the moment that no more are taken. */
  readonly signals: SharedArrayBuffer;
};
export const signal = { written: 0, over: 1 } as const;

/** Blocks of a batch that is too small for a thread of its own. */
const blocksInHand = 4;
/** Files of so many bytes have more, mostly: the thread then starts while their beginning is read. */
const largeBytes = 4 * 1024 * 1024;
/** Blocks on their way to the thread: enough that neither waits for the other's pauses, few enough to stay small in memory. */
const blocksUnderWay = 12;
/** A block takes milliseconds; a thread that is silent for so long is dead. */
const silenceMs = 120_000;

export type BatchFeed = {
  /** Takes a block, and waits where too many are under way. @throws WriterStopped */
  readonly send: (block: RowBlock) => void;
  readonly end: (end: BatchEnd) => Promise<readonly ImportRecord[]>;
  /** Leaves nothing of what was sent. */
  readonly drop: () => Promise<void>;
};

/** Thrown through the reader when the writer takes no more; `end` then tells why. */
export class WriterStopped extends Error {}

/** @param lingering is given what still happens after the batch was answered, for whoever closes the database */
export function openFeed(database: Database, start: BatchStart, lingering: (work: Promise<unknown>) => void): BatchFeed {
  const inHand: RowBlock[] = [];
  const { elsewhere } = database;
  const newThread = (): WriterThread | null => (elsewhere === null ? null : startWriter({ place: elsewhere, start }, lingering));
  let thread = (start.bytes ?? 0) >= largeBytes ? newThread() : null;
  return {
    send: (block) => {
      if (thread === null && inHand.length >= blocksInHand) {
        thread = newThread();
        if (thread !== null) for (const each of inHand.splice(0)) thread.send(each);
      }
      if (thread === null) inHand.push(block);
      else thread.send(block);
    },
    end: async (end) => {
      try {
        if (thread !== null) return await thread.end({ end });
        return await writing(database, async (transaction) => {
          const writer = await beginBatch(database, transaction, start);
          for (const block of inHand) await writer.write(block);
          return writer.finish(end);
        });
      } catch (error) {
        if (error instanceof AnsweredBefore) return error.imports;
        throw error;
      }
    },
    drop: async () => {
      await thread?.end({ drop: true }).catch(() => undefined);
    },
  };
}

type WriterThread = {
  readonly send: (block: RowBlock) => void;
  readonly end: (message: ToWriter) => Promise<readonly ImportRecord[]>;
};

function startWriter(data: Omit<WriterData, 'signals'>, lingering: (work: Promise<unknown>) => void): WriterThread {
  const signals = new Int32Array(new SharedArrayBuffer(8));
  const workerData: WriterData = { ...data, signals: signals.buffer };
  const worker = new Worker(new URL('./batch-thread.ts', import.meta.url), {
    workerData,
    execArgv: [],
    // A block is soon forgotten: without this tens of megabytes of them wait to be cleared away.
    resourceLimits: { maxYoungGenerationSizeMb: 16 },
  });
  const answer = new Promise<FromWriter>((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', () => reject(new StudyError('unavailable', 'worker-failed')));
  });
  const gone = new Promise<void>((resolve) => worker.once('exit', () => resolve()));
  lingering(gone);
  // Whoever ends the batch hears of it.
  answer.catch(() => undefined);
  const post = (message: ToWriter, moved: ArrayBuffer[] = []): void => worker.postMessage(message, moved);
  let sent = 0;

  function waitForRoom(): void {
    for (;;) {
      if (Atomics.load(signals, signal.over) === 1) throw new WriterStopped();
      const written = Atomics.load(signals, signal.written);
      if (sent - written < blocksUnderWay) return;
      if (Atomics.wait(signals, signal.written, written, silenceMs) === 'timed-out') {
        void worker.terminate();
        throw new StudyError('unavailable', 'worker-failed');
      }
    }
  }

  return {
    send: (block) => {
      waitForRoom();
      sent++;
      post({ block }, [block.memory]);
    },
    end: async (message) => {
      post(message);
      const told = await answer;
      // What is done is on disk; the thread goes on to move it from the log to the file.
      if ('done' in told) return told.done;
      // What is not done is rolled back before anybody clears the log.
      await gone;
      if ('before' in told) throw new AnsweredBefore(told.before);
      throw retellError(told.failed);
    },
  };
}
