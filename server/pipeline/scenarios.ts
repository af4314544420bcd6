import type { Network } from '../graph/network.ts';
import { wordsOfChanges } from '../graph/scenario/scenario-words.ts';
import { applyScenario } from '../graph/scenario.ts';
import { StudyError } from '../model/errors.ts';
import { foldId } from '../model/identity.ts';
import { type NetworkRecipe, networkRecipe, type PartialRecipe } from '../model/network-recipe.ts';
import type { StudyRecords } from '../model/records.ts';
import type { SavedScenario, Scenario } from '../model/scenario.ts';
import type { Study } from '../model/study.ts';
import type { Text } from '../model/text.ts';
import type { Store } from '../store/store.ts';
import { completeScenario } from './what-if.ts';

/** A state of a scenario, by which a change says what it follows. */
export type ScenarioState = Pick<SavedScenario, 'id' | 'version'>;

/** What a person does with the scenarios of a study. Each of these is a new state; what stood before is kept. */
export type ScenarioEdit =
  | {
      readonly kind: 'save';
      /** Null = a new scenario. */
      readonly after: ScenarioState | null;
      readonly scenario: unknown;
      readonly recipe: PartialRecipe;
    }
  | { readonly kind: 'rename'; readonly after: ScenarioState; readonly name: string }
  | { readonly kind: 'remove' | 'return'; readonly after: ScenarioState };

/** A saved scenario as it can be shown. */
export type ScenarioCard = SavedScenario & {
  readonly words: readonly Text[];
  /** What of its recipe is not the default. */
  readonly recipeChanges: Readonly<Record<string, unknown>>;
  /** Whether the data, or the names decided about them, are others than when it was saved. */
  readonly dataChanged: boolean;
};

type Held = { readonly study: Study; readonly records: StudyRecords };
type Built = Held & { readonly network: Network; readonly hash: string };

export type Scenarios = {
  /** How every scenario stands, the one saved last first; those removed are the last. */
  readonly scenarios: (studyId: string) => Promise<readonly ScenarioCard[]>;
  /** Every state of one scenario, newest first. @throws StudyError `unknown-scenario` */
  readonly scenarioHistory: (studyId: string, scenarioId: string) => Promise<readonly ScenarioCard[]>;
  /**
   * @throws StudyError `scenario-invalid`, `scenario-person-name`, `unknown-scenario`, `scenario-changed`; for what is saved also what
   * applyScenario refuses: only a scenario that can be made is kept
   */
  readonly editScenario: (studyId: string, edit: ScenarioEdit) => Promise<ScenarioCard>;
};

/** The scenarios that are kept with studies. */
export function openScenarios(
  store: Store,
  hold: (studyId: string) => Promise<Held>,
  build: (studyId: string, recipe: PartialRecipe) => Promise<Built>,
): Scenarios {
  const card = (saved: SavedScenario, { study, records }: Held): ScenarioCard => ({
    ...saved,
    words: wordsOfChanges(records, saved.scenario),
    recipeChanges: changesOf(saved.recipe),
    dataChanged: saved.studyRevision !== study.revision,
  });

  async function standing(studyId: string, { id }: ScenarioState): Promise<SavedScenario> {
    const last = (await store.scenarioVersions(studyId, id)).at(-1);
    if (last === undefined) throw new StudyError('not-found', 'unknown-scenario');
    return last;
  }

  /** The same with other words about it: what it was made on stays. */
  async function amend(studyId: string, after: ScenarioState, change: Partial<SavedScenario>): Promise<SavedScenario> {
    const { scenario, recipe, studyRevision, networkHash, removed } = { ...(await standing(studyId, after)), ...change };
    return store.saveScenario(studyId, { after, scenario, recipe, studyRevision, networkHash, removed });
  }

  async function edited(studyId: string, edit: ScenarioEdit): Promise<SavedScenario> {
    switch (edit.kind) {
      case 'save': {
        const scenario = completeScenario(edit.scenario);
        const { study, records, network, hash } = await build(studyId, edit.recipe);
        refuseNames(scenario, records);
        applyScenario(records, network.recipe, scenario, network);
        const basis = { recipe: network.recipe, studyRevision: study.revision, networkHash: hash };
        return store.saveScenario(studyId, { after: edit.after, scenario, ...basis, removed: false });
      }
      case 'rename': {
        const { scenario } = await standing(studyId, edit.after);
        return amend(studyId, edit.after, { scenario: completeScenario({ ...scenario, name: edit.name }) });
      }
      case 'remove':
      case 'return':
        return amend(studyId, edit.after, { removed: edit.kind === 'remove' });
    }
  }

  return {
    scenarios: async (studyId) => {
      const held = await hold(studyId);
      const all = (await store.listScenarios(studyId)).map((saved) => card(saved, held));
      return [...all.filter(({ removed }) => !removed), ...all.filter(({ removed }) => removed)];
    },
    scenarioHistory: async (studyId, scenarioId) => {
      const held = await hold(studyId);
      return (await store.scenarioVersions(studyId, scenarioId)).map((saved) => card(saved, held)).reverse();
    },
    editScenario: async (studyId, edit) => card(await edited(studyId, edit), await hold(studyId)),
  };
}

/** Somebody who is added has a number, not a name: what is kept with a study holds pseudonyms only. */
const newcomer = /^(nieuw|new|nouveau)-\d{1,4}$/;

function refuseNames({ changes }: Scenario, { persons, affiliations }: StudyRecords): void {
  const known = new Set([...persons, ...affiliations].map(({ person_id }) => foldId(person_id)));
  for (const [place, change] of changes.entries()) {
    if (change.kind !== 'add-person' || newcomer.test(change.person) || known.has(foldId(change.person))) continue;
    throw new StudyError('invalid', 'scenario-person-name', {}, { field: `changes.${place}.person` });
  }
}

function changesOf(recipe: NetworkRecipe): ScenarioCard['recipeChanges'] {
  const standard: Readonly<Record<string, unknown>> = networkRecipe.parse({});
  return Object.fromEntries(
    Object.entries(recipe).filter(([field, value]) => JSON.stringify(value) !== JSON.stringify(standard[field])),
  );
}
