import { describe, expect, it } from 'vitest';
import { cugDyads, cugEdges, cugSize } from '../../../server/compare/cug.ts';
import { sketchNetwork } from '../indicators/network.ts';
import { found, reason, referenceNetwork, referenceValues, tolerance } from './reference.ts';

type Record = {
  statistic: string;
  cmode: string;
  observed: number;
  sim_mean: number;
  sim_sd: number;
  p_ge: number;
  p_le: number;
  reps: number;
};

const byMode = new Map([
  ['size', cugSize],
  ['edges', cugEdges],
  ['dyad.census', cugDyads],
]);
const repetitions = 10_000;

// test/reference/*/reference.json, id cug: sna 2.7-1 cug.test, 2000 repetitions; its 'centralization_degree' of a directed network is in-degree.
for (const [folder, relation] of [
  ['emon_cheyenne', 'contact'],
  ['florentine', 'marriage'],
  ['florentine', 'business'],
  ['karate', 'interaction'],
] as const) {
  describe(`conditional uniform graphs beside sna, ${folder} ${relation}`, () => {
    const network = referenceNetwork(folder, relation);
    const directed = network.graph.type === 'directed';
    const records: Record[] = referenceValues(folder).relations[relation].graph.find(
      (each: { id: string }) => each.id === 'cug',
    ).value;
    for (const record of records) {
      const statistic = directed ? record.statistic.replace('_degree', '_indegree') : record.statistic;
      it(`${statistic} given ${record.cmode}`, () => {
        const outcome = byMode.get(record.cmode)?.compare(network, { statistic, seed: 5, repetitions });
        if (outcome === undefined) throw new Error(record.cmode);
        const { observed, p, baseline, verdict } = found(outcome);
        if (record.sim_sd === 0) {
          expect(verdict.en).toMatch(/^Nothing to test/);
          expect([p.greaterOrEqual, p.lessOrEqual, p.z]).toEqual([1, 1, null]);
        }
        expect(observed).toBeCloseTo(record.observed, 6);
        expect(Math.abs(p.greaterOrEqual - record.p_ge)).toBeLessThan(tolerance(p.greaterOrEqual, record.reps));
        expect(Math.abs(p.lessOrEqual - record.p_le)).toBeLessThan(tolerance(p.lessOrEqual, record.reps));
        // Standard error of the difference of two means, three of them; of a standard deviation it is about sd / sqrt(2 R), with room for tails.
        const error = record.sim_sd * Math.sqrt(1 / record.reps + 1 / repetitions);
        expect(Math.abs(baseline.mean - record.sim_mean)).toBeLessThanOrEqual(3 * error + 1e-9);
        expect(Math.abs(baseline.standardDeviation - record.sim_sd)).toBeLessThanOrEqual(4 * error + 1e-9);
      });
    }
  });
}

