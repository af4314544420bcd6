import type { Text } from '../../../model/text.ts';
import type { MeasureContext, Measured, MeasuredCell } from '../measure.ts';
import { notDefined } from '../measured.ts';
import { organisationNumbers } from '../organisation-numbers.ts';
import { partsOfStudy, placeGroupings } from '../parts-of-study.ts';
import { type Referral, referrals } from './referral-chains.ts';
import { whyNoReferrals } from './referral-loops.ts';

/** A cell for each part of the study, of the referrals sent there; the reason where there are none, or `why` gives one. */
export function cellsOfReferrals(
  context: MeasureContext,
  measure: (items: readonly Referral[]) => Measured,
  why: (context: MeasureContext) => Text | null = () => null,
): readonly MeasuredCell[] {
  const parts = partsOfStudy(organisationNumbers(context), placeGroupings, referrals(context).all, ({ sent }) => [sent.from]);
  return parts.map(({ unit, items }) => {
    const reason = whyNoReferrals(context, items) ?? why(context);
    return { unit, key: [], ...(reason === null ? measure(items) : notDefined(reason)) };
  });
}

/** Where a referral counts, in words. */
export const whereSenderLies = {
  nl: 'Een doorverwijzing telt mee waar de verwijzer ligt.',
  en: 'A referral counts where the sender lies.',
  fr: 'Une orientation compte là où se trouve l’envoyeur.',
};
