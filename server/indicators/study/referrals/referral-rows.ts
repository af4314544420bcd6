import type { RecordRef } from '../../../model/records.ts';
import { contactRefs } from '../observed-log.ts';
import type { Readable } from '../once-per-study.ts';
import { organisationNumbers } from '../organisation-numbers.ts';
import { type Referral, referrals } from './referral-chains.ts';
import { isClosed, isEligible, referralContacts } from './referral-loops.ts';

/** One referral and what became of it. */
export type ReferralRow = {
  /** Its number; null where it has none. */
  readonly referral: string | null;
  readonly family: string | null;
  readonly from: string;
  readonly to: string;
  readonly sent: string;
  readonly channel: string | null;
  readonly answered: string | null;
  readonly lagDays: number | null;
  readonly observedDays: number;
  /** Sent at least the window before the end of the observation. */
  readonly eligible: boolean;
  /** Null where the log does not tell which contacts are feedback. */
  readonly closedInWindow: boolean | null;
  /** Whether a worker went along; null where nobody says. */
  readonly accompanied: boolean | null;
  readonly outcome: string | null;
  readonly records: readonly RecordRef[];
};

/** All referrals, in the order of the log. @param window days within which an answer is expected */
export function referralRows(context: Readable, window: number): readonly ReferralRow[] {
  return referrals(context).all.map((referral) => rowOf(context, referral, window));
}

function rowOf(context: Readable, referral: Referral, window: number): ReferralRow {
  const organisations = organisationNumbers(context);
  const { sent, answer, lag, observed, outcome } = referral;
  const { tellsFeedback } = referrals(context);
  return {
    referral: sent.record.referral_id,
    family: sent.record.family_code,
    from: organisations.get(sent.from).id,
    to: organisations.get(sent.to).id,
    sent: sent.record.date,
    channel: sent.record.channel,
    answered: answer?.record.date ?? null,
    lagDays: lag,
    observedDays: observed,
    eligible: isEligible(referral, window),
    closedInWindow: tellsFeedback ? isClosed(referral, window) : null,
    accompanied: sent.record.accompanied,
    outcome,
    records: contactRefs(referralContacts([referral])),
  };
}
