import { drawsSet } from '../indicators/study/dilemmas/structural.ts';
import type { MeasuredStudy } from '../indicators/study/measured-study.ts';
import type { DrawnMeasure, StudyValue } from '../model/result.ts';

/** The values of a measured study as results hold them: with the number of records behind each, not the records. */
export function studyValues({ values }: MeasuredStudy): readonly StudyValue[] {
  return values.flatMap(({ measure, cells }) =>
    cells.map(({ unit, ...cell }) => ({ measure: measure.id, by: unit.by, unit: unit.value, ...cell })),
  );
}

/** What the measures of a study drew at random, for the run. */
export function drawnMeasures({ values }: MeasuredStudy, seed: number): readonly DrawnMeasure[] {
  return values.flatMap(({ measure: { id, drawn }, parameters }) =>
    drawn === undefined ? [] : [{ measure: id, model: drawn, draws: drawsSet(parameters) ?? 0, seed }],
  );
}
