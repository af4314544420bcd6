import { type ChildProcess, fork } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { loadConfig } from '../../server/config.ts';
import type { Draft } from '../../server/http/contract.ts';
import { startServer } from '../../server/http/serve.ts';
import { logOrganisations, longLog } from '../server/http/long-log.ts';

/*
 * Whether people who look at a network are served while somebody else takes in a long file: 30 viewers ask 100 times a second in all,
 * first alone, then while a file is sent, checked and taken in as a draft. Server, viewers and importer are processes of their own.
 * A request is timed from the moment it was due, so a server that stands still is not let off by viewers who wait for it.
 * `node test/bench/viewers-during-import.ts [rows] [same]`; `same` = the file goes into the study that the viewers look at.
 */

const viewers = 30;
const perSecond = 100;
const goals = { p99: 500, loop: 100 };
const example = 'boom-antwerpen-synthetic';

/** Where the server is, as the other processes are told. */
type Place = { readonly address: string; readonly token: string };
type Served = { readonly times: readonly number[]; readonly refused: number; readonly broken: number };
type Imported = { readonly sent: number; readonly checked: number; readonly imported: number; readonly accepted: number };

/** What a viewer asks, by turns: mostly the network, and what stands beside it. */
function pathsOf(study: string): readonly string[] {
  const recipe = encodeURIComponent(JSON.stringify({ municipalities: ['Boom'] }));
  const root = `/api/v1/studies/${study}`;
  const network = `${root}/network?recipe=${recipe}`;
  return [
    network,
    `${root}/results?recipe=${recipe}`,
    network,
    root,
    `${root}/network?recipe=${recipe}&colourBy=municipality`,
    `${root}/tables?recipe=${recipe}&format=node-indicators`,
    network,
    `${root}/imports`,
    '/api/v1/studies',
    `${root}/evidence?recipe=${recipe}&indicator=density`,
  ];
}

/** Asks at an even pace until told to stop, then tells how long each answer took. */
async function view({ address, token }: Place, study: string): Promise<void> {
  const paths = pathsOf(study);
  const agents = Array.from({ length: viewers }, () => new Agent({ keepAlive: true, maxSockets: 4 }));
  let served = { times: [] as number[], refused: 0, broken: 0 };
  const ask = (number: number, due: number): void => {
    const path = paths[number % paths.length] ?? '/';
    const asking = request(
      `${address}${path}`,
      { agent: agents[number % viewers], headers: { authorization: `Bearer ${token}` } },
      (answer) => {
        answer.resume().once('end', () => {
          served.times.push(performance.now() - due);
          if ((answer.statusCode ?? 500) >= 500) served.broken++;
          else if ((answer.statusCode ?? 400) >= 400) served.refused++;
        });
      },
    );
    asking.once('error', (error) => {
      // A connection that the server let go of just as it was used again says nothing of the server: Node's own advice is to ask anew.
      if (asking.reusedSocket && 'code' in error && error.code === 'ECONNRESET') ask(number, due);
      else served.broken++;
    });
    asking.end();
  };
  process.on('message', () => {
    process.send?.(served);
    served = { times: [], refused: 0, broken: 0 };
  });
  const began = performance.now();
  for (let number = 0; process.connected; number++) {
    const due = began + (number * 1000) / perSecond;
    const early = due - performance.now();
    if (early > 0) await setTimeout(early);
    ask(number, due);
  }
}

