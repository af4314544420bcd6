import fc from 'fast-check';
import { expect, test } from 'vitest';
import { measures } from '../../../../server/indicators/study/index.ts';
import type { MeasuredCell, StudyMeasure } from '../../../../server/indicators/study/measure.ts';
import { anyRecipe, anyStudy } from './any-study.ts';
import { cellsOfStudy, studyIfAny } from './recount.ts';

/* In studies that nobody would think of, by any recipe: what holds of every value, whatever it counts. */

const rounding = 1e-9;
const isWithin = (least: number | null, value: number, most: number | null): boolean =>
  value >= (least ?? value) - rounding && value <= (most ?? value) + rounding;

/** Means over organisations whose minimum is one of the pairs that each could reach. */
const minimumOfPairs = new Set(['knowledge_two_step_reach']);

/** What is odd about a cell; null where nothing is. */
function oddityOf({ id, range, keys, groupings, minimum }: StudyMeasure, cell: MeasuredCell): string | null {
  const { unit, key, value, reason, numerator, denominator, low, high } = cell;
  for (const number of [value, numerator, denominator, low, high]) {
    if (number !== null && !Number.isFinite(number)) return 'no number';
  }
  if ((value === null) !== (reason !== null)) return 'a value and a reason, or neither';
  if (value === null) return null;
  if (!groupings.some((by) => by === unit.by)) return `no value by ${unit.by} is promised`;
  if (key.length !== keys.length) return 'another key';
  if (denominator !== null && denominator < minimum && !minimumOfPairs.has(id)) return `shown although it is of ${denominator}`;
  if (!isWithin(range.min, value, range.max)) return `${value} lies outside ${range.min} to ${range.max}`;
  if (low !== null && high !== null) {
    if (!isWithin(low, value, high)) return `${value} lies outside its interval ${low} to ${high}`;
    if (!isWithin(range.min, low, range.max) || !isWithin(range.min, high, range.max))
      return 'the interval goes beyond the range';
  }
  if (
    numerator !== null &&
    denominator !== null &&
    Math.abs(value * denominator - numerator) > rounding * (1 + Math.abs(numerator))
  ) {
    return `${numerator} / ${denominator} is not ${value}`;
  }
  return null;
}

test('every value lies within its range and its interval, and is what it is said to be made of', { timeout: 120_000 }, () => {
  fc.assert(
    fc.property(anyStudy, fc.oneof(fc.constant({}), anyRecipe), (records, recipe) => {
      const study = studyIfAny(records, recipe, '2024-12-31');
      fc.pre(study !== null);
      const odd = measures.flatMap((measure) =>
        cellsOfStudy(measure, study).flatMap((cell) => {
          const oddity = oddityOf(measure, cell);
          return oddity === null ? [] : [`${measure.id} ${cell.unit.by} ${cell.unit.value} ${cell.key.join('|')}: ${oddity}`];
        }),
      );
      expect(odd).toEqual([]);
    }),
    { numRuns: 150 },
  );
});
