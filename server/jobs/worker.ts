import { parentPort, workerData } from 'node:worker_threads';
import type { ReadingProgress } from '../import/reading-progress.ts';
import { tellError } from '../model/told-error.ts';
import { openKeyFolder } from '../pipeline/study-keys.ts';
import type { Reading } from '../pipeline/take-in.ts';
import { productVersions } from '../pipeline/versions.ts';
import { openWorkbench } from '../pipeline/workbench.ts';
import { openStore } from '../store/open-store.ts';
import type { CheckedFile, FilesIn, Job } from './job.ts';
import { estimateRows, reportProgress } from './progress-report.ts';
import { readSealed } from './sealed-file.ts';
import type { WorkPlaces } from './study-jobs.ts';
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
type Opened = Awaited<typeof opened>;
// A store that cannot be opened is told with the first job that needs it.
opened.catch(() => undefined);

port.on('message', (message: ToWorker) => {
  if ('end' in message) void end();
  else void answer(message.job);
});

async function answer(job: Job): Promise<void> {
  try {
    tell({ gives: await work(job, await opened) });
  } catch (error) {
    tell({ failed: tellError(error) });
  }
}

async function end(): Promise<void> {
  const held = await opened.catch(() => null);
  await held?.store.close();
  port?.close();
}

async function work(job: Job, { store, workbench }: Opened): Promise<unknown> {
  switch (job.kind) {
    case 'check': {
      const { study, look, recall } = job.asks;
      const { files, onProgress } = await open(job.asks);
      const { plan, remembered } = await workbench.recall(study, files, recall, job.asks.plan);
      const readings = await workbench.check(study, files, { plan, look, onProgress });
      return { files: readings.map(withoutRows), plan, remembered };
    }
    case 'import': {
      const { study, plan, skipRows, remember, key } = job.asks;
      const { files, onProgress, onWriting } = await open(job.asks);
      return workbench.importFiles(study, files, { plan, skipRows, remember, requestKey: key, onProgress, onWriting });
    }
    case 'refused': {
      const { study, plan, file, part, locale } = job.asks;
      const { files } = await open(job.asks);
      return workbench.refused(study, files, plan, { file, part }, locale);
    }
    case 'undo':
      return workbench.undo(job.asks.study, job.asks.which);
    case 'again':
      return workbench.again(job.asks.study, job.asks.which);
    case 'purge':
      await workbench.purge();
      return null;
    case 'decide':
      await workbench.decideName(job.asks.study, job.asks.decision);
      return null;
    case 'undo-decision':
      await workbench.undoNameDecision(job.asks.study, job.asks.decision);
      return null;
    case 'edit-scenario':
      return workbench.editScenario(job.asks.study, job.asks.edit);
    case 'create-study':
      return workbench.createStudy(job.asks.title, job.asks.description);
    case 'remove-study':
      await workbench.removeStudy(job.asks.study);
      return null;
    case 'settle':
      await store.settle();
      return null;
  }
}

function withoutRows({
  parsed: _parsed,
  refused: _refused,
  repeated: _repeated,
  twins: _twins,
  rowsLeftOut: _rowsLeftOut,
  content: _content,
  ...checked
}: Reading): CheckedFile {
  return checked;
}

/** Opens sealed files in memory, with what tells how far their reading is. */
async function open({ files }: FilesIn) {
  const report = reportProgress(
    (progress) => tell({ progress }),
    () => performance.now(),
  );
  report({ step: 'reading', file: null, done: 0, total: null });
  const opened: { name: string; bytes: Uint8Array }[] = [];
  for (const { name, path, seal } of files) opened.push({ name, bytes: await readSealed(path, seal) });
  const estimate = estimateRows();
  let rows = 0;
  const onProgress = (read: ReadingProgress): void => {
    const { done, total } = estimate(read);
    rows = done;
    report({ step: 'checking', file: read.file, done, total });
  };
  const onWriting = (): void => report({ step: 'writing', file: null, done: rows, total: null });
  return { files: opened, onProgress, onWriting };
}
