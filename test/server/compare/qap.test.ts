import { describe, expect, it } from 'vitest';
import { mrqap } from '../../../server/compare/mrqap.ts';
import { qap } from '../../../server/compare/qap.ts';
import {
  differenceRelation,
  type RelationMatrix,
  relationFrom,
  sameValueRelation,
  tieRelation,
} from '../../../server/compare/relation-matrix.ts';
import { sameText } from '../../../server/model/text.ts';
import { found, reason, referenceNetwork, referenceTable, referenceValues, tolerance } from './reference.ts';

const repetitions = 10_000;
const column = (folder: string, name: string) =>
  new Map(referenceTable(folder, 'nodes.csv').map((row) => [row['id'] ?? '', row[name] ?? '']));
const wealth = new Map([...column('florentine', 'wealth')].map(([id, value]) => [id, Number(value)]));
const relations: Readonly<Record<string, RelationMatrix>> = {
  marriage: tieRelation('marriage', referenceNetwork('florentine', 'marriage')),
  business: tieRelation('business', referenceNetwork('florentine', 'business')),
  abs_wealth_diff: differenceRelation('abs_wealth_diff', wealth),
  contact: tieRelation('contact', referenceNetwork('emon_cheyenne', 'contact')),
  same_sponsorship: sameValueRelation('same_sponsorship', column('emon_cheyenne', 'sponsorship')),
  same_location: sameValueRelation('same_location', column('emon_cheyenne', 'location')),
};
const relation = (name: string): RelationMatrix => {
  const known = relations[name];
  if (known === undefined) throw new Error(name);
  return known;
};
const none = { undefined: sameText('there is no such term') };
const letters = ['a', 'b', 'c', 'd', 'e'];

describe('QAP beside sna', () => {
  // test/reference/*/reference.json, pairs: sna 2.7-1 gcor and qaptest, 5000 repetitions.
  for (const folder of ['florentine', 'emon_cheyenne']) {
    for (const pair of referenceValues(folder).pairs) {
      it(`${folder}: ${pair.a} and ${pair.b}`, () => {
        const outcome = qap.compare([relation(pair.a), relation(pair.b)], { seed: 9, repetitions });
        if (pair.correlation === null) {
          expect(reason(outcome)).toContain(pair.b);
          return;
        }
        const { observed, p, baseline, exact } = found(outcome);
        expect(observed).toBeCloseTo(pair.correlation, 6);
        expect(exact).toBe(false);
        expect(Math.abs(p.greaterOrEqual - pair.qap_p_ge)).toBeLessThan(tolerance(p.greaterOrEqual, pair.reps));
        expect(Math.abs(p.lessOrEqual - pair.qap_p_le)).toBeLessThan(tolerance(p.lessOrEqual, pair.reps));
        expect(Math.abs(baseline.standardDeviation - pair.qap_sd)).toBeLessThan(0.05 * pair.qap_sd);
        // By theory the mean over all permutations is 0.
        expect(Math.abs(baseline.mean)).toBeLessThan((3 * baseline.standardDeviation) / Math.sqrt(repetitions));
      });
    }
  }
});

