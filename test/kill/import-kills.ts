import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { sql } from 'kysely';
import { seededRandom } from '../../server/model/random.ts';
import { sameText } from '../../server/model/text.ts';
import { openKeyFolder } from '../../server/pipeline/study-keys.ts';
import { openWorkbench } from '../../server/pipeline/workbench.ts';
import { closeDatabase } from '../../server/store/database.ts';
import { openDatabase, openStore, type StorePlace } from '../../server/store/open-store.ts';
import type { Store } from '../../server/store/store.ts';

/*
 * Kills imports: starts `weefsel import` on a data folder, ends it with kill -9 at a random moment, opens the store again as the server does,
 * and looks at what is there. Every other kill comes at a random moment of the short time in which the rows are written. `npm run kill:import -- [--times 50] [--rows 150000] [--seed 1]`
 */

const command = fileURLToPath(new URL('../../server/cli.ts', import.meta.url));
const organisations = 200;
/** In every name of a person or family of the log, and nowhere else. */
const plantedName = 'Plantkill';
/** In every note of the log, which is stored as it is. */
const plantedNote = 'Notekept';
export const mostReopenMs = 5_000;

export type Kill = {
  readonly number: number;
  /** When it came, in milliseconds of the program's life, and how large the database's log was then. */
  readonly atMs: number;
  readonly logBytes: number;
  /** Whether the program had said that the import is done. */
  readonly acknowledged: boolean;
  readonly stored: 'all' | 'nothing' | 'torn';
  readonly reopenMs: number;
  /** Files in which a name of a person was found afterwards, or a note of an import that is not there. */
  readonly left: readonly string[];
};

/** What speaks against a kill's outcome; empty = nothing. */
export function faultsOf(kill: Kill): readonly string[] {
  return [
    ...(kill.stored === 'torn' ? ['torn'] : []),
    ...(kill.acknowledged && kill.stored !== 'all' ? ['acknowledged and lost'] : []),
    ...(kill.reopenMs > mostReopenMs ? ['slow to reopen'] : []),
    ...kill.left.map((path) => `left in ${path}`),
  ];
}

export type KillPlan = { readonly times: number; readonly rows: number; readonly seed: number };

