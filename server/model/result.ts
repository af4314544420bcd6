import type { NetworkRecipe } from './network-recipe.ts';
import type { Text } from './text.ts';

/** One value of an indicator. `null` = not defined here, with the reason; never NaN. */
export type Value = { readonly value: number | null; readonly reason: Text | null };

/** Parts of a network indicator beside its headline value: counts, sizes, members. */
export type Detail = { readonly [part: string]: DetailPart };
export type DetailPart =
  | number
  | string
  | null
  | readonly (number | string)[]
  | { readonly [key: string]: number | string | null };

/** The values of one node indicator, in the order of `nodes` of the results. */
export type NodeValues = {
  readonly id: string;
  readonly indicator: string;
  readonly values: readonly (number | null)[];
  /** Reasons of the undefined values by position; absent = defined. */
  readonly reasons: ReadonlyMap<number, Text>;
};

/** The value of one network indicator. */
export type NetworkValue = Value & {
  readonly id: string;
  readonly indicator: string;
  /** A list holds ids of nodes, or the ends of ties. */
  readonly detail: Detail | readonly string[] | readonly (readonly [string, string])[] | null;
};

/** What is needed to make a result again. */
export type Run = {
  readonly recipe: NetworkRecipe;
  readonly seed: number;
  readonly partitions: readonly string[];
  /** SHA-256 of the canonical form of the network, hex. */
  readonly networkHash: string;
  readonly inputs: readonly { readonly file: string; readonly hash: string }[];
  readonly versions: Readonly<Record<string, string>>;
};

export type Results = {
  /** Node ids in the order of every node indicator's values. */
  readonly nodes: readonly string[];
  readonly node: readonly NodeValues[];
  readonly network: readonly NetworkValue[];
  readonly run: Run;
};
