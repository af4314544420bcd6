import type { PValues } from '../indicators/kernels/place-among.ts';
import type { NullSummary, Told } from './comparison.ts';

/** One of the networks among which another is placed. */
export type Placed = {
  /** The organisation at its centre, or the network's own name. */
  readonly id: string;
  readonly label: string;
  readonly order: number;
  /** Null where the number does not exist for it. */
  readonly value: number | null;
};

/** One network's place among others. */
export type PlaceFinding = Told & {
  readonly observed: number;
  /** Organisations of what was placed: a catchment, or the whole network where it has no centre. */
  readonly order: number;
  readonly cut: 'catchment' | 'whole';
  readonly p: PValues;
  readonly baseline: NullSummary;
  /** In the order of their ids; empty where they were drawn at random. */
  readonly among: readonly Placed[];
  /** Of those, or of the draws, how many have no value; they do not count. */
  readonly withoutValue: number;
};
