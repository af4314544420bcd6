import type { RecordRef } from '../../model/records.ts';
import type { LeftOut } from '../network.ts';

/** What organisations are tied to: events they attended, codes in passages about them, families they had contact with or followed. */
export const secondSides = ['event', 'code', 'family'] as const;
export type SecondSide = (typeof secondSides)[number];

/**
 * Who of one side goes with whom of the other, in compressed rows: those of node i are `targets[offsets[i] .. offsets[i + 1])`,
 * ascending; `counts` beside them is the number of records.
 */
export type Incidence = { readonly offsets: Int32Array; readonly targets: Int32Array; readonly counts: Float64Array };

/**
 * A network of two kinds of nodes in which ties only run between the kinds. Ids of each side are in code-point order; the two sides
 * may have ids in common.
 */
export type TwoModeNetwork = {
  readonly first: readonly string[];
  readonly second: readonly string[];
  readonly rows: Incidence;
  /** The same ties from the second side. */
  readonly reverse: Incidence;
};

/** A record that ties one of the first side to one of the second. */
export type TwoModeRecord = RecordRef & { readonly first: string; readonly second: string };

/** A two-mode network with how many records were read and used. `read` = `used` + everything left out. */
export type BuiltTwoMode = TwoModeNetwork & {
  readonly side: SecondSide;
  /** What its ties are made of; a record that names two organisations is there twice. */
  readonly records: readonly TwoModeRecord[];
  /** By organisation of the first side: the sites that are folded into it. */
  readonly folded: ReadonlyMap<string, readonly string[]>;
  readonly report: { readonly read: number; readonly used: number; readonly leftOut: readonly LeftOut[] };
};
