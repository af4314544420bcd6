import fc from 'fast-check';
import { expect, test } from 'vitest';
import { measures } from '../../../../server/indicators/study/index.ts';
import type { MeasuredCell, StudyMeasure } from '../../../../server/indicators/study/measure.ts';
import { seededRandom, shuffle } from '../../../../server/model/random.ts';
import type { RecordRef } from '../../../../server/model/records.ts';
import type { TableKind } from '../../../../server/model/tables.ts';
import { anyStudy } from './any-study.ts';
import { cellAgain, cellsOfRows, cellsOfStudy, differences, type Study, studyToRecount } from './recount.ts';

/*
 * Rows behind a value are there because they matter: without the row, the value or something beside it is another. A row may say what
 * another says too; then it matters as soon as the other is not there. So of every table that a measure names rows of, some row must change
 * what is told, among all rows behind a value or among some of them.
 */

/** Tables that stay in the frame of a study: their rows are named so that they can be counted, and are there anyway. */
const lists: readonly TableKind[] = ['organisations', 'codebook'];

const random = seededRandom(7);

/** Everything that is told of a value. */
function allOf(cell: MeasuredCell | undefined): Readonly<Record<string, unknown>> {
  if (cell === undefined) return {};
  const { value, numerator, denominator, low, high, detail } = cell;
  return { value, numerator, denominator, low, high, ...detail };
}

function matters(measure: StudyMeasure, study: Study, cell: MeasuredCell, refs: readonly RecordRef[], row: RecordRef): boolean {
  const told = (some: readonly RecordRef[]) => allOf(cellAgain(cellsOfRows(measure, study, some), cell));
  const others = refs.filter((ref) => ref !== row);
  return [1, 0.7, 0.4, 0.1].some((share) => {
    const some = others.filter(() => random() < share);
    return differences(told(some), told([...some, row])).length > 0;
  });
}

test('of every table that a measure names rows of, rows matter to its values', { timeout: 120_000 }, () => {
  const named = new Set<string>();
  const mattering = new Set<string>();
  const isOpen = ({ id }: StudyMeasure): boolean => [...named].some((what) => what.startsWith(`${id} `) && !mattering.has(what));
  for (const [turn, records] of fc.sample(anyStudy, { numRuns: 200, seed: 5 }).entries()) {
    const study = studyToRecount(records, {}, '2024-12-31');
    for (const measure of measures) {
      // Some dozens of studies show what each measure names; the others are for what has not mattered yet.
      if (turn >= 50 && !isOpen(measure)) continue;
      const cells = cellsOfStudy(measure, study).filter(({ value }) => value !== null);
      for (const cell of shuffle([...cells], random).slice(0, 2)) {
        const refs = cell.evidence();
        for (const kind of new Set(refs.map((ref) => ref.kind))) {
          const what = `${measure.id} ${kind}`;
          if (lists.includes(kind) || mattering.has(what)) continue;
          named.add(what);
          const rows = shuffle(
            refs.filter((ref) => ref.kind === kind),
            random,
          ).slice(0, 4);
          if (rows.some((row) => matters(measure, study, cell, refs, row))) mattering.add(what);
        }
      }
    }
  }
  expect([...named].filter((what) => !mattering.has(what))).toEqual([]);
  expect(new Set([...named].map((what) => what.split(' ')[0])).size).toBeGreaterThan(80);
});
