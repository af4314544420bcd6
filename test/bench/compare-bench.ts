import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cugEdges } from '../../server/compare/cug.ts';
import { densityBootstrap } from '../../server/compare/density-bootstrap.ts';
import { mrqap } from '../../server/compare/mrqap.ts';
import { qap } from '../../server/compare/qap.ts';
import { tieRelation } from '../../server/compare/relation-matrix.ts';
import { networkBootstrap } from '../../server/compare/statistic-bootstrap.ts';
import { plantedNetwork } from '../server/graph/small-networks.ts';
import { alternate, exponentOf, took } from './alternate.ts';
import { sizes, writeTies } from './networks.ts';
import { openPeer, type Peer, type PeerTime, presentTool } from './peers/peer.ts';
import type { Line } from './report.ts';

/*
 * What 1000 draws of each comparison take, on one thread, beside R sna in the same rounds. Ratios below 1: ours is faster.
 */

const options = (repetitions: number) => ({ seed: 1, repetitions });
const networks = (order: number, ties: number) => [1, 2, 3].map((seed) => plantedNetwork(order, ties, 4, seed));

/** The tests with the ratio they must not pass, and what draws of each do. `peer` is the same in sna-peer.R. */
function testsOf(order: number, ties: number) {
  const [first, second, third] = networks(order, ties);
  if (first === undefined || second === undefined || third === undefined) throw new TypeError('three networks');
  const [a, b, c] = [tieRelation('a', first), tieRelation('b', second), tieRelation('c', third)];
  const cug = (statistic: string) => (draws: number) => cugEdges.compare(first, { ...options(draws), statistic });
  return [
    { what: 'QAP', peer: 'qap', goal: 1 / 60, draws: 5000, run: (draws: number) => qap.compare([a, b], options(draws)) },
    {
      what: 'MRQAP, two explanations',
      peer: 'mrqap',
      goal: 1 / 50,
      draws: 1000,
      run: (draws: number) => mrqap.compare(a, [b, c], options(draws)),
    },
    {
      what: 'CUG, in-degree centralisation',
      peer: 'cug_indegree',
      goal: 1 / 5,
      draws: 1000,
      run: cug('centralization_indegree'),
    },
    {
      what: 'CUG, betweenness centralisation',
      peer: 'cug_betweenness',
      goal: 1 / 5,
      draws: 500,
      run: cug('centralization_betweenness'),
    },
    { what: 'CUG, transitivity', peer: 'cug_transitivity', goal: 1 / 5, draws: 1000, run: cug('transitivity_weak') },
    {
      what: 'vertex bootstrap, density of two networks',
      peer: null,
      goal: null,
      draws: 5000,
      run: (draws: number) => densityBootstrap.compare([first, second], options(draws)),
    },
    {
      what: 'vertex bootstrap, density',
      peer: 'bootstrap',
      goal: 1 / 7,
      draws: 5000,
      run: (draws: number) => networkBootstrap.compare(first, { ...options(draws), statistic: 'density' }),
    },
    {
      what: 'vertex bootstrap, transitivity',
      peer: null,
      goal: null,
      draws: 2000,
      run: (draws: number) => networkBootstrap.compare(first, { ...options(draws), statistic: 'transitivity_weak' }),
    },
  ] as const;
}

/** What 1000 draws take, by the clock and of the processors. */
async function perThousand(
  run: (draws: number) => unknown,
  draws: number,
): Promise<{ readonly ms: number; readonly cpuMs: number }> {
  const before = process.cpuUsage();
  const ms = await took(() => run(draws));
  const { user, system } = process.cpuUsage(before);
  const each = 1000 / draws;
  return { ms: ms * each, cpuMs: ((user + system) / 1000) * each };
}

/** Milliseconds of 1000 draws of each comparison of a municipality, beside R sna where it is. */
export async function benchComparisons(): Promise<Line[]> {
  const folder = mkdtempSync(join(tmpdir(), 'weefsel-compare-bench-'));
  const tool = presentTool({ script: 'sna-peer.R', runs: [['Rscript']], check: ['-e', 'library(sna)'] });
  const peer: Peer | null = tool === null ? null : await openPeer(tool);
  try {
    const { order, ties } = sizes.municipality;
    if (peer !== null) {
      for (const [at, network] of networks(order, ties).entries())
        await peer.load(order, true, writeTies(network, folder, `network-${at}`));
    }
    const lines: Line[] = [];
    for (const test of testsOf(order, ties)) {
      const ours = { name: 'Weefsel', run: () => perThousand(test.run, test.draws) };
      const theirs =
        peer === null || test.peer === null ? [] : [{ name: peer.name, run: (): Promise<PeerTime> => peer.time(test.peer) }];
      const [own, other] = await alternate([ours, ...theirs], 5);
      if (own === undefined) continue;
      const { median, least, most } = own;
      lines.push({
        what: test.what,
        name: own.name,
        median,
        least,
        most,
        ...(test.goal !== null && other === undefined && { remark: 'no peer here' }),
      });
      if (other !== undefined && test.goal !== null) {
        // Of the processors: it says less of what else the machine does.
        const { name, cpuRatio, ...times } = other;
        const ratio = cpuRatio ?? times.ratio;
        lines.push({
          what: test.what,
          name,
          median: times.median,
          least: times.least,
          most: times.most,
          ratio,
          goal: Math.round(1000 * test.goal) / 1000,
          remark: `${Math.round(1 / ratio)} times as fast`,
        });
      }
    }
    return lines;
  } finally {
    peer?.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The same as networks grow: milliseconds of 1000 draws, and the exponent of time over organisations. */
export async function benchGrowth(): Promise<Line[]> {
  const orders = [30, 60, 120] as const;
  const sized = orders.map((order) => testsOf(order, Math.round(order * 6.7)));
  const lines: Line[] = [];
  for (const [at, test] of (sized[0] ?? []).entries()) {
    const points: { size: number; ms: number }[] = [];
    for (const [which, order] of orders.entries()) {
      const run = sized[which]?.[at]?.run;
      if (run === undefined) continue;
      const [own] = await alternate([{ name: '', run: () => perThousand(run, Math.min(test.draws, 1000)) }], 3);
      if (own !== undefined) points.push({ size: order, ms: own.median });
    }
    const times = points.map(({ size, ms }) => `${size}: ${ms.toFixed(ms < 10 ? 2 : 0)}`).join('  ');
    lines.push({ what: test.what, remark: `${times}  exponent ${exponentOf(points).toFixed(2)}` });
  }
  return lines;
}
