import type { Network } from '../graph/network.ts';
import { mostForExact } from '../indicators/kernels/core-periphery.ts';
import { tooLargeFor } from '../indicators/too-large.ts';
import { addTwoMode } from '../indicators/two-mode/add-two-mode.ts';
import { openWalkerPool, type WalkerPool } from '../jobs/walker-pool.ts';
import { StudyError, say } from '../model/errors.ts';
import { mostSampled } from '../model/network-recipe.ts';
import type { StudyRecords } from '../model/records.ts';
import type { Results } from '../model/result.ts';
import type { Locale } from '../model/text.ts';
import { analyse, analyseWith, type buildHashed, takesLong } from '../pipeline/analyse.ts';
import { productVersions } from '../pipeline/versions.ts';
import type { ResultsRequest } from '../pipeline/workbench-model.ts';
import type { Choice } from './read-choice.ts';
import { type Surroundings, teller, tellerDone } from './surroundings.ts';

/** More than all blocks of all walks. */
const allAtOnce = 1000;

/** Who walks over the paths of large networks. The thread that asks is away for long: it computes what needs no walks, and draws, meanwhile. */
export const openWalkers = (): WalkerPool => openWalkerPool(undefined, { atHand: allAtOnce });

/**
 * Computes the indicators of a network, a large one on all processors, and tells a terminal how far it is. What is left out because the
 * network is too large for it is said before the long work begins; and what is searched for instead of computed is said to a person at a terminal.
 */
export async function analyseNetwork(
  built: ReturnType<typeof buildHashed>,
  records: StudyRecords,
  request: ResultsRequest,
  walkers: WalkerPool,
  surroundings: Surroundings,
  locale: Locale,
): Promise<Results> {
  if (surroundings.terminal && built.network.graph.order > mostForExact)
    surroundings.note(`${say('searched-not-exact', { count: built.network.graph.order, most: mostForExact })[locale]}\n`);
  if (!takesLong(built.network)) return analyse(built, records, request, productVersions());
  const tell = teller(surroundings);
  const { recipe, graph } = built.network;
  const { order, size } = graph;
  const left = tooLargeFor(built.network, request.only);
  if (left.length > 0) {
    tellerDone(surroundings);
    const code = recipe.sample === undefined ? 'left-out-too-large-sample' : 'left-out-too-large';
    surroundings.note(`${say(code, { names: left.join(', ') })[locale]}\n`);
  }
  return analyseWith(walkers, built, records, request, productVersions(), {
    onProgress: ({ done, total }) => tell(`n = ${order}, m = ${size}: ${done} / ${total}`),
  });
}

/** How many organisations estimates start from. @throws StudyError `bad-setting` */
export function parseSample(word: string): number {
  const sample = Number(word);
  if (!/^\d{1,7}$/.test(word) || sample < 1 || sample > mostSampled) {
    throw new StudyError('usage', 'bad-setting', { name: '--sample', value: word, problem: `1 … ${mostSampled}` });
  }
  return sample;
}

/** Adds the results of a two-mode network, where it is one: a node list with a column `mode` of two values; its first row says which kind comes first. */
export function withTwoMode(results: Results, network: Network, records: StudyRecords, choice: Choice | null): Results {
  if (choice?.twoMode.size === 0) return results;
  const all = addTwoMode(results, network, 'mode', records.organisations[0]?.attributes?.['mode'] ?? null);
  if (choice === null) return all;
  const isAsked = ({ indicator }: { readonly indicator: string }): boolean =>
    choice.twoMode.has(indicator) || choice.indicators.includes(indicator);
  return { ...all, node: all.node.filter(isAsked), network: all.network.filter(isAsked) };
}
