import { medianOf, type Times } from './measure.ts';

/** Milliseconds by the clock, and of all processors together where that is known. */
export type Taken = { readonly ms: number; readonly cpuMs?: number };
/** Something that is measured beside others. */
export type Contender = { readonly name: string; readonly run: () => Promise<Taken> };

export type Standing = Times & {
  readonly name: string;
  /** Median over the rounds of our time over its time in the same round; 1 for ours. */
  readonly ratio: number;
  /** The same for the time of all processors together, which says less of what else the machine does; null = not known. */
  readonly cpuRatio: number | null;
};

/** A contender slower than this is run once, unless told otherwise. */
const slowMs = 5000;
const usualWarmUps = 3;

/**
 * Runs contenders in turn, round after round, so that whatever else the machine does falls on all alike. The first is ours.
 * Each is warmed up by rounds that do not count; what takes more than `slow` milliseconds runs only once.
 */
export async function alternate(
  contenders: readonly Contender[],
  rounds: number,
  warmUps = usualWarmUps,
  slow = slowMs,
): Promise<readonly Standing[]> {
  const taken = contenders.map((): Taken[] => []);
  const last: number[] = [];
  for (let round = -warmUps; round < rounds; round++) {
    for (const [at, { run }] of contenders.entries()) {
      if ((last[at] ?? 0) > slow && (taken[at]?.length ?? 0) > 0) continue;
      const took = await run();
      last[at] = took.ms;
      if (round >= 0 || took.ms > slow) taken[at]?.push(took);
    }
  }
  const ours = taken[0] ?? [];
  const ratioTo = (theirs: readonly Taken[], read: (one: Taken) => number | undefined): number => {
    const usual = medianOf(ours.map((one) => read(one) ?? Number.NaN)).median;
    return medianOf(theirs.map((their, round) => (read(ours[round] ?? { ms: usual }) ?? usual) / (read(their) ?? Number.NaN)))
      .median;
  };
  return contenders.map(({ name }, at) => {
    const own = taken[at] ?? [];
    const cpuRatio = ratioTo(own, ({ cpuMs }) => cpuMs);
    return {
      name,
      ...medianOf(own.map(({ ms }) => ms)),
      ratio: ratioTo(own, ({ ms }) => ms),
      cpuRatio: Number.isNaN(cpuRatio) ? null : cpuRatio,
    };
  });
}

/** Runs something and says how many milliseconds it took. */
export async function took(work: () => unknown): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

/** The exponent of growth: the slope of log time over log size, by least squares. NaN for fewer than two points. */
export function exponentOf(points: readonly { readonly size: number; readonly ms: number }[]): number {
  if (points.length < 2) return Number.NaN;
  const [xs, ys] = [points.map(({ size }) => Math.log(size)), points.map(({ ms }) => Math.log(ms))];
  const mean = (list: readonly number[]): number => list.reduce((sum, value) => sum + value, 0) / list.length;
  const [mx, my] = [mean(xs), mean(ys)];
  const slope = xs.reduce((sum, x, at) => sum + (x - mx) * ((ys[at] ?? my) - my), 0);
  return slope / xs.reduce((sum, x) => sum + (x - mx) ** 2, 0);
}
