import { catchmentOf, centresOf, inducedNetwork } from '../compare/network-parts.ts';
import { presenceRecords } from '../compare/presence-records.ts';
import { studyFacts } from '../graph/study-facts.ts';
import { StudyError } from '../model/errors.ts';
import type { NetworkRecipe, PartialRecipe } from '../model/network-recipe.ts';
import type { StudyRecords } from '../model/records.ts';
import { completeRecipe } from './analyse.ts';
import { type CompareWatch, compareNetworks, type UnitToCompare } from './compare.ts';
import {
  type CompareChoice,
  type ComparedUnit,
  type CompareOffer,
  type CompareRequest,
  type CompareResult,
  choiceKey,
} from './compare-model.ts';
import type { Comparers } from './compare-pieces.ts';
import type { BuiltNetwork } from './workbench-model.ts';

/** Builds a network of a study; the workbench keeps those that were asked for last. */
export type Build = (recipe: PartialRecipe) => Promise<BuiltNetwork & { readonly records: StudyRecords }>;

/** The recipe of one municipality, or of everything (null); what it says of districts does not count. */
function recipeOf(recipe: PartialRecipe, municipality: string | null): NetworkRecipe {
  return completeRecipe({ ...recipe, municipalities: municipality === null ? [] : [municipality], districts: [] });
}

type Chosen = UnitToCompare & { readonly told: ComparedUnit; readonly study: CompareResult['study'] };

async function chooseUnit(choice: CompareChoice, recipe: PartialRecipe, build: Build): Promise<Chosen> {
  const key = choiceKey(choice);
  const centre = choice.kind === 'catchment' ? choice.centre : null;
  const municipality = choice.kind === 'municipality' ? choice.name : await municipalityOf(choice.centre, recipe, build);
  const whole = recipeOf(recipe, municipality);
  const { study, records, network: built, hash } = await build(whole);
  if (centre !== null && !built.graph.hasNode(centre)) throw unknownCentre(centre);
  const network = centre === null ? built : catchmentOf(built, centre);
  const label = centre === null ? (municipality ?? '') : network.graph.getNodeAttribute(centre, 'label');
  const { order, size } = network.graph;
  return {
    key,
    label,
    material: { records: presenceRecords(records, whole), recipe: whole, centre },
    network,
    study,
    told: {
      key,
      choice,
      label,
      municipality: centre === null ? null : municipality,
      order,
      size,
      response: network.report.response,
      networkHash: hash,
    },
  };
}

async function municipalityOf(centre: string, recipe: PartialRecipe, build: Build): Promise<string | null> {
  const { network } = await build(recipeOf(recipe, null));
  if (!network.graph.hasNode(centre)) throw unknownCentre(centre);
  return network.graph.getNodeAttribute(centre, 'municipality');
}

function unknownCentre(name: string): StudyError {
  return new StudyError('not-found', 'unknown-network', { name, known: [] }, { field: 'units' });
}

/**
 * Builds the networks that a person chose, and sets them side by side.
 * @throws StudyError `unknown-municipality`, `unknown-network`, `recipe-invalid`, and as compareNetworks
 */
export async function compareChoices(
  { recipe, units, seed, repetitions }: CompareRequest,
  build: Build,
  comparers: Comparers,
  versions: Readonly<Record<string, string>>,
  watch?: CompareWatch,
): Promise<CompareResult> {
  const chosen: Chosen[] = [];
  for (const choice of units) chosen.push(await chooseUnit(choice, recipe, build));
  const rows = await compareNetworks(chosen, { seed, repetitions }, comparers, watch);
  const [first] = chosen;
  // A request has two networks at least.
  if (first === undefined) throw new TypeError('Nothing to compare');
  return {
    study: first.study,
    units: chosen.map(({ told }) => told),
    rows,
    run: { recipe: recipeOf(recipe, null), seed, repetitions, versions },
  };
}

/** What there is to choose from under a recipe. */
export async function offerChoices(recipe: PartialRecipe, build: Build): Promise<CompareOffer> {
  const { network, records } = await build(recipeOf(recipe, null));
  const municipalities = studyFacts(records).municipalities.map(({ name, organisations }) => ({ name, organisations }));
  const centres = municipalities.flatMap(({ name }) => {
    const own = inducedNetwork(network, (id) => network.graph.getNodeAttribute(id, 'municipality') === name);
    const tied = centresOf(own, null).filter((id) => own.graph.degree(id) > 0);
    return tied.map((id) => ({ id, ...own.graph.getNodeAttributes(id), partners: own.graph.neighbors(id).length }));
  });
  return {
    municipalities,
    centres: centres.map(({ id, label, municipality, district, partners }) => ({ id, label, municipality, district, partners })),
  };
}
