import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { betweenness } from '../../../../server/indicators/kernels/brandes.ts';
import { bestCommunities } from '../../../../server/indicators/kernels/communities.ts';
import {
  type CompressedRows,
  compressRows,
  compressUnionRows,
  placeOf,
  uniteRows,
} from '../../../../server/indicators/kernels/compressed-rows.ts';
import { type CorePattern, patternFit } from '../../../../server/indicators/kernels/core-pattern.ts';
import { coreBySearch } from '../../../../server/indicators/kernels/core-periphery.ts';
import { coreByEnumeration, fewestOutside } from '../../../../server/indicators/kernels/core-periphery-exact.ts';
import { cutPoints } from '../../../../server/indicators/kernels/cut-points.ts';
import { detourOf } from '../../../../server/indicators/kernels/detours.ts';
import { against, distances } from '../../../../server/indicators/kernels/distances.ts';
import { addPathShares, pathShares } from '../../../../server/indicators/kernels/edge-betweenness.ts';
import { randomRows } from '../../../../server/indicators/kernels/random-rows.ts';
import { seededRandom } from '../../../../server/model/random.ts';
import { sketchNetwork } from '../network.ts';
import { arbitrarySketch, randomSketch } from '../random-sketch.ts';

/* Kernels that search, cut or draw, against the plain definition tried out in full. */

const settings = { numRuns: 60, seed: 20240104 } as const;

function row({ offsets, targets }: Pick<CompressedRows, 'offsets' | 'targets'>, node: number): number[] {
  return [...targets.subarray(offsets[node], offsets[node + 1])];
}

/** Steps from a node, by position, walking only where allowed; Infinity when out of reach. */
function stepsFrom(rows: CompressedRows, source: number, may: (from: number, to: number) => boolean = () => true): number[] {
  const steps = rows.ids.map(() => Number.POSITIVE_INFINITY);
  steps[source] = 0;
  const queue = [source];
  for (const node of queue) {
    for (const target of row(rows, node)) {
      if (steps[target] !== Number.POSITIVE_INFINITY || !may(node, target)) continue;
      steps[target] = (steps[node] ?? 0) + 1;
      queue.push(target);
    }
  }
  return steps;
}

const small = arbitrarySketch.filter(({ nodes }) => nodes.length >= 2 && nodes.length <= 12);

describe('distances', () => {
  it('equal a plain walk from every node', () => {
    fc.assert(
      fc.property(arbitrarySketch, (sketch) => {
        const rows = compressRows(sketchNetwork(sketch).graph);
        const found = distances(against(rows));
        const counts: number[] = [0];
        rows.ids.forEach((_, node) => {
          const others = stepsFrom(rows, node).filter((steps) => steps > 0 && steps < Number.POSITIVE_INFINITY);
          for (const steps of others) counts[steps] = (counts[steps] ?? 0) + 1;
          expect(found.reached[node]).toBe(others.length);
          expect(found.total[node]).toBe(others.reduce((sum, steps) => sum + steps, 0));
          expect(found.farthest[node]).toBe(Math.max(0, ...others));
          expect(found.near[node]).toBe(others.filter((steps) => steps <= 2).length);
        });
        expect(found.counts).toEqual(counts);
      }),
      settings,
    );
  });
});

describe('betweenness of ties', () => {
  it('adds up to all distances, gives the betweenness of nodes, and can be computed in ranges', () => {
    fc.assert(
      fc.property(arbitrarySketch, (sketch) => {
        const rows = compressRows(sketchNetwork(sketch).graph);
        const { arcs, nodes } = pathShares(rows);
        // A path of d steps runs along d arcs.
        const steps = distances(rows).total.reduce((sum, total) => sum + total, 0);
        expect(arcs.reduce((sum, score) => sum + score, 0)).toBeCloseTo(steps, 6);
        betweenness(rows).forEach((score, node) => {
          expect(nodes[node]).toBeCloseTo(score, 8);
        });
        const inRanges = { arcs: new Float64Array(rows.targets.length), nodes: new Float64Array(rows.order) };
        const middle = Math.floor(rows.order / 2);
        addPathShares(rows, inRanges, 0, middle);
        addPathShares(rows, inRanges, middle, rows.order);
        inRanges.arcs.forEach((score, place) => {
          expect(score).toBeCloseTo(arcs[place] ?? Number.NaN, 9);
        });
      }),
      settings,
    );
  });
});