describe('QAP', () => {
  const path = relationFrom('path', letters, (row, other) => (Math.abs(row - other) === 1 ? 1 : 0));

  it('looks at all permutations of five: a path and itself', () => {
    // By hand: of the 120 orders only the identity and the reverse keep a path, so p = 2/120; the mean over all is 0.
    const {
      observed,
      p,
      baseline,
      exact,
      repetitions: made,
      verdict,
    } = found(qap.compare([path, path], { seed: 1, repetitions: 10 }));
    expect([observed, exact, made]).toEqual([1, true, 120]);
    expect(p.greaterOrEqual).toBeCloseTo(2 / 120, 12);
    expect(p.lessOrEqual).toBe(1);
    expect(baseline.mean).toBeCloseTo(0, 12);
    expect(verdict.en).toMatch(/more often than chance/);
  });

  it('cannot tell from one tie each among five', () => {
    // By hand: r = 1; the tie {a,b} comes back in place in 2 * 3! = 12 of 120 orders, so p = .1.
    const tie = relationFrom('tie', letters, (row, other) => (row + other === 1 ? 1 : 0));
    const { p, verdict } = found(qap.compare([tie, tie], { seed: 1, repetitions: 10 }));
    expect(p.greaterOrEqual).toBeCloseTo(0.1, 12);
    expect(verdict.en).toMatch(/^Too small to tell/);
  });

  it('reads directed cells both ways', () => {
    // By hand, 20 cells: a -> b against b -> a: covariance (0 - 1/20 * 1/20 * 20) = -1/20, variance sum 1 - 1/20 = 19/20, r = -1/19.
    const there = relationFrom('there', letters, (row, other) => (row === 0 && other === 1 ? 1 : 0));
    const back = relationFrom('back', letters, (row, other) => (row === 1 && other === 0 ? 1 : 0));
    expect(found(qap.compare([there, back], { seed: 1, repetitions: 10 })).observed).toBeCloseTo(-1 / 19, 12);
  });

  it('compares only the organisations that both relations have', () => {
    const wider = relationFrom('wider', ['z', ...letters], (row, other) =>
      row > 0 && other > 0 && Math.abs(row - other) === 1 ? 1 : 0,
    );
    const { observed, order } = found(qap.compare([wider, path], { seed: 1, repetitions: 10 }));
    expect([observed, order]).toEqual([1, 5]);
  });

  it('gives a reason for four organisations and for a relation without differences', () => {
    const four = relationFrom('four', letters.slice(0, 4), (row, other) => (row + other === 1 ? 1 : 0));
    expect(reason(qap.compare([four, four], { seed: 1, repetitions: 10 }))).toMatch(/At least 5.*there are 4/);
    const full = relationFrom('full', letters, () => 1);
    expect(reason(qap.compare([path, full], { seed: 1, repetitions: 10 }))).toContain('full');
    expect(reason(qap.compare([full, path], { seed: 1, repetitions: 10 }))).toContain('full');
  });

  it('gives the same for the same seed, and other draws for another', () => {
    const run = (seed: number) => qap.compare([relation('marriage'), relation('business')], { seed, repetitions: 200 });
    expect(run(1)).toEqual(run(1));
    expect(run(1)).not.toEqual(run(2));
  });
});

