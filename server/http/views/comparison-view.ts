import type { ChancePlace, Row, RowPlace } from '../../compare/row-model.ts';
import type { ComparisonNow } from '../../jobs/comparisons.ts';
import type { Locale } from '../../model/text.ts';
import type { CompareRow, ComparisonEvent, ComparisonRun } from '../contract.ts';
import { errorBody } from '../error-answer.ts';
import type { Frozen } from '../route.ts';

export function comparisonView({ id, state, progress, problem, result }: ComparisonNow, locale: Locale): Frozen<ComparisonRun> {
  return {
    id,
    state,
    progress,
    problem: problem === null ? null : errorBody(problem, locale).error,
    result:
      result === null
        ? null
        : {
            study: result.study.id,
            revision: result.study.revision,
            units: result.units,
            rows: result.rows.map(rowView),
            run: { seed: result.run.seed, repetitions: result.run.repetitions, versions: result.run.versions },
          },
  };
}

export function comparisonEvent({ state, progress }: ComparisonNow): Frozen<ComparisonEvent> {
  return { state, progress };
}

function rowView(row: Row): Frozen<CompareRow> {
  return {
    ...row,
    cells: row.cells.map(({ chance, ...cell }) => ({ ...cell, chance: chance === null ? null : placeView(chance) })),
    places: row.places.map(({ p, baseline, ...place }: RowPlace) => ({ ...place, ...placeView({ ...p, baseline }) })),
  };
}

function placeView({ lessOrEqual, greaterOrEqual, twoSided, percentile, z, baseline }: ChancePlace) {
  return { lower: lessOrEqual, upper: greaterOrEqual, twoSided, percentile, z, baseline };
}