describe('conditional uniform graphs', () => {
  const contact = referenceNetwork('emon_cheyenne', 'contact');

  it('given the ties, has as much reciprocity as the formula gives', () => {
    // E[M] = C(n,2) m(m-1) / (N(N-1)), N = n(n-1): n = 14, m = 83, N = 182: 91 * 83 * 82 / (182 * 181) = 18.8011; 2 * 18.8011 / 83 = 0.45304.
    const { baseline } = found(cugEdges.compare(contact, { statistic: 'reciprocity_edgewise', seed: 2, repetitions }));
    const expected = (2 * ((91 * 83 * 82) / (182 * 181))) / 83;
    expect(Math.abs(baseline.mean - expected)).toBeLessThan((3 * baseline.standardDeviation) / Math.sqrt(repetitions));
  });

  it('counts by hand: one mutual pair among three', () => {
    // 2 of 6 arcs without replacement: 15 ways, 3 of them a mutual pair, so p = 3/15 = .2 that reciprocity is 1.
    const network = sketchNetwork({
      nodes: ['a', 'b', 'c'],
      ties: [
        ['a', 'b'],
        ['b', 'a'],
      ],
      directed: true,
    });
    const { observed, p, verdict } = found(
      cugEdges.compare(network, { statistic: 'reciprocity_edgewise', seed: 4, repetitions }),
    );
    expect(observed).toBe(1);
    expect(Math.abs(p.greaterOrEqual - 0.2)).toBeLessThan(tolerance(0.2, repetitions));
    expect(p.lessOrEqual).toBe(1);
    expect(verdict.en).toMatch(/^Too small to tell/);
    expect(verdict.nl).toMatch(/^Te klein om te zeggen/);
    expect(verdict.fr).toMatch(/^Trop petit pour conclure/);
  });

  it('given the size, has half of the ties', () => {
    const { baseline, p } = found(cugSize.compare(contact, { statistic: 'density', seed: 2, repetitions }));
    expect(Math.abs(baseline.mean - 0.5)).toBeLessThan((3 * 0.5) / Math.sqrt(182 * repetitions));
    expect(p.percentile).toBeLessThan(50);
  });

  it('says what a high value means', () => {
    const { verdict, p } = found(cugEdges.compare(contact, { statistic: 'transitivity_weak', seed: 1, repetitions: 2000 }));
    expect(p.greaterOrEqual).toBe(1 / 2001);
    expect(verdict.en).toBe(
      'Higher than in at least 99 of 100 random networks with as many organisations and ties: chance alone does not explain this.',
    );
  });

  it('gives the same for the same seed, and other draws for another', () => {
    const run = (seed: number) => cugDyads.compare(contact, { statistic: 'transitivity_weak', seed, repetitions: 100 });
    expect(run(1)).toEqual(run(1));
    expect(run(1)).not.toEqual(run(2));
  });

  it('says so where what the random networks share leaves a number no choice, and not where chance never gives the value', () => {
    const isolates = sketchNetwork({ nodes: ['a', 'b', 'c', 'd'], ties: [], directed: false });
    const options = { seed: 1, repetitions: 50 };
    for (const [network, statistic] of [
      [isolates, 'centralization_betweenness'],
      [contact, 'density'],
    ] as const) {
      const { p, verdict } = found(cugEdges.compare(network, { ...options, statistic }));
      expect([p.greaterOrEqual, p.lessOrEqual, p.twoSided, p.z]).toEqual([1, 1, 1, null]);
      expect([verdict.nl, verdict.en, verdict.fr]).toEqual([
        expect.stringMatching(/^Niets te toetsen/),
        expect.stringMatching(/^Nothing to test/),
        expect.stringMatching(/^Rien à tester/),
      ]);
    }
    // One triangle among 60: 34,220 places, so 200 draws of three ties hardly close one (chance 3.6e-6 a draw); p is what 200 draws can show.
    const nodes = Array.from({ length: 60 }, (_, at) => `n${at}`);
    const triangle = sketchNetwork({
      nodes,
      ties: [
        ['n0', 'n1'],
        ['n1', 'n2'],
        ['n2', 'n0'],
      ],
      directed: false,
    });
    const rare = found(cugEdges.compare(triangle, { seed: 1, repetitions: 3000, statistic: 'transitivity_weak' }));
    expect(rare.p.greaterOrEqual).toBe(1 / (3001 - rare.withoutValue));
    expect(rare.verdict.en).toMatch(/^Higher than in/);
  });

  it('says that a few draws show nothing', () => {
    for (const repetitions of [1, 38]) {
      const { verdict, p } = found(cugEdges.compare(contact, { statistic: 'transitivity_weak', seed: 1, repetitions }));
      expect(p.greaterOrEqual).toBe(1 / (repetitions + 1));
      expect(verdict.en).toBe(`Too small to tell: too few draws (${repetitions}); take at least 2000.`);
    }
  });

  it('gives a reason where there is nothing to compare', () => {
    const options = { seed: 1, repetitions: 50 };
    const none = sketchNetwork({ nodes: [], ties: [], directed: true });
    const isolates = sketchNetwork({ nodes: ['a', 'b', 'c', 'd'], ties: [], directed: false });
    for (const comparison of [cugSize, cugEdges, cugDyads]) {
      for (const statistic of comparison.statistics)
        expect(reason(comparison.compare(none, { ...options, statistic }))).not.toBe('');
    }
    expect(reason(cugSize.compare(isolates, { ...options, statistic: 'transitivity_weak' }))).toMatch(/go-between/);
    expect(reason(cugEdges.compare(contact, { ...options, statistic: 'charm' }))).toMatch(/charm.*density/);
  });
});
