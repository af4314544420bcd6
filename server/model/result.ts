import type { NetworkRecipe } from './network-recipe.ts';
import type { Scenario, ScenarioDifference } from './scenario.ts';
import type { Text } from './text.ts';

/** One value of an indicator. `null` = not defined here, with the reason; never NaN. */
export type Value = { readonly value: number | null; readonly reason: Text | null };

/**
 * Parts of a network indicator beside its headline value: counts, sizes, members. A part of parts (values by node and role) is for
 * programs; tables and screens leave it out, the indicators of nodes show the same.
 */
export type Detail = { readonly [part: string]: DetailPart };
export type DetailPart =
  | number
  | string
  | null
  | readonly (number | string)[]
  | { readonly [key: string]: number | string | null | Readonly<Record<string, number | null>> };

/** The values of one node indicator, in the order of `nodes` of the results. */
export type NodeValues = {
  readonly id: string;
  readonly indicator: string;
  readonly values: readonly (number | null)[];
  /** Reasons of the undefined values by position; absent = defined. */
  readonly reasons: ReadonlyMap<number, Text>;
};

/** The values of one tie indicator, in the order of `ties` of the results; a word where it names a class (`log_only`). */
export type TieValues = {
  readonly id: string;
  readonly indicator: string;
  readonly values: readonly (number | string | null)[];
  /** Reasons of the undefined values by position; absent = defined. */
  readonly reasons: ReadonlyMap<number, Text>;
};

/** The value of one network indicator. */
export type NetworkValue = Value & {
  readonly id: string;
  readonly indicator: string;
  /** A list holds ids of nodes, or the ends of ties, with a weight where there is one. */
  readonly detail:
    | Detail
    | readonly string[]
    | readonly (readonly [string, string])[]
    | readonly (readonly [string, string, number])[]
    | null;
};

/** What is needed to make a result again. */
export type Run = {
  readonly recipe: NetworkRecipe;
  readonly seed: number;
  readonly partitions: readonly string[];
  /** Ids of the indicators and measures that were asked for; absent = all. */
  readonly chosen?: readonly string[];
  /** SHA-256 of the canonical form of the network, hex. */
  readonly networkHash: string;
  readonly inputs: readonly { readonly file: string; readonly hash: string }[];
  readonly versions: Readonly<Record<string, string>>;
  /** The measures that drew at random: what, how often and with which seed. Absent where the records were not measured. */
  readonly drawn?: readonly DrawnMeasure[];
  /** The what-if scenario that was set beside these results, which are those of the data themselves; absent = none. */
  readonly scenario?: Scenario;
};

/** With what a measure drew at random; `model` in words, in each language. Very large parts of a study are drawn less often: see their values. */
export type DrawnMeasure = { readonly measure: string; readonly model: Text; readonly draws: number; readonly seed: number };

/** A value of a study measure: what people say, or what the log shows, about a part of the study. */
export type StudyValue = Value & {
  readonly measure: string;
  /** What the part is (`municipality`), and which; null for the whole study. */
  readonly by: string;
  readonly unit: string | null;
  /** The dilemma, the factor, the two organisations ...; [] where the part has one value. */
  readonly key: readonly string[];
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** Number of records behind it. */
  readonly records: number;
  readonly detail: Readonly<Record<string, number | string | null | readonly (number | string)[]>>;
};

export type Results = {
  /** Node ids in the order of every node indicator's values. */
  readonly nodes: readonly string[];
  readonly node: readonly NodeValues[];
  /**
   * The ends of the ties in the order of every tie indicator's values: by source, then target (code points); an undirected tie once,
   * its lower end first. Empty when no tie indicator was asked for.
   */
  readonly ties: readonly (readonly [from: string, to: string])[];
  readonly tie: readonly TieValues[];
  readonly network: readonly NetworkValue[];
  /** Absent where the records themselves were not measured. */
  readonly study?: readonly StudyValue[];
  /** Every value before and after the scenario of the run; all else here is as the data are. */
  readonly differences?: readonly ScenarioDifference[];
  readonly run: Run;
};
