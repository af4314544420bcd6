import type { Network } from '../graph/network.ts';
import type { Reference, Undefined } from '../indicators/indicator.ts';
import type { Text } from '../model/text.ts';
import type { RelationMatrix } from './relation-matrix.ts';

/** Same seed and repetitions, same result, on every machine. `repetitions` is 1 or more; below about 2000, p says little. */
export type Options = { readonly seed: number; readonly repetitions: number };

/** What every comparison says beside its numbers. */
type Told = {
  /** What can be said in words; `too small to tell` included. */
  readonly verdict: Text;
  readonly seed: number;
  /** Draws made; for an exact test the number of all possibilities. */
  readonly repetitions: number;
};

/** The values that chance alone gives. */
export type NullSummary = {
  readonly draws: number;
  readonly mean: number;
  readonly standardDeviation: number;
  /** By share in [0, 1]; R type 7. */
  readonly quantiles: readonly { readonly share: number; readonly value: number }[];
  /** Equal bins from the smallest draw to the largest. */
  readonly histogram: { readonly from: number; readonly to: number; readonly counts: readonly number[] };
};

/** Where an observed value stands among the draws; see placeAmong. */
export type PValues = {
  readonly greaterOrEqual: number;
  readonly lessOrEqual: number;
  readonly twoSided: number;
  /** 0 to 100. */
  readonly percentile: number;
  /** Null when the draws do not differ. */
  readonly z: number | null;
};

/** Two networks beside each other. Values are in the unit of the statistic. */
export type Finding = Told & {
  /** The statistic of each network, in the order they were given. */
  readonly observed: readonly number[];
  /** First minus second. */
  readonly difference: number;
  /** 95 % interval of the difference. */
  readonly interval: readonly [number, number];
  /** Standard error of each network's statistic. */
  readonly standardErrors: readonly number[];
  /** Difference over its standard error; null when that is 0. */
  readonly z: number | null;
};

/** One network beside random networks. */
export type BaselineFinding = Told & {
  readonly observed: number;
  readonly p: PValues;
  readonly baseline: NullSummary;
  /** Random networks in which the statistic does not exist; they are not among the draws. */
  readonly withoutValue: number;
};

/** Two relations among the same organisations. */
export type AssociationFinding = Told & {
  readonly observed: number;
  readonly p: PValues;
  readonly baseline: NullSummary;
  /** True when every permutation was looked at. */
  readonly exact: boolean;
  /** Organisations that occur in both relations. */
  readonly order: number;
};

/** One explanation of a regression. `p.twoSided` compares |t|, the other two t; `p.z` and `p.percentile` place the partial correlation. */
export type Term = {
  readonly name: string;
  readonly coefficient: number;
  readonly t: number;
  readonly p: PValues;
  readonly baseline: NullSummary;
  readonly verdict: Text;
};

/** One relation explained from others. */
export type RegressionFinding = Told & {
  readonly intercept: number;
  /** In the order given; a reason where a term cannot be estimated. */
  readonly terms: readonly (Term | (Undefined & { readonly name: string }))[];
  /** 0 to 1. */
  readonly rSquared: number;
  readonly degreesOfFreedom: number;
  readonly exact: boolean;
  readonly order: number;
};

/** One coder's code for one unit (a passage, or a document and a code). Null = not coded. A coder's last code for a unit counts. */
export type Rating = { readonly unit: string; readonly coder: string; readonly value: string | number | null };

/** How far coders agree. */
export type AgreementFinding = Told & {
  /** 1 = always, 0 = as often as by chance, below 0 = less often. */
  readonly observed: number;
  /** 95 % interval from drawing units again and again. */
  readonly interval: readonly [number, number];
  readonly resampled: NullSummary;
  /** Resamples in which agreement could not be judged; they are not among the draws. */
  readonly withoutValue: number;
  /** Units coded by at least two coders. */
  readonly units: number;
};

type Described = {
  /** Snake case. */
  readonly id: string;
  readonly label: Text;
  readonly definition: Text;
  readonly undefinedWhen: Text;
  readonly references: readonly Reference[];
};

/** Two networks of any size, with an interval of their difference. */
export type NetworkPairComparison = Described & {
  readonly takes: 'two-networks';
  /** The result id of the indicator that is compared. */
  readonly statistic: string;
  /** True when both networks must have the same organisations. */
  readonly paired: boolean;
  readonly compare: (networks: readonly [Network, Network], options: Options) => Finding | Undefined;
};

/** One network against random networks that share something with it. */
export type BaselineComparison = Described & {
  readonly takes: 'one-network';
  /** Result ids of what can be compared. */
  readonly statistics: readonly string[];
  readonly compare: (network: Network, options: Options & { readonly statistic: string }) => BaselineFinding | Undefined;
};

/** Two relations among the same organisations. */
export type AssociationComparison = Described & {
  readonly takes: 'two-relations';
  readonly compare: (relations: readonly [RelationMatrix, RelationMatrix], options: Options) => AssociationFinding | Undefined;
};

/** One relation explained from one or more others among the same organisations. */
export type RegressionComparison = Described & {
  readonly takes: 'relations';
  readonly compare: (
    outcome: RelationMatrix,
    explanations: readonly RelationMatrix[],
    options: Options,
  ) => RegressionFinding | Undefined;
};

/** Codings of the same units by several coders. */
export type AgreementComparison = Described & {
  readonly takes: 'ratings';
  readonly compare: (ratings: readonly Rating[], options: Options) => AgreementFinding | Undefined;
};

/** A way to compare with its uncertainty. One per file; see list.ts. */
export type Comparison =
  | NetworkPairComparison
  | BaselineComparison
  | AssociationComparison
  | RegressionComparison
  | AgreementComparison;
