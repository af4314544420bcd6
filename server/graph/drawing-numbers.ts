import type { Locale } from '../model/text.ts';

/*
 * Numbers and days as a figure writes them. Written out here, not through Intl: its spaces and signs change between
 * versions, and a figure must have the same bytes everywhere.
 */

const decimalSign: Readonly<Record<Locale, string>> = { nl: ',', en: '.', fr: ',' };
const thousandsSign: Readonly<Record<Locale, string>> = { nl: '.', en: ',', fr: '\u00a0' };
const months: Readonly<Record<Locale, readonly string[]>> = {
  nl: [
    'januari',
    'februari',
    'maart',
    'april',
    'mei',
    'juni',
    'juli',
    'augustus',
    'september',
    'oktober',
    'november',
    'december',
  ],
  en: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
  fr: ['janvier', 'février', 'mars', 'avril', 'mai', 'juin', 'juillet', 'août', 'septembre', 'octobre', 'novembre', 'décembre'],
};

/** A number with at most two decimals, or below 1 two digits that count: 1.234,5 and 0,0042 in Dutch. */
export function formatNumber(value: number, locale: Locale): string {
  const [whole = '', decimals] = String(rounded(Math.abs(value))).split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, thousandsSign[locale]);
  const sign = value < 0 ? '\u2212' : '';
  return sign + grouped + (decimals === undefined ? '' : decimalSign[locale] + decimals);
}

function rounded(value: number): number {
  if (value < 1) return Number(value.toPrecision(2));
  // Greater numbers have no decimals left to round.
  return value < 1e15 ? Math.round(value * 100) / 100 : value;
}

/** An ISO day in words: `2024-01-31` is 31 januari 2024. Other text stays as it is. */
export function formatDay(day: string, locale: Locale): string {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day) ?? [];
  const name = months[locale][Number(month) - 1];
  if (year === undefined || name === undefined) return day;
  const number = locale === 'fr' && date === '01' ? '1er' : String(Number(date));
  return `${number} ${name} ${year}`;
}
