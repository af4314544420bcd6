import { readFile } from 'node:fs/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { openKeyFolder } from '../pipeline/study-keys.ts';
import { productVersions } from '../pipeline/versions.ts';
import { openWorkbench } from '../pipeline/workbench.ts';
import type { Workbench } from '../pipeline/workbench-model.ts';
import { openStore } from '../store/open-store.ts';
import type { FilesIn, Job, Progress } from './job.ts';
import type { WorkPlaces } from './study-jobs.ts';
import { tellError } from './told-error.ts';
import type { FromWorker, ToWorker } from './worker-runner.ts';

/*
 * The thread that takes files in and writes. It has its own connection to the store and its own workbench;
 * the thread that answers requests sees the new revision there.
 */

const port = parentPort;
if (port === null) throw new Error('worker.ts runs as a worker thread only');
// The runner's data are what study-jobs.ts puts there.
const places = workerData as WorkPlaces;
const now = (): string => new Date().toISOString();
const tell = (message: FromWorker): void => port.postMessage(message);

const opened = openStore(places.store, { now }).then((store) => {
  // No figure is printed here, so no font is needed.
  const fonts = { regular: '', semiBold: '' };
  return {
    store,
    workbench: openWorkbench(store, { now, fonts, keys: openKeyFolder(places.keyFolder), versions: productVersions() }),
  };
});
// A store that cannot be opened is told with the first job that needs it.
opened.catch(() => undefined);

port.on('message', (message: ToWorker) => {
  if ('end' in message) void end();
  else void answer(message.job);
});

async function answer(job: Job): Promise<void> {
  try {
    const { workbench } = await opened;
    tell({ gives: await work(job, workbench) });
  } catch (error) {
    tell({ failed: tellError(error) });
  }
}

async function end(): Promise<void> {
  const held = await opened.catch(() => null);
  await held?.store.close();
  port?.close();
}

async function work(job: Job, workbench: Workbench): Promise<unknown> {
  switch (job.kind) {
    case 'check': {
      const readings = await workbench.check(job.asks.study, await readAll(job.asks), job.asks);
      return readings.map(({ parsed, ...reading }) => ({ ...reading, accepted: parsed.length }));
    }
    case 'import':
      return workbench.importFiles(job.asks.study, await readAll(job.asks), job.asks);
    case 'undo':
      return workbench.undoImport(job.asks.study, job.asks.import);
    case 'create-study':
      return workbench.createStudy(job.asks.title, job.asks.description);
    case 'remove-study':
      await workbench.removeStudy(job.asks.study);
      return null;
  }
}

async function readAll({ files }: FilesIn): Promise<{ name: string; bytes: Uint8Array }[]> {
  const read: { name: string; bytes: Uint8Array }[] = [];
  for (const { name, path } of files) {
    report({ step: 'reading', done: read.length, total: files.length });
    read.push({ name, bytes: await readFile(path) });
  }
  report({ step: 'working', done: 0, total: null });
  return read;
}

function report(progress: Progress): void {
  tell({ progress });
}
