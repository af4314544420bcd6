import { execFile } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import Papa from 'papaparse';
import { seededRandom } from '../../server/model/random.ts';
import { alternate, exponentOf, type Taken } from './alternate.ts';
import { presentTool } from './peers/peer.ts';
import type { Line } from './report.ts';

/*
 * Goal 5: from a contact log to indicators (CSV) and a figure (PNG, 1600 dots wide), each tool as a whole process, start included, beside
 * the R script that a researcher would write. That script checks no row, keeps no evidence, and tells nobody which network it was of.
 */

const goal = 1;
const sizes = [10_000, 100_000, 1_000_000];
const rounds = 3;
const organisations = 1500;
const pairs = 12_000;

/** What the script computes. */
const chosen = [
  ...[
    'degree_in',
    'degree_out',
    'degree_union',
    'strength_in',
    'strength_out',
    'betweenness',
    'closeness_out_norm',
    'harmonic_out',
    'pagerank_w',
  ],
  ...['eigenvector_w_max1', 'coreness_union', 'constraint_w', 'clustering_local_union'],
  ...['density', 'reciprocity_edgewise', 'transitivity_global_union', 'diameter', 'modularity_best_union', 'components_union_n'],
];
/** 1600 dots at 300 to the inch. */
const figure = ['--width', '135.4667', '--dpi', '300'];

const run = promisify(execFile);
const cli = fileURLToPath(new URL('../../server/cli.ts', import.meta.url));
const script = fileURLToPath(new URL('peers/log-to-figure.R', import.meta.url));

export async function benchEndToEnd(folder: string): Promise<Line[]> {
  const withTable = 'library(igraph); library(data.table)';
  const r = ([withTable, 'library(igraph)'] as const).find(
    (check) => presentTool({ script, runs: [['Rscript']], check: ['-e', check] }) !== null,
  );
  const peer = r === withTable ? 'R data.table + igraph' : 'R base + igraph (data.table is not here)';
  const lines: Line[] = [];
  const grown: { readonly size: number; readonly ms: number }[] = [];
  for (const rows of sizes) {
    const [data, ours, theirs] = ['in', 'weefsel', 'r'].map((name) => join(folder, `log-${rows}`, name)) as [
      string,
      string,
      string,
    ];
    for (const each of [data, ours, theirs]) mkdirSync(each, { recursive: true });
    writeTables(data, rows);
    const asked = chosen.flatMap((id) => ['--indicator', id]);
    const words = ['analyse', '--in', data, '--out', ours, ...asked, '--figure', join(ours, 'network.png'), ...figure];
    const contenders = [
      { name: 'Weefsel', run: () => processTime(process.execPath, [cli, ...words]) },
      ...(r === undefined ? [] : [{ name: peer, run: () => processTime('Rscript', [script, data, theirs]) }]),
    ];
    const what = `log to indicators and figure, ${rows} rows`;
    for (const { name, median, least, most, ratio, cpuRatio } of await alternate(
      contenders,
      rounds,
      1,
      Number.POSITIVE_INFINITY,
    )) {
      const ofProcessor = cpuRatio === null ? '' : `${cpuRatio.toFixed(2)} x of processor time`;
      const isGoal = name !== 'Weefsel' && rows === sizes.at(-1);
      if (name === 'Weefsel') grown.push({ size: rows, ms: median });
      lines.push({
        what,
        name,
        median,
        least,
        most,
        ...(name !== 'Weefsel' && { ratio, remark: ofProcessor }),
        ...(isGoal && { goal }),
      });
    }
    if (r !== undefined) checkSame(ours, theirs);
  }
  return [...lines, { what: 'growth with rows', name: 'Weefsel', remark: `exponent ${exponentOf(grown).toFixed(2)}` }];
}

/** Organisations, and a log of contacts between a given number of pairs of them, in order of date. */
function writeTables(folder: string, rows: number): void {
  const random = seededRandom(1);
  const below = (count: number): number => Math.floor(random() * count);
  const one = (words: readonly string[]): string => words[below(words.length)] ?? '';
  const list = Array.from({ length: organisations }, (_, at) => {
    return `org-${at},Organisatie ${at},${['welfare', 'childcare', 'partner'][at % 3]},Antwerpen`;
  });
  writeFileSync(join(folder, 'organisations.csv'), `org_id,name,sector,municipality\n${list.join('\n')}\n`);
  const known = new Set<number>();
  while (known.size < pairs) {
    const from = below(organisations);
    const to = random() < 0.6 ? (from + 1 + below(40)) % organisations : below(organisations);
    if (from !== to) known.add(from * organisations + to);
  }
  const ties = [...known];
  const lines = ['contact_id,date,from_org,to_org,channel,type,family_code'];
  for (let row = 0; row < rows; row++) {
    const tie = ties[below(ties.length)] ?? 1;
    const date = new Date(Date.UTC(2020, 0, 1) + Math.floor((row * 2000) / rows) * 86_400_000).toISOString().slice(0, 10);
    const ends = `org-${Math.floor(tie / organisations)},org-${tie % organisations}`;
    const channel = one(['face-to-face', 'phone', 'email', 'form']);
    lines.push(`k${row},${date},${ends},${channel},${one(['referral', 'joint-follow-up', ''])},g${below(20_000)}`);
  }
  writeFileSync(join(folder, 'contacts.csv'), `${lines.join('\n')}\n`);
}

/** Runs a program to its end; a POSIX shell tells the time of the processor that it took with all its threads. */
async function processTime(program: string, words: readonly string[]): Promise<Taken> {
  const shell = process.platform === 'win32' ? null : ['-c', '"$@" >&2 && times', 'sh', program, ...words];
  const began = performance.now();
  const { stdout } = shell === null ? await run(program, words) : await run('sh', shell, { maxBuffer: 2 ** 26 });
  const ms = performance.now() - began;
  // The second line is of what the shell ran: `0m2.81s 0m0.16s`.
  const times = [...(stdout.split('\n')[1] ?? '').matchAll(/(\d+)m([\d.]+)s/g)];
  if (times.length !== 2) return { ms };
  return { ms, cpuMs: times.reduce((sum, [, minutes, seconds]) => sum + 60_000 * Number(minutes) + 1000 * Number(seconds), 0) };
}

/** Both must have computed the same network. */
function checkSame(ours: string, theirs: string): void {
  const table = (path: string): Record<string, string>[] =>
    Papa.parse<Record<string, string>>(readFileSync(path, 'utf8'), { header: true, skipEmptyLines: true }).data;
  const total = (rows: readonly Record<string, string>[], column: string): number =>
    rows.reduce((sum, row) => sum + Number(row[column]), 0);
  const nodes = [table(join(ours, 'node-indicators.csv')), table(join(theirs, 'nodes.csv'))] as const;
  for (const column of ['betweenness', 'degree_in', 'degree_out']) {
    const [own, other] = nodes.map((rows) => total(rows, column)) as [number, number];
    if (!(Math.abs(own - other) <= 1e-6 * other)) throw new Error(`${column} adds up to ${own} here and to ${other} in R`);
  }
}
