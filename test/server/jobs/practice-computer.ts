import { parentPort } from 'node:worker_threads';
import type { ToComputer } from '../../../server/jobs/computation-runner.ts';
import { StudyError } from '../../../server/model/errors.ts';
import { tellError } from '../../../server/model/told-error.ts';

/* A thread that does what the name of the study says, for the tests of the runner. */

let done = 0;

parentPort?.on('message', ({ computation }: ToComputer) => {
  const word = computation.asks.study;
  try {
    parentPort?.postMessage({ progress: { step: 'measuring', done: 0, total: 1 } });
    if (word === 'refuse') throw new StudyError('conflict', 'study-changed');
    if (word === 'die') process.exit(3);
    if (word === 'hoard')
      for (const heap: unknown[] = []; ; ) heap.push(Array.from({ length: 1000 }, () => ({ heap: heap.length })));
    while (word === 'loop') done += 0;
    parentPort?.postMessage({ gives: `${word} ${++done}` });
  } catch (error) {
    parentPort?.postMessage({ failed: tellError(error) });
  }
});
