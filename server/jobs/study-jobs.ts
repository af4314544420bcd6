import type { StorePlace } from '../store/open-store.ts';
import type { JobRunner } from './job.ts';
import { openWorkerRunner } from './worker-runner.ts';

/** Where the worker finds the studies and the keys of their pseudonyms. */
export type WorkPlaces = { readonly store: StorePlace; readonly keyFolder: string };

/** The runner of everything that writes studies: 1 GB of memory, ten minutes a job, twenty jobs in the queue. */
export function openStudyJobs(store: StorePlace, keyFolder: string): JobRunner {
  const data: WorkPlaces = { store, keyFolder };
  return openWorkerRunner({
    script: new URL('./worker.ts', import.meta.url),
    data,
    memoryMb: 1024,
    limitMs: 600_000,
    queue: 20,
    idleMs: 60_000,
  });
}
