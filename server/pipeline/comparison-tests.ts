import { catchments } from '../compare/catchments.ts';
import type { AmongOptions, NullSummary, RegressionFinding, VariantValue } from '../compare/comparison.ts';
import { cugDyads, cugEdges, cugSize } from '../compare/cug.ts';
import { densityBootstrap, densityBootstrapPaired } from '../compare/density-bootstrap.ts';
import { meanDegreeBootstrap } from '../compare/mean-degree-bootstrap.ts';
import { mrqap } from '../compare/mrqap.ts';
import type { Placed } from '../compare/place-finding.ts';
import { qap } from '../compare/qap.ts';
import { randomSubgraphs } from '../compare/random-subgraphs.ts';
import { leaveOneOut, nonResponse, tieRules } from '../compare/record-comparisons.ts';
import type { RelationMatrix } from '../compare/relation-matrix.ts';
import { sizeAdjusted } from '../compare/size-adjusted.ts';
import { networkBootstrap, statisticBootstrap, statisticBootstrapPaired } from '../compare/statistic-bootstrap.ts';
import type { Network } from '../graph/network.ts';
import type { Undefined } from '../indicators/indicator.ts';
import type { PValues } from '../indicators/kernels/place-among.ts';
import type { NetworkRecipe } from '../model/network-recipe.ts';
import type { StudyRecords } from '../model/records.ts';
import type { Text } from '../model/text.ts';

/** A network with what it was built from. */
export type Built = { readonly records: StudyRecords; readonly recipe: NetworkRecipe; readonly network: Network };

export type TestOptions = Omit<AmongOptions, 'isCatchment'> & {
  readonly given: 'size' | 'edges' | 'dyads';
  readonly paired: boolean;
  readonly exact: boolean;
  readonly isCatchment: boolean;
};

/** One way of saying what every comparison found. What a test does not give is null; so is everything where it has no answer, with the reason. */
export type TestAnswer = {
  /** Id of the comparison. */
  readonly comparison: string;
  readonly statistic: string;
  readonly value: number | null;
  /** Of each network, where two are compared. */
  readonly observed: readonly number[];
  /** The mean of what chance, or the others, give. */
  readonly expected: number | null;
  readonly percentile: number | null;
  readonly z: number | null;
  readonly p: { readonly lower: number; readonly upper: number; readonly twoSided: number } | null;
  readonly interval: readonly [number, number] | null;
  readonly standardErrors: readonly number[];
  /** Draws made; the number of all possibilities where the test is exact. */
  readonly reps: number | null;
  readonly exact: boolean | null;
  readonly null: NullSummary | null;
  /** How many organisations were compared, where relations are; and how many of each relation were not, for another has them not. */
  readonly organisations: number | null;
  readonly leftOut: readonly number[] | null;
  readonly terms: RegressionFinding['terms'] | null;
  readonly variants: readonly VariantValue[] | null;
  readonly among: readonly Placed[] | null;
  readonly verdict: Text | null;
  readonly reason: Text | null;
};

const nothing: Omit<TestAnswer, 'comparison' | 'statistic'> = {
  value: null,
  observed: [],
  expected: null,
  percentile: null,
  z: null,
  p: null,
  interval: null,
  standardErrors: [],
  reps: null,
  exact: null,
  null: null,
  organisations: null,
  leftOut: null,
  terms: null,
  variants: null,
  among: null,
  verdict: null,
  reason: null,
};

function answer<F extends object>(
  comparison: { readonly id: string },
  statistic: string,
  outcome: F | Undefined,
  read: (finding: F) => Partial<TestAnswer>,
): TestAnswer {
  const about = { comparison: comparison.id, statistic, ...nothing };
  // What is not a finding is a reason, and no finding has a field of that name.
  return 'undefined' in outcome ? { ...about, reason: (outcome as Undefined).undefined } : { ...about, ...read(outcome as F) };
}

const sides = ({ lessOrEqual, greaterOrEqual, twoSided, percentile, z }: PValues) => ({
  p: { lower: lessOrEqual, upper: greaterOrEqual, twoSided },
  percentile,
  z,
});

const byGiven = { size: cugSize, edges: cugEdges, dyads: cugDyads } as const;

/** One network beside random ones. */
export function testBaseline(network: Network, options: TestOptions): TestAnswer {
  const comparison = byGiven[options.given];
  return answer(comparison, options.statistic, comparison.compare(network, options), (found) => ({
    value: found.observed,
    observed: [found.observed],
    ...sides(found.p),
    expected: found.baseline.mean,
    reps: found.repetitions,
    exact: false,
    null: found.baseline,
    verdict: found.verdict,
  }));
}

