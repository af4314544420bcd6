import betweenness from 'graphology-metrics/centrality/betweenness.js';
import closeness from 'graphology-metrics/centrality/closeness.js';
import { compressRows, uniteRows } from '../../server/indicators/kernels/compressed-rows.ts';
import { inverseLengths } from '../../server/indicators/kernels/tie-lengths.ts';
import type { WalkRows } from '../../server/indicators/walk.ts';
import { finishWalk, type Walked, type WalkName, walkHere } from '../../server/indicators/walks.ts';
import { openWalkerPool, type WalkerPool } from '../../server/jobs/walker-pool.ts';
import { takesLong } from '../../server/pipeline/analyse.ts';
import { haveWalked } from '../../server/pipeline/walk-pieces.ts';
import { alternate, type Contender, exponentOf, took } from './alternate.ts';
import { roundsOf, type Size, weightedNetwork, writeTies } from './networks.ts';
import type { Peer } from './peers/peer.ts';
import type { Quiet } from './quiet.ts';
import type { Line } from './report.ts';

/* Goal 1: what is walked from every organisation, on all processors, beside what people use today. */

type Measure = 'betweenness' | 'harmonic' | 'closeness' | 'weighted';
const measures: readonly Measure[] = ['betweenness', 'harmonic', 'closeness', 'weighted'];

/** Most that a measurement may take of igraph's time, by size; against graphology-metrics it is 1 at every size. */
const goals: Readonly<Record<string, Readonly<Record<Measure, number>>>> = {
  city: { betweenness: 0.5, harmonic: 0.5, closeness: 0.5, weighted: 0.7 },
  region: { betweenness: 0.25, harmonic: 0.25, closeness: 0.25, weighted: 0.35 },
};

/** networkx takes a hundred times longer than igraph; graphology-metrics ten minutes for the paths by length of a region. */
function isTooSlow(tool: string, measure: Measure, { order }: Size): boolean {
  if (tool.startsWith('networkx')) return order > 1000;
  return tool.startsWith('graphology') && measure === 'weighted' && order > 10_000;
}

export type PathsOptions = { readonly sizes: readonly Size[]; readonly rounds: number; readonly folder: string };

export async function benchPaths(peers: readonly Peer[], quiet: Quiet, { sizes, rounds, folder }: PathsOptions): Promise<Line[]> {
  const pool = openWalkerPool();
  const lines: Line[] = [];
  const ours = new Map<Measure, { size: number; ms: number }[]>(measures.map((measure) => [measure, []]));
  for (const size of sizes) {
    const network = weightedNetwork(size);
    const path = writeTies(network, folder, size.name);
    for (const peer of peers)
      if (size.order <= 1500 || !peer.name.startsWith('networkx')) await peer.load(size.order, true, path);
    const rows = compressRows(network.graph);
    const prepared = { rows, unionRows: uniteRows(rows), lengths: inverseLengths(rows), sample: new Int32Array(0), seed: 1 };
    const { graph } = network;
    // The peer's own attribute, which our networks do not have.
    const getEdgeWeight = 'length' as 'weight';
    const library: Readonly<Record<Measure, (() => unknown) | null>> = {
      betweenness: () => betweenness(graph, { getEdgeWeight: null, normalized: false }),
      harmonic: null,
      closeness: () => closeness(graph),
      weighted: () => betweenness(graph, { getEdgeWeight, normalized: false }),
    };
    for (const measure of measures) {
      await quiet.take();
      const sums = new Map<string, number>();
      const contenders: Contender[] = [
        {
          name: 'Weefsel',
          run: async () => {
            const before = process.cpuUsage();
            const ms = await took(async () => sums.set('Weefsel', await sumOf(measure, prepared, takesLong(network), pool)));
            const { user, system } = process.cpuUsage(before);
            return { ms, cpuMs: (user + system) / 1000 };
          },
        },
        ...peers.map(
          ({ name, time }): Contender => ({
            name,
            run: async () => {
              const { sum, ...taken } = await time(measure);
              sums.set(name, sum);
              return taken;
            },
          }),
        ),
      ];
      const call = library[measure];
      if (call !== null) contenders.push({ name: 'graphology-metrics', run: async () => ({ ms: await took(call) }) });
      const standings = await alternate(
        contenders.filter(({ name }) => !isTooSlow(name, measure, size)),
        ...roundsOf(size, size.order < 200 ? 4 * rounds : rounds),
      );
      ours.get(measure)?.push({ size: size.order, ms: standings[0]?.median ?? Number.NaN });
      lines.push(...standings.map((standing) => lineOf(standing, measure, size, sums)));
    }
  }
  await pool.close();
  for (const [measure, points] of ours) {
    if (points.length > 1) lines.push({ what: `${measure}: time grows as n^${exponentOf(points).toFixed(2)}` });
  }
  return lines;
}

/** Does a walk as the product does, a small one on this thread and a large one on all; and adds its values up. */
async function sumOf(measure: Measure, rows: WalkRows, isLong: boolean, pool: WalkerPool): Promise<number> {
  const walk = async <N extends WalkName>(name: N): Promise<Walked<N>> => {
    if (!isLong) return walkHere(name, rows);
    const parts = (await haveWalked([name], rows, pool, {})).get(name);
    if (parts === undefined) throw new Error(`No parts of ${name}`);
    return finishWalk(name, rows, parts);
  };
  const add = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0);
  switch (measure) {
    case 'betweenness':
      return add(await walk('betweenness'));
    case 'harmonic':
      return add((await walk('distancesOut')).harmonic);
    case 'closeness':
      return add((await walk('distancesIn')).total);
    case 'weighted':
      return add((await walk('weightedPaths')).betweenness);
  }
}

function lineOf(
  { name, median, least, most, ratio, cpuRatio }: Awaited<ReturnType<typeof alternate>>[number],
  measure: Measure,
  { name: sizeName, order, ties }: Size,
  sums: ReadonlyMap<string, number>,
): Line {
  const isOurs = name === 'Weefsel';
  const goal = name.startsWith('igraph') ? goals[sizeName]?.[measure] : name.startsWith('graphology') ? 1 : undefined;
  const [own, other] = [sums.get('Weefsel'), sums.get(name)];
  // Tools differ in what closeness is where not everybody is reached.
  const isSame = measure === 'closeness' || own === undefined || other === undefined || Math.abs(own - other) <= 1e-6 * own;
  const remarks = [
    ...(cpuRatio === null || isOurs ? [] : [`processor time ${cpuRatio.toFixed(2)} x`]),
    ...(isSame ? [] : ['OTHER VALUES']),
  ];
  return {
    what: `${measure}, ${sizeName} (n = ${order}, ties = ${ties})`,
    name,
    median,
    least,
    most,
    ...(!isOurs && { ratio }),
    ...(goal !== undefined && { goal }),
    remark: remarks.join(', '),
  };
}
