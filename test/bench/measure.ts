export type Times = { readonly median: number; readonly least: number; readonly most: number };
/** Milliseconds. `goal` is what must not be passed; a peer's median makes a ratio. */
export type Measure = Times & {
  readonly what: string;
  readonly goal: number | null;
  readonly peer?: { readonly name: string; readonly median: number };
};

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

export function printTable(rows: readonly Measure[], machine: string): void {
  const ms = (value: number): string => (value < 10 ? value.toFixed(2) : Math.round(value).toString());
  const lines = rows.map(({ what, median, least, most, goal, peer }) => {
    const verdict = goal === null ? '' : `goal ${goal}: ${median <= goal ? 'met' : 'MISSED'}`;
    const ratio = peer === undefined ? '' : `${(median / peer.median).toFixed(2)} x ${peer.name} (${ms(peer.median)})`;
    return [what, ms(median), `${ms(least)}-${ms(most)}`, [verdict, ratio].filter((part) => part !== '').join(', ')];
  });
  const widths = [0, 1, 2].map((column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  process.stdout.write(`${machine}; milliseconds, median and range\n`);
  for (const line of lines) process.stdout.write(`${line.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}\n`);
}