describe('detours', () => {
  it('equal the distance in the network without the tie', () => {
    fc.assert(
      fc.property(arbitrarySketch, (sketch) => {
        const union = compressUnionRows(sketchNetwork(sketch).graph);
        const detour = detourOf(union);
        union.ids.forEach((_, a) => {
          for (const b of row(union, a)) {
            const without = stepsFrom(union, a, (from, to) => !(from === a && to === b) && !(from === b && to === a))[b];
            expect(detour(a, b)).toBe(without === Number.POSITIVE_INFINITY ? 0 : without);
          }
        });
      }),
      settings,
    );
  });
});

describe('cut points', () => {
  it('cut off whoever is no longer with the largest piece', () => {
    fc.assert(
      fc.property(arbitrarySketch, (sketch) => {
        const union = compressUnionRows(sketchNetwork(sketch).graph);
        const { cutOff } = cutPoints(union);
        union.ids.forEach((_, lost) => {
          const part = stepsFrom(union, lost).flatMap((steps, node) =>
            steps > 0 && steps < Number.POSITIVE_INFINITY ? [node] : [],
          );
          const pieces = part.map(
            (node) =>
              stepsFrom(union, node, (_from, to) => to !== lost).filter((steps) => steps < Number.POSITIVE_INFINITY).length,
          );
          expect(cutOff[lost]).toBe(part.length - Math.max(0, ...pieces));
        });
      }),
      settings,
    );
  });
});

describe('placeOf', () => {
  it('finds every tie and nothing else', () => {
    const rows = compressRows(sketchNetwork(randomSketch(20, 0.2, true, seededRandom(3))).graph);
    rows.ids.forEach((_, a) => {
      rows.ids.forEach((_target, b) => {
        const place = placeOf(rows, a, b);
        expect(place === -1 ? null : rows.targets[place]).toBe(row(rows, a).includes(b) ? b : null);
      });
    });
  });
});

describe('core and periphery', () => {
  const patterns: readonly CorePattern[] = ['either', 'within'];

  /** Every division, one by one. */
  function byDefinition(union: CompressedRows, pattern: CorePattern): { fit: number; cores: number[] } | null {
    const { order } = union;
    let best: { fit: number; cores: number[] } | null = null;
    for (let core = 0; core < 2 ** order; core++) {
      const isIn = (node: number): boolean => (core & (1 << node)) !== 0;
      const counts = { size: 0, within: 0, outside: 0 };
      for (let a = 0; a < order; a++) {
        if (isIn(a)) counts.size++;
        for (const b of row(union, a)) {
          if (b < a && isIn(a) && isIn(b)) counts.within++;
          if (b < a && !isIn(a) && !isIn(b)) counts.outside++;
        }
      }
      const fit = patternFit(pattern, order, union.targets.length / 2, counts);
      if (fit === null) continue;
      if (best === null || fit > best.fit + 1e-12) best = { fit, cores: [core] };
      else if (fit > best.fit - 1e-12) best.cores.push(core);
    }
    return best;
  }

  it('exact: equals every division tried out, and search finds as good a one', () => {
    fc.assert(
      fc.property(small, fc.integer(), (sketch, seed) => {
        const union = compressUnionRows(sketchNetwork(sketch).graph);
        for (const pattern of patterns) {
          const wanted = byDefinition(union, pattern);
          const exact = coreByEnumeration(union, fewestOutside(union), pattern);
          const searched = coreBySearch(union, pattern, seed);
          if (wanted === null) {
            expect([exact, searched]).toEqual([null, null]);
            continue;
          }
          expect(exact?.fit).toBeCloseTo(wanted.fit, 12);
          expect(exact?.optima).toBe(wanted.cores.length);
          expect(exact?.core.reduce((bits, node) => bits | (1 << node), 0)).toBe(wanted.cores[0]);
          expect(searched?.fit).toBeCloseTo(wanted.fit, 9);
          expect([exact?.method, searched?.method, searched?.optima]).toEqual(['exact', 'heuristic', null]);
        }
      }),
      { numRuns: 40, seed: 20240105 },
    );
  });

  it('reads the pattern: all off-diagonal pairs, or only those within core and periphery', () => {
    // A star of four around a, a in the core: the three pairs with a are tied, the three others are not.
    const star = { size: 1, within: 0, outside: 0 };
    expect(patternFit('either', 4, 3, star)).toBe(1);
    // No pair lies within a core of one: the pattern does not vary.
    expect(patternFit('within', 4, 3, star)).toBeNull();
  });
});

