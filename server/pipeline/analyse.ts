import { setImmediate as nextTurn } from 'node:timers/promises';
import { buildNetwork } from '../graph/build-network.ts';
import { canonicalNetwork } from '../graph/canonical.ts';
import type { Network } from '../graph/network.ts';
import { computeIndicators, computeInSteps } from '../indicators/compute.ts';
import type { Computed } from '../indicators/pieces.ts';
import { knownAttributes } from '../indicators/read-partition.ts';
import { measures } from '../indicators/study/index.ts';
import type { Parts, WalkRows } from '../indicators/walk.ts';
import type { WalkName } from '../indicators/walks.ts';
import { StudyError, say } from '../model/errors.ts';
import { type NetworkRecipe, networkRecipe, type PartialRecipe } from '../model/network-recipe.ts';
import { type Problem, problemOf } from '../model/problem.ts';
import type { StudyRecords } from '../model/records.ts';
import type { Results } from '../model/result.ts';
import { hashBytes } from './hash-bytes.ts';
import type { ComputeWatch } from './shared-work.ts';
import { haveWalked, type Walkers } from './walk-pieces.ts';
import type { ResultsRequest } from './workbench-model.ts';

/** Checks a recipe and fills in its defaults. @throws StudyError `recipe-invalid`, naming the field */
export function completeRecipe(partial: unknown): NetworkRecipe {
  const parsed = networkRecipe.safeParse(partial);
  if (!parsed.success) throw invalidRecipe(problemOf(parsed.error.issues));
  for (const [id, value] of Object.entries(parsed.data.measures)) {
    const field = `measures.${id}`;
    const known = measures.flatMap(({ parameters }) => parameters).find((parameter) => parameter.id === id);
    if (known === undefined) throw invalidRecipe({ field, problem: say('problem-unknown') });
    if (value < known.min) throw invalidRecipe({ field, problem: say('problem-least', { limit: known.min }) });
    if (value > known.max) throw invalidRecipe({ field, problem: say('problem-most', { limit: known.max }) });
  }
  return parsed.data;
}

function invalidRecipe({ field, problem }: Problem): StudyError {
  return new StudyError('invalid', 'recipe-invalid', { field: field || 'recipe', problem }, { field });
}

/**
 * A network and the hash of its canonical form: same recipe and data, same hash. The hash is made when it is first asked for: of a long log
 * that takes about as long as building, and others may walk the network meanwhile.
 */
export function buildHashed(records: StudyRecords, recipe: PartialRecipe): { readonly network: Network; readonly hash: string } {
  const network = buildNetwork(records, completeRecipe(recipe));
  const hashOf = hashLater(network, records);
  return {
    network,
    get hash() {
      return hashOf();
    },
  };
}

/** Makes the hash of a network once; the records are let go of then. */
function hashLater(network: Network, of: StudyRecords): () => string {
  let records: StudyRecords | null = of;
  let hash = '';
  return () => {
    if (records !== null) hash = hashBytes(canonicalNetwork(network, records));
    records = null;
    return hash;
  };
}

/** The partitions a network is computed for when nobody says: sector, where some organisation has one. */
export function defaultPartitions(network: Network): readonly string[] {
  return network.graph.someNode((_id, { sector }) => sector !== null) ? ['sector'] : [];
}

/** The partitions that a network is computed for when somebody asks about a result by its id: the defaults, and those it may name. */
export function partitionsFor(network: Network, resultId: string): readonly string[] {
  return [...new Set([...defaultPartitions(network), ...partitionsNamed(network, resultId)])];
}

/** The partitions that the id of a result may name: `ei_index_district`, or a part of it as `ei_index_district.external`. */
export function partitionsNamed(network: Network, resultId: string): readonly string[] {
  return knownAttributes(network.graph).filter(
    (attribute) => resultId.endsWith(`_${attribute}`) || resultId.includes(`_${attribute}.`),
  );
}

