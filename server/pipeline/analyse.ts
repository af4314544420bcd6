import { buildNetwork } from '../graph/build-network.ts';
import { canonicalNetwork } from '../graph/canonical.ts';
import type { Network } from '../graph/network.ts';
import { computeIndicators } from '../indicators/compute.ts';
import { StudyError } from '../model/errors.ts';
import { type NetworkRecipe, networkRecipe, type PartialRecipe } from '../model/network-recipe.ts';
import { problemOf } from '../model/problem.ts';
import type { StudyRecords } from '../model/records.ts';
import type { Results } from '../model/result.ts';
import { hashBytes } from './take-in.ts';
import type { ResultsRequest } from './workbench-model.ts';

/** Checks a recipe and fills in its defaults. @throws StudyError `recipe-invalid`, naming the field */
export function completeRecipe(partial: unknown): NetworkRecipe {
  const parsed = networkRecipe.safeParse(partial);
  if (parsed.success) return parsed.data;
  const { field, problem } = problemOf(parsed.error.issues);
  throw new StudyError('invalid', 'recipe-invalid', { field: field || 'recipe', problem }, { field });
}

/** A network and the hash of its canonical form: same recipe and data, same hash. */
export function buildHashed(records: StudyRecords, recipe: PartialRecipe): { readonly network: Network; readonly hash: string } {
  const network = buildNetwork(records, completeRecipe(recipe));
  return { network, hash: hashBytes(canonicalNetwork(network, records)) };
}

/** The partitions a network is computed for when nobody says: sector, where some organisation has one. */
export function defaultPartitions(network: Network): readonly string[] {
  return network.graph.someNode((_id, { sector }) => sector !== null) ? ['sector'] : [];
}

/** All indicators of a network, with what is needed to make them again. */
export function analyse(
  built: { readonly network: Network; readonly hash: string },
  records: StudyRecords,
  request: ResultsRequest,
  versions: Readonly<Record<string, string>>,
): Results {
  const { network, hash } = built;
  const computed = computeIndicators(network, request);
  const inputs = records.imports
    .filter((each) => each.undoneAt === null)
    .map(({ file, hash: fileHash }) => ({ file, hash: fileHash }))
    .sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0));
  return {
    ...computed,
    run: { recipe: network.recipe, seed: request.seed, partitions: request.partitions, networkHash: hash, inputs, versions },
  };
}
