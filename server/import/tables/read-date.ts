import type { DateOrder } from '../../model/reading-plan.ts';

/** What a cell that should hold a date gave. */
export type DateReading = { readonly date: string; readonly serial: boolean } | null;

const longest = 32;
const yearFirst = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/;
const yearLast = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})(?!\d)/;
const compact = /^(\d{4})(\d{2})(\d{2})(?!\d)/;
const serialNumber = /^\d{5}(?:[.,]\d{1,12})?$/;
/** `14:30`, `14:30:15.250`, `9u30`, `14h`, `2:30 PM`, and ISO's short `143015` and `14`; a zone may follow. */
const timeOfDay =
  /^(?:T(?:\d{2}|\d{4}|\d{6})(?:[.,]\d{1,9})?|(?:T| ?, ?| {1,3})\d{1,2}(?:[:.hu]\d{2}(?::\d{2}(?:[.,]\d{1,9})?)?|[hu])(?: ?[ap]m)?)(?: ?(?:Z|UTC|GMT|[+-]\d{2}(?::?\d{2})?))?$/i;

const dayOne = Date.UTC(1899, 11, 30);
const dayLength = 86_400_000;

/**
 * Reads a date: yyyy-mm-dd, yyyy/mm/dd, yyyymmdd, d/m/yyyy, d-m-yy, d.m.yyyy, or a five-digit Excel serial number; the day before the month
 * unless a person said otherwise.
 * A time is dropped as it stands, without a shift of time zone. Years 00-30 are 20xx, 31-99 are 19xx.
 * @returns the ISO date, or null where it is no date or no such day exists
 */
export function readDate(cell: string, order: DateOrder = 'day-first'): DateReading {
  const text = cell.trim();
  if (text.length > longest) return null;
  const iso = yearFirst.exec(text);
  if (iso !== null) return day(iso[1], iso[3], iso[4], text.slice(iso[0].length));
  const last = yearLast.exec(text);
  if (last !== null) {
    const [first, second] = order === 'day-first' ? [last[1], last[3]] : [last[3], last[1]];
    return day(fullYear(last[4]), second, first, text.slice(last[0].length));
  }
  const together = compact.exec(text);
  if (together !== null) return day(together[1], together[2], together[3], text.slice(together[0].length));
  if (serialNumber.test(text)) {
    return { date: new Date(dayOne + Number(text.slice(0, 5)) * dayLength).toISOString().slice(0, 10), serial: true };
  }
  return null;
}

/** The two orders, told apart: what a date that ends in its year is in each; null for a cell that is no such date whatever the order. */
export function bothOrders(cell: string): Readonly<Record<DateOrder, string | null>> | null {
  if (cell.length > longest || !yearLast.test(cell.trim())) return null;
  return { 'day-first': readDate(cell)?.date ?? null, 'month-first': readDate(cell, 'month-first')?.date ?? null };
}

function fullYear(year: string | undefined): string | undefined {
  if (year === undefined || year.length === 4) return year;
  return Number(year) <= 30 ? `20${year}` : `19${year}`;
}

function day(year: string | undefined, month: string | undefined, dayOfMonth: string | undefined, rest: string): DateReading {
  if (year === undefined || month === undefined || dayOfMonth === undefined || (rest !== '' && !timeOfDay.test(rest)))
    return null;
  const m = Number(month);
  const d = Number(dayOfMonth);
  if (m < 1 || m > 12 || d < 1 || d > daysIn(Number(year), m)) return null;
  return { date: `${year}-${month.padStart(2, '0')}-${dayOfMonth.padStart(2, '0')}`, serial: false };
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}
