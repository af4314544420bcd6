import type { Text } from '../../model/text.ts';
import { evidenceOf } from './evidence-of.ts';
import type { GatherEvidence, Measured } from './measure.ts';
import { wilsonInterval } from './wilson-interval.ts';

/** What goes with a value: how to gather the records behind it (in any order, some perhaps twice), and what stands beside it. */
export type Beside = {
  readonly evidence: GatherEvidence;
  /** Those of the records that are counted in the numerator; absent = all. */
  readonly counted?: GatherEvidence;
  readonly detail?: Measured['detail'];
};

const noRecords: GatherEvidence = () => [];

function inTheirOrder({ evidence, counted = evidence }: Beside): Pick<Measured, 'evidence' | 'counted' | 'listed'> {
  return { evidence: () => evidenceOf(evidence()), counted: () => evidenceOf(counted()), listed: evidence };
}

/** A value that is not defined here, with the reason. */
export function notDefined(reason: Text, { detail = {}, ...records }: Beside = { evidence: noRecords }): Measured {
  return {
    value: null,
    reason,
    numerator: null,
    denominator: null,
    low: null,
    high: null,
    ...inTheirOrder(records),
    detail,
  };
}

/** A value that is no share: a count, a difference, a class. */
export function plainValue(value: number, { detail = {}, ...records }: Beside): Measured {
  return {
    value,
    reason: null,
    numerator: null,
    denominator: null,
    low: null,
    high: null,
    ...inTheirOrder(records),
    detail,
  };
}

/** A share of a whole, 0 to 1, without an interval (parts of one thing, days); the reason where there is no whole. */
export function partOf(numerator: number, denominator: number, reason: Text, { detail = {}, ...records }: Beside): Measured {
  const empty = denominator === 0;
  return {
    value: empty ? null : numerator / denominator,
    reason: empty ? reason : null,
    numerator,
    denominator,
    low: null,
    high: null,
    ...inTheirOrder(records),
    detail,
  };
}

/** A share of cases, 0 to 1, with Wilson's interval; the reason where there are no cases. */
export function shareOf(numerator: number, denominator: number, reason: Text, beside: Beside): Measured {
  const interval = wilsonInterval(numerator, denominator);
  return { ...partOf(numerator, denominator, reason, beside), low: interval?.[0] ?? null, high: interval?.[1] ?? null };
}

/** The mean of a sum over a number of things; the reason where there are none. */
export function meanOf(sum: number, count: number, reason: Text, beside: Beside): Measured {
  return partOf(sum, count, reason, beside);
}
