import { scenarioDifferences } from '../compare/scenario-differences.ts';
import { canonicalNetwork } from '../graph/canonical.ts';
import type { DrawnScenario } from '../graph/drawing-scenario.ts';
import type { Network } from '../graph/network.ts';
import type { ScenarioEffects } from '../graph/scenario/describe-changes.ts';
import { wordsOfChanges } from '../graph/scenario/scenario-words.ts';
import { applyScenario, type ScenarioOutcome } from '../graph/scenario.ts';
import { computeIndicators } from '../indicators/compute.ts';
import { type ChanceOf, drawHere } from '../indicators/study/chance.ts';
import { lastDay, type MeasureValues, measureStudy } from '../indicators/study/measured-study.ts';
import { StudyError, say } from '../model/errors.ts';
import { problemOf } from '../model/problem.ts';
import type { StudyRecords } from '../model/records.ts';
import { type Scenario, type ScenarioDifference, scenario as scenarioSchema } from '../model/scenario.ts';
import type { Text } from '../model/text.ts';
import { defaultPartitions } from './analyse.ts';
import { measureNamed } from './evidence.ts';
import { hashBytes } from './hash-bytes.ts';

/** What is asked of a scenario. */
export type WhatIfRequest = {
  readonly scenario: Scenario;
  /** Ids of indicators, and of measures; null = all. */
  readonly indicators: readonly string[] | null;
  readonly measures: readonly string[] | null;
  readonly seed: number;
};

/** A study before and after a scenario, as plain data. */
export type WhatIf = {
  readonly scenario: Scenario;
  /** Each change in words. */
  readonly words: readonly Text[];
  readonly effects: ScenarioEffects;
  /** Hashes of the two networks. */
  readonly hashBefore: string;
  readonly hashAfter: string;
  readonly differences: readonly ScenarioDifference[];
};

/** Checks a scenario and fills in its defaults. @param file that it stands in, if any @throws StudyError `scenario-invalid`, naming the field */
export function completeScenario(written: unknown, file?: string): Scenario {
  const parsed = scenarioSchema.safeParse(written);
  if (parsed.success) return parsed.data;
  const { field, problem } = problemOf(parsed.error.issues);
  throw scenarioInvalid(field || 'scenario', problem, file);
}

function scenarioInvalid(field: string, problem: Text, file?: string, cause?: unknown): StudyError {
  const where = { field, ...(file !== undefined && { file }) };
  return new StudyError('invalid', 'scenario-invalid', { field, problem }, where, { cause });
}

/** A scenario as JSON; that of a run.json where it is one. @param file that it stands in, if any @throws StudyError `scenario-invalid`, `run-without-scenario` */
export function readScenario(written: string, file?: string): Scenario {
  let parsed: unknown;
  try {
    parsed = JSON.parse(written);
  } catch (cause) {
    throw scenarioInvalid('scenario', say('problem-json'), file, cause);
  }
  if (typeof parsed !== 'object' || parsed === null) return completeScenario(parsed, file);
  const ofRun = 'scenario' in parsed ? parsed.scenario : null;
  if (file !== undefined && ofRun === null && 'recipe' in parsed)
    throw new StudyError('invalid', 'run-without-scenario', { file }, { file });
  return completeScenario(ofRun ?? parsed, file);
}

/** The network after a scenario, with its hash. */
export function builtAfter({ after, records }: ScenarioOutcome): { readonly network: Network; readonly hash: string } {
  return { network: after, hash: hashBytes(canonicalNetwork(after, records)) };
}

/**
 * The measures of a study, before or after a scenario; after it as of the same last day as before, so that nothing falls silent or
 * overdue because the log ends elsewhere.
 * @param studied the study before the scenario
 */
export function measureFor(
  records: StudyRecords,
  network: Network,
  { measures, seed }: Pick<WhatIfRequest, 'measures' | 'seed'>,
  studied: StudyRecords,
  chance: ChanceOf = drawHere(),
): readonly MeasureValues[] {
  if (measures?.length === 0) return [];
  const only = measures?.map((id) => measureNamed(id).id) ?? null;
  const observedUntil = lastDay(studied, network.recipe);
  const request = { seed, chance, studied, ...(only !== null && { only }), ...(observedUntil !== null && { observedUntil }) };
  return measureStudy(records, network, request).values;
}

/** Sets a study before and after a scenario side by side. @throws StudyError as applyScenario, `unknown-indicator` */
export function compareScenario(
  records: StudyRecords,
  built: { readonly network: Network; readonly hash: string },
  request: WhatIfRequest,
): WhatIf {
  const { scenario, indicators, seed } = request;
  const outcome = applyScenario(records, built.network.recipe, scenario, built.network);
  const options = {
    seed,
    partitions: defaultPartitions(built.network),
    ...(indicators !== null && { only: indicators }),
  };
  // Parts that the scenario leaves as they are stand beside the same draws before and after it.
  const chance = drawHere();
  const state = (network: Network, own: StudyRecords) => ({
    results: computeIndicators(network, options),
    measures: measureFor(own, network, request, records, chance),
  });
  return {
    scenario,
    words: wordsOfChanges(records, scenario),
    effects: outcome.effects,
    hashBefore: built.hash,
    hashAfter: builtAfter(outcome).hash,
    differences: scenarioDifferences(state(outcome.before, records), state(outcome.after, outcome.records)),
  };
}

/** What a figure needs of a scenario, with the hash of the network after it. @throws StudyError as applyScenario */
export function drawnScenario(
  records: StudyRecords,
  before: Network,
  scenario: Scenario,
): { readonly drawn: DrawnScenario; readonly hash: string } {
  const outcome = applyScenario(records, before.recipe, scenario, before);
  const changes = wordsOfChanges(records, scenario);
  return {
    drawn: { name: scenario.name, changes, before, after: outcome.after },
    hash: builtAfter(outcome).hash,
  };
}