describe('MRQAP, double semi-partialling', () => {
  it('agrees with sna for the Florentine families', () => {
    // test/reference/florentine/reference.json, mrqap: sna 2.7-1 netlm, nullhyp 'qapspp', 2000 repetitions.
    const [record] = referenceValues('florentine').mrqap;
    const finding = found(
      mrqap.compare(relation('business'), [relation('marriage'), relation('abs_wealth_diff')], { seed: 3, repetitions }),
    );
    expect(finding.intercept).toBeCloseTo(record.coefficients[0], 6);
    expect(finding.rSquared).toBeCloseTo(record.r_squared, 6);
    expect(finding.degreesOfFreedom).toBe(record.df_residual);
    finding.terms.forEach((term, index) => {
      const { coefficient, t, p } = found(term);
      expect(coefficient).toBeCloseTo(record.coefficients[index + 1], 6);
      expect(t).toBeCloseTo(record.t[index + 1], 6);
      expect(Math.abs(p.twoSided - record.p_abs[index + 1])).toBeLessThan(tolerance(p.twoSided, record.reps));
      expect(Math.abs(p.greaterOrEqual - record.p_ge[index + 1])).toBeLessThan(tolerance(p.greaterOrEqual, record.reps));
      expect(Math.abs(p.lessOrEqual - record.p_le[index + 1])).toBeLessThan(tolerance(p.lessOrEqual, record.reps));
    });
    expect(finding.verdict.en).toMatch(/: marriage\.$/);
  });

  it('leaves out an explanation that is the same for every pair, with the reason', () => {
    // test/reference/emon_cheyenne/reference.json, mrqap: sna 2.7-1 netlm gives NA for same_location; its t and p are then not usable (they do not
    // belong to its own R²). With one explanation t² = R² df / (1 - R²): .0045637 * 180 / .9954363 = .82523, t = .90842.
    const [record] = referenceValues('emon_cheyenne').mrqap;
    const finding = found(
      mrqap.compare(relation('contact'), [relation('same_sponsorship'), relation('same_location')], {
        seed: 3,
        repetitions: 500,
      }),
    );
    const [sponsorship, location] = finding.terms;
    expect(finding.intercept).toBeCloseTo(record.coefficients[0], 6);
    expect(found(sponsorship ?? none)).toMatchObject({ name: 'same_sponsorship' });
    expect(sponsorship).toHaveProperty('coefficient', expect.closeTo(record.coefficients[1], 6));
    expect(sponsorship).toHaveProperty('t', expect.closeTo(Math.sqrt((record.r_squared * 180) / (1 - record.r_squared)), 6));
    expect(reason(location ?? none)).toContain('same_location');
    expect([finding.rSquared, finding.degreesOfFreedom]).toEqual([expect.closeTo(record.r_squared, 6), record.df_residual]);
    expect(finding.verdict.en).toMatch(/^Too small to tell/);
  });

  it('with one explanation gives the same p as QAP', () => {
    // By hand: with only an intercept to take out, |t| rises with |r|, and both look at all 120 permutations.
    const one = relationFrom('one', letters, (row, other) => (Math.abs(row - other) === 1 ? 1 : 0));
    const other = relationFrom('other', letters, (row, column) => (row + column) % 3);
    const regression = found(mrqap.compare(one, [other], { seed: 1, repetitions: 10 }));
    const correlation = found(qap.compare([one, other], { seed: 1, repetitions: 10 }));
    const term = found(regression.terms[0] ?? none);
    expect(term.p.twoSided).toBeCloseTo(correlation.p.twoSided, 12);
    expect(regression.rSquared).toBeCloseTo(correlation.observed ** 2, 12);
  });

  it('finds back a relation that is made of others', () => {
    // By hand: y = 2 + 3 a - b for every pair.
    const ids = [...letters, 'f', 'g', 'h', 'i'];
    const a = relationFrom('a', ids, (row, column) => (row * column) % 4);
    const b = relationFrom('b', ids, (row, column) => (row + 2 * column) % 5);
    const y = relationFrom('y', ids, (row, column) => 2 + 3 * ((row * column) % 4) - ((row + 2 * column) % 5));
    const finding = found(mrqap.compare(y, [a, b], { seed: 1, repetitions: 200 }));
    expect(finding.intercept).toBeCloseTo(2, 9);
    expect(finding.terms.map((term) => found(term).coefficient)).toEqual([expect.closeTo(3, 9), expect.closeTo(-1, 9)]);
    expect(finding.rSquared).toBeCloseTo(1, 12);
    for (const term of finding.terms) expect(Number.isFinite(found(term).t)).toBe(true);
  });

  it('gives a reason for what follows from the others, and for what cannot be fitted', () => {
    const options = { seed: 1, repetitions: 20 };
    const a = relation('marriage');
    const twice = { ...a, name: 'twice', cells: a.cells.map((cell) => 2 * cell) };
    const { terms } = found(mrqap.compare(relation('business'), [a, twice], options));
    expect(found(terms[0] ?? none)).toHaveProperty('coefficient');
    expect(reason(terms[1] ?? none)).toMatch(/“twice” follows/);
    const full = relationFrom('full', letters, () => 1);
    const path = relationFrom('path', letters, (row, other) => (Math.abs(row - other) === 1 ? 1 : 0));
    expect(reason(mrqap.compare(full, [path], options))).toContain('full');
    const pair = (place: number) =>
      relationFrom(`pair ${place}`, letters, (row, other) => (Math.min(row, other) * 5 + Math.max(row, other) === place ? 1 : 0));
    expect(reason(mrqap.compare(path, [1, 2, 3, 4, 7, 8, 9, 13, 14].map(pair), options))).toMatch(/fewer pairs/);
  });
});
