import { parentPort } from 'node:worker_threads';
import type { ToWorker } from '../../../server/jobs/worker-runner.ts';
import { StudyError } from '../../../server/model/errors.ts';
import { tellError } from '../../../server/model/told-error.ts';

/* A worker that does what the title of a `create-study` job says, for the tests of the runner. */

let done = 0;

function act(word: string): unknown {
  if (word === 'refuse') throw new StudyError('invalid', 'import-partial', { count: 3 }, { file: 'a.csv', line: 2 });
  if (word === 'throw') throw new TypeError('a defect');
  if (word === 'die') process.exit(3);
  if (word === 'reject') void Promise.reject(new Error('nobody catches this'));
  if (word === 'hoard')
    for (const heap: unknown[] = []; ; ) heap.push(Array.from({ length: 1000 }, () => ({ heap: heap.length })));
  while (word === 'loop') done += 0;
  done += 1;
  return { word, done };
}

parentPort?.on('message', async (message: ToWorker) => {
  if ('end' in message) {
    parentPort?.close();
    return;
  }
  const { job } = message;
  const word = job.kind === 'create-study' ? job.asks.title : job.kind;
  try {
    parentPort?.postMessage({ progress: { step: 'reading', file: null, done: 0, total: null } });
    if (word === 'wait' || job.kind === 'undo') await new Promise((resolve) => setTimeout(resolve, 300));
    const gives = act(word);
    if (word !== 'reject') parentPort?.postMessage({ gives });
  } catch (error) {
    parentPort?.postMessage({ failed: tellError(error) });
  }
});
