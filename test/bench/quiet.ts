import { availableParallelism } from 'node:os';
import { openThreadPool } from '../../server/jobs/thread-pool.ts';
import { took } from './alternate.ts';
import { medianOf } from './measure.ts';

/** Takes the machine's pulse between measurements. */
export type Quiet = {
  readonly take: () => Promise<void>;
  /** What the pulse was, in words. */
  readonly tell: () => string;
  readonly close: () => Promise<void>;
};

const turns = 40_000_000;

/** The same loop on one thread and on as many as there are processors: how long it takes, and how many of them one really gets. */
export function listenForQuiet(): Quiet {
  const threads = availableParallelism();
  const pool = openThreadPool<number, number>({ script: new URL('./spin-thread.ts', import.meta.url), threads, memoryMb: 64 });
  const spin = (times: number): Promise<void> =>
    pool.each(
      Array.from({ length: times }, () => turns),
      () => undefined,
    );
  const [alone, together]: [number[], number[]] = [[], []];
  return {
    take: async () => {
      if (alone.length === 0) await spin(threads);
      alone.push(await took(() => spin(1)));
      together.push(await took(() => spin(threads)));
    },
    tell: () => {
      const { median, least, most } = medianOf(alone);
      const gained = medianOf(together.map((ms, at) => (threads * (alone[at] ?? ms)) / ms)).median;
      const ms = (value: number): string => Math.round(value).toString();
      return `the same loop took ${ms(least)}-${ms(most)} ms (median ${ms(median)}); ${threads} threads did ${gained.toFixed(2)} times the work of one`;
    },
    close: pool.close,
  };
}
