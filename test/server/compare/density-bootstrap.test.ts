import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../server/compare/comparison.ts';
import { densityBootstrap, densityBootstrapPaired } from '../../../server/compare/density-bootstrap.ts';
import { found, referenceNetwork, referenceValues } from './reference.ts';

const repetitions = 20_000;

describe('density, vertex bootstrap', () => {
  // test/reference/*/reference.json, id vertex_bootstrap_density: own implementation in R after Snijders & Borgatti 1999, 5000 repetitions.
  for (const [folder, relation] of [
    ['emon_cheyenne', 'contact'],
    ['florentine', 'marriage'],
    ['florentine', 'business'],
    ['karate', 'interaction'],
  ] as const) {
    it(`agrees with the reference for ${folder} ${relation}`, () => {
      const { value } = referenceValues(folder).relations[relation].graph.find(
        (each: { id: string }) => each.id === 'vertex_bootstrap_density',
      );
      const network = referenceNetwork(folder, relation);
      const finding = found(densityBootstrap.compare([network, network], { seed: 1, repetitions }));
      expect(finding.observed[0]).toBeCloseTo(value.density, 6);
      expect(finding.difference).toBe(0);
      // A standard deviation of R draws has itself an error of about sd / sqrt(2 R); three of them, of both sides, with room for tails.
      const error = 1.5 * value.boot_se * Math.sqrt(1 / (2 * 5000) + 1 / (2 * repetitions));
      for (const own of finding.standardErrors) expect(Math.abs(own - value.boot_se)).toBeLessThan(3 * error);
      expect(finding.verdict.en).toMatch(/^Too small to tell/);
    });
  }

  it('of two relations of the same organisations is narrower when they go together', () => {
    const marriage = referenceNetwork('florentine', 'marriage');
    const business = referenceNetwork('florentine', 'business');
    const options = { seed: 2, repetitions: 5000 };
    const apart = found(densityBootstrap.compare([marriage, business], options));
    const paired = found(densityBootstrapPaired.compare([marriage, business], options));
    // By hand: 20 and 15 of 120 pairs.
    for (const { difference } of [apart, paired]) expect(difference).toBeCloseTo(5 / 120, 12);
    const width = ({ interval }: Finding) => (interval === null ? Number.NaN : interval[1] - interval[0]);
    expect(width(paired)).toBeLessThan(width(apart));
    // Unpaired, the variance of the difference is the sum of both: z = d / sqrt(se1^2 + se2^2).
    const [one = 0, other = 0] = apart.standardErrors;
    expect(Math.abs((apart.z ?? 0) / (apart.difference / Math.hypot(one, other)) - 1)).toBeLessThan(0.05);
  });

  it('of a relation and itself, paired, is nothing in every draw', () => {
    const network = referenceNetwork('emon_cheyenne', 'contact');
    const finding = found(densityBootstrapPaired.compare([network, network], { seed: 2, repetitions: 200 }));
    expect([finding.difference, ...(finding.interval ?? []), finding.z]).toEqual([0, 0, 0, null]);
  });
});
