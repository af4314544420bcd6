import type { z } from 'zod';
import { dilemmaTable } from '../../indicators/study/dilemmas/dilemma-table.ts';
import { spokenRule, thresholdNote, visibleRules } from '../../indicators/study/dilemmas/dilemma-thresholds.ts';
import { drawsSet } from '../../indicators/study/dilemmas/structural.ts';
import type { CountedCell } from '../../indicators/study/measure.ts';
import type { Measures } from '../../pipeline/workbench-model.ts';
import type { MeasuredCellView, MeasuresView, measuresQuerySchema } from '../contract.ts';
import type { Frozen } from '../route.ts';

/** The values of some measures, of all parts of the study or of those that were asked for. */
export function measuresView(
  { study, observedUntil, values, run }: Measures,
  { by, unit }: Pick<z.output<typeof measuresQuerySchema>, 'by' | 'unit'>,
): Frozen<MeasuresView> {
  const wanted = (cell: Pick<CountedCell, 'unit'>): boolean =>
    (by === undefined || cell.unit.by === by) && (unit === undefined || cell.unit.value === unit);
  return {
    observedUntil,
    measures: values.map(({ measure, parameters, cells }) => {
      const { id, label, definition, unit, ownDesign, keys } = measure;
      const dilemma = measure.dilemma ?? null;
      const drawn = measure.drawn ? { model: measure.drawn, draws: drawsSet(parameters) ?? 0, seed: run.seed } : null;
      const shown = cells.filter(wanted).map(cellView);
      return { id, label, definition, unit, ownDesign, dilemma, keys, parameters, drawn, cells: shown };
    }),
    run: { revision: study.revision, seed: run.seed, versions: run.versions },
    dilemmas: values.some(({ measure }) => measure.id === 'dilemma_prevalence') ? dilemmasView(values, wanted) : null,
  };
}

/** Talk beside structure; where not all measures are there that say whether structure shows, without the places. */
function dilemmasView(
  values: Measures['values'],
  wanted: (cell: Pick<CountedCell, 'unit'>) => boolean,
): Frozen<MeasuresView>['dilemmas'] {
  const known = new Map(values.map(({ measure, cells }) => [measure.id, cells]));
  const rows = dilemmaTable(known);
  const conditions = [...visibleRules.values()].flatMap(({ any, also }) => [...any, ...also]);
  const isWhole = conditions.every(({ measure }) => known.has(measure));
  return {
    note: thresholdNote,
    spoken: spokenRule,
    rows: rows.filter(wanted).map(({ dilemma, label, standard, unit, place }) => {
      return { dilemma, label, standard, by: unit.by, unit: unit.value, place: isWhole ? place : null };
    }),
    bounds: conditions.map(({ measure, detail = null, is, bound }) => ({ measure, detail, is, bound })),
  };
}

function cellView({ unit, ...cell }: CountedCell): Frozen<MeasuredCellView> {
  return { by: unit.by, unit: unit.value, ...cell };
}
