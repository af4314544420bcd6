import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mrqap } from '../../../server/compare/mrqap.ts';
import { summariseNull } from '../../../server/compare/null-summary.ts';
import { qap } from '../../../server/compare/qap.ts';
import { type RelationMatrix, relationFrom } from '../../../server/compare/relation-matrix.ts';
import { listTies, type Pattern } from '../../../server/indicators/kernels/pattern.ts';
import { eachPermutation, permutationCount } from '../../../server/indicators/kernels/permutations.ts';
import { placeAmong, quantile } from '../../../server/indicators/kernels/place-among.ts';
import { drawGivenDyads, drawGivenEdges, drawGivenSize } from '../../../server/indicators/kernels/random-networks.ts';
import { seededRandom } from '../../../server/model/random.ts';

const names = (order: number) => Array.from({ length: order }, (_, place) => `n${place}`);
const relation = fc
  .integer({ min: 5, max: 10 })
  .chain((order) =>
    fc
      .array(fc.integer({ min: 0, max: 3 }), { minLength: order * order, maxLength: order * order })
      .map((cells) => relationFrom('some', names(order), (row, column) => cells[row * order + column] ?? 0)),
  );
const pattern = fc.tuple(fc.integer({ min: 0, max: 9 }), fc.boolean(), fc.integer()).map(([order, directed, seed]): Pattern => {
  const { cells } = drawGivenSize({ order, directed, cells: new Uint8Array(order * order) })(seededRandom(seed));
  return { order, directed, cells };
});

/** Mutual, one-way and empty pairs. */
function census({ order, cells }: Pattern): readonly number[] {
  const counts = [0, 0, 0];
  for (let row = 0; row < order; row++) {
    for (let column = 0; column < row; column++) {
      const state = (cells[row * order + column] ?? 0) + (cells[column * order + row] ?? 0);
      counts[state] = (counts[state] ?? 0) + 1;
    }
  }
  return counts;
}

describe('random networks', () => {
  it('keep the ties, the dyads, the direction and an empty diagonal', () => {
    fc.assert(
      fc.property(pattern, fc.integer(), (given, seed) => {
        const random = seededRandom(seed);
        const [drawEdges, drawDyads] = [drawGivenEdges(given), drawGivenDyads(given)];
        for (let repetition = 0; repetition < 3; repetition++) {
          const [edges, dyads] = [drawEdges(random), drawDyads(random)];
          const sum = (cells: Uint8Array) => cells.reduce((total, cell) => total + cell, 0);
          expect(sum(edges.cells)).toBe(sum(given.cells));
          expect(census(dyads)).toEqual(census(given));
          for (const { cells } of [edges, dyads])
            for (let node = 0; node < given.order; node++) expect(cells[node * given.order + node]).toBe(0);
          if (!given.directed) for (const drawn of [edges, dyads]) expect(census(drawn)[1]).toBe(0);
          for (const { ties, ...drawn } of [edges, dyads, drawGivenSize(given)(random)])
            expect(ties.toSorted()).toEqual(listTies(drawn, new Int32Array(given.cells.length + 1)).ties.slice());
        }
      }),
    );
  });
});

describe('permutations', () => {
  it('are all different and complete up to eight', () => {
    for (const order of [1, 2, 3, 5, 8]) {
      const seen = new Set<string>();
      eachPermutation(order, 1, seededRandom(1), (places) => seen.add(places.join()));
      expect(seen.size).toBe(permutationCount(order, 1));
    }
    expect(permutationCount(8, 1)).toBe(40_320);
  });
});

describe('p values', () => {
  it('are never 0, and of all draws either side takes at least its part', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -5, max: 5 }), { minLength: 1 }),
        fc.integer({ min: -6, max: 6 }),
        (values, observed) => {
          const draws = Float64Array.from(values);
          const p = placeAmong(observed, draws);
          for (const each of [p.greaterOrEqual, p.lessOrEqual, p.twoSided]) {
            expect(each).toBeGreaterThan(0);
            expect(each).toBeLessThanOrEqual(1);
          }
          expect(p.greaterOrEqual + p.lessOrEqual).toBeGreaterThanOrEqual(1);
          const { histogram } = summariseNull(draws);
          expect(histogram.counts.reduce((sum, count) => sum + count, 0)).toBe(draws.length);
        },
      ),
    );
  });

  it('by hand: 3 among 1, 2, 3, 4', () => {
    // Two of four are at least 3: (2 + 1) / 5; three at most 3: (3 + 1) / 5; two below and half of the one equal: 62.5 %; mean 2.5, sd sqrt(5/3).
    const p = placeAmong(3, Float64Array.of(1, 2, 3, 4));
    expect(p).toEqual({
      greaterOrEqual: 0.6,
      lessOrEqual: 0.8,
      twoSided: 0.6,
      percentile: 62.5,
      z: expect.closeTo(0.5 / Math.sqrt(5 / 3), 12),
    });
    expect(quantile(Float64Array.of(1, 2, 3, 4), 0.25)).toBe(1.75);
  });
});

describe('QAP and MRQAP', () => {
  const options = { seed: 1, repetitions: 50 };
  const value = (one: RelationMatrix, other: RelationMatrix) => {
    const finding = qap.compare([one, other], options);
    return 'undefined' in finding ? null : finding.observed;
  };

  it('do not depend on the order or names of organisations, and QAP not on which comes first', () => {
    fc.assert(
      fc.property(relation, relation, (one, other) => {
        const there = value(one, other);
        const back = value(other, one);
        if (there === null || back === null) {
          expect([there, back]).toEqual([null, null]);
          return;
        }
        expect(back).toBeCloseTo(there, 10);
        const order = one.ids.length;
        const turned = relationFrom(
          'turned',
          [...one.ids].reverse(),
          (row, column) => one.cells[(order - 1 - row) * order + order - 1 - column] ?? 0,
        );
        expect(value(turned, other)).toBeCloseTo(there, 10);
      }),
      { numRuns: 40 },
    );
  });

  it('never give a number that is none', () => {
    fc.assert(
      fc.property(relation, relation, relation, (y, one, other) => {
        const finding = mrqap.compare(y, [one, other], options);
        if ('undefined' in finding) return;
        for (const term of finding.terms) {
          if ('undefined' in term) continue;
          for (const number of [term.coefficient, term.t, term.p.twoSided, term.baseline.mean])
            expect(Number.isFinite(number)).toBe(true);
        }
        expect(finding.rSquared).toBeGreaterThanOrEqual(-1e-9);
        expect(finding.rSquared).toBeLessThanOrEqual(1);
      }),
      { numRuns: 40 },
    );
  });
});
