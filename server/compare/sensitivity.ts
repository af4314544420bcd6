import { buildNetwork } from '../graph/build-network.ts';
import type { Network } from '../graph/network.ts';
import type { NetworkRecipe, TieRule } from '../model/network-recipe.ts';
import type { StudyRecords } from '../model/records.ts';
import { inducedNetwork } from './network-parts.ts';
import { readReports, reconstructReports } from './reports.ts';

/** What is done about organisations that did not answer; always all three, side by side. */
export const treatments = ['available-case', 'zeroed', 'reconstructed'] as const;
export type Treatment = (typeof treatments)[number];

/** The rules that are looked at beside one another, from the widest to the narrowest. */
export const comparedRules = ['union', 'confirmed', 'intersection'] as const satisfies readonly TieRule[];
export type ComparedRule = (typeof comparedRules)[number];

/** A network as it would be otherwise: under another rule, or with other answers. */
export type Variant<Name extends string = string> = { readonly name: Name; readonly network: Network };

/** The network under each tie rule. */
export function ruleVariants(records: StudyRecords, recipe: NetworkRecipe): readonly Variant<ComparedRule>[] {
  return comparedRules.map((name) => ({ name, network: buildNetwork(records, { ...recipe, tieRule: name }) }));
}

/** Organisations of a network that are known not to have answered. */
export function silentNodes({ graph }: Network): readonly string[] {
  return graph.filterNodes((_id, { responded }) => responded === false);
}

/**
 * The network under each treatment of organisations that did not answer: left out; kept with the ties that others report and the log shows (as the
 * network stands); or taken to report back what others report of them.
 */
export function treatmentVariants(records: StudyRecords, recipe: NetworkRecipe, network: Network): readonly Variant<Treatment>[] {
  const silent = new Set(silentNodes(network));
  return [
    { name: 'available-case', network: inducedNetwork(network, (id) => !silent.has(id)) },
    { name: 'zeroed', network },
    {
      name: 'reconstructed',
      network: silent.size === 0 ? network : buildNetwork(reconstructReports(records, recipe, silent), recipe),
    },
  ];
}

/** The network as it would be without the reports of one respondent, for each in turn; the name is the respondent's id. */
export function* withoutEachRespondent(records: StudyRecords, recipe: NetworkRecipe): Generator<Variant> {
  const { respondents, without } = readReports(records, recipe);
  for (const name of respondents) yield { name, network: buildNetwork(without(name), recipe, records) };
}
