import { dilemmaTable } from '../../indicators/study/dilemmas/dilemma-table.ts';
import { spokenRule, thresholdNote, visibleRules } from '../../indicators/study/dilemmas/dilemma-thresholds.ts';
import type { CountedCell, Grouping } from '../../indicators/study/measure.ts';
import type { MeasuredStudy } from '../../indicators/study/measured-study.ts';
import type { MeasuredCellView, MeasuresView } from '../contract.ts';
import type { Frozen } from '../route.ts';

/** The values of a family of measures, of all parts of the study or of those that were asked for. */
export function measuresView(
  { observedUntil, values }: MeasuredStudy,
  by: Grouping | undefined,
  unit: string | undefined,
): Frozen<MeasuresView> {
  const wanted = (cell: Pick<CountedCell, 'unit'>): boolean =>
    (by === undefined || cell.unit.by === by) && (unit === undefined || cell.unit.value === unit);
  return {
    observedUntil,
    measures: values.map(({ measure, parameters, cells }) => {
      const { id, label, definition, unit, ownDesign, keys } = measure;
      const dilemma = measure.dilemma ?? null;
      return { id, label, definition, unit, ownDesign, dilemma, keys, parameters, cells: cells.filter(wanted).map(cellView) };
    }),
    dilemmas: dilemmasView(values, wanted),
  };
}

/** Talk beside structure, where the values are those of dilemmas. */
function dilemmasView(
  values: MeasuredStudy['values'],
  wanted: (cell: Pick<CountedCell, 'unit'>) => boolean,
): Frozen<MeasuresView>['dilemmas'] {
  if (!values.some(({ measure }) => measure.family === 'dilemmas')) return null;
  const rows = dilemmaTable(new Map(values.map(({ measure, cells }) => [measure.id, cells])));
  const conditions = [...visibleRules.values()].flatMap(({ any, also }) => [...any, ...also]);
  return {
    note: thresholdNote,
    spoken: spokenRule,
    rows: rows.filter(wanted).map(({ dilemma, label, standard, unit, place }) => {
      return { dilemma, label, standard, by: unit.by, unit: unit.value, place };
    }),
    bounds: conditions.map(({ measure, detail = null, is, bound }) => ({ measure, detail, is, bound })),
  };
}

function cellView({ unit, ...cell }: CountedCell): Frozen<MeasuredCellView> {
  return { by: unit.by, unit: unit.value, ...cell };
}
