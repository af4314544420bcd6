/** Milliseconds. */
export type Times = { readonly median: number; readonly least: number; readonly most: number };

export function medianOf(times: readonly number[]): Times {
  const sorted = [...times].sort((a, b) => a - b);
  return {
    median: sorted[Math.floor(sorted.length / 2)] ?? Number.NaN,
    least: sorted[0] ?? Number.NaN,
    most: sorted.at(-1) ?? Number.NaN,
  };
}

/** Runs something once to warm up and then `rounds` times. A number that it returns is taken as its own measure of time. */
export async function timed(rounds: number, work: (round: number) => unknown): Promise<Times> {
  const times: number[] = [];
  for (let round = 0; round <= rounds; round++) {
    const started = performance.now();
    const returned = await work(round);
    const took = typeof returned === 'number' ? returned : performance.now() - started;
    if (round > 0) times.push(took);
  }
  return medianOf(times);
}
