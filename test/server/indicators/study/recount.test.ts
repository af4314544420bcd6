import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { measures } from '../../../../server/indicators/study/index.ts';
import type { MeasuredCell, StudyMeasure } from '../../../../server/indicators/study/measure.ts';
import { tableKinds } from '../../../../server/model/tables.ts';
import { readStudy } from '../../graph/read-study.ts';
import { anyRecipe, anyStudy } from './any-study.ts';
import { fullLog } from './contact-log.ts';
import {
  cellAgain,
  cellsOfRows,
  cellsOfStudy,
  differences,
  type Study,
  studyIfAny,
  studyToRecount,
  tellingOf,
} from './recount.ts';

/*
 * The promise of the product: from any value to the rows behind it, and from these rows alone to the same value. For every measure, in each of
 * its kinds of units, over the example studies and over studies that nobody would think of; what counts as the frame of a study, and not
 * as rows behind a value, stands in study-of-rows.ts.
 */

const studies: readonly (readonly [string, Study])[] = [
  ['the brochure', studyToRecount(readStudy('datasets/brochure-2017', ['organisations', 'relations', 'coding', 'codebook']))],
  ['the reference log', studyToRecount(fullLog, {}, '2024-05-31')],
  ['the synthetic towns', studyToRecount(readStudy('datasets/boom-antwerpen-synthetic', tableKinds))],
];
const valued = new Set<string>();

/** Of every kind of unit, and of values that are nothing, naught or more, the first, the last and two from between. */
function someCells(measure: StudyMeasure, study: Study): readonly MeasuredCell[] {
  const groups = Map.groupBy(cellsOfStudy(measure, study), ({ unit, value, key }) =>
    [unit.by, value === null ? 'nothing' : value === 0 ? 'naught' : 'more', key.length === 1 ? key[0] : ''].join(' '),
  );
  return [...groups.values()].flatMap((cells) => [
    ...new Set([0, 1 / 3, 2 / 3, 1].flatMap((share) => cells[Math.floor(share * (cells.length - 1))] ?? [])),
  ]);
}

/** What is not found again of some cells from the rows behind each; cells with the same rows are computed anew together. */
function notFoundAgain(measure: StudyMeasure, study: Study, cells: readonly MeasuredCell[]): readonly unknown[] {
  const known = new Map<string, readonly MeasuredCell[]>();
  return cells.flatMap((cell) => {
    const refs = cell.evidence();
    const key = refs.map(({ kind, id }) => `${kind} ${id}`).join();
    const again = known.get(key) ?? cellsOfRows(measure, study, refs);
    known.set(key, again);
    const differing = differences(tellingOf(measure, cell), tellingOf(measure, cellAgain(again, cell)));
    return differing.length === 0 ? [] : [{ measure: measure.id, unit: cell.unit, key: cell.key, differing }];
  });
}

describe.each(studies)('in %s a value follows from its rows alone:', { timeout: 60_000 }, (_name, study) => {
  test.each(measures.map((measure) => [measure.id, measure] as const))('%s', (_id, measure) => {
    const cells = someCells(measure, study);
    expect(notFoundAgain(measure, study, cells)).toEqual([]);
    if (cells.some(({ value }) => value !== null)) valued.add(measure.id);
  });
});

test('every measure has a value in one of them', () => {
  expect(measures.map(({ id }) => id).filter((id) => !valued.has(id))).toEqual([]);
});

test('in any study, by any recipe, values follow from their rows alone', { timeout: 120_000 }, () => {
  fc.assert(
    fc.property(anyStudy, fc.oneof(fc.constant({}), anyRecipe), (records, recipe) => {
      const study = studyIfAny(records, recipe, '2024-12-31');
      fc.pre(study !== null);
      for (const measure of measures) {
        const cells = cellsOfStudy(measure, study).filter(({ value }) => value !== null);
        expect(notFoundAgain(measure, study, cells.slice(0, 12))).toEqual([]);
      }
    }),
    { numRuns: 30 },
  );
});
