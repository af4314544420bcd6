import { execFileSync } from 'node:child_process';
import { createReadStream, createWriteStream, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { finished } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import Papa from 'papaparse';
import { emptyContext, withRecords } from '../../server/import/import-context.ts';
import { readFiles } from '../../server/import/read-files.ts';
import { seededRandom } from '../../server/model/random.ts';
import { sameText } from '../../server/model/text.ts';
import { storeFiles } from '../../server/pipeline/store-files.ts';
import { newKey, openKeyFolder } from '../../server/pipeline/study-keys.ts';
import { openStore } from '../../server/store/open-store.ts';

/*
 * The import of a contact log against papaparse, which only parses it: the same file, the same run, each in a process of its own,
 * by turns. The ratio of the medians counts; times alone depend on the machine and its neighbours. Beside it what an import cannot
 * do without: the check alone.
 * `node test/bench/import-bench.ts [rounds] [rows ...]`
 */

/** Where the product keeps what Node makes of its sources, for every process and thread. */
const compiled = fileURLToPath(new URL('../../node_modules/.cache/weefsel', import.meta.url));
const organisations = 1_500;
const today = '2026-11-22';

/** A log in order of dates, as logs are; every other value at random, which is harder on caches than real logs are. */
async function writeLog(path: string, rows: number): Promise<void> {
  const random = seededRandom(1);
  const below = (count: number): number => Math.floor(random() * count);
  const one = (words: readonly string[]): string => words[below(words.length)] ?? '';
  const out = createWriteStream(path);
  out.write(
    'contact_id,date,from_org,to_org,from_person,to_person,channel,type,purpose,family_code,is_feedback,outcome,duration_min,municipality,note\n',
  );
  let lines: string[] = [];
  for (let row = 0; row < rows; row++) {
    const from = below(organisations);
    const to = (from + 1 + below(organisations - 1)) % organisations;
    const date = new Date(Date.UTC(2020, 0, 1) + Math.floor((row * 2000) / rows) * 86_400_000).toISOString().slice(0, 10);
    lines.push(
      [
        `k${row}`,
        date,
        `org-${from}`,
        `org-${to}`,
        `p${below(4000)}`,
        `p${below(4000)}`,
        one(['face-to-face', 'telefoon', 'e-mail', 'videogesprek', 'brief', 'portal']),
        one(['doorverwijzing', 'administratief', 'joint-follow-up', '']),
        one(['question', 'referral', 'feedback', 'information', 'consultation']),
        `g${below(20_000)}`,
        one(['ja', 'nee']),
        one(['accepted', 'refused', 'pending', '']),
        `${below(90)}`,
        'Antwerpen',
        below(10) === 0 ? 'besproken met het gezin' : '',
      ].join(','),
    );
    if (lines.length === 10_000 || row === rows - 1) {
      out.write(`${lines.join('\n')}\n`);
      lines = [];
    }
  }
  out.end();
  await finished(out);
}

type Measured = { readonly seconds: number; readonly cpu: number; readonly mebibytes: number; readonly rows: number };

/** Runs something and measures it; `cpu` counts the seconds of all threads, which a busy machine stretches less than it does the clock's. */
async function clocked(work: () => number | Promise<number>): Promise<Measured> {
  const before = process.cpuUsage();
  const started = performance.now();
  const rows = await work();
  const seconds = (performance.now() - started) / 1000;
  const { user, system } = process.cpuUsage(before);
  return { seconds, cpu: (user + system) / 1e6, mebibytes: process.resourceUsage().maxRSS / 1024, rows };
}

async function parseOnly(path: string): Promise<number> {
  let rows = 0;
  await new Promise<void>((resolve, reject) => {
    Papa.parse<string[]>(createReadStream(path), {
      chunk: ({ data }) => {
        rows += data.length;
      },
      complete: () => resolve(),
      error: reject,
    });
  });
  return rows;
}

/** All checks and pseudonyms; nobody wants the rows. */
function check(path: string): number {
  const names = Array.from({ length: organisations }, (_, at) => ({
    values: { org_id: `org-${at}`, name: `Dienst ${at}` },
    attributes: null,
  }));
  const context = { ...withRecords(emptyContext(today), 'organisations', names), pseudonymise: newKey().pseudonymise };
  const file = { name: 'contacts.csv', bytes: readFileSync(path), kind: 'contacts' } as const;
  const [reading] = readFiles([file], context, { maxBytes: Number.POSITIVE_INFINITY, rowsTo: () => null });
  if (reading?.outcome !== 'accept') throw new Error(`The log is read as ${reading?.outcome}: ${reading?.issues[0]?.message.en}`);
  return reading.records;
}

/** The whole import as the product does it: read, all checks, pseudonyms, stored in SQLite with its log, durable. */
async function takeIn(path: string): Promise<Measured> {
  const folder = mkdtempSync(join(dirname(path), 'store-'));
  const store = await openStore({ kind: 'sqlite', path: join(folder, 'weefsel.sqlite') });
  const card = {
    title: sameText('bench'),
    description: sameText(''),
    nature: 'own',
    source: '',
    licence: '',
    caveats: [],
  } as const;
  await store.createStudy('bench', card);
  const keys = openKeyFolder(join(folder, 'keys'));
  const list = Array.from({ length: organisations }, (_, at) => `org-${at},Dienst ${at}`);
  const importOf = (name: string, bytes: Uint8Array) =>
    storeFiles(
      { store, keys, today, files: [{ name, bytes }], options: { skipRows: false }, maxBytes: Number.POSITIVE_INFINITY },
      async () => ({ study: await store.getStudy('bench'), stored: await store.loadRecords('bench'), decisions: [] }),
    );
  await importOf('organisations.csv', new TextEncoder().encode(`org_id,name\n${list.join('\n')}\n`));
  const measured = await clocked(async () => (await importOf('contacts.csv', readFileSync(path)))[0]?.accepted ?? 0);
  await store.close();
  rmSync(folder, { recursive: true, force: true });
  return measured;
}

const ways: Readonly<Record<string, (path: string) => Promise<Measured>>> = {
  papaparse: (path) => clocked(() => parseOnly(path)),
  check: (path) => clocked(() => check(path)),
  import: takeIn,
};

function inProcess(way: string, path: string): Measured {
  const env = { ...process.env, NODE_COMPILE_CACHE: compiled };
  const words = [fileURLToPath(import.meta.url), 'measure', way, path];
  // The child prints what it measured.
  return JSON.parse(execFileSync(process.execPath, words, { encoding: 'utf8', env }));
}

const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;

async function main(rounds: number, sizes: readonly number[]): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'weefsel-import-bench-'));
  try {
    for (const rows of sizes) {
      const path = join(folder, `${rows}.csv`);
      await writeLog(path, rows);
      process.stdout.write(`${rows} rows, ${Math.round(statSync(path).size / 1024 / 1024)} MiB, ${rounds} rounds by turns\n`);
      const found = new Map<string, Measured[]>(Object.keys(ways).map((way) => [way, []]));
      for (let round = 0; round < rounds; round++) {
        for (const [way, measured] of found) measured.push(inProcess(way, path));
      }
      const base = median((found.get('papaparse') ?? []).map(({ seconds }) => seconds));
      for (const [way, measured] of found) {
        const seconds = median(measured.map((each) => each.seconds));
        const cpu = median(measured.map((each) => each.cpu));
        const memory = Math.max(...measured.map(({ mebibytes }) => mebibytes));
        const ratio = way === 'papaparse' ? '' : `, ${(seconds / base).toFixed(2)} x papaparse`;
        const goal = way === 'import' ? ' (goal 2.5, and 512 MiB)' : '';
        process.stdout.write(
          `  ${way}: ${seconds.toFixed(2)} s (${cpu.toFixed(2)} s of processor), ${Math.round(memory)} MiB at most${ratio}${goal}\n`,
        );
      }
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const [first, ...others] = process.argv.slice(2);
if (first === 'measure') {
  process.stdout.write(JSON.stringify(await ways[others[0] ?? '']?.(others[1] ?? '')));
} else {
  const sizes = others.map(Number).filter((size) => size > 0);
  await main(Number(first ?? 5), sizes.length > 0 ? sizes : [100_000, 1_000_000]);
}
