import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import forceAtlas2 from 'graphology-layout-forceatlas2';
import betweenness from 'graphology-metrics/centrality/betweenness.js';
import { buildNetwork } from '../../server/graph/build-network.ts';
import { layoutNetwork } from '../../server/graph/layout.ts';
import { computeIndicators } from '../../server/indicators/compute.ts';
import { networkRecipe } from '../../server/model/network-recipe.ts';
import { seededRandom } from '../../server/model/random.ts';
import { emptyRecords } from '../../server/model/records.ts';
import { readStudyFolder } from '../../server/pipeline/examples.ts';
import { storeFiles } from '../../server/pipeline/store-files.ts';
import { keysInMemory } from '../../server/pipeline/study-keys.ts';
import { acceptReadings, readBeside, recordsOf } from '../../server/pipeline/take-in.ts';
import { openStore } from '../../server/store/open-store.ts';
import { launchChromium } from '../browser/chromium.ts';
import { startServerProcess } from '../browser/running-server.ts';
import { plantedNetwork } from '../server/graph/small-networks.ts';
import { type Measure, medianOf, printTable, timed } from './measure.ts';

/*
 * What Weefsel promises to take, measured here and now. Absolute times depend on the machine and its neighbours;
 * a ratio against a peer in the same run is what counts, so a peer alternates with ours wherever there is one.
 */

const today = '2026-01-01';
const rows: Measure[] = [];
const folder = mkdtempSync(join(tmpdir(), 'weefsel-bench-'));

const files = await readStudyFolder('datasets/boom-antwerpen-synthetic');
const log = files.filter(({ name }) => ['contacts.csv', 'organisations.csv', 'persons.csv', 'municipalities.csv'].includes(name));

// Import: read, check and store, on a fresh store each time.
const imports = await timed(5, async (round) => {
  const store = await openStore({ kind: 'sqlite', path: join(folder, `import-${round}.sqlite`) });
  const started = performance.now();
  const study = await store.createStudy('bench', JSON.parse(readFileSync('datasets/boom-antwerpen-synthetic/card.json', 'utf8')));
  const empty = { study, stored: emptyRecords(), decisions: [] };
  const keys = keysInMemory();
  await storeFiles({ store, keys, today, files: log, options: { skipRows: false } }, async () => empty);
  const took = performance.now() - started;
  await store.close();
  return took;
});
rows.push({ what: 'import of the log (15,000 rows) with its tables: read, check, store', ...imports, goal: 2000 });

const records = recordsOf(acceptReadings(readBeside(files, emptyRecords(), today), { skipRows: false }), `${today}T00:00:00Z`);
const antwerp = networkRecipe.parse({ municipalities: ['Antwerpen'] });
const network = buildNetwork(records, antwerp);
const { order, size } = network.graph;
rows.push({
  what: `Antwerp built from its records (n = ${order}, ties = ${size})`,
  ...(await timed(15, () => buildNetwork(records, antwerp))),
  goal: null,
});
rows.push({
  what: 'default indicators of Antwerp',
  ...(await timed(15, () => computeIndicators(network, { partitions: ['sector'], seed: 1 }))),
  goal: 150,
});

// Every indicator at the sizes of a municipality and a city; then what is searched for, at its largest exact size and for a region.
for (const [what, order, ties, groups, goal] of [
  ['a municipality', 60, 400, 4, 50],
  ['a city', 1500, 12000, 20, 3000],
] as const) {
  const planted = plantedNetwork(order, ties, groups, 1);
  rows.push({
    what: `all indicators of ${what} (n = ${order}, ties = ${ties})`,
    ...(await timed(order > 1000 ? 3 : 15, () => computeIndicators(planted, { partitions: ['sector'], seed: 1 }))),
    goal,
  });
}
const searches = [
  ['core and periphery, exact, largest (n = 27)', plantedNetwork(27, 100, 3, 1), 'cp_discrete_corr_OR'],
  ['core and periphery, searched, of a city', plantedNetwork(1500, 12000, 20, 1), 'cp_discrete_corr_OR'],
  ['communities of a region (n = 20000, ties = 200000)', plantedNetwork(20000, 200000, 50, 1), 'modularity_best_union'],
] as const;
for (const [what, planted, id] of searches) {
  rows.push({ what, ...(await timed(3, () => computeIndicators(planted, { partitions: [], seed: 1, only: [id] }))), goal: null });
}

