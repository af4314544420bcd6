import { describe, expect, it } from 'vitest';
import { comparisons } from '../../../server/compare/index.ts';
import { meanDegreeBootstrap } from '../../../server/compare/mean-degree-bootstrap.ts';
import { indicators } from '../../../server/indicators/index.ts';
import { locales } from '../../../server/model/text.ts';
import { sketchNetwork, type Tie } from '../indicators/network.ts';
import { found, reason, referenceNetwork, referenceValues } from './reference.ts';

const ring = (size: number, reach: number) =>
  sketchNetwork({
    nodes: Array.from({ length: size }, (_, node) => `n${node}`),
    ties: Array.from({ length: size }, (_, node) => node).flatMap((node) =>
      Array.from({ length: reach }, (_, step): Tie => [`n${node}`, `n${(node + step + 1) % size}`]),
    ),
    directed: false,
  });

describe('every comparison', () => {
  it('has its own id', () => {
    expect(new Set(comparisons.map(({ id }) => id)).size).toBe(comparisons.length);
  });

  for (const { id, label, definition, undefinedWhen, references, ownDesign } of comparisons) {
    it(`${id} is described in three languages, with a source unless it is our own`, () => {
      for (const text of [label, definition, undefinedWhen]) {
        for (const locale of locales) expect(text[locale].trim()).not.toMatch(/^$|[{}]/);
      }
      expect(references.length > 0 || ownDesign === true).toBe(true);
    });
  }
});

describe('every comparison of two networks', () => {
  for (const comparison of comparisons) {
    if (comparison.takes !== 'two-networks') continue;
    describe(comparison.id, () => {
      const options = { seed: 7, repetitions: 200 };
      const pair = [ring(12, 2), ring(9, 1)] as const;

      it('compares an indicator', () => {
        expect(indicators.map(({ id }) => id)).toContain(comparison.statistic);
      });

      it('gives the same for the same seed, and something else for another', () => {
        expect(comparison.compare(pair, options)).toEqual(comparison.compare(pair, options));
        expect(comparison.compare(pair, options)).not.toEqual(comparison.compare(pair, { ...options, seed: 8 }));
      });

      it('turns its sign when the networks change places', () => {
        const there = found(comparison.compare(pair, options));
        const back = found(comparison.compare([pair[1], pair[0]], options));
        expect(back.difference).toBeCloseTo(-there.difference, 12);
      });

      it('says that tiny networks are too small, in words', () => {
        expect(reason(comparison.compare([ring(4, 1), ring(12, 2)], options))).toContain('4');
      });
    });
  }
});

describe('mean degree, vertex bootstrap', () => {
  // test/reference/*/reference.json, id vertex_bootstrap_density: own implementation in R 4.2.2 after Snijders & Borgatti 1999, 5000 repetitions.
  // Mean degree is density x (n - 1), so its standard error is that of density x (n - 1).
  for (const [folder, relation] of [
    ['karate', 'interaction'],
    ['florentine', 'marriage'],
  ] as const) {
    it(`agrees with the reference for ${folder}`, () => {
      const reference = referenceValues(folder);
      const record = reference.relations[relation].graph.find((each: { id: string }) => each.id === 'vertex_bootstrap_density');
      const network = referenceNetwork(folder, relation);
      const repetitions = 5000;
      const finding = found(meanDegreeBootstrap.compare([network, network], { seed: 1, repetitions }));
      const expected = record.value.boot_se * (network.graph.order - 1);
      // A standard deviation of R draws has itself a standard error of about sd / sqrt(2 R); both sides are drawn, so twice that variance.
      const tolerance = 3 * Math.SQRT2 * (expected / Math.sqrt(2 * repetitions)) * 1.5;
      expect(Math.abs((finding.standardErrors[0] as number) - expected)).toBeLessThan(tolerance);
      expect(finding.observed[0]).toBeCloseTo(record.value.density * (network.graph.order - 1), 6);
      expect(finding.verdict.en).toMatch(/^Too small to tell/);
    });
  }

  it('sees a difference where there is one', () => {
    // By hand: rings in which everyone has 2 and 8 partners.
    const finding = found(meanDegreeBootstrap.compare([ring(40, 4), ring(40, 1)], { seed: 3, repetitions: 1000 }));
    expect(finding.observed).toEqual([8, 2]);
    expect(finding.interval?.[0]).toBeGreaterThan(0);
    expect(finding.verdict.en).toMatch(/first network has more/);
  });
});
