import { describe, expect, it } from 'vitest';
import { caseDrawer, drawCases, ratioInterval } from '../../../../server/indicators/kernels/bootstrap-ratio.ts';
import { seededRandom } from '../../../../server/model/random.ts';

describe('cases drawn with replacement', () => {
  it('are as many in every draw as there are', () => {
    const { repetitions, times } = drawCases(7, 50, seededRandom(1));
    for (let draw = 0; draw < repetitions; draw++) {
      const drawn = Array.from({ length: 7 }, (_, each) => times[each * repetitions + draw] ?? 0);
      expect(drawn.reduce((sum, often) => sum + often, 0)).toBe(7);
    }
  });

  it('are drawn less often where there are very many', () => {
    expect(drawCases(7, 999, seededRandom(1), 700).repetitions).toBe(100);
  });
});

describe('the cases of one part after another', () => {
  it('are drawn alike wherever there are as many, whatever was drawn before', () => {
    const draw = caseDrawer(50, 3);
    draw(4);
    expect(draw(7)).toEqual(drawCases(7, 50, seededRandom(3)));
    expect(draw(300)).toEqual(caseDrawer(50, 3)(300));
  });
});

describe('the interval of a ratio', () => {
  const drawn = drawCases(40, 4000, seededRandom(3));
  const ones = new Float64Array(40).fill(1);

  it('is that of a share of forty cases, near to the normal one', () => {
    // 10 of 40: 0.25 and 1.96 times the root of 0.25 x 0.75 / 40, which is 0.134.
    const interval = ratioInterval(
      drawn,
      Float64Array.from(ones.keys(), (each) => (each < 10 ? 1 : 0)),
      ones,
    );
    expect(Math.abs((interval?.low ?? 0) - 0.116)).toBeLessThan(0.03);
    expect(Math.abs((interval?.high ?? 0) - 0.384)).toBeLessThan(0.03);
  });

  it('of three cases that are alike has no breadth', () => {
    const alike = drawCases(3, 99, seededRandom(3));
    expect(ratioInterval(alike, Float64Array.of(2, 2, 2), Float64Array.of(4, 4, 4))).toEqual({ low: 0.5, high: 0.5 });
  });

  it('is not there for one case, nor where there is nothing to divide by', () => {
    expect(ratioInterval(drawCases(1, 99, seededRandom(3)), Float64Array.of(1), Float64Array.of(1))).toBeNull();
    expect(ratioInterval(drawCases(2, 99, seededRandom(3)), Float64Array.of(1, 1), new Float64Array(2))).toBeNull();
  });
});
