import type { Random } from '../../../server/model/random.ts';
import { between } from './chance.ts';

/*
 * Days are whole numbers: 0 is the first day of the log, 1 January 2022; lastDay is 31 December 2023.
 */
const dayZero = Date.UTC(2022, 0, 1);
const dayLength = 86_400_000;

/** Last day of the log. */
export const lastDay = 729;

export function isoDate(day: number): string {
  return new Date(dayZero + day * dayLength).toISOString().slice(0, 10);
}

/** The Belgian public holidays of 2022 and 2023. */
const holidays: ReadonlySet<string> = new Set([
  ...[
    '2022-01-01',
    '2022-04-18',
    '2022-05-01',
    '2022-05-26',
    '2022-06-06',
    '2022-07-21',
    '2022-08-15',
    '2022-11-01',
    '2022-11-11',
  ],
  ...[
    '2022-12-25',
    '2023-01-01',
    '2023-04-10',
    '2023-05-01',
    '2023-05-18',
    '2023-05-29',
    '2023-07-21',
    '2023-08-15',
    '2023-11-01',
  ],
  ...['2023-11-11', '2023-12-25'],
]);

/** How busy a day is beside an ordinary working day (1): weekends, summer, the weeks around Christmas. */
function busyness(day: number): number {
  const date = isoDate(day);
  if (holidays.has(date)) return 0;
  const weekday = new Date(dayZero + day * dayLength).getUTCDay();
  const ofWeek = weekday === 0 ? 0.01 : weekday === 6 ? 0.04 : weekday === 3 ? 0.85 : 1;
  const monthAndDay = date.slice(5);
  if (monthAndDay >= '12-24' || monthAndDay <= '01-03') return ofWeek * 0.12;
  if (monthAndDay >= '07-01' && monthAndDay <= '08-31') return ofWeek * 0.55;
  if (monthAndDay >= '09-01' && monthAndDay <= '10-15') return ofWeek * 1.25;
  return ofWeek;
}

const busy = Array.from({ length: lastDay + 1 }, (_, day) => busyness(day));

function busyAt(day: number): number {
  return busy[day] ?? 0;
}

/** A day of the log within the span, both ends included, more often a busy one. */
export function logDay(random: Random, from = 0, to = lastDay): number {
  for (let attempt = 0; attempt < 1000; attempt++) {
    const day = between(random, Math.max(0, from), Math.min(lastDay, to));
    if (random() * 1.25 < busyAt(day)) return day;
  }
  return workingDay(Math.max(0, from));
}

/** That day, or the first ordinary working day after it. May lie after the log. */
export function workingDay(day: number): number {
  let candidate = day;
  while (candidate >= 0 && candidate <= lastDay && busyAt(candidate) < 0.1) candidate++;
  return candidate;
}
