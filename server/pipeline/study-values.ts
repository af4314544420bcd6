import type { MeasuredStudy } from '../indicators/study/measured-study.ts';
import type { StudyValue } from '../model/result.ts';

/** The values of a measured study as results hold them: with the number of records behind each, not the records. */
export function studyValues({ values }: MeasuredStudy): readonly StudyValue[] {
  return values.flatMap(({ measure, cells }) =>
    cells.map(({ unit, ...cell }) => ({ measure: measure.id, by: unit.by, unit: unit.value, ...cell })),
  );
}
