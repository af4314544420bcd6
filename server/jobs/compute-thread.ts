import { parentPort, workerData } from 'node:worker_threads';
import { StudyError } from '../model/errors.ts';
import type { Study } from '../model/study.ts';
import { tellError } from '../model/told-error.ts';
import { analyseWith } from '../pipeline/analyse.ts';
import type { ComputeProgress } from '../pipeline/shared-work.ts';
import { openKeyFolder } from '../pipeline/study-keys.ts';
import { productVersions } from '../pipeline/versions.ts';
import { openWorkbench } from '../pipeline/workbench.ts';
import type { Workbench } from '../pipeline/workbench-model.ts';
import { openStore } from '../store/open-store.ts';
import type { Computation, ComputationKind, Computations } from './computation.ts';
import type { FromComputer, ToComputer } from './computation-runner.ts';
import type { WorkPlaces } from './study-jobs.ts';
import { openWalkerPool } from './walker-pool.ts';

/*
 * The thread that computes. It has its own connection to the store, from which it only reads, builds networks for itself,
 * and has helpers for the longest work.
 */

type Gives = Computations[ComputationKind]['gives'];

const port = parentPort;
if (port === null) throw new Error('compute-thread.ts runs as a worker thread only');
// What computation-runner.ts puts there.
const places = workerData as WorkPlaces;
const now = (): string => new Date().toISOString();
const tell = (message: FromComputer): void => port.postMessage(message);

const walkers = openWalkerPool();
const opened = openStore(places.store, { now }).then((store) =>
  openWorkbench(store, {
    now,
    // No figure is printed here, so no font is needed.
    fonts: { regular: '', semiBold: '' },
    keys: openKeyFolder(places.keyFolder),
    versions: productVersions(),
    computeResults: ({ built, records, request, versions }, watch) =>
      analyseWith(walkers, built, records, request, versions, watch),
  }),
);
// A store that cannot be opened is told with the first computation that needs it.
opened.catch(() => undefined);

port.on('message', (message: ToComputer) => void answer(message.computation));

async function answer(computation: Computation): Promise<void> {
  try {
    tell({ progress: { step: 'building', done: 0, total: 1 } });
    tell({ gives: await compute(await opened, computation) });
  } catch (error) {
    tell({ failed: tellError(error) });
  }
}

/** Each is of the study as it was when it was asked for. @throws StudyError `study-changed`, and what the computation refuses */
async function compute(workbench: Workbench, { kind, asks }: Computation): Promise<Gives> {
  const { study: id, revision, recipe } = asks;
  const asOf = ({ revision: now }: Study): void => {
    if (now !== revision) throw new StudyError('conflict', 'study-changed');
  };
  if (kind === 'results') {
    const onProgress = (progress: ComputeProgress): void => tell({ progress });
    const { study, results } = await workbench.results(id, recipe, asks.request, { onProgress });
    asOf(study);
    return results;
  }
  if (kind === 'measure') {
    const { measure, seed, parameters } = asks;
    const { study, observedUntil, values } = await workbench.measures(id, recipe, { measures: [measure], seed, parameters });
    asOf(study);
    return { observedUntil, parameters: values[0]?.parameters ?? {}, cells: values[0]?.cells ?? [] };
  }
  asOf((await workbench.network(id, recipe)).study);
  return workbench.evidence(id, recipe, asks.subject, asks.page, asks.settings);
}
