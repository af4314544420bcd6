import { describe, expect, test } from 'vitest';
import { kappa } from '../../../../../server/indicators/kernels/kappa.ts';
import {
  intervalDistance,
  krippendorffAlpha,
  nominalDistance,
  ordinalDistance,
} from '../../../../../server/indicators/kernels/krippendorff.ts';
import { permuteLabels } from '../../../../../server/indicators/kernels/label-permutation.ts';
import { median, medianWaiting, type Waiting } from '../../../../../server/indicators/study/referrals/median-waiting.ts';
import { wilsonInterval } from '../../../../../server/indicators/study/wilson-interval.ts';
import { seededRandom } from '../../../../../server/model/random.ts';

/* The formulas that stand beside measures, each with a pencil. */

describe("Wilson's interval of x among n: (x + 1.92 ± 1.96 √(x (n − x) / n + 0.96)) / (n + 3.84)", () => {
  test.for([
    ['2 of 4: (3.92 ± 1.96 × 1.4) / 7.84 = 0.5 ± 0.35', 2, 4, 0.15, 0.85],
    ['5 of 10: (6.92 ± 1.96 × 1.86) / 13.84 = 0.5 ± 0.263', 5, 10, 0.237, 0.763],
    ['1 of 4: (2.92 ± 1.96 × 1.308) / 7.84 = 0.372 ± 0.327', 1, 4, 0.046, 0.699],
    ['2 of 2: (3.92 ± 1.92) / 5.84, which ends at 1', 2, 2, 0.342, 1],
    ['0 of 2: (1.92 ± 1.92) / 5.84, which begins at 0', 0, 2, 0, 0.658],
  ] as const)('%s', ([_sum, cases, all, low, high]) => {
    const interval = wilsonInterval(cases, all);
    expect(interval?.[0]).toBeCloseTo(low, 3);
    expect(interval?.[1]).toBeCloseTo(high, 3);
  });

  test('of nobody there is none', () => {
    expect(wilsonInterval(0, 0)).toBeNull();
  });
});

describe('agreement of coders', () => {
  // Three units that two coders each gave 1 and 1, 1 and 3, 2 and 2: six codes, 1 three times, 2 twice, 3 once.
  const units = [
    [0, 0],
    [0, 2],
    [1, 1],
  ];
  const scale = [1, 2, 3];

  test("Krippendorff's alpha, every difference the same: seen 2 × 1, by chance 2 × (3×2 + 2×1 + 3×1) = 22: 1 − 5 × 2 / 22 = 6 / 11", () => {
    expect(krippendorffAlpha(units, scale, nominalDistance)).toBeCloseTo(6 / 11, 12);
  });

  test('in rank order, 1 and 2 lie 2.5 apart, 2 and 3 1.5, 1 and 3 4: 1 − 5 × (2 × 16) / (2 × (6 × 6.25 + 2 × 2.25 + 3 × 16)) = 1 / 9', () => {
    expect(krippendorffAlpha(units, scale, ordinalDistance)).toBeCloseTo(1 / 9, 12);
  });

  test('as numbers, 1 and 3 lie 2 apart, the others 1: 1 − 5 × (2 × 4) / (2 × (6 × 1 + 2 × 1 + 3 × 4)) = 0', () => {
    expect(krippendorffAlpha(units, scale, intervalDistance)).toBeCloseTo(0, 12);
  });

  test('three coders of one unit: yes yes no counts one pair yes-yes and one yes-no each way; with yes yes, no no: 1 − 6 × 1 / (4 × 3) = 1 / 2', () => {
    const unequal = [
      [1, 1, 0],
      [1, 1],
      [0, 0],
    ];
    expect(krippendorffAlpha(unequal, ['no', 'yes'], nominalDistance)).toBeCloseTo(1 / 2, 12);
  });

  test("Cohen's kappa of x-x, x-y, y-y, z-y: equal 2/4, by chance (2 × 1 + 1 × 3 + 1 × 0) / 16 = 5/16: (8 − 5) / (16 − 5) = 3 / 11", () => {
    const [x, y, z] = [0, 1, 2];
    const pairs = [
      [x, x],
      [x, y],
      [y, y],
      [z, y],
    ];
    expect(kappa(pairs)).toBeCloseTo(3 / 11, 12);
  });
});

describe('the median waiting time of Kaplan and Meier', () => {
  const came = (days: number): Waiting => ({ days, came: true });
  const open = (days: number): Waiting => ({ days, came: false });

  test('answers after 2, 5, 6 days, open at 3, 8: 4/5 wait after day 2, × 2/3 = 8/15 after day 5, × 1/2 = 4/15 after day 6: day 6', () => {
    expect(medianWaiting([came(5), open(3), came(2), open(8), came(6)])).toBe(6);
  });

  test('without the open ones the median looks better: the middle of 2, 5, 6 is 5, and of 2, 5 it is 3.5', () => {
    expect([median([6, 2, 5]), median([5, 2])]).toEqual([5, 3.5]);
  });

  test('exactly half is enough: 3/4 after day 1, × 2/3 = 1/2 after day 2', () => {
    expect(medianWaiting([came(1), came(2), open(9), open(9)])).toBe(2);
  });

  test('with 3/4 still waiting at the end there is none', () => {
    expect(medianWaiting([came(1), open(9), open(9), open(9)])).toBeNull();
  });
});

describe('the E-I index by chance', () => {
  test('3 workers of A, 2 of B: of 5 × 4 pairs 3×2 + 2×1 = 8 lie within, 12 between: (12 − 8) / 20 = 0.2; as they are (1 − 3) / 4 = −0.5', () => {
    const found = permuteLabels(
      {
        // Contacts within A between 1 and 2, twice, within A between 2 and 3, and between A (3) and B (4).
        first: Int32Array.of(0, 1, 1, 2),
        second: Int32Array.of(1, 0, 2, 3),
        weights: Float64Array.of(1, 1, 1, 1),
        labels: Int32Array.of(0, 0, 0, 1, 1),
      },
      1,
      seededRandom(1),
    );
    expect([found?.expected, found?.observed]).toEqual([expect.closeTo(0.2, 12), expect.closeTo(-0.5, 12)]);
    expect([found?.within, found?.total]).toEqual([3, 4]);
  });
});
