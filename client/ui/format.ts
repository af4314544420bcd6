/** A number as the language writes it, with a fixed number of decimals at most. Whole numbers have none. */
export function formatNumber(value: number, format: string, decimals = 3): string {
  return withMinus(new Intl.NumberFormat(format, { maximumFractionDigits: decimals }).format(value));
}

/** A minus as wide as a figure, which a hyphen is not; and never -0. */
const withMinus = (written: string): string => written.replace(/^-(?=0(?:[.,]0*)?$)/, '').replace(/^-/, '−');

/** Decimals that show a value well: three for values below 10, two below 100, one above; none for whole numbers. */
export function formatValue(value: number, format: string): string {
  const size = Math.abs(value);
  return formatNumber(value, format, size < 10 ? 3 : size < 100 ? 2 : 1);
}

/** Decimals that a column of values needs, the same for all of them: none where they are whole, else as formatValue. */
export function decimalsFor(values: readonly number[]): number {
  if (values.every(Number.isInteger)) return 0;
  const most = Math.max(...values.map(Math.abs));
  return most < 10 ? 3 : most < 100 ? 2 : 1;
}

/** A number with exactly so many decimals. */
export function formatFixed(value: number, format: string, decimals: number): string {
  return withMinus(
    new Intl.NumberFormat(format, { minimumFractionDigits: decimals, maximumFractionDigits: decimals }).format(value),
  );
}

/** A share as a percentage without decimals; never 0 % or 100 % where it is not. */
export function formatShare(part: number, whole: number, format: string): string {
  if (whole === 0) return '-';
  const share = part / whole;
  const shown = share > 0 && share < 0.01 ? 0.01 : share < 1 && share > 0.99 ? 0.99 : share;
  return new Intl.NumberFormat(format, { style: 'percent', maximumFractionDigits: 0 }).format(shown);
}

/** An ISO day as day, month and year; a day has no time zone. Anything else comes back as it stands. */
export function formatDay(iso: string, format: string): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(iso)) return iso;
  return new Intl.DateTimeFormat(format, { dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(`${iso}T00:00:00Z`));
}

/** A moment, in the reader's own time zone. */
export function formatMoment(iso: string, format: string): string {
  const moment = new Date(iso);
  if (Number.isNaN(moment.getTime())) return iso;
  return new Intl.DateTimeFormat(format, { dateStyle: 'medium', timeStyle: 'short' }).format(moment);
}

/** A file size in kB or MB; the smallest in bytes. */
export function formatBytes(bytes: number, format: string): string {
  const [value, unit] =
    bytes < 1000 ? [bytes, 'byte'] : bytes < 1_000_000 ? [bytes / 1000, 'kilobyte'] : [bytes / 1_000_000, 'megabyte'];
  return new Intl.NumberFormat(format, { style: 'unit', unit, unitDisplay: 'short', maximumFractionDigits: 1 }).format(value);
}

/** Words joined as the language does: a, b en c. */
export function formatList(words: readonly string[], format: string): string {
  return new Intl.ListFormat(format, { type: 'conjunction' }).format(words);
}
