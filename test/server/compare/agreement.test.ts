import { describe, expect, it } from 'vitest';
import { cohenKappa } from '../../../server/compare/cohen-kappa.ts';
import type { Rating } from '../../../server/compare/comparison.ts';
import { alphaInterval, alphaNominal, alphaOrdinal } from '../../../server/compare/krippendorff-alpha.ts';
import { found, reason, referenceTable, referenceValues } from './reference.ts';

const options = { seed: 1, repetitions: 500 };
const observers: readonly Rating[] = referenceTable('krippendorff_alpha', 'ratings.csv').map((row) => ({
  unit: row['unit'] ?? '',
  coder: row['coder'] ?? '',
  value: row['value'] ? Number(row['value']) : null,
}));
/** Codes of two coders side by side. */
const twoCoders = (codes: readonly (readonly [string, string])[]): readonly Rating[] =>
  codes.flatMap(([one, other], unit) => [
    { unit: `${unit}`, coder: 'one', value: one },
    { unit: `${unit}`, coder: 'other', value: other },
  ]);

describe('agreement of coders', () => {
  // test/reference/krippendorff_alpha/reference.json: nltk 3.8 AnnotationTask, ordinal by the printed formula; Krippendorff's own example.
  const reference = referenceValues('krippendorff_alpha');
  for (const comparison of [alphaNominal, alphaOrdinal, alphaInterval]) {
    it(`${comparison.id} of four observers with missing codes`, () => {
      const { observed, units, interval } = found(comparison.compare(observers, options));
      expect(observed).toBeCloseTo(reference[comparison.id].value, 9);
      // Unit 12 has one code only.
      expect(units).toBe(11);
      expect(interval[0]).toBeLessThan(observed);
      expect(interval[1]).toBeGreaterThan(observed);
    });
  }

  it('Cohen kappa of observers B and D', () => {
    const two = observers.filter(({ coder }) => coder === 'B' || coder === 'D');
    const { observed, units, verdict } = found(cohenKappa.compare(two, options));
    expect([observed, units]).toEqual([expect.closeTo(reference.cohen_kappa_B_D.value, 9), reference.cohen_kappa_B_D.n_units]);
    expect(verdict.en).toMatch(/^Too small to tell/);
  });

  it('by hand: four units, three agreed', () => {
    // Kappa: po = 3/4, pe = (3 * 2 + 1 * 2) / 16 = 1/2, so .5. Alpha: codes x 5, y 3 of 8; Do = 2/8, De = 2 * 5 * 3 / (8 * 7) = 30/56; 1 - .25 * 56/30 = 8/15.
    const ratings = twoCoders([
      ['x', 'x'],
      ['x', 'x'],
      ['x', 'y'],
      ['y', 'y'],
    ]);
    expect(found(cohenKappa.compare(ratings, options)).observed).toBeCloseTo(0.5, 12);
    expect(found(alphaNominal.compare(ratings, options)).observed).toBeCloseTo(8 / 15, 12);
  });

  it('says clearly when coders agree, and when they do not', () => {
    const many = (codes: readonly (readonly [string, string])[]) => twoCoders(Array.from({ length: 30 }, () => codes).flat());
    expect(
      found(
        alphaNominal.compare(
          many([
            ['x', 'x'],
            ['y', 'y'],
          ]),
          options,
        ),
      ).verdict.en,
    ).toMatch(/agree well/);
    expect(
      found(
        alphaNominal.compare(
          many([
            ['x', 'y'],
            ['y', 'y'],
          ]),
          options,
        ),
      ).verdict.en,
    ).toMatch(/agree too little/);
  });

  it('is not sure of two coders who never differed on a few units', () => {
    const codes = (count: number) =>
      twoCoders(Array.from({ length: count }, (_, unit) => (unit % 2 === 0 ? ['x', 'x'] : ['y', 'y'])));
    const finding = found(alphaNominal.compare(codes(12), options));
    expect([finding.observed, ...finding.interval]).toEqual([1, 1, 1]);
    expect(finding.verdict.en).toMatch(/^Too small to tell/);
    expect(found(alphaNominal.compare(codes(30), options)).verdict.en).toMatch(/agree well/);
  });

  it('gives the same for the same seed, and other draws for another', () => {
    expect(alphaNominal.compare(observers, options)).toEqual(alphaNominal.compare(observers, options));
    expect(alphaNominal.compare(observers, options)).not.toEqual(alphaNominal.compare(observers, { ...options, seed: 2 }));
  });

  it('gives a reason where agreement cannot be judged', () => {
    const same = twoCoders([
      ['x', 'x'],
      ['x', 'x'],
    ]);
    for (const comparison of [alphaNominal, cohenKappa]) expect(reason(comparison.compare(same, options))).toMatch(/same code/);
    expect(reason(alphaNominal.compare([], options))).toMatch(/No unit/);
    expect(reason(alphaInterval.compare(same, options))).toMatch(/numbers/);
    expect(reason(alphaOrdinal.compare(same, options))).toMatch(/numbers/);
    expect(reason(cohenKappa.compare(observers, options))).toMatch(/there are 4/);
  });
});
