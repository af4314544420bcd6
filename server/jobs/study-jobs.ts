import type { StorePlace } from '../store/open-store.ts';
import type { JobRunner } from './job.ts';
import { openWorkerRunner } from './worker-runner.ts';

/** The runner of everything that writes studies: 1 GB of memory, ten minutes a job, twenty jobs in the queue. */
export function openStudyJobs(store: StorePlace): JobRunner {
  return openWorkerRunner({
    script: new URL('./worker.ts', import.meta.url),
    data: store,
    memoryMb: 1024,
    limitMs: 600_000,
    queue: 20,
    idleMs: 60_000,
  });
}
