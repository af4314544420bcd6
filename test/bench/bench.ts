import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { benchComparisons, benchGrowth } from './compare-bench.ts';
import { benchEndToEnd } from './endtoend-bench.ts';
import { benchLayout } from './layout-bench.ts';
import { type Size, sizes } from './networks.ts';
import { benchPaths } from './paths-bench.ts';
import { openPeers, type Peer } from './peers/peer.ts';
import { listenForQuiet, type Quiet } from './quiet.ts';
import { goalTable, type Line, printLines } from './report.ts';
import { benchStart } from './start-bench.ts';
import { benchStudy } from './study-bench.ts';
import { benchWhole } from './whole-bench.ts';

/*
 * What Weefsel promises, measured here and now. Absolute times depend on the machine and what else it does; a ratio against a peer
 * in the same rounds is what counts. graphology-metrics is always a peer, igraph (Python, R with sna) and networkx where they are.
 *
 *   npm run bench                       everything but a region, some six minutes on a quiet machine
 *   npm run bench -- paths layout       only these parts
 *   npm run bench -- municipality       only this size
 *   npm run bench -- paths region       paths over a network of all of Flanders: a quarter of an hour
 * Imports, and viewers during an import, have benches of their own.
 */

type Measuring = {
  readonly peers: readonly Peer[];
  readonly quiet: Quiet;
  readonly folder: string;
  readonly sizes: readonly Size[];
};
type Part = { readonly title: string; readonly run: (measuring: Measuring) => Promise<Line[]> };

const upToCity = (chosen: readonly Size[]): readonly Size[] => chosen.filter(({ order }) => order <= sizes.city.order);
const parts: Readonly<Record<string, Part>> = {
  paths: {
    title: 'Paths from every organisation',
    run: ({ peers, quiet, folder, sizes }) => benchPaths(peers, quiet, { sizes, rounds: 5, folder }),
  },
  whole: { title: 'Every indicator', run: ({ peers, folder, sizes }) => benchWhole(peers, upToCity(sizes), 5, folder) },
  study: { title: 'A recipe change', run: () => benchStudy(15) },
  compare: { title: 'Comparing: 1000 draws in a municipality', run: benchComparisons },
  growth: { title: 'Comparing as networks grow: 1000 draws', run: benchGrowth },
  layout: { title: 'Layout', run: ({ sizes }) => benchLayout(upToCity(sizes), 5) },
  endtoend: { title: 'From a log to indicators and a figure', run: ({ folder }) => benchEndToEnd(folder) },
  start: { title: 'Start and first picture', run: ({ folder }) => benchStart(folder) },
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !Object.hasOwn(parts, name) && !Object.hasOwn(sizes, name));
if (unknown.length > 0) {
  process.stderr.write(
    `No part is called ${unknown.join(', ')}. Choose from: ${[...Object.keys(parts), ...Object.keys(sizes)].join(', ')}\n`,
  );
  process.exit(3);
}
const sizesAsked = Object.values(sizes).filter(({ name }) => asked.includes(name));
const chosen: readonly Size[] = sizesAsked.length > 0 ? sizesAsked : [sizes.municipality, sizes.city, sizes.province];
const partsAsked = Object.entries(parts).filter(([name]) => asked.includes(name));

const began = performance.now();
const folder = mkdtempSync(join(tmpdir(), 'weefsel-bench-'));
const quiet = listenForQuiet();
const peers = await openPeers();
const machine = `${cpus().length} cores (${cpus()[0]?.model ?? '?'}), ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.versions.node}`;
process.stdout.write(`${machine}; milliseconds, median and range\n`);
process.stdout.write(`Peers: ${['graphology-metrics', ...peers.map(({ name }) => name)].join(', ')}\n`);
const measured: Line[] = [];
try {
  for (const [, { title, run }] of partsAsked.length > 0 ? partsAsked : Object.entries(parts)) {
    await quiet.take();
    const lines = await run({ peers, quiet, folder, sizes: chosen });
    printLines(title, lines);
    measured.push(...lines);
  }
  await quiet.take();
} finally {
  for (const peer of peers) peer.close();
  await quiet.close();
  rmSync(folder, { recursive: true, force: true });
}
process.stdout.write(`\nGoals\n\n${goalTable(measured)}\n`);
process.stdout.write(
  `Noise: ${quiet.tell()}; load ${loadavg()
    .map((load) => load.toFixed(1))
    .join(' ')}; `,
);
process.stdout.write(`${Math.round((performance.now() - began) / 1000)} s in all\n`);
