import { buildNetwork } from '../../../../server/graph/build-network.ts';
import { drawHere } from '../../../../server/indicators/study/chance.ts';
import { parametersOf } from '../../../../server/indicators/study/index.ts';
import type { MeasureContext, MeasuredCell, StudyMeasure, Unit } from '../../../../server/indicators/study/measure.ts';
import type { PartialRecipe } from '../../../../server/model/network-recipe.ts';
import type { RecordRef, StudyRecords } from '../../../../server/model/records.ts';
import { recipe } from '../../graph/study.ts';

export type Setting = {
  readonly recipe?: PartialRecipe;
  readonly parameters?: Readonly<Record<string, number>>;
  readonly seed?: number;
  readonly observedUntil?: string | null;
};

/** The context in which a measure is computed; the last day is that of the log unless the test says otherwise. */
export function contextOf(measure: StudyMeasure, records: StudyRecords, setting: Setting = {}): MeasureContext {
  const days = records.contacts.map(({ date }) => date).sort();
  return {
    records,
    studied: records,
    network: buildNetwork(records, recipe(setting.recipe ?? {})),
    seed: setting.seed ?? 1,
    chance: drawHere(),
    parameters: parametersOf(measure, setting.parameters ?? {}),
    observedUntil: setting.observedUntil === undefined ? (days.at(-1) ?? null) : setting.observedUntil,
  };
}

/** A value with its records gathered, so that two can be compared whole. */
export type WholeCell = Omit<MeasuredCell, 'evidence' | 'counted' | 'listed'> & {
  readonly evidence: readonly RecordRef[];
  readonly counted: readonly RecordRef[];
};

/** The cells of a measure, each with its records. */
export function computeCells(measure: StudyMeasure, context: MeasureContext): readonly WholeCell[] {
  return measure
    .compute(context)
    .map(({ listed: _listed, ...cell }) => ({ ...cell, evidence: cell.evidence(), counted: cell.counted() }));
}

export function cellsOf(measure: StudyMeasure, records: StudyRecords, setting: Setting = {}): readonly WholeCell[] {
  return computeCells(measure, contextOf(measure, records, setting));
}

export const wholeStudy: Unit = { by: 'study', value: null };

/** The one cell of a unit and key; fails where there is none or more than one. */
export function cellOf(cells: readonly WholeCell[], unit: Unit = wholeStudy, ...key: readonly string[]): WholeCell {
  const found = cells.filter(
    (cell) =>
      cell.unit.by === unit.by && cell.unit.value === unit.value && (key.length === 0 || key.join('|') === cell.key.join('|')),
  );
  const [only] = found;
  if (only === undefined || found.length > 1) {
    throw new Error(`${found.length} cells for ${unit.by} ${unit.value ?? ''} ${key.join(' ')}`);
  }
  return only;
}
