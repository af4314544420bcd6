import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lowestTerms, sumOfFractions } from '../../../../server/indicators/study/exact-sum.ts';

describe('fractions of contacts', () => {
  it('add up to what a pencil gives', () => {
    // 3/7 + 4/7 + 1/3 + 2/3 + 1/2 + 1/2 of a contact are three contacts, ten thousand times over.
    const three = [
      { top: 3, bottom: 7 },
      { top: 4, bottom: 7 },
      { top: 1, bottom: 3 },
      { top: 2, bottom: 3 },
      { top: 1, bottom: 2 },
      { top: 1, bottom: 2 },
    ];
    expect(sumOfFractions(three)).toBe(3);
    expect(sumOfFractions(Array.from({ length: 10_000 }, () => three).flat())).toBe(30_000);
    expect(sumOfFractions([])).toBe(0);
    expect(
      sumOfFractions([
        { top: 1, bottom: 2 },
        { top: -3, bottom: 4 },
      ]),
    ).toBe(-0.25);
  });

  it('stand in their lowest terms', () => {
    expect(lowestTerms({ top: 600_000, bottom: 1_400_000 })).toEqual({ top: 3, bottom: 7 });
    expect(lowestTerms({ top: 0, bottom: 8 })).toEqual({ top: 0, bottom: 1 });
  });

  it('give whole numbers where parts of a whole come together, whatever their order', () => {
    const part = fc.record({ bottom: fc.integer({ min: 1, max: 400 }), share: fc.double({ min: 0, max: 1, noNaN: true }) });
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 60 }), (parts) => {
        const halves = parts.map(({ bottom, share }) => ({ bottom, top: Math.floor(share * bottom) }));
        const others = halves.map(({ bottom, top }) => ({ bottom, top: bottom - top }));
        expect(sumOfFractions([...halves, ...others.toReversed()])).toBe(parts.length);
      }),
    );
  });
});
