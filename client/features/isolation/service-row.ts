import type { MeasuredCellView } from '../../../server/http/contract.ts';

/** Why a service stands apart, weightiest first. */
export const reasons = [
  'outside-boundary',
  'no-tie',
  'one-sided',
  'one-broker',
  'one-person',
  'silent',
  'non-respondent',
] as const;
export type Reason = (typeof reasons)[number];

/** Whether a word is one of the reasons. */
export function isReason(word: string): word is Reason {
  return reasons.some((reason) => reason === word);
}

/** One service of the list. */
export type ServiceRow = {
  readonly id: string;
  readonly name: string;
  readonly place: string | null;
  /** 0 = the weightiest reason. */
  readonly weight: number;
  /** Every reason that holds, weightiest first; [] = connected. */
  readonly reasons: readonly Reason[];
  /** Names of the partners. */
  readonly partners: readonly string[];
  readonly oneSided: number;
  /** ISO day. */
  readonly lastContact: string | null;
  readonly isolation: MeasuredCellView;
  readonly onOnePerson: MeasuredCellView | undefined;
  readonly openReferrals: MeasuredCellView | undefined;
};