describe('communities', () => {
  function modularityOf(union: CompressedRows, groups: readonly number[]): number {
    const ends = union.targets.length;
    let within = 0;
    const held = new Map<number, number>();
    union.ids.forEach((_, node) => {
      const own = row(union, node);
      held.set(groups[node] ?? 0, (held.get(groups[node] ?? 0) ?? 0) + own.length);
      within += own.filter((other) => groups[other] === groups[node]).length;
    });
    return within / ends - [...held.values()].reduce((sum, strength) => sum + (strength / ends) ** 2, 0);
  }

  /** All ways to divide so many nodes, as group numbers that come up in order. */
  function* divisions(order: number): Generator<number[]> {
    function* extend(groups: number[], most: number): Generator<number[]> {
      if (groups.length === order) {
        yield groups;
        return;
      }
      for (let group = 0; group <= most; group++) yield* extend([...groups, group], Math.max(most, group + 1));
    }
    yield* extend([], 0);
  }

  it('of up to eight nodes: the best of all divisions', () => {
    fc.assert(
      fc.property(small, fc.integer(), (sketch, seed) => {
        const union = compressUnionRows(
          sketchNetwork({
            ...sketch,
            nodes: sketch.nodes.slice(0, 8),
            ties: sketch.ties.filter(([a, b]) => {
              const kept = sketch.nodes.slice(0, 8);
              return kept.includes(a) && kept.includes(b);
            }),
          }).graph,
        );
        if (union.targets.length === 0) return;
        let most = -1;
        for (const groups of divisions(union.order)) most = Math.max(most, modularityOf(union, groups));
        const found = bestCommunities(union, seed);
        expect(found.modularity).toBeCloseTo(most, 12);
        expect(modularityOf(union, [...found.of])).toBeCloseTo(most, 12);
      }),
      { numRuns: 40, seed: 20240106 },
    );
  });

  it('hang together, and say what they are', () => {
    fc.assert(
      fc.property(arbitrarySketch, fc.integer(), (sketch, seed) => {
        const union = compressUnionRows(sketchNetwork(sketch).graph);
        if (union.targets.length === 0) return;
        const { of, count, sizes, modularity } = bestCommunities(union, seed);
        expect(new Set(of).size).toBe(count);
        expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(union.order);
        expect(modularity).toBeCloseTo(modularityOf(union, [...of]), 12);
        // Within a community everybody can be reached without leaving it.
        union.ids.forEach((_, node) => {
          const reached = stepsFrom(union, node, (_from, to) => of[to] === of[node]).filter(
            (steps) => steps < Number.POSITIVE_INFINITY,
          );
          expect(reached.length).toBe(of.filter((community) => community === of[node]).length);
        });
        expect(bestCommunities(union, seed)).toEqual({ of, count, sizes, modularity });
      }),
      settings,
    );
  });
});

describe('networks by chance', () => {
  it('have as many pairs as asked for, each once and both ways', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 20 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.integer(),
        (order, share, seed) => {
          const pairs = Math.round(share * ((order * (order - 1)) / 2));
          const drawn = randomRows(order, pairs, seededRandom(seed));
          expect(drawn.targets.length).toBe(2 * pairs);
          for (let node = 0; node < order; node++) {
            const partners = row(drawn, node);
            expect(new Set(partners).size).toBe(partners.length);
            for (const partner of partners) expect(row(drawn, partner)).toContain(node);
            expect(partners).not.toContain(node);
          }
        },
      ),
      settings,
    );
  });

  it('draw every pair equally often', () => {
    const random = seededRandom(11);
    const counts = new Map<string, number>();
    for (let draw = 0; draw < 6000; draw++) {
      const drawn = randomRows(4, 2, random);
      for (let node = 0; node < 4; node++) {
        for (const other of row(drawn, node))
          if (other > node) counts.set(`${node} ${other}`, (counts.get(`${node} ${other}`) ?? 0) + 1);
      }
    }
    // 6,000 draws of 2 of 6 pairs: 2,000 each, standard deviation 36.5; within five of those.
    expect(counts.size).toBe(6);
    for (const count of counts.values()) expect(Math.abs(count - 2000)).toBeLessThan(183);
  });
});

it('uniteRows and compressUnionRows agree', () => {
  const { graph } = sketchNetwork(randomSketch(12, 0.3, true, seededRandom(5)));
  expect(compressUnionRows(graph)).toEqual(uniteRows(compressRows(graph)));
});
