import { foldId } from '../model/identity.ts';
import type { NetworkRecipe } from '../model/network-recipe.ts';
import type { StudyRecords } from '../model/records.ts';
import type { Scenario, ScenarioChange } from '../model/scenario.ts';
import { relationMarks } from './build/marks.ts';
import { buildNetwork } from './build-network.ts';
import type { Network } from './network.ts';
import { addOrganisation, removeOrganisation } from './scenario/change-organisation.ts';
import { addPerson, removePerson } from './scenario/change-person.ts';
import { addTie, removeTie } from './scenario/change-tie.ts';
import { describeChanges, type ScenarioEffects } from './scenario/describe-changes.ts';
import { type Scene, scenarioImport, sceneOf } from './scenario/scene.ts';
import { type WantedTie, withTies } from './scenario/with-ties.ts';

/** A study before and after a scenario. Any indicator computes on either network, any measure on either with its records. */
export type ScenarioOutcome = {
  readonly before: Network;
  readonly after: Network;
  /** The records as the scenario would have them. Rows that it made come from the import `scenario`; all others keep id and origin. */
  readonly records: StudyRecords;
  readonly effects: ScenarioEffects;
};

/**
 * What if: makes the changes of a scenario one after another and builds the network anew by the same recipe. The records given stay as
 * they are. Organisations and persons are compared as ids are; an organisation called by name stands for the sites that the recipe folds
 * into it. The whole time observed is changed: somebody who is taken away was never there.
 *
 * A tie that the scenario adds is in the network whatever the tie rule, sources and types of the recipe, as long as both its ends are.
 *
 * @param before what the recipe builds from the records, where it has been built already
 * @throws StudyError `scenario-unknown-organisation`, `scenario-organisation-exists`, `scenario-unknown-person`,
 * `scenario-person-there`, `scenario-unknown-tie`, `scenario-tie-with-itself`, each with the place of the change in `where.field`; and
 * what `buildNetwork` throws
 */
export function applyScenario(
  records: StudyRecords,
  recipe: NetworkRecipe,
  scenario: Scenario,
  before: Network = buildNetwork(records, recipe),
): ScenarioOutcome {
  const scene = sceneOf(before);
  const changed = scenario.changes.reduce(
    (so, change, place) => makeChange(so, change, scenario, scene, `changes.${place}`),
    records,
  );
  // Nobody logged for a shorter time because somebody is thought away: rates stay what they are.
  const built = buildNetwork(changed, recipe, records);
  const after = withTies(built, addedTies(built, changed, scene));
  return { before, after, records: changed, effects: describeChanges(before, after) };
}

function makeChange(
  records: StudyRecords,
  change: ScenarioChange,
  scenario: Scenario,
  scene: Scene,
  field: string,
): StudyRecords {
  switch (change.kind) {
    case 'add-organisation':
      return addOrganisation(records, change, field);
    case 'remove-organisation':
      return removeOrganisation(records, change.organisation, scene, field);
    case 'add-person':
      return addPerson(records, change, scene, field);
    case 'remove-person':
      return removePerson(records, change.person, scene, field);
    case 'add-tie':
      return addTie(records, change, scenario, field);
    case 'remove-tie':
      return removeTie(records, change, scene, field);
  }
}

/** The ties that rows of the scenario make, between the nodes that their ends are folded into. */
function addedTies({ graph, recipe }: Network, records: StudyRecords, scene: Scene): readonly WantedTie[] {
  const rows = recipe.level === 'person' ? [] : records.relations.filter(({ origin }) => origin.importId === scenarioImport);
  const nodeOf = (name: string): string | undefined => graph.findNode((id) => scene.namesOf(id).has(foldId(name)));
  return rows.flatMap((row): readonly WantedTie[] => {
    const [from, to] = [nodeOf(row.from_org), nodeOf(row.to_org)];
    if (from === undefined || to === undefined) return [];
    const attributes = {
      weight: row.strength,
      types: [row.type],
      sources: ['relations'],
      sourceClass: 'confirmed_both_reports',
      records: relationMarks(row.id),
    } as const;
    const tie = { from, to, attributes };
    return row.direction === 'mutual' ? [tie, { from: to, to: from, attributes }] : [tie];
  });
}
