const dayLength = 86_400_000;

/** Days since 1970-01-01 of an ISO day. */
export function dayNumber(isoDay: string): number {
  return Date.UTC(Number(isoDay.slice(0, 4)), Number(isoDay.slice(5, 7)) - 1, Number(isoDay.slice(8, 10))) / dayLength;
}

/**
 * First and last day that a date given as year, month or day may mean (`2013`, `2013-07`, `2013-07-15`), as day numbers;
 * null for anything else ("before the merger").
 */
export function daysOf(words: string | null): { readonly first: number; readonly last: number } | null {
  if (words === null || words.length > 32) return null;
  const parts = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(words.trim());
  if (parts === null) return null;
  const [, year, month, day] = parts;
  if (month === undefined) return { first: dayNumber(`${year}-01-01`), last: dayNumber(`${year}-12-31`) };
  if (Number(month) < 1 || Number(month) > 12) return null;
  if (day !== undefined) {
    const only = dayNumber(`${year}-${month}-${day}`);
    return { first: only, last: only };
  }
  return {
    first: dayNumber(`${year}-${month}-01`),
    // Day 0 of the next month is the last day of this one.
    last: Date.UTC(Number(year), Number(month), 0) / dayLength,
  };
}