const ours = await timed(15, () => computeIndicators(network, { partitions: [], seed: 1, only: ['betweenness'] }));
const peer = await timed(15, () => betweenness(network.graph, { getEdgeWeight: null, normalized: false }));
rows.push({ what: 'betweenness of Antwerp', ...ours, goal: null, peer: { name: 'graphology-metrics', median: peer.median } });

const layout = await timed(9, () => layoutNetwork(network.graph, 1));
const atlas = await timed(5, () => {
  const copy = network.graph.copy();
  const chance = seededRandom(1);
  copy.forEachNode((id) => copy.mergeNodeAttributes(id, { x: chance(), y: chance() } as object));
  forceAtlas2.assign(copy, { iterations: 300, settings: { ...forceAtlas2.inferSettings(copy), barnesHutOptimize: true } });
});
rows.push({
  what: 'layout of Antwerp',
  ...layout,
  goal: null,
  peer: { name: 'ForceAtlas2, Barnes-Hut, 300 iterations', median: atlas.median },
});

// Start: the process from its first breath to the address on screen; and Boom's network as a person sees it appear.
const dataFolder = join(folder, 'data');
const start = async () => {
  const started = performance.now();
  const server = await startServerProcess({}, dataFolder);
  return { server, took: performance.now() - started };
};
const first = await start();
rows.push({
  what: 'server start on an empty folder, example studies loaded',
  median: first.took,
  least: first.took,
  most: first.took,
  goal: null,
});
await first.server.stop({ keepData: true });
const later: number[] = [];
for (let round = 0; round < 5; round++) {
  const { server, took } = await start();
  later.push(took);
  await server.stop({ keepData: true });
}
rows.push({ what: 'server start later, until its address is printed', ...medianOf(later), goal: 1500 });
rows.push({ what: 'npm start later, until its address is printed', ...medianOf(await npmStarts(dataFolder)), goal: null });

const { server } = await start();
const browser = await launchChromium();
const paints: number[] = [];
for (let round = 0; round < 3; round++) {
  const page = await (await browser.newContext({ viewport: { width: 1366, height: 768 } })).newPage();
  await page.goto(server.address);
  const started = performance.now();
  await page.goto(`${server.origin}/studies/brochure-2017/network?municipality=Boom`);
  await page.locator('[data-drawn="true"]').waitFor();
  paints.push(performance.now() - started);
  await page.context().close();
}
rows.push({ what: "Boom's network page, until it is drawn (software WebGL)", ...medianOf(paints), goal: 2000 });
await browser.close();
await server.stop();
rmSync(folder, { recursive: true, force: true });

printTable(
  rows,
  `${cpus().length} cores (${cpus()[0]?.model ?? '?'}), ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.versions.node}`,
);

async function npmStarts(data: string): Promise<number[]> {
  const took: number[] = [];
  for (let round = 0; round < 3; round++) {
    const started = performance.now();
    const child = spawn('npm', ['start'], {
      env: { ...process.env, WEEFSEL_DATA: data, WEEFSEL_PORT: '0' },
      stdio: ['ignore', 'pipe', 'ignore'],
      detached: true,
    });
    await new Promise<void>((resolve) =>
      child.stdout.on('data', (chunk: Buffer) => chunk.toString().includes('token=') && resolve()),
    );
    took.push(performance.now() - started);
    const ended = new Promise((resolve) => child.once('exit', resolve));
    // npm and the server are one process group.
    if (child.pid !== undefined) process.kill(-child.pid, 'SIGINT');
    await ended;
  }
  return took;
}
