import { loggedDays } from '../../graph/build/logged-window.ts';
import type { Network } from '../../graph/network.ts';
import type { NetworkRecipe } from '../../model/network-recipe.ts';
import type { StudyRecords } from '../../model/records.ts';
import { type ChanceOf, drawHere } from './chance.ts';
import { type DyadRow, dyadRows } from './collaboration/dyad-rows.ts';
import { recordCounter } from './evidence-of.ts';
import { type FamilyRow, familyRows } from './handover/family-rows.ts';
import { silentAfter } from './handover/follow-ups.ts';
import { offRadar } from './handover/off-radar.ts';
import { measures, parametersOf } from './index.ts';
import type { CountedCell, MeasuredCell, StudyMeasure, Unit } from './measure.ts';
import { closureWindow } from './referrals/referral-chains.ts';
import { referralClosure } from './referrals/referral-closure.ts';
import { type ReferralRow, referralRows } from './referrals/referral-rows.ts';

/** The values of one measure, with what was set for it. */
export type MeasureValues = {
  readonly measure: StudyMeasure;
  readonly parameters: Readonly<Record<string, number>>;
  readonly cells: readonly CountedCell[];
};

/** What people say and what the log shows, over a whole study. */
export type MeasuredStudy = {
  /** Last day of the observation, ISO; null = there is no log, and the recipe does not say. */
  readonly observedUntil: string | null;
  readonly values: readonly MeasureValues[];
  /** A row for each pair of organisations that some source has a tie for; none where nobody asked for them. */
  readonly dyads: readonly DyadRow[];
  /** A row for each referral, in the order of the log. */
  readonly referrals: readonly ReferralRow[];
  /** A row for each family that somebody follows or followed. */
  readonly families: readonly FamilyRow[];
};

export type MeasureRequest = {
  readonly seed: number;
  /** By parameter id, for every measure that has it; those left out as the recipe says, and otherwise their standard. */
  readonly parameters?: Readonly<Record<string, number>>;
  /** Only these, by id, and those of `rowTables` that are among them; absent = all. */
  readonly only?: readonly string[];
  /** ISO day; where it is left out, that of the recipe's period, else the last day of the log. */
  readonly observedUntil?: string;
  /** The study that the records are a change of; absent = they are none. */
  readonly studied?: StudyRecords;
  /** Draws what chance gives; absent = at once, on this thread. */
  readonly chance?: ChanceOf;
};

/** The ids of the tables of pairs, referrals and families, which are no measures. */
export const rowTables = ['dyads', 'referral-list', 'family-list'] as const;
type RowTable = (typeof rowTables)[number];

/** Names one value of a measure. */
export type ValueName = { readonly unit: Unit; readonly key: readonly string[] };

/**
 * Computes the measures of a study.
 * @param network the network that the recipe gives; measures of structure read it
 * @param onMeasured is told how many measures are done, of how many
 */
export function measureStudy(
  records: StudyRecords,
  network: Network,
  request: MeasureRequest,
  onMeasured?: (done: number, total: number) => void,
): MeasuredStudy {
  const wanted = wantedMeasures(request);
  const shared = { chance: drawHere(), ...request };
  const values = wanted.map((measure, place) => {
    onMeasured?.(place, wanted.length);
    return measureOne(measure, records, network, shared);
  });
  return asStudy(values, records, network, request);
}

/** The measures that are asked for, in the order of all. */
export function wantedMeasures({ only }: Pick<MeasureRequest, 'only'>): readonly StudyMeasure[] {
  return only === undefined ? measures : measures.filter(({ id }) => only.includes(id));
}

/** Values with what a whole study has beside them. */
export function asStudy(
  values: readonly MeasureValues[],
  records: StudyRecords,
  network: Network,
  request: Pick<MeasureRequest, 'observedUntil' | 'parameters' | 'only' | 'studied'>,
): MeasuredStudy {
  const observedUntil = lastDay(records, network.recipe, request);
  const context = { records, studied: request.studied ?? records, network, observedUntil };
  const { window_days: window } = settingsOf(referralClosure, network, request);
  const { silent_days: silent } = settingsOf(offRadar, network, request);
  const isAsked = (table: RowTable): boolean => request.only === undefined || request.only.includes(table);
  return {
    observedUntil,
    values,
    dyads: isAsked('dyads') ? dyadRows(context) : [],
    referrals: isAsked('referral-list') ? referralRows(context, window ?? closureWindow) : [],
    families: isAsked('family-list') ? familyRows(context, silent ?? silentAfter) : [],
  };
}

/** Computes one measure. */
export function measureOne(
  measure: StudyMeasure,
  records: StudyRecords,
  network: Network,
  request: MeasureRequest,
): MeasureValues {
  const cells = measureCells(measure, records, network, request);
  const count = recordCounter();
  return {
    measure,
    parameters: settingsOf(measure, network, request),
    cells: cells.map(({ evidence, counted, listed, ...cell }) => ({ ...cell, records: count(listed()) })),
  };
}

/** The values of one measure, each with the way to the records behind it. */
export function measureCells(
  measure: StudyMeasure,
  records: StudyRecords,
  network: Network,
  request: MeasureRequest,
): readonly MeasuredCell[] {
  const parameters = settingsOf(measure, network, request);
  const { seed, chance = drawHere(), studied = records } = request;
  return measure.compute({
    records,
    studied,
    network,
    seed,
    parameters,
    chance,
    observedUntil: lastDay(records, network.recipe, request),
  });
}

/** The value of a part of the study with a key; undefined where the measure has none. */
export function findCell(cells: readonly MeasuredCell[], { unit, key }: ValueName): MeasuredCell | undefined {
  return cells.find(
    (cell) =>
      cell.unit.by === unit.by &&
      cell.unit.value === unit.value &&
      cell.key.length === key.length &&
      cell.key.every((part, place) => part === key[place]),
  );
}

/**
 * Last day of the observation: what was asked, else the last day of the recipe's period, else that of the log; null where there is none.
 * A log seldom ends on the last day on which contacts could be logged, so a study that knows that day does well to say it.
 */
export function lastDay(
  records: StudyRecords,
  { period }: Pick<NetworkRecipe, 'period'>,
  { observedUntil }: Pick<MeasureRequest, 'observedUntil'> = {},
): string | null {
  return observedUntil ?? period.to ?? loggedDays(records)?.to ?? null;
}

/** The parameters of a measure: what was asked, else what the recipe says, else the standard. */
function settingsOf(
  measure: StudyMeasure,
  { recipe }: Network,
  { parameters }: Pick<MeasureRequest, 'parameters'>,
): MeasureValues['parameters'] {
  return parametersOf(measure, { ...recipe.measures, ...parameters });
}