/** Two relations among the same organisations. */
export function testAssociation(relations: readonly [RelationMatrix, RelationMatrix], options: TestOptions): TestAnswer {
  return answer(qap, 'correlation', qap.compare(relations, options), (found) => ({
    value: found.observed,
    observed: [found.observed],
    ...sides(found.p),
    expected: found.baseline.mean,
    reps: found.repetitions,
    exact: found.exact,
    null: found.baseline,
    organisations: found.order,
    leftOut: found.leftOut,
    verdict: found.verdict,
  }));
}

/** One relation from others: the numbers are those of the first explanation, `terms` has them all. */
export function testRegression(
  outcome: RelationMatrix,
  explanations: readonly RelationMatrix[],
  options: TestOptions,
): TestAnswer {
  return answer(mrqap, 'coefficient', mrqap.compare(outcome, explanations, options), (found) => {
    const [first] = found.terms;
    const known = first !== undefined && 'coefficient' in first ? first : null;
    return {
      value: known?.coefficient ?? null,
      observed: known === null ? [] : [known.coefficient],
      ...(known !== null && { ...sides(known.p), expected: known.baseline.mean, null: known.baseline }),
      reps: found.repetitions,
      exact: found.exact,
      terms: found.terms,
      organisations: found.order,
      leftOut: found.leftOut,
      verdict: found.verdict,
      reason: first !== undefined && 'undefined' in first ? first.undefined : null,
    };
  });
}

/** A number with its interval: of one network, or the difference of two. */
export function testBootstrap(first: Network, second: Network | null, options: TestOptions): TestAnswer {
  const { statistic } = options;
  if (second === null) {
    return answer(networkBootstrap, statistic, networkBootstrap.compare(first, options), (found) => ({
      value: found.observed,
      observed: [found.observed],
      expected: found.resampled.mean,
      interval: found.interval,
      standardErrors: [found.standardError],
      reps: found.repetitions,
      exact: false,
      null: found.resampled,
      verdict: found.verdict,
    }));
  }
  const comparison = pairComparison(statistic, options.paired);
  const shared = first.graph.filterNodes((id) => second.graph.hasNode(id)).length;
  const together = options.paired && {
    organisations: shared,
    leftOut: [first.graph.order - shared, second.graph.order - shared],
  };
  return answer(comparison, statistic, comparison.compare([first, second], options), (found) => ({
    value: found.difference,
    observed: found.observed,
    z: found.z,
    interval: found.interval,
    standardErrors: found.standardErrors,
    expected: found.resampled.mean,
    reps: found.repetitions,
    exact: false,
    null: found.resampled,
    ...together,
    verdict: found.verdict,
  }));
}

function pairComparison(statistic: string, paired: boolean) {
  if (paired) return statistic === 'density' ? densityBootstrapPaired : statisticBootstrapPaired;
  if (statistic === 'density') return densityBootstrap;
  return statistic === 'mean_degree_union' ? meanDegreeBootstrap : statisticBootstrap;
}

/** A network among the catchments, or among random parts, of a larger one. */
export function testAmong(test: 'catchments' | 'subgraphs', focal: Network, pool: Network, options: TestOptions): TestAnswer {
  const comparison = test === 'catchments' ? catchments : randomSubgraphs;
  return answer(comparison, options.statistic, comparison.compare(focal, pool, options), (found) => ({
    value: found.observed,
    observed: [found.observed],
    ...sides(found.p),
    expected: found.baseline.mean,
    reps: found.repetitions,
    exact: test === 'catchments',
    null: found.baseline,
    among: test === 'catchments' ? found.among : null,
    verdict: found.verdict,
  }));
}

/** The ties of the first network, given its size and the other networks. */
export function testSizes(networks: readonly Network[], options: TestOptions): TestAnswer {
  return answer(sizeAdjusted, 'size_residual', sizeAdjusted.compare(networks, options), (found) => ({
    value: found.residual,
    observed: [found.observed],
    ...sides(found.p),
    expected: 0,
    reps: found.repetitions,
    exact: true,
    null: found.baseline,
    verdict: found.verdict,
  }));
}

const byRecords = { nonresponse: nonResponse, 'leave-one-out': leaveOneOut, 'tie-rules': tieRules } as const;
export type RecordTest = keyof typeof byRecords;

/** A number under other rules or answers; the interval is their range. */
export function testRecords(test: RecordTest, { records, recipe }: Built, options: TestOptions): TestAnswer {
  const comparison = byRecords[test];
  return answer(comparison, options.statistic, comparison.compare(records, recipe, options), (found) => ({
    value: found.observed,
    observed: [found.observed],
    interval: found.range,
    reps: found.repetitions,
    exact: true,
    null: found.baseline,
    variants: found.variants,
    verdict: found.verdict,
  }));
}
