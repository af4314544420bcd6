import { basename } from 'node:path';
import { scenarioDifferences } from '../compare/scenario-differences.ts';
import { scenarioTable } from '../export/scenario-table.ts';
import { applyScenario } from '../graph/scenario.ts';
import type { MeasuredStudy } from '../indicators/study/measured-study.ts';
import type { WalkerPool } from '../jobs/walker-pool.ts';
import { say } from '../model/errors.ts';
import type { StudyRecords } from '../model/records.ts';
import type { Results, Run } from '../model/result.ts';
import type { Scenario } from '../model/scenario.ts';
import type { Locale } from '../model/text.ts';
import type { buildHashed } from '../pipeline/analyse.ts';
import { readSource } from '../pipeline/read-source.ts';
import { builtAfter, completeScenario, measureFor, readScenario } from '../pipeline/what-if.ts';
import type { ResultsRequest } from '../pipeline/workbench-model.ts';
import { analyseNetwork } from './analyse-network.ts';
import type { ScenarioOption } from './scenario-option.ts';
import type { EarlierRun } from './study-source.ts';
import type { Surroundings } from './surroundings.ts';

/** The scenario of the option; null = none is wanted; undefined = the option says nothing of it. @throws StudyError `scenario-invalid`, `run-without-scenario`, `cannot-read` */
export async function scenarioOption(asked: ScenarioOption): Promise<Scenario | null | undefined> {
  if (asked === undefined) return undefined;
  if (asked === false) return null;
  const file = basename(asked);
  return readScenario(new TextDecoder().decode((await readSource(asked, file)).bytes), file);
}

/** The scenario that a command sets beside the data: that of the option, else that of the run whose recipe is taken; null = none. @throws StudyError `scenario-invalid` */
export function scenarioOf(asked: Scenario | null | undefined, { scenario }: EarlierRun): Scenario | null {
  if (asked !== undefined) return asked;
  return scenario === undefined ? null : completeScenario(scenario.written, scenario.file);
}

/** Says that the run whose recipe is taken has a scenario, where a command answers for the data alone. */
export function tellScenarioLeftOut({ scenario }: EarlierRun, { note }: Surroundings, locale: Locale): void {
  if (scenario === undefined) return;
  const name = nameOf(scenario.written);
  const told = name === null ? say('nameless-scenario-left-out') : say('scenario-left-out', { name });
  note(`${told[locale]}\n`);
}

/** What a scenario that nobody checked is called; null where it says nothing of it. */
function nameOf(written: unknown): string | null {
  const name = typeof written === 'object' && written !== null && 'name' in written ? written.name : null;
  return typeof name === 'string' && name.trim() !== '' ? name.trim() : null;
}

/** What a scenario is set beside: the network of the data, its indicators, and its measures where the records are measured. */
export type Basis = {
  readonly built: ReturnType<typeof buildHashed>;
  readonly records: StudyRecords;
  readonly request: ResultsRequest;
  readonly indicators: Results;
  /** Null for ties that stand in a file by themselves. */
  readonly measured: MeasuredStudy | null;
};

/** Every indicator and measure before and after a scenario, with the scenario itself for the run. */
export async function compareWithScenario(
  scenario: Scenario,
  { built, records, request, indicators, measured }: Basis,
  walkers: WalkerPool,
  surroundings: Surroundings,
  locale: Locale,
): Promise<Pick<Results, 'differences'> & { readonly run: Run }> {
  const outcome = applyScenario(records, built.network.recipe, scenario, built.network);
  const after = await analyseNetwork(builtAfter(outcome), outcome.records, request, walkers, surroundings, locale);
  const wanted = { measures: measured?.values.map(({ measure }) => measure.id) ?? [], seed: request.seed };
  const differences = scenarioDifferences(
    { results: indicators, measures: measured?.values ?? [] },
    { results: after, measures: measureFor(outcome.records, outcome.after, wanted, records) },
  );
  return { differences, run: { ...indicators.run, scenario } };
}

/** The files that a scenario adds to the results. */
export function scenarioProducts({ differences, run }: Results, locale: Locale): readonly { name: string; bytes: string }[] {
  if (differences === undefined || run.scenario === undefined) return [];
  return [{ name: 'scenario.csv', bytes: scenarioTable(run.scenario.name, differences, locale) }];
}
