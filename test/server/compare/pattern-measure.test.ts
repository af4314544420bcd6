import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { measurePatterns, patternNetwork, patternOf } from '../../../server/compare/pattern-measure.ts';
import { findStatistic, statisticIds } from '../../../server/compare/statistic.ts';
import { networkBootstrap, statisticBootstrap } from '../../../server/compare/statistic-bootstrap.ts';
import type { Pattern } from '../../../server/indicators/kernels/pattern.ts';
import { patternStatistics } from '../../../server/indicators/kernels/pattern-statistics.ts';
import { drawGivenSize } from '../../../server/indicators/kernels/random-networks.ts';
import { seededRandom } from '../../../server/model/random.ts';
import { sketchNetwork, type Tie } from '../indicators/network.ts';
import { found, reason, referenceNetwork, referenceValues } from './reference.ts';

const names = (order: number) => Array.from({ length: order }, (_, place) => `n${String(place).padStart(3, '0')}`);
const drawn = fc
  .tuple(fc.integer({ min: 0, max: 40 }), fc.boolean(), fc.integer(), fc.double({ min: 0, max: 1, noNaN: true }))
  .map(([order, directed, seed, kept]): Pattern => {
    const random = seededRandom(seed);
    const { cells } = drawGivenSize({ order, directed, cells: new Uint8Array(order * order) })(random);
    const pattern = { order, directed, cells };
    // Some rows empty, so that there are isolates and thin networks too.
    for (let row = 0; row < order; row++) {
      if (random() < kept) continue;
      for (let column = 0; column < order; column++) {
        pattern.cells[row * order + column] = 0;
        pattern.cells[column * order + row] = 0;
      }
    }
    return pattern;
  });

describe('numbers read from a pattern', () => {
  it('are those of the indicators of the same id', () => {
    fc.assert(
      fc.property(drawn, (pattern) => {
        const ids = names(pattern.order);
        const blank = sketchNetwork({ nodes: ids, ties: [], directed: pattern.directed });
        const network = patternNetwork(blank, ids, pattern);
        expect(patternOf(network)).toEqual(pattern);
        for (const [id, measure] of patternStatistics) {
          const value = findStatistic(id)?.measure(network);
          const quick = measure(pattern);
          if (typeof value === 'number') expect([id, quick]).toEqual([id, expect.closeTo(value, 10)]);
          else expect([id, quick]).toEqual([id, null]);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('can be of any other network indicator, attributes included', () => {
    const network = sketchNetwork({
      nodes: ['a', 'b', 'c'],
      ties: [
        ['a', 'b'],
        ['b', 'c'],
      ],
      directed: true,
      attributes: { a: { sector: 'x' }, b: { sector: 'x' }, c: { sector: 'y' } },
    });
    const measure = measurePatterns(network, 'ei_index_sector');
    // By hand: one tie inside, one outside.
    expect(measure?.(patternOf(network))).toBe(0);
    expect(measurePatterns(network, 'charm')).toBeNull();
    expect(measurePatterns(network, 'betweenness')).toBeNull();
    expect(measurePatterns(network, 'ei_index')).toBeNull();
    expect(statisticIds()).toContain('ei_index_<attribute>');
  });
});

const ring = (size: number, reach: number) =>
  sketchNetwork({
    nodes: names(size),
    ties: names(size).flatMap((node, at) =>
      Array.from({ length: reach }, (_, step): Tie => [node, names(size)[(at + step + 1) % size] as string]),
    ),
    directed: false,
  });

describe('the vertex bootstrap of any number', () => {
  // test/reference/karate/reference.json, id vertex_bootstrap_density: own implementation in R after Snijders & Borgatti 1999, 5000 repetitions.
  it('agrees with the reference for density, though it draws whole patterns', () => {
    const { value } = referenceValues('karate').relations.interaction.graph.find(
      (each: { id: string }) => each.id === 'vertex_bootstrap_density',
    );
    const finding = found(
      networkBootstrap.compare(referenceNetwork('karate', 'interaction'), { statistic: 'density', seed: 1, repetitions: 5000 }),
    );
    expect(finding.observed).toBeCloseTo(value.density, 6);
    expect(Math.abs(finding.standardError - value.boot_se)).toBeLessThan((3 * 1.5 * value.boot_se) / Math.sqrt(5000));
    expect(Math.abs((finding.interval?.[0] ?? 0) - value.q025)).toBeLessThan(0.01);
    expect(Math.abs((finding.interval?.[1] ?? 0) - value.q975)).toBeLessThan(0.01);
  });

  it('lies around the observed value, within the range of the number', () => {
    const options = { statistic: 'transitivity_global_union', seed: 1, repetitions: 500 };
    const { observed, interval } = found(networkBootstrap.compare(ring(30, 3), options));
    expect(interval?.[0]).toBeLessThan(observed);
    expect(interval?.[1]).toBeGreaterThan(observed);
    expect(interval?.[0]).toBeGreaterThanOrEqual(0);
  });

  it('says that draws which never differ tell nothing', () => {
    const options = { statistic: 'density', seed: 1, repetitions: 100 };
    const empty = sketchNetwork({ nodes: names(8), ties: [], directed: false });
    const alone = found(networkBootstrap.compare(empty, options));
    expect([alone.interval, alone.standardError]).toEqual([null, 0]);
    const pair = found(statisticBootstrap.compare([ring(12, 2), empty], options));
    expect(pair.interval).toBeNull();
    for (const { verdict } of [alone, pair]) expect(verdict.nl).toMatch(/^Te klein om te zeggen/);
  });

  it('gives a reason where there is nothing to draw', () => {
    const options = { statistic: 'transitivity_global_union', seed: 1, repetitions: 50 };
    expect(reason(networkBootstrap.compare(ring(4, 1), options))).toContain('4');
    expect(reason(networkBootstrap.compare(ring(12, 2), { ...options, statistic: 'charm' }))).toContain('charm');
    const isolates = sketchNetwork({ nodes: names(9), ties: [], directed: false });
    expect(reason(networkBootstrap.compare(isolates, options))).not.toBe('');
    const thin = sketchNetwork({
      nodes: names(30),
      ties: [
        ['n000', 'n001'],
        ['n001', 'n002'],
      ],
      directed: false,
    });
    expect(reason(networkBootstrap.compare(thin, options))).toMatch(/more than half/);
  });
});
