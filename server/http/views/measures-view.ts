import type { z } from 'zod';
import { dilemmaTable } from '../../indicators/study/dilemmas/dilemma-table.ts';
import { spokenRule, thresholdNote, visibleRules } from '../../indicators/study/dilemmas/dilemma-thresholds.ts';
import type { CountedCell } from '../../indicators/study/measure.ts';
import type { Measures } from '../../pipeline/workbench-model.ts';
import type { MeasuredCellView, MeasuresView, measuresQuerySchema } from '../contract.ts';
import type { Frozen } from '../route.ts';

/** The values of some measures, of all parts of the study or of those that were asked for. */
export function measuresView(
  { study, observedUntil, values, run }: Measures,
  { family, by, unit }: Pick<z.output<typeof measuresQuerySchema>, 'family' | 'by' | 'unit'>,
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
    run: { revision: study.revision, seed: run.seed, versions: run.versions },
    dilemmas: family === 'dilemmas' ? dilemmasView(values, wanted) : null,
  };
}

/** Talk beside structure, where all measures of dilemmas are there. */
function dilemmasView(
  values: Measures['values'],
  wanted: (cell: Pick<CountedCell, 'unit'>) => boolean,
): Frozen<MeasuresView>['dilemmas'] {
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
