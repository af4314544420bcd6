import { parentPort, workerData } from 'node:worker_threads';
import { StudyError } from '../model/errors.ts';
import type { Study } from '../model/study.ts';
import { tellError } from '../model/told-error.ts';
import { analyseWith } from '../pipeline/analyse.ts';
import { chanceFrom } from '../pipeline/chance-pieces.ts';
import type { ComputeProgress } from '../pipeline/shared-work.ts';
import { openKeyFolder } from '../pipeline/study-keys.ts';
import { productVersions } from '../pipeline/versions.ts';
import { openWorkbench } from '../pipeline/workbench.ts';
import type { Workbench } from '../pipeline/workbench-model.ts';
import { openStore } from '../store/open-store.ts';
import type { Computation } from './computation.ts';
import type { FromComputer, ToComputer } from './computation-runner.ts';
import type { WorkPlaces } from './study-jobs.ts';
import { openWalkerPool } from './walker-pool.ts';

/*
 * The thread that computes. It has its own connection to the store, from which it only reads, builds networks for itself,
 * and has helpers for the longest work.
 */

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
    const { study, gives } = await compute(computation, await opened);
    if (study.revision !== computation.asks.revision) throw new StudyError('conflict', 'study-changed');
    tell({ gives });
  } catch (error) {
    tell({ failed: tellError(error) });
  }
}

/** What a computation gives, with the study as it was when it was computed. @throws StudyError what the computation refuses */
async function compute(
  { kind, asks }: Computation,
  workbench: Workbench,
): Promise<{ readonly study: Study; readonly gives: unknown }> {
  const onProgress = (progress: ComputeProgress): void => tell({ progress });
  switch (kind) {
    case 'results': {
      const { study, results } = await workbench.results(asks.study, asks.recipe, asks.request, { onProgress });
      return { study, gives: results };
    }
    case 'what-if': {
      const { study, ...gives } = await workbench.whatIf(asks.study, asks.recipe, asks.request);
      return { study, gives };
    }
    case 'measure': {
      const { measure, seed, parameters, drawn } = asks;
      const { chance, missing } = chanceFrom(drawn);
      const { study, ...given } = await workbench.measureHere(asks.study, asks.recipe, { measure, seed, parameters, chance });
      return { study, gives: missing.length > 0 ? { toDraw: missing } : given };
    }
    case 'measure-evidence': {
      const { study } = await workbench.network(asks.study, asks.recipe);
      return { study, gives: await workbench.evidence(asks.study, asks.recipe, asks.subject, asks.page, asks.settings) };
    }
  }
}
