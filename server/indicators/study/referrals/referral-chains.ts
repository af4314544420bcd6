import { dayNumber } from '../../../graph/build/calendar.ts';
import { foldId } from '../../../model/identity.ts';
import { findTerm } from '../../../model/vocabulary.ts';
import { type LoggedContact, observedLog } from '../observed-log.ts';
import { oncePerStudy } from '../once-per-study.ts';

/** A family or question sent from one organisation to another, and the first word back about it. */
export type Referral = {
  readonly sent: LoggedContact;
  /** The first feedback on it from the receiver to the sender; null where none was logged. */
  readonly answer: LoggedContact | null;
  /** Days from sending to that feedback. */
  readonly lag: number | null;
  /** Days from sending to the end of the observation. */
  readonly observed: number;
  /** What became of it, decided or not; null where nobody says. */
  readonly outcome: string | null;
  readonly outcomeAt: LoggedContact | null;
};

export type Referrals = {
  /** In the order of the log. */
  readonly all: readonly Referral[];
  /** Whether the log says of any contact if it is feedback; without that, silence says nothing. */
  readonly tellsFeedback: boolean;
};

/** After how many days without feedback a loop is open. Ours; the window is a parameter. */
export const closureWindow = 30;

/**
 * The referrals of the log. One is a contact between two organisations whose purpose or type is referral and that is no feedback; where
 * several carry the same `referral_id` the first counts. Its answer is the first feedback from the receiver to the sender on or after
 * that day that carries the same `referral_id`, or replies to it (`reply_to`).
 */
export const referrals = oncePerStudy((context): Referrals => {
  const { contacts } = observedLog(context);
  const { observedUntil } = context;
  const last = observedUntil === null ? contacts.reduce((most, { day }) => Math.max(most, day), 0) : dayNumber(observedUntil);
  const answers = new Map<string, LoggedContact[]>();
  const started = new Map<string, LoggedContact>();
  const single: LoggedContact[] = [];
  let tellsFeedback = false;
  for (const contact of contacts) {
    const { is_feedback, purpose, referral_id, reply_to } = contact.record;
    tellsFeedback ||= is_feedback !== null || purpose !== null;
    if (contact.from === contact.to) continue;
    if (isFeedback(contact)) {
      for (const key of [
        referral_id === null ? null : `id ${foldId(referral_id)}`,
        reply_to === null ? null : `to ${foldId(reply_to)}`,
      ]) {
        if (key !== null) push(answers, key, contact);
      }
    } else if (isReferral(contact)) {
      if (referral_id === null) single.push(contact);
      else {
        const key = foldId(referral_id);
        const known = started.get(key);
        if (known === undefined || contact.day < known.day) started.set(key, contact);
      }
    }
  }
  const all = [...started.values(), ...single]
    .sort((a, b) => a.record.id - b.record.id)
    .map((sent) => follow(sent, answersTo(sent, answers), last));
  return { all, tellsFeedback };
});

function answersTo(
  { record: { referral_id, contact_id } }: LoggedContact,
  answers: ReadonlyMap<string, LoggedContact[]>,
): readonly LoggedContact[] {
  const byId = referral_id === null ? [] : (answers.get(`id ${foldId(referral_id)}`) ?? []);
  const byReply = contact_id === null ? [] : (answers.get(`to ${foldId(contact_id)}`) ?? []);
  return [...new Set([...byId, ...byReply])];
}

function follow(sent: LoggedContact, answers: readonly LoggedContact[], last: number): Referral {
  const own = answers
    .filter(({ from, to, day }) => from === sent.to && to === sent.from && day >= sent.day)
    .sort((a, b) => a.day - b.day || a.record.id - b.record.id);
  const answer = own[0] ?? null;
  const told = [sent, ...own].filter(({ record }) => record.outcome !== null);
  // What was decided later counts more than what was still open, and what was decided first stays.
  const outcomeAt = told.find((contact) => isDecided(contact)) ?? told[0] ?? null;
  return {
    sent,
    answer,
    lag: answer === null ? null : answer.day - sent.day,
    observed: last - sent.day,
    outcome: outcomeAt === null ? null : outcomeOf(outcomeAt),
    outcomeAt,
  };
}

const decided = ['accepted', 'enrolled', 'refused', 'waitlisted'];
/** The outcomes that say yes. */
export const accepted = ['accepted', 'enrolled'];

function outcomeOf({ record: { outcome } }: LoggedContact): string {
  return outcome === null ? '' : (findTerm('outcome', outcome)?.key ?? outcome);
}

function isDecided(contact: LoggedContact): boolean {
  return decided.includes(outcomeOf(contact));
}

/** Whether it is known what became of a referral: accepted, enrolled, refused or put on a waiting list. */
export function hasOutcome({ outcome }: Referral): boolean {
  return outcome !== null && decided.includes(outcome);
}

function isFeedback({ record: { is_feedback }, purpose, type }: LoggedContact): boolean {
  if (is_feedback !== null) return is_feedback;
  return purpose === 'feedback' || type === 'feedback';
}

function isReferral({ purpose, type }: LoggedContact): boolean {
  return purpose === 'referral' || type === 'referral';
}

function push<T>(lists: Map<string, T[]>, key: string, value: T): void {
  const known = lists.get(key);
  if (known === undefined) lists.set(key, [value]);
  else known.push(value);
}
