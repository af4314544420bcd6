/** A date as it was written, with what it is in both orders, as ISO days. */
export type ExampleDate = { readonly written: string; readonly 'day-first': string; readonly 'month-first': string };

const numeric = /^\s*(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})\b/;

/** The first of these that is another day in the other order; null where none is. Years of two digits: up to 30 are of this century. */
export function exampleDate(samples: readonly string[]): ExampleDate | null {
  for (const written of samples) {
    const [, first = '', second = '', year = ''] = numeric.exec(written) ?? [];
    const [a, b] = [Number(first), Number(second)];
    if (a < 1 || b < 1 || a > 12 || b > 12 || a === b) continue;
    const whole = year.length === 4 ? year : `${Number(year) <= 30 ? '20' : '19'}${year}`;
    const iso = (day: number, month: number): string =>
      `${whole}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
    return { written: written.trim(), 'day-first': iso(a, b), 'month-first': iso(b, a) };
  }
  return null;
}
