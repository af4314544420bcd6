import { parentPort, workerData } from 'node:worker_threads';
import type { ImportRecord } from '../model/records.ts';
import { tellError } from '../model/told-error.ts';
import { type FromWriter, signal, type ToWriter, type WriterData } from './batch-feed.ts';
import { AnsweredBefore, beginBatch } from './batch-writer.ts';
import { closeDatabase, type Database, writing } from './database.ts';
import { openElsewhere } from './open-elsewhere.ts';

/*
 * The thread that writes one large batch while another thread reads its files. It ends with the batch.
 */

const port = parentPort;
if (port === null) throw new Error('batch-thread.ts runs as a worker thread only');
// The feed starts it with these.
const { place, start, signals } = workerData as WriterData;
const shared = new Int32Array(signals);

const waiting: ToWriter[] = [];
let wake: () => void = () => undefined;
port.on('message', (message: ToWriter) => {
  waiting.push(message);
  wake();
});

async function next(): Promise<ToWriter> {
  for (;;) {
    const message = waiting.shift();
    if (message !== undefined) return message;
    await new Promise<void>((resolve) => {
      wake = resolve;
    });
  }
}

/** Rolls the transaction back. */
class Dropped extends Error {}

async function writeBatch(database: Database): Promise<readonly ImportRecord[]> {
  return writing(database, async (transaction) => {
    const writer = await beginBatch(database, transaction, start);
    for (;;) {
      const message = await next();
      if ('drop' in message) throw new Dropped();
      if ('end' in message) return writer.finish(message.end);
      await writer.write(message.block);
      Atomics.add(shared, signal.written, 1);
      Atomics.notify(shared, signal.written);
    }
  });
}

/** Has the reader stop where it stands. */
function stopReader(): void {
  Atomics.store(shared, signal.over, 1);
  Atomics.add(shared, signal.written, 1);
  Atomics.notify(shared, signal.written);
}

const tell = (message: FromWriter): void => port.postMessage(message);

async function run(): Promise<void> {
  let database: Database | null = null;
  try {
    database = await openElsewhere(place);
    tell({ done: await writeBatch(database) });
    await database.settle();
  } catch (error) {
    stopReader();
    if (error instanceof AnsweredBefore) tell({ before: error.imports });
    else tell({ failed: tellError(database?.explain(error) ?? error) });
  } finally {
    if (database !== null) await closeDatabase(database);
  }
}

await run();
port.close();
