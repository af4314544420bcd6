import type { NetworkRecipe } from '../../model/network-recipe.ts';
import type { StudyRecords } from '../../model/records.ts';
import type { BuildReport } from '../network.ts';
import type { Lifetime } from './actors.ts';
import { dayNumber } from './calendar.ts';
import { contactLog } from './contact-log.ts';

export type LoggedWindow = BuildReport['logged'];

/**
 * The days on which contacts could be logged: the recipe's period, and where that is open the first and last logged day of the
 * whole study, so that it does not change with the chosen municipality or relation type. Null without contacts, or where the
 * period ends before it begins (a log that starts after `period.to`).
 */
export function loggedWindow(records: Pick<StudyRecords, 'contacts'>, period: NetworkRecipe['period']): LoggedWindow {
  const logged = loggedDays(records);
  if (logged === null) return null;
  const from = period.from ?? logged.from;
  const to = period.to ?? logged.to;
  return from > to ? null : { from, to, days: dayNumber(to) - dayNumber(from) + 1 };
}

/** First and last day of a log; null without contacts. */
export function loggedDays(records: Pick<StudyRecords, 'contacts'>): { readonly from: string; readonly to: string } | null {
  // A contact has a day, and the log has no day without a contact.
  const days = contactLog(records)
    .column('date')
    .values.filter((day) => day !== null);
  const [first] = days;
  if (first === undefined) return null;
  let from = first;
  let to = first;
  for (const day of days) {
    if (day < from) from = day;
    if (day > to) to = day;
  }
  return { from, to };
}

/** The days of the window on which both actors existed, both ends included; 0 where there are none. */
export function daysTogether(window: NonNullable<LoggedWindow>, a: Lifetime, b: Lifetime): number {
  const from = Math.max(dayNumber(window.from), a.from, b.from);
  const to = Math.min(dayNumber(window.to), a.to, b.to);
  return Math.max(0, to - from + 1);
}
