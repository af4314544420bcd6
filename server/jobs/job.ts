import type { ImportPlan } from '../model/reading-plan.ts';
import type { ImportRecord } from '../model/records.ts';
import type { StudyOverview, Workbench } from '../pipeline/workbench-model.ts';

/*
 * Work that may take long, or that writes: it runs beside the thread that answers requests, so that readers never wait for it.
 * All writing goes through one runner, so writers wait for one another in a queue and never for a lock.
 */

/** A file on disk that waits to be read. `name` is what its owner called it. */
export type WaitingFile = { readonly name: string; readonly path: string };

export type FilesIn = {
  readonly study: string;
  readonly files: readonly WaitingFile[];
  readonly skipRows: boolean;
  /** What a person said of how they are to be read. */
  readonly plan: ImportPlan;
};

/** What reading a file gave, without the rows themselves. */
export type CheckedFile = Omit<Awaited<ReturnType<Workbench['check']>>[number], 'parsed'> & { readonly accepted: number };

/** What each kind of job asks and gives. Everything in it can be cloned to another thread. */
export type Jobs = {
  readonly check: { readonly asks: FilesIn; readonly gives: readonly CheckedFile[] };
  readonly import: { readonly asks: FilesIn; readonly gives: readonly ImportRecord[] };
  readonly undo: { readonly asks: { readonly study: string; readonly import: string }; readonly gives: ImportRecord };
  readonly 'create-study': {
    readonly asks: { readonly title: string; readonly description: string };
    readonly gives: StudyOverview;
  };
  readonly 'remove-study': { readonly asks: { readonly study: string }; readonly gives: null };
};
export type JobKind = keyof Jobs;

/** A job as it is sent: one of the kinds with what it asks. */
export type Job = { readonly [K in JobKind]: { readonly kind: K; readonly asks: Jobs[K]['asks'] } }[JobKind];

/** How far a job is. `total` null = not known. */
export type Progress = { readonly step: 'reading' | 'working'; readonly done: number; readonly total: number | null };

export type Watch = {
  /** Ends the job: what it began is undone, as after a crash. */
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
};

export type JobRunner = {
  /**
   * Runs a job when its turn comes.
   * @throws StudyError `busy` (something writes to this study already, or too many jobs wait), `worker-failed` (the worker died
   * or took too long; never tried again), the signal's reason when cancelled, or whatever the job itself refused
   */
  readonly run: <K extends JobKind>(kind: K, asks: Jobs[K]['asks'], watch?: Watch) => Promise<Jobs[K]['gives']>;
  /** Lets the present job end and refuses new ones. */
  readonly close: () => Promise<void>;
};
