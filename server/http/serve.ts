import { randomUUID } from 'node:crypto';
import { mkdir, rm } from 'node:fs/promises';
import type { Server } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openGate } from '../access/gate.ts';
import { takeServerLock } from '../access/server-lock.ts';
import type { Config } from '../config.ts';
import { openDrafts } from '../intake/drafts.ts';
import { openSpool } from '../intake/spool.ts';
import { openComparerPool } from '../jobs/comparer-pool.ts';
import { openComparisons } from '../jobs/comparisons.ts';
import { openComputations } from '../jobs/computation-runner.ts';
import { computeApart, measureApart, whatIfApart } from '../jobs/compute-apart.ts';
import { openFigurePool } from '../jobs/figure-pool.ts';
import { openStudyJobs } from '../jobs/study-jobs.ts';
import { StudyError, say } from '../model/errors.ts';
import type { Text } from '../model/text.ts';
import { loadExamples } from '../pipeline/examples.ts';
import { fontFiles } from '../pipeline/fonts.ts';
import { openKeyFolder } from '../pipeline/study-keys.ts';
import { productVersion, productVersions } from '../pipeline/versions.ts';
import { openWorkbench } from '../pipeline/workbench.ts';
import { openStore } from '../store/open-store.ts';
import { createApp } from './app.ts';
import { explainFailure } from './error-answer.ts';
import { measurePatienceMs, purgeMs, stopMs, sweepMs } from './limits.ts';
import { listenOnLoopback } from './listen.ts';
import { openLog } from './log.ts';

const project = fileURLToPath(new URL('../..', import.meta.url));

export type ServeParts = {
  /** Is told what a person should know while the server starts. */
  readonly tell?: (text: Text) => void;
  /** Takes the log's lines; standard error by default. */
  readonly log?: (line: string) => void;
  /** Folders of the example data sets and the built client; the product's own by default. */
  readonly datasets?: string;
  readonly client?: string;
};

export type RunningServer = {
  /** As `http://127.0.0.1:4280`. */
  readonly address: string;
  readonly port: number;
  readonly token: string;
  /** Lets requests under way end, then closes the store and gives the data folder free. */
  readonly close: () => Promise<void>;
};

/**
 * Opens the studies of a data folder and serves them on this machine.
 * Whatever was opened is closed again when a later step fails.
 * @throws StudyError `already-serving`, `cannot-write`, `no-free-port`, and what opening the store refuses
 */
export async function startServer(config: Config, parts: ServeParts = {}): Promise<RunningServer> {
  const { tell = () => undefined, datasets = join(project, 'datasets'), client = join(project, 'client/dist') } = parts;
  const log = openLog(config.logLevel, parts.log ?? ((line) => process.stderr.write(line)));
  const now = (): string => new Date().toISOString();
  const undo: (() => Promise<void>)[] = [];
  const close = async (): Promise<void> => {
    for (const step of undo.splice(0).reverse()) await step();
  };
  try {
    const lock = await takeServerLock(config.dataFolder, process.pid);
    undo.push(lock.release);
    const spool = openSpool(await emptyFolder(join(config.dataFolder, 'uploads')));
    const store = await openStore(config.store, { now });
    undo.push(store.close);
    const explain = explainFailure(log);
    // What was undone a month ago goes for good; where it cannot, on a full disk, it goes another day.
    await store.purge().catch(explain);
    // A server that was killed may have left half an import in the log.
    await store.settle();
    const keyFolder = join(config.dataFolder, 'keys');
    const keys = openKeyFolder(keyFolder);
    if (config.examples) {
      if ((await store.listStudies()).length === 0) tell(say('loading-examples'));
      await loadExamples(store, keys, datasets, now().slice(0, 10));
    }
    const computations = openComputations(config.store, keyFolder);
    // A queue of their own: measures and what people try are short, and would wait behind the indicators of a large network for minutes.
    const measuring = openComputations(config.store, keyFolder, measurePatienceMs);
    const comparers = openComparerPool();
    const figures = openFigurePool();
    const apart = {
      computeResults: computeApart(computations),
      computeWhatIf: whatIfApart(measuring, computations),
      ...measureApart(measuring, comparers),
      figures,
    };
    const workbench = openWorkbench(store, { now, fonts: fontFiles(), keys, versions: productVersions(), ...apart });
    const jobs = openStudyJobs(config.store, keyFolder);
    undo.push(jobs.close);
    const purging = setInterval(() => void jobs.run('purge', null).catch(explain), purgeMs).unref();
    undo.push(async () => clearInterval(purging));
    const { server, port } = await listenOnLoopback(config.port);
    undo.push(() => stopListening(server));
    // Before the server stops listening: who waits for a long computation or a large figure would keep it from that.
    undo.push(computations.close, measuring.close, comparers.close, figures.close);
    const gate = openGate(() => performance.now());
    const drafts = openDrafts({
      jobs,
      spool,
      requireStudy: store.getStudy,
      findImports: (study, key) => store.findRequest(study, { key }),
      explain,
      now: () => performance.now(),
      newId: randomUUID,
    });
    const sweeping = setInterval(() => void drafts.sweep(), sweepMs).unref();
    // Before the server stops listening: who watches a draft would keep it from that.
    undo.push(async () => {
      clearInterval(sweeping);
      await drafts.close();
    });
    const comparisons = openComparisons({ workbench, comparers, explain, now: () => performance.now() });
    // Before the server stops listening, as with drafts.
    undo.push(async () => comparisons.close());
    const services = { workbench, jobs, drafts, comparisons, version: productVersion() };
    server.on('request', createApp({ services, gate, log, port, hosts: config.hosts, spool, client }));
    const address = `http://127.0.0.1:${port}`;
    await lock.announce(address);
    if (config.port !== 0 && port !== config.port) tell(say('port-taken', { wanted: config.port, taken: port }));
    return { address, port, token: gate.token, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Removes what a killed server may have left, and makes the folder. @throws StudyError `cannot-write` */
async function emptyFolder(path: string): Promise<string> {
  try {
    await rm(path, { recursive: true, force: true });
    await mkdir(path, { recursive: true, mode: 0o700 });
    return path;
  } catch (cause) {
    throw new StudyError('unavailable', 'cannot-write', { path }, {}, { cause });
  }
}

function stopListening(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const late = setTimeout(() => server.closeAllConnections(), stopMs);
    server.close(() => {
      clearTimeout(late);
      resolve();
    });
    server.closeIdleConnections();
  });
}
