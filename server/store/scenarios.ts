import { StudyError } from '../model/errors.ts';
import type { NetworkRecipe } from '../model/network-recipe.ts';
import type { SavedScenario, Scenario } from '../model/scenario.ts';
import { type Database, reading, writing } from './database.ts';
import type { ScenarioRow, StoreTransaction } from './schema.ts';
import type { Store } from './store.ts';
import { findStudy, holdStudy } from './studies.ts';

/** The part of the store that keeps what-if scenarios. Rows are only added; the last one of a scenario says how it stands. */
export function keepScenarios(
  database: Database,
  now: () => string,
  newId: () => string,
): Pick<Store, 'listScenarios' | 'scenarioVersions' | 'saveScenario'> {
  return {
    listScenarios: (studyId) =>
      reading(database, async (transaction) => {
        const { number } = await findStudy(transaction, studyId);
        const rows = await rowsOf(transaction, number);
        const last = new Map(rows.map((row) => [row.id, row]));
        return [...last.values()].sort((a, b) => b.number - a.number).map(asSavedScenario);
      }),

    scenarioVersions: (studyId, scenarioId) =>
      reading(database, async (transaction) => {
        const { number } = await findStudy(transaction, studyId);
        const rows = (await rowsOf(transaction, number)).filter(({ id }) => id === scenarioId);
        if (rows.length === 0) throw new StudyError('not-found', 'unknown-scenario');
        return rows.map(asSavedScenario);
      }),

    saveScenario: (studyId, { scenario, recipe, networkHash, studyRevision, removed, after }) =>
      writing(database, async (transaction) => {
        const study = await holdStudy(transaction, studyId, 0);
        const rows = await rowsOf(transaction, study.number);
        const before = after === null ? undefined : rows.findLast(({ id }) => id === after.id);
        if (after !== null && before === undefined) throw new StudyError('not-found', 'unknown-scenario');
        if (after !== null && before?.version !== after.version) throw new StudyError('conflict', 'scenario-changed');
        const row: ScenarioRow = {
          study_number: study.number,
          number: (rows.at(-1)?.number ?? 0) + 1,
          id: before?.id ?? newId(),
          version: (before?.version ?? 0) + 1,
          removed: removed ? 1 : 0,
          scenario: database.fitText(JSON.stringify(scenario)),
          recipe: database.fitText(JSON.stringify(recipe)),
          study_revision: studyRevision,
          network_hash: networkHash,
          saved_at: now(),
        };
        await transaction.insertInto('scenarios').values(row).execute();
        return asSavedScenario(row);
      }),
  };
}

async function rowsOf(transaction: StoreTransaction, studyNumber: number): Promise<readonly ScenarioRow[]> {
  return transaction.selectFrom('scenarios').selectAll().where('study_number', '=', studyNumber).orderBy('number').execute();
}

function asSavedScenario(row: ScenarioRow): SavedScenario {
  return {
    id: row.id,
    version: row.version,
    // Both were written by saveScenario.
    scenario: JSON.parse(row.scenario) as Scenario,
    recipe: JSON.parse(row.recipe) as NetworkRecipe,
    studyRevision: row.study_revision,
    networkHash: row.network_hash,
    savedAt: row.saved_at,
    removed: row.removed === 1,
  };
}
