import type { PValues } from '../indicators/kernels/place-among.ts';
import type { Text } from '../model/text.ts';
import type { NullSummary } from './comparison.ts';
import type { Placed } from './place-finding.ts';

/**
 * How a number may be compared.
 * - `count` a fact about the data, no estimate · `compared` a difference with an interval · `share` a count of all organisations, by its interval
 * - `shown` side by side without a difference: it falls with size whatever the networks do
 */
export type RowKind = 'count' | 'compared' | 'share' | 'shown';

/** Where a network's number stands among random networks with as many ties. */
export type ChancePlace = PValues & { readonly baseline: NullSummary };

export type RowCell = {
  readonly unit: string;
  readonly value: number | null;
  readonly reason: Text | null;
  /** 95 %; null where there is none, or the kind of row has none. */
  readonly interval: readonly [number, number] | null;
  /** Null where every random network has the same number, or it cannot be read. */
  readonly chance: ChancePlace | null;
};

/** The first network minus another. */
export type RowDifference = {
  readonly unit: string;
  readonly value: number | null;
  readonly interval: readonly [number, number] | null;
  /** What the interval leaves: higher or lower in the first, or too small to tell. */
  readonly says: 'higher' | 'lower' | 'unclear';
  /** Whether one network has at least twice as many organisations as the other: then a difference is no contrast of what they do. */
  readonly unequal: boolean;
  /** False where a tie rule or a treatment of non-response turns the sign; null where nothing is said. */
  readonly holds: boolean | null;
};

/** One network's number under one rule or treatment. */
export type RowVariant = { readonly unit: string; readonly name: string; readonly order: number; readonly value: number | null };

/** One network's number without each of its respondents in turn. */
export type RowRange = {
  readonly unit: string;
  readonly respondents: number;
  readonly low: number;
  readonly high: number;
  /** The respondent whose absence changes it most; null when none does. */
  readonly most: { readonly id: string; readonly label: string; readonly value: number } | null;
};

/** A network's catchment among those of another. */
export type RowPlace = {
  readonly unit: string;
  readonly pool: string;
  readonly observed: number;
  readonly p: PValues;
  readonly baseline: NullSummary;
  readonly among: readonly Placed[];
  readonly verdict: Text;
};

export type Row = {
  /** Result id of an indicator. */
  readonly statistic: string;
  readonly kind: RowKind;
  readonly label: Text;
  readonly definition: Text;
  readonly unit: Text;
  readonly cells: readonly RowCell[];
  readonly differences: readonly RowDifference[];
  readonly rules: readonly RowVariant[];
  readonly treatments: readonly RowVariant[];
  readonly without: readonly RowRange[];
  readonly places: readonly RowPlace[];
  readonly verdict: Text;
};

/** A network in the table, in the words of the page. */
export type RowUnit = { readonly key: string; readonly label: string };