/** Takes a long file in as the import page does, and tells how long each step took, in seconds. */
async function takeIn({ address, token }: Place, rows: number, into: string | null): Promise<Imported> {
  const ask = async <T>(path: string, body?: FormData | object): Promise<T> => {
    const json = body !== undefined && !(body instanceof FormData);
    const response = await fetch(`${address}/api/v1${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: { authorization: `Bearer ${token}`, ...(json && { 'content-type': 'application/json' }) },
      ...(body !== undefined && { body: json ? JSON.stringify(body) : body }),
    });
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    // The server answers in the shape of its contract.
    return (await response.json()) as T;
  };
  const study = into ?? (await ask<{ id: string }>('/studies', { title: 'Bench' })).id;
  const form = new FormData();
  form.append('files', new Blob([logOrganisations]), 'organisations.csv');
  form.append('files', new Blob([longLog(rows) as BlobPart]), 'contacts.csv');
  const began = performance.now();
  const { id } = await ask<Draft>(`/studies/${study}/drafts`, form);
  const sent = performance.now();
  const settled = async (): Promise<Draft> => {
    for (;;) {
      const now = await ask<Draft>(`/studies/${study}/drafts/${id}`);
      if (now.state !== 'checking' && now.state !== 'importing') return now;
      await setTimeout(100);
    }
  };
  await settled();
  const checked = performance.now();
  await ask<Draft>(`/studies/${study}/drafts/${id}/import`, { skipRows: true });
  const done = await settled();
  if (done.state !== 'imported') throw new Error(`The import ended as ${done.state}: ${done.problem?.message}`);
  const seconds = (from: number, to: number): number => Math.round((to - from) / 100) / 10;
  return {
    sent: seconds(began, sent),
    checked: seconds(sent, checked),
    imported: seconds(checked, performance.now()),
    accepted: (done.imports ?? []).reduce((sum, { accepted }) => sum + accepted, 0),
  };
}

function told<T>(child: ChildProcess): Promise<T> {
  return new Promise((resolve, reject) => {
    // A child tells one thing of one shape.
    child.once('message', (message) => resolve(message as T));
    child.once('exit', (code) => reject(new Error(`a process of the bench ended with ${code}`)));
  });
}

function printServed(
  when: string,
  { times, refused, broken }: Served,
  loop: ReturnType<typeof monitorEventLoopDelay>,
  seconds: number,
): void {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number): number =>
    Math.round(sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN);
  // The histogram holds whole intervals; what goes beyond the interval itself is the delay.
  const delay = (nanoseconds: number): number => Math.max(0, Math.round(nanoseconds / 1e6 - resolution));
  const met = at(0.99) <= goals.p99 && delay(loop.percentile(99)) <= goals.loop && broken === 0;
  process.stdout.write(
    `${when} (${seconds.toFixed(0)} s, ${(times.length / seconds).toFixed(0)} requests/s)\n` +
      `  viewers, ms: p50 ${at(0.5)}  p95 ${at(0.95)}  p99 ${at(0.99)} (goal ${goals.p99})  most ${at(1)}\n` +
      `  event loop of the server, ms late: p50 ${delay(loop.percentile(50))}  p99 ${delay(loop.percentile(99))} (goal ${goals.loop})  most ${delay(loop.max)}\n` +
      `  answers 5xx or broken off: ${broken} (goal 0); other refusals: ${refused}\n` +
      `  ${met ? 'met' : 'MISSED'}\n`,
  );
}

const resolution = 10;

async function main(rows: number, same: boolean): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'weefsel-viewers-'));
  const server = await startServer(loadConfig({ WEEFSEL_DATA: folder, WEEFSEL_PORT: '0' }), { log: () => undefined });
  const children: ChildProcess[] = [];
  const start = (...args: readonly string[]): ChildProcess => {
    const child = fork(fileURLToPath(import.meta.url), [...args], {
      env: { ...process.env, WEEFSEL_BENCH: JSON.stringify(server) },
    });
    children.push(child);
    return child;
  };
  const loop = monitorEventLoopDelay({ resolution });
  const measure = async (when: string | null, viewing: ChildProcess, work: () => Promise<unknown>): Promise<void> => {
    viewing.send('begin anew');
    await told(viewing);
    loop.reset();
    const began = performance.now();
    await work();
    const seconds = (performance.now() - began) / 1000;
    viewing.send('say');
    const served = await told<Served>(viewing);
    if (when !== null) printServed(when, served, loop, seconds);
  };
  try {
    loop.enable();
    process.stdout.write(
      `${cpus()[0]?.model.trim()} x ${cpus().length}, node ${process.version}; ${viewers} viewers of ${example}\n`,
    );
    const viewing = start('view', example);
    await setTimeout(1000);
    await measure(null, viewing, () => setTimeout(3000));
    await measure('nobody imports', viewing, () => setTimeout(10_000));
    let imported: Imported | null = null;
    await measure(`${rows} rows are sent, checked and taken in${same ? ' to the same study' : ''}`, viewing, async () => {
      imported = await told<Imported>(start('import', String(rows), same ? example : ''));
      // What a change of the study asks of the first viewers afterwards belongs to it.
      await setTimeout(same ? 2000 : 0);
    });
    process.stdout.write(`  the import itself, s: ${JSON.stringify(imported)}\n`);
  } finally {
    for (const child of children) child.kill();
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

const [first = '', second = '', third = ''] = process.argv.slice(2);
if (first === 'view' || first === 'import') {
  // The parent puts the place of its server there.
  const place = JSON.parse(process.env.WEEFSEL_BENCH ?? '') as Place;
  if (first === 'view') await view(place, second);
  else {
    process.send?.(await takeIn(place, Number(second), third === '' ? null : third));
    process.disconnect?.();
  }
} else await main(Number(first) || 100_000, second === 'same');
