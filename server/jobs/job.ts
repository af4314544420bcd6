import type { NewNameDecision } from '../model/name-decision.ts';
import type { ImportPlan } from '../model/reading-plan.ts';
import type { ImportRecord } from '../model/records.ts';
import type { Locale } from '../model/text.ts';
import type { ScenarioCard, ScenarioEdit } from '../pipeline/scenarios.ts';
import type { Reading } from '../pipeline/take-in.ts';
import type { Product, StudyOverview } from '../pipeline/workbench-model.ts';
import type { ImportChoice } from '../store/store.ts';
import type { Seal } from './sealed-file.ts';

/*
 * Work that may take long, or that writes: it runs beside the thread that answers requests, so that readers never wait for it.
 * All writing goes through one runner, so writers wait for one another in a queue and never for a lock.
 * What a job asks, tells and gives is plain data and nothing is shared, so that another machine could do it as well as another thread.
 */

/** A sealed file on disk that waits to be read. `name` is what its owner called it; `bytes` what it holds. */
export type WaitingFile = { readonly name: string; readonly path: string; readonly bytes: number; readonly seal: Seal };

export type FilesIn = {
  readonly study: string;
  readonly files: readonly WaitingFile[];
  /** What a person said of how they are to be read. */
  readonly plan: ImportPlan;
};

/** What reading a table gave, without its rows and the lists of their places: those may be as long as the file. */
export type CheckedFile = Omit<Reading, 'parsed' | 'refused' | 'repeated' | 'twins' | 'rowsLeftOut' | 'content'>;

/** A file that is read as files of the same layout were read before. */
export type RememberedFile = { readonly file: string; readonly savedAt: string };

export type Checked = {
  readonly files: readonly CheckedFile[];
  /** The plan they were checked with: the one that was asked, with what was remembered of files of the same layout. */
  readonly plan: ImportPlan;
  readonly remembered: readonly RememberedFile[];
};

/** What each kind of job asks and gives. Everything in it can be cloned to another thread. */
export type Jobs = {
  readonly check: {
    readonly asks: FilesIn & {
      /** Whether somebody looks at how they were read. */
      readonly look: boolean;
      /** Names of files to be read as files of the same layout were read before, where the study remembers one. */
      readonly recall: readonly string[];
    };
    readonly gives: Checked;
  };
  readonly import: {
    readonly asks: FilesIn & {
      readonly skipRows: boolean;
      /** Whether the study is to remember how these files are read. */
      readonly remember: boolean;
      /** Names the request: what it asked for is done once, however often it is sent. Null = nobody sends it again. */
      readonly key: string | null;
    };
    readonly gives: readonly ImportRecord[];
  };
  /** The rows of a table that cannot be taken in, as a file. */
  readonly refused: {
    readonly asks: FilesIn & { readonly file: number; readonly part: string | null; readonly locale: Locale };
    readonly gives: Product;
  };
  /** Takes back what was imported: one import, or all that was confirmed with it. */
  readonly undo: {
    readonly asks: { readonly study: string; readonly which: ImportChoice };
    readonly gives: readonly ImportRecord[];
  };
  /** Does again what was taken back. */
  readonly again: {
    readonly asks: { readonly study: string; readonly which: ImportChoice };
    readonly gives: readonly ImportRecord[];
  };
  readonly 'create-study': {
    readonly asks: { readonly title: string; readonly description: string };
    readonly gives: StudyOverview;
  };
  /** What a person decided about a spelling. Decisions may wait for one another; they are made one after the other by hand. */
  readonly decide: { readonly asks: { readonly study: string; readonly decision: NewNameDecision }; readonly gives: null };
  readonly 'undo-decision': { readonly asks: { readonly study: string; readonly decision: string }; readonly gives: null };
  /** Keeps, renames, removes or brings back a scenario. */
  readonly 'edit-scenario': {
    readonly asks: { readonly study: string; readonly edit: ScenarioEdit };
    readonly gives: ScenarioCard;
  };
  readonly 'remove-study': { readonly asks: { readonly study: string }; readonly gives: null };
  /** Clears away what a job that was ended left in the files of the store. */
  readonly settle: { readonly asks: null; readonly gives: null };
  /** Removes for good what was taken back more than 30 days ago. */
  readonly purge: { readonly asks: null; readonly gives: null };
};
export type JobKind = keyof Jobs;

/** A job as it is sent: one of the kinds with what it asks. */
export type Job = { readonly [K in JobKind]: { readonly kind: K; readonly asks: Jobs[K]['asks'] } }[JobKind];

/** How far a job is. */
export type Progress = {
  readonly step: 'reading' | 'checking' | 'writing';
  /** The file at hand; null where it is none in particular. */
  readonly file: string | null;
  /** Rows done, and in all as far as can be told by now; null = not known. */
  readonly done: number;
  readonly total: number | null;
};

export type Watch = {
  /** Ends the job: what it began is undone, as after a crash. */
  readonly signal?: AbortSignal;
  /** Is told at most ten times a second; the first word is that the job has begun. */
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
