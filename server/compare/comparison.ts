import type { Network } from '../graph/network.ts';
import type { Reference, Undefined } from '../indicators/indicator.ts';
import type { PValues } from '../indicators/kernels/place-among.ts';
import type { NetworkRecipe } from '../model/network-recipe.ts';
import type { StudyRecords } from '../model/records.ts';
import type { Text } from '../model/text.ts';
import type { PlaceFinding } from './place-finding.ts';
import type { RelationMatrix } from './relation-matrix.ts';

/** Same seed and repetitions, same result, on every machine. `repetitions` is 1 or more; below about 2000, p says little. */
export type Options = { readonly seed: number; readonly repetitions: number };

/** What every comparison says beside its numbers. */
export type Told = {
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

/** Two networks beside each other. Values are in the unit of the statistic. */
export type Finding = Told & {
  /** The statistic of each network, in the order they were given. */
  readonly observed: readonly number[];
  /** First minus second. */
  readonly difference: number;
  /** 95 % interval of the difference; null where the draws of a network do not differ, and so say nothing of its uncertainty. */
  readonly interval: readonly [number, number] | null;
  /** Standard error of each network's statistic. */
  readonly standardErrors: readonly number[];
  /** The differences of the draws. */
  readonly resampled: NullSummary;
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

/** One network's number with its uncertainty. */
export type EstimateFinding = Told & {
  readonly observed: number;
  /** 95 % interval; null where the draws do not differ. */
  readonly interval: readonly [number, number] | null;
  readonly standardError: number;
  readonly resampled: NullSummary;
};

/** Two relations among the same organisations. */
export type AssociationFinding = Told & {
  readonly observed: number;
  readonly p: PValues;
  readonly baseline: NullSummary;
  /** True when every permutation was looked at. */
  readonly exact: boolean;
  /** Organisations that occur in both relations: only these are compared. */
  readonly order: number;
  /** Organisations of each relation that are not, for the other has them not. */
  readonly leftOut: readonly number[];
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
  /** Organisations that occur in every relation: only these are compared. */
  readonly order: number;
  /** Organisations of each relation, the one explained first, that are not. */
  readonly leftOut: readonly number[];
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
  /** Of p, or of the interval, in the letters of notation.ts. */
  readonly formula: string;
  /** How direction, weight and missing things are treated. */
  readonly convention: Text;
  /** Of the number that it is about; null = no limit. */
  readonly range: { readonly min: number | null; readonly max: number | null };
  readonly unit: Text;
  readonly undefinedWhen: Text;
  /** At least one, unless it is of our own design. */
  readonly references: readonly Reference[];
  /** True where it is our own choice and not in the literature: the product says so. */
  readonly ownDesign?: boolean;
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
  /** `exact`: look at every order of the organisations, or say that there are too many. */
  readonly compare: (
    relations: readonly [RelationMatrix, RelationMatrix],
    options: Options & { readonly exact?: boolean },
  ) => AssociationFinding | Undefined;
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

type WithStatistic = Options & { readonly statistic: string };

/** One network's number with an interval. */
export type EstimateComparison = Described & {
  readonly takes: 'one-network-drawn';
  readonly statistics: readonly string[];
  readonly compare: (network: Network, options: WithStatistic) => EstimateFinding | Undefined;
};

/** Two networks of any size by any of some numbers, with an interval of their difference. */
export type StatisticPairComparison = Described & {
  readonly takes: 'two-networks-by-statistic';
  readonly statistics: readonly string[];
  readonly compare: (networks: readonly [Network, Network], options: WithStatistic) => Finding | Undefined;
};

export type AmongOptions = WithStatistic & {
  /** The kind of organisation that catchments lie around; null = social centres, else public welfare centres. */
  readonly centreKind: string | null;
  /** True when the first network is a catchment already, and is not to be cut again. */
  readonly isCatchment: boolean;
};

/** A network among parts of a larger one. */
export type AmongComparison = Described & {
  readonly takes: 'network-among';
  readonly compare: (focal: Network, pool: Network, options: AmongOptions) => PlaceFinding | Undefined;
};

/** The first of several networks, given how large they are. */
export type SizeFinding = Told & {
  /** Times the number of ties expected at its size; 1 = as expected. */
  readonly observed: number;
  /** log(ties) minus the line of the others. */
  readonly residual: number;
  readonly p: PValues;
  /** The same ratio of the others. */
  readonly baseline: NullSummary;
  /** Organisations and ties of each, in the order they were given. */
  readonly networks: readonly { readonly order: number; readonly size: number }[];
};

export type SizeComparison = Described & {
  readonly takes: 'networks';
  readonly compare: (networks: readonly Network[], options: Options) => SizeFinding | Undefined;
};

/** A number under one rule, treatment or set of answers. */
export type VariantValue = {
  readonly name: string;
  readonly label: Text;
  readonly order: number;
  readonly size: number;
  readonly value: number | null;
  readonly reason: Text | null;
};

/** How a number changes with choices or answers. */
export type SensitivityFinding = Told & {
  /** As the recipe has it. */
  readonly observed: number;
  readonly variants: readonly VariantValue[];
  /** Least and most over the variants that have a value. */
  readonly range: readonly [number, number];
  readonly baseline: NullSummary;
};

/** The network of a recipe, built again under other rules or with other answers. */
export type RecordComparison = Described & {
  readonly takes: 'records';
  readonly compare: (
    records: StudyRecords,
    recipe: NetworkRecipe,
    options: { readonly statistic: string },
  ) => SensitivityFinding | Undefined;
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
  | EstimateComparison
  | StatisticPairComparison
  | AmongComparison
  | SizeComparison
  | RecordComparison
  | AgreementComparison;
