import { describe, expect, it } from 'vitest';
import { catchments } from '../../../server/compare/catchments.ts';
import type { AmongOptions } from '../../../server/compare/comparison.ts';
import { growPart } from '../../../server/compare/grow-part.ts';
import { catchmentOf, centresOf } from '../../../server/compare/network-parts.ts';
import { randomSubgraphs } from '../../../server/compare/random-subgraphs.ts';
import { compareSizes } from '../../../server/compare/size-adjusted.ts';
import { compressUnionRows } from '../../../server/indicators/kernels/compressed-rows.ts';
import { seededRandom } from '../../../server/model/random.ts';
import { sketchNetwork, type Tie } from '../indicators/network.ts';
import { found, reason } from './reference.ts';

const options: AmongOptions = {
  statistic: 'transitivity_global_union',
  centreKind: null,
  isCatchment: false,
  seed: 1,
  repetitions: 200,
};
const centre = { kind: 'social-centre' };

/** Centres c0, c1 ... each with two partners of its own; those of the first `closed` centres are tied to each other. */
function city(centres: number, closed: number) {
  const each = Array.from({ length: centres }, (_, place) => place);
  return sketchNetwork({
    nodes: each.flatMap((place) => [`c${place}`, `p${place}`, `q${place}`]),
    ties: each.flatMap((place): Tie[] => [
      [`c${place}`, `p${place}`],
      [`c${place}`, `q${place}`],
      ...(place < closed ? [[`p${place}`, `q${place}`] as const] : []),
    ]),
    directed: false,
    own: Object.fromEntries(each.map((place) => [`c${place}`, centre])),
  });
}

describe('catchments', () => {
  it('are a centre, its partners and all ties among these', () => {
    const network = sketchNetwork({
      nodes: ['c', 'a', 'b', 'far'],
      ties: [
        ['c', 'a'],
        ['b', 'c'],
        ['a', 'b'],
        ['b', 'far'],
      ],
      directed: true,
      own: { c: centre },
    });
    const part = catchmentOf(network, 'c');
    expect([part.graph.nodes().sort(), part.graph.size]).toEqual([['a', 'b', 'c'], 3]);
    expect(centresOf(network, null)).toEqual(['c']);
    expect(centresOf(network, 'creche')).toEqual([]);
  });

  it('place a municipality: by hand, a triangle among 5 triangles and 15 stars', () => {
    const finding = found(catchments.compare(city(1, 1), city(20, 5), options));
    // 15 lie at 0, 5 at 1 as Boom does: p(>=) = 6 / 21, p(<=) = 1, percentile (15 + 5 / 2) / 20. c0 is the same centre in both and is left out.
    expect(finding.among).toHaveLength(19);
    expect(finding).toMatchObject({ observed: 1, order: 3, cut: 'catchment', repetitions: 19 });
    expect(finding.p.greaterOrEqual).toBeCloseTo(5 / 20, 12);
    expect(finding.p.percentile).toBeCloseTo((100 * (15 + 2)) / 19, 10);
    expect(finding.verdict.en).toBe('Nothing remarkable: 15 of the 19 catchments lie lower and 0 higher.');
  });

  it('call a place among few catchments too small to tell, even an extreme one', () => {
    const { verdict, p } = found(catchments.compare(city(1, 1), city(6, 1), options));
    expect(p.greaterOrEqual).toBe(1 / 6);
    expect(verdict.nl).toMatch(/^Te klein om te zeggen: 5 van de 5/);
  });

  it('are cut alike, so several centres in the first network are refused', () => {
    expect(reason(catchments.compare(city(2, 0), city(6, 1), options))).toMatch(/more than one centre.*c0, c1/);
    expect(reason(catchments.compare(city(1, 0), city(2, 1), options))).toMatch(/at least two/);
    const none = sketchNetwork({ nodes: [], ties: [], directed: false });
    expect(reason(catchments.compare(none, city(6, 1), options))).not.toBe('');
    expect(reason(catchments.compare(city(1, 0), none, options))).toMatch(/at least two/);
    expect(reason(catchments.compare(city(1, 0), city(6, 1), { ...options, statistic: 'charm' }))).toContain('charm');
  });

  it('take another kind of organisation as the centre when asked', () => {
    const pool = sketchNetwork({
      nodes: ['x', 'y', 'a', 'b'],
      ties: [
        ['x', 'a'],
        ['y', 'b'],
      ],
      directed: false,
      attributes: { x: { type: 'creche' }, y: { type: 'creche' } },
    });
    const finding = found(catchments.compare(city(1, 0), pool, { ...options, statistic: 'order', centreKind: 'creche' }));
    // The first network has no crèche, so it is placed as a whole: 3 among two of 2.
    expect([finding.observed, finding.cut, finding.among.map(({ value }) => value)]).toEqual([3, 'whole', [2, 2]]);
  });
});