/** @param tell is given each kill as soon as it was looked at */
export async function killImports({ times, rows, seed }: KillPlan, tell: (kill: Kill) => void): Promise<readonly Kill[]> {
  const folder = mkdtempSync(join(tmpdir(), 'weefsel-kills-'));
  const data = join(folder, 'data');
  const log = join(folder, 'contacts.csv');
  writeFileSync(log, logOf(rows));
  const list = join(folder, 'organisations.csv');
  writeFileSync(list, `org_id,name\n${Array.from({ length: organisations }, (_, at) => `o${at},Dienst ${at}`).join('\n')}\n`);
  const files = [list, log];
  mkdirSync(data, { mode: 0o700 });
  const random = seededRandom(seed);
  const kills: Kill[] = [];
  try {
    const undisturbed = await importUntil(data, await addStudy(data, 'whole'), files, null);
    if (!undisturbed.acknowledged) throw new Error(`The import fails without a kill:\n${undisturbed.printed}`);
    await withStore(data, (store) => store.removeStudy('whole'));
    let whole = undisturbed.ms;
    let writing = undisturbed.writingMs;
    for (let tries = 1; kills.length < times; tries++) {
      if (tries > 4 * times) throw new Error('The import mostly ends before its kill: give it more rows');
      const study = await addStudy(data, `kill-${tries}`);
      // Before half of it the program is being loaded; towards the end the import is done, and its log may still be on its way to the file.
      // The log takes the rows in a burst when writing begins, which is why early moments of it are more likely.
      const moment: Moment =
        tries % 2 === 1
          ? { of: 'life', ms: whole * (0.5 + 0.6 * random()) }
          : { of: 'writing', ms: writing * 1.1 * random() ** 3 };
      const { ms, writingMs, logBytes, acknowledged, finished } = await importUntil(data, study, files, moment);
      const kill = { number: kills.length + 1, atMs: ms, logBytes, acknowledged, ...(await lookAt(data, study, rows)) };
      if (finished) {
        // It was not killed: the machine has become quicker since.
        whole = Math.min(whole, ms);
        writing = Math.min(writing, writingMs);
        continue;
      }
      kills.push(kill);
      tell(kill);
    }
    return kills;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function logOf(rows: number): string {
  const lines = ['contact_id,date,from_org,to_org,from_person,to_person,family_code,channel,note'];
  for (let row = 0; row < rows; row++) {
    const [from, to] = [row % organisations, (row * 7 + 1) % organisations];
    const persons = `${plantedName} Jan ${row % 900},${plantedName} Els ${row % 700}`;
    lines.push(
      `c${row},2024-01-${String(1 + (row % 28)).padStart(2, '0')},o${from},o${to === from ? (to + 1) % organisations : to},${persons},${plantedName} gezin ${row % 5000},e-mail,${plantedNote} ${row}`,
    );
  }
  return `${lines.join('\n')}\n`;
}

const placeIn = (data: string): StorePlace => ({ kind: 'sqlite', path: join(data, 'weefsel.sqlite') });

async function withStore<T>(data: string, work: (store: Store) => Promise<T>): Promise<T> {
  const store = await openStore(placeIn(data));
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

async function addStudy(data: string, id: string): Promise<string> {
  const card = { title: sameText(id), description: sameText(''), nature: 'own', source: '', licence: '', caveats: [] } as const;
  await withStore(data, (store) => store.createStudy(id, card));
  return id;
}

/** So many milliseconds after the program starts, or after it begins to write. */
type Moment = { readonly of: 'life' | 'writing'; readonly ms: number };

/** Runs the import; ends it at a moment, or never. */
async function importUntil(data: string, study: string, files: readonly string[], kill: Moment | null) {
  const log = join(data, 'weefsel.sqlite-wal');
  const began = performance.now();
  const child = spawn(process.execPath, [command, 'import', ...files, '--study', study, '--data', data, '--json'], {
    env: { ...process.env, DATABASE_URL: '' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let printed = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    printed += text;
  });
  const closed = new Promise<NodeJS.Signals | null>((resolve) => child.once('close', (_code, signal) => resolve(signal)));
  // Nothing is written before the rows are: until then the database's log is empty.
  let wrote = Number.POSITIVE_INFINITY;
  const watch = setInterval(() => {
    const now = performance.now();
    if (wrote > now && sizeOf(log) > 0) wrote = now;
    if (kill !== null && now - (kill.of === 'life' ? began : wrote) >= kill.ms) child.kill('SIGKILL');
  }, 1);
  const signal = await closed;
  clearInterval(watch);
  const ended = performance.now();
  return {
    ms: Math.round(ended - began),
    /** From the first byte of the database's log to the end of the program; 0 where there was none. */
    writingMs: Math.max(0, ended - wrote),
    logBytes: sizeOf(log),
    // Printed whole, it can be read.
    acknowledged: isAnswer(printed),
    finished: signal === null,
    printed,
  };
}

const sizeOf = (path: string): number => statSync(path, { throwIfNoEntry: false })?.size ?? 0;

function isAnswer(printed: string): boolean {
  try {
    return Array.isArray((JSON.parse(printed) as { readonly imports?: unknown }).imports);
  } catch {
    return false;
  }
}

/** Opens the store as the server does when it starts, says what is there, and removes the study. */
async function lookAt(data: string, study: string, rows: number): Promise<Pick<Kill, 'stored' | 'reopenMs' | 'left'>> {
  const began = performance.now();
  return withStore(data, async (store) => {
    await store.purge();
    await store.settle();
    const imports = await store.listImports(study);
    const reopenMs = Math.round(performance.now() - began);
    const { organisations: listed, contacts } = await store.loadRecords(study);
    const counts = [imports.length, listed.length, contacts.length].join();
    const stored = counts === '0,0,0' ? 'nothing' : counts === `2,${organisations},${rows}` ? 'all' : 'torn';
    const left = found(data, stored === 'nothing' ? [plantedName, plantedNote] : [plantedName]);
    // The control: what is stored is found.
    if (stored === 'all' && found(data, [plantedNote]).length === 0) throw new Error('The search does not find what is there');
    const sound = await isSound(data);
    const keys = openKeyFolder(join(data, 'keys'));
    const parts = { now: () => new Date().toISOString(), fonts: { regular: '', semiBold: '' }, keys, versions: {} };
    await openWorkbench(store, parts).removeStudy(study);
    return { stored: sound ? stored : 'torn', reopenMs, left };
  });
}

/** Whether the database holds together, and no record is there without its import. */
async function isSound(data: string): Promise<boolean> {
  const database = await openDatabase(placeIn(data));
  try {
    const { rows } = await sql<{ integrity_check: string }>`pragma integrity_check`.execute(database.db);
    const kept = await sql<{ wrong: number }>`
      select count(*) as wrong from record_blocks where not exists (
        select 1 from imports where imports.study_number = record_blocks.study_number and number = import_number)`.execute(
      database.db,
    );
    return rows[0]?.integrity_check === 'ok' && kept.rows[0]?.wrong === 0;
  } finally {
    await closeDatabase(database);
  }
}

/** The files under a folder in which a word stands. */
function found(folder: string, words: readonly string[]): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => {
      const bytes = readFileSync(path);
      return words.some((word) => bytes.includes(word));
    });
}

function describe({ number, atMs, logBytes, acknowledged, stored, reopenMs, left }: Kill): string {
  const cells = [
    number,
    `${atMs} ms`,
    `${(logBytes / 1024 / 1024).toFixed(1)} MiB`,
    acknowledged ? 'yes' : 'no',
    stored,
    `${reopenMs} ms`,
    left.length,
  ];
  return cells.map((cell, at) => String(cell).padStart(widths[at] ?? 0)).join('  ');
}

const titles = ['kill', 'at', 'log then', 'told', 'stored', 'reopened', 'names left'];
const widths = [4, 9, 9, 4, 8, 8, 10];

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: { times: { type: 'string' }, rows: { type: 'string' }, seed: { type: 'string' } },
  });
  const plan = {
    times: Number(values.times ?? 50),
    rows: Number(values.rows ?? 150_000),
    seed: Number(values.seed ?? Date.now() % 1e6),
  };
  const print = (line: string): void => void process.stdout.write(`${line}\n`);
  print(`${plan.times} kills of an import of ${plan.rows} rows, seed ${plan.seed}`);
  print(titles.map((title, at) => title.padStart(widths[at] ?? 0)).join('  '));
  const kills = await killImports(plan, (kill) => print(describe(kill)));
  const faults = kills.flatMap((kill) => faultsOf(kill).map((fault) => `kill ${kill.number}: ${fault}`));
  const count = (what: (kill: Kill) => boolean): number => kills.filter(what).length;
  print(
    `stored ${count(({ stored }) => stored === 'all')}, nothing ${count(({ stored }) => stored === 'nothing')}, ` +
      `told ${count(({ acknowledged }) => acknowledged)}, killed while rows went to the log ${count(({ logBytes }) => logBytes > 0)}, slowest to reopen ${Math.max(...kills.map(({ reopenMs }) => reopenMs))} ms`,
  );
  print(faults.length === 0 ? 'none torn, none lost, no name left' : faults.join('\n'));
  return faults.length === 0 ? 0 : 1;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exit(await main());
