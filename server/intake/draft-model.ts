import type { CheckedFile, Progress, RememberedFile, WaitingFile } from '../jobs/job.ts';
import type { StudyError } from '../model/errors.ts';
import type { ImportPlan } from '../model/reading-plan.ts';
import type { ImportRecord } from '../model/records.ts';

/**
 * - `checking` a check runs or waits for its turn · `checked` it is done, or an import was refused and everything stands as before it
 * - `importing` an import runs · `imported` it is done: the files are gone, and nothing can change any more
 * - `stopped` somebody ended the work · `failed` the work could not be done; `problem` says why
 */
export type DraftState = 'checking' | 'checked' | 'importing' | 'imported' | 'stopped' | 'failed';

/** How far the work is. `waiting` = other work comes first; `seconds` since it was asked for. */
export type DraftProgress = Omit<Progress, 'step'> & { readonly step: 'waiting' | Progress['step']; readonly seconds: number };

/** What there is to say of a draft at one moment. */
export type DraftNow = {
  readonly id: string;
  readonly study: string;
  /** No two have the same name. */
  readonly files: readonly WaitingFile[];
  readonly plan: ImportPlan;
  readonly remembered: readonly RememberedFile[];
  readonly state: DraftState;
  /** Rises with every change but those of `progress`. */
  readonly revision: number;
  readonly progress: DraftProgress | null;
  /** What the last finished check found, of files that are still there. */
  readonly checks: readonly CheckedFile[];
  readonly problem: StudyError | null;
  readonly imports: readonly ImportRecord[] | null;
};

/** Somebody who looks at a draft: told at every change and every step of its progress, and when the draft is gone. */
export type DraftWatcher = { readonly tell: (now: DraftNow) => void; readonly end: () => void };
