import type { ReadingProgress } from '../import/reading-progress.ts';
import type { Progress } from './job.ts';

/** Milliseconds between two words about the same step. */
const pause = 100;

/**
 * Tells how far a job is, at most ten times a second and each new step at once: a reader says it far more often than anybody can look.
 * @param now milliseconds of a clock that only goes forward
 */
export function reportProgress(tell: (progress: Progress) => void, now: () => number): (progress: Progress) => void {
  let step: Progress['step'] | null = null;
  let told = Number.NEGATIVE_INFINITY;
  return (progress) => {
    const moment = now();
    if (progress.step === step && moment - told < pause) return;
    step = progress.step;
    told = moment;
    tell(progress);
  };
}

/**
 * Counts rows over all tables of a job, of which the reader tells one after the other from its first row on, and estimates how many there
 * will be: what the bytes read so far held, in proportion.
 * @returns for each word of the reader, the rows done and those expected; null where too little was read to say
 */
export function estimateRows(): (read: ReadingProgress) => Pick<Progress, 'done' | 'total'> {
  let before = 0;
  let last = 0;
  return ({ rows, share }) => {
    if (rows < last) before += last;
    last = rows;
    const done = before + rows;
    return { done, total: share > 0 && done > 0 ? Math.max(done, Math.round(done / share)) : null };
  };
}