type Built = { readonly network: Network; readonly hash: string };
type Versions = Readonly<Record<string, string>>;

/** All indicators of a network, with what is needed to make them again. */
export function analyse(built: Built, records: StudyRecords, request: ResultsRequest, versions: Versions): Results {
  return withRun(computeIndicators(built.network, request), built, records, request, versions);
}

/** Whether the indicators of a network take longer than a thread that answers people may be away: more than some tenths of a second. */
export function takesLong({ graph: { order, size } }: Network): boolean {
  return order * (order + 2 * size) > 2e6;
}

/** Milliseconds of work after which others on this thread get their turn. */
const turnMs = 50;

/**
 * The same results, to the last bit, with the longest work done by others; nothing on this thread waits long for its turn meanwhile.
 * When it ends early, for whatever reason, the walks that it asked for end as well.
 * @throws the signal's reason, what the walkers throw, or what an indicator throws
 */
export async function analyseWith(
  walkers: Walkers,
  built: Built,
  records: StudyRecords,
  request: ResultsRequest,
  versions: Versions,
  { signal, onProgress }: ComputeWatch = {},
): Promise<Results> {
  const leaving = new AbortController();
  const stop = signal === undefined ? leaving.signal : AbortSignal.any([signal, leaving.signal]);
  try {
    const computed = await computeWith(walkers, built.network, request, { signal: stop, ...(onProgress && { onProgress }) });
    return withRun(computed, built, records, request, versions);
  } catch (error) {
    leaving.abort(error);
    throw error;
  }
}

/** @param watch its signal ends the walks as well */
async function computeWith(
  walkers: Walkers,
  network: Network,
  request: ResultsRequest,
  { signal, onProgress }: ComputeWatch & { readonly signal: AbortSignal },
): Promise<Computed> {
  const steps = computeInSteps(network, request);
  const walking: Promise<ReadonlyMap<WalkName, Parts>>[] = [];
  /** How far each of the walks is, and of how much. */
  const walked: (readonly [done: number, total: number])[] = [];
  const begin = (walks: readonly WalkName[], rows: WalkRows): void => {
    const place = walking.length;
    const tellWalked = (...own: readonly [done: number, total: number]): void => {
      walked[place] = own;
      const [done, total] = [0, 1].map((at) => walked.reduce((sum, each) => sum + (each?.[at] ?? 0), 0));
      onProgress?.({ step: 'walking', done: done ?? 0, total: total ?? 0 });
    };
    const made = haveWalked(walks, rows, walkers, { signal, onProgress: tellWalked });
    // Its failure is told where it is waited for.
    made.catch(() => undefined);
    walking.push(made);
  };
  let turnEnds = performance.now() + turnMs;
  let step = steps.next();
  while (!step.done) {
    if (step.value.kind === 'walks') {
      begin(step.value.walks, step.value.network);
      step = steps.next();
      continue;
    }
    if (step.value.kind === 'waiting') {
      const parts = await Promise.all(walking);
      step = steps.next(new Map(parts.flatMap((each) => [...each])));
      continue;
    }
    // While others walk, whoever waits on this thread goes first: what a figure needs is not held up by what nobody waits for.
    if (step.value.kind === 'asked' || performance.now() > turnEnds) {
      if (step.value.kind === 'computed') onProgress?.({ step: 'measuring', done: step.value.done, total: step.value.total });
      await nextTurn();
      signal.throwIfAborted();
      turnEnds = performance.now() + turnMs;
    }
    step = steps.next();
  }
  return step.value;
}

function withRun(
  computed: Computed,
  { network, hash }: Built,
  records: StudyRecords,
  { seed, partitions }: ResultsRequest,
  versions: Versions,
): Results {
  const inputs = records.imports
    .filter((each) => each.undoneAt === null)
    .map(({ file, hash: fileHash }) => ({ file, hash: fileHash }))
    .sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0));
  return { ...computed, run: { recipe: network.recipe, seed, partitions, networkHash: hash, inputs, versions } };
}
