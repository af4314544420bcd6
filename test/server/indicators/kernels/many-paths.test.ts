import { describe, expect, it } from 'vitest';
import { betweenness } from '../../../../server/indicators/kernels/brandes.ts';
import { type CompressedRows, compressRows } from '../../../../server/indicators/kernels/compressed-rows.ts';
import { addPathShares } from '../../../../server/indicators/kernels/edge-betweenness.ts';
import { inverseLengths } from '../../../../server/indicators/kernels/tie-lengths.ts';
import { addWeightedPaths } from '../../../../server/indicators/kernels/weighted-paths.ts';
import { type Sketch, sketchNetwork, type Tie } from '../network.ts';

/** So many diamonds in a row, each with two ways through it: from end to end there are 2^count paths. Ids are in the order of the row. */
function diamonds(count: number): Sketch {
  const name = (at: number): string => `n${String(at).padStart(5, '0')}`;
  const ties = Array.from({ length: count }, (_, at) => 3 * at).flatMap((from): Tie[] =>
    [1, 2].flatMap((way): Tie[] => [
      [name(from), name(from + way)],
      [name(from + way), name(from + 3)],
    ]),
  );
  return { nodes: Array.from({ length: 3 * count + 1 }, (_, at) => name(at)), ties, directed: true };
}

/** Betweenness by walks over paths, over the paths of ties, and by length: of lengths that add up exactly, and of those that are near. */
function fourWays(count: number): readonly Float64Array[] {
  const { graph } = sketchNetwork(diamonds(count));
  const rows: CompressedRows = compressRows(graph);
  const shares = { arcs: new Float64Array(rows.targets.length), nodes: new Float64Array(rows.order) };
  addPathShares(rows, shares, 0, rows.order);
  const byLength = [0, 1e-9].map((slack) => {
    const sums = { betweenness: new Float64Array(rows.order), harmonicSums: new Float64Array(rows.order) };
    addWeightedPaths(rows, { ...inverseLengths(rows), slack }, sums, 0, rows.order);
    return sums.betweenness;
  });
  return [betweenness(rows), shares.nodes, ...byLength];
}

/** All that come before times all that come after; of the two ways through a diamond each has half. */
function byHand(count: number): readonly number[] {
  const last = 3 * count;
  return Array.from({ length: last + 1 }, (_, at) => {
    const diamond = at - (at % 3);
    return at === diamond ? at * (last - at) : ((diamond + 1) * (last - diamond - 2)) / 2;
  });
}

describe('a row of diamonds', () => {
  it('has the same betweenness however it is walked, up to 2^1083 paths', { timeout: 60_000 }, () => {
    const count = 1083;
    const wanted = byHand(count);
    for (const scores of fourWays(count)) {
      const worst = Math.max(...scores.map((score, at) => Math.abs(score - (wanted[at] ?? 0))));
      expect(worst).toBeLessThan(1e-9 * Math.max(...wanted));
    }
  });

  it('has no number from 2^1084 paths on, however it is walked', { timeout: 60_000 }, () => {
    for (const scores of fourWays(1084)) expect(scores.every(Number.isFinite)).toBe(false);
  });
});
