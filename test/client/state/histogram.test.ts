import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { histogram, isIn } from '../../../client/state/histogram.ts';

describe('the steps of a distribution', () => {
  it('are one per number for few whole numbers', () => {
    expect(histogram([1, 1, 2, 2, 4]).map(({ from, to, count }) => [from, to, count])).toEqual([
      [0.5, 1.5, 2],
      [1.5, 2.5, 2],
      [2.5, 3.5, 0],
      [3.5, 4.5, 1],
    ]);
  });

  it('are none where all values are equal or there are none', () => {
    expect(histogram([])).toEqual([]);
    expect(histogram([3, 3])).toEqual([]);
    expect(histogram([1 / 3, 0.1 / 0.3])).toEqual([]);
  });

  it('hold every value once, in steps that join', () => {
    const values = fc.array(fc.double({ min: -1000, max: 1000, noNaN: true }), { minLength: 2, maxLength: 60 });
    fc.assert(
      fc.property(values, (list) => {
        const steps = histogram(list);
        fc.pre(steps.length > 0);
        expect(steps.reduce((sum, step) => sum + step.count, 0)).toBe(list.length);
        steps.forEach((step, place) => {
          expect(step.to).toBeGreaterThan(step.from);
          if (place > 0) expect(step.from).toBe(steps[place - 1]?.to);
        });
        for (const value of list) expect(steps.filter((step) => isIn(step, value, step === steps.at(-1))).length).toBe(1);
      }),
    );
  });
});