describe('random parts of a larger network', () => {
  it('grow from a centre over its partners', () => {
    const rows = compressUnionRows(city(4, 0).graph);
    const names = (members: Int32Array) => Array.from(members, (node) => rows.ids[node]).sort();
    const at = rows.ids.indexOf('c2');
    for (let seed = 0; seed < 20; seed++) {
      expect(names(growPart(rows, at, 3, seededRandom(seed)))).toEqual(['c2', 'p2', 'q2']);
      expect(new Set(growPart(rows, at, 7, seededRandom(seed))).size).toBe(7);
    }
  });

  it('place a network: all parts of three round a centre are stars', () => {
    const finding = found(randomSubgraphs.compare(city(1, 1), city(20, 0), options));
    expect(finding.observed).toBe(1);
    expect(finding.baseline.histogram).toMatchObject({ from: 0, to: 0 });
    expect(finding.p.greaterOrEqual).toBe(1 / 201);
    expect(finding.verdict.en).toMatch(/^Higher than in at least 99/);
  });

  it('measure the slow statistics as the quick ones, and say what cannot be', () => {
    const quick = found(randomSubgraphs.compare(city(1, 1), city(9, 4), options));
    const slow = found(randomSubgraphs.compare(city(1, 1), city(9, 4), { ...options, statistic: 'clustering_avg_union_zero' }));
    // In parts of three a triangle is closed wholly or not at all, so both numbers are the same.
    expect(slow.baseline).toEqual(quick.baseline);
    expect(reason(randomSubgraphs.compare(city(3, 1), city(3, 1), options))).toMatch(/larger/);
    expect(reason(randomSubgraphs.compare(sketchNetwork({ nodes: [], ties: [], directed: true }), city(3, 1), options))).not.toBe(
      '',
    );
  });

  it('are the same for the same seed', () => {
    const run = (seed: number) => randomSubgraphs.compare(city(1, 1), city(9, 4), { ...options, seed });
    expect(run(3)).toEqual(run(3));
    expect(run(3)).not.toEqual(run(4));
  });
});

describe('ties, given the size', () => {
  it('lie on the line by hand', () => {
    // m = n^2 for four networks; the fifth has 200 where the others lead to expect 100.
    const line = [5, 6, 8, 12].map((order) => ({ order, size: order * order }));
    const { observed, residual, p } = found(compareSizes([{ order: 10, size: 200 }, ...line], 1));
    expect(observed).toBeCloseTo(2, 9);
    expect(residual).toBeCloseTo(Math.log(2), 9);
    // No other lies as far from the line of the rest: 1 of 5.
    expect(p.twoSided).toBe(1 / 5);
  });

  it('need five networks with ties, of more than one size', () => {
    const same = { order: 5, size: 4 };
    expect(reason(compareSizes([same, same, same, { order: 7, size: 3 }], 1))).toMatch(/At least 5/);
    expect(reason(compareSizes([same, same, same, same, same], 1))).toMatch(/same size/);
    expect(reason(compareSizes([{ order: 3, size: 0 }, same, same, same, same], 1))).not.toBe('');
    expect(reason(compareSizes([], 1))).not.toBe('');
  });
});
