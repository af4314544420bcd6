import type { FileReading, Issue } from '../import/format.ts';
import { issuesToShow } from '../import/issue-list.ts';
import { partName } from '../import/part-name.ts';
import type { Locale } from '../model/text.ts';

const words = {
  accept: { nl: 'in orde', en: 'in order', fr: 'en ordre' },
  warn: { nl: 'in orde, met opmerkingen', en: 'in order, with remarks', fr: 'en ordre, avec remarques' },
  partial: { nl: 'deels bruikbaar', en: 'usable in part', fr: 'utilisable en partie' },
  reject: { nl: 'niet bruikbaar', en: 'not usable', fr: 'inutilisable' },
  rows: { nl: 'rijen', en: 'rows', fr: 'lignes' },
  row: { nl: 'rij', en: 'row', fr: 'ligne' },
  line: { nl: 'regel', en: 'line', fr: 'ligne physique' },
  more: { nl: 'en nog', en: 'and', fr: 'et' },
  others: { nl: 'andere', en: 'more', fr: 'de plus' },
  leftOut: { nl: 'weggelaten', en: 'left out', fr: 'laissé de côté' },
} as const;

/** Data rows whose content is in the study after the import: those that would be stored, and those that say again what is stored already. Not those that are left out. */
export function acceptedOf({ outcome, records, refused, rowsLeftOut = [] }: FileReading): number {
  return outcome === 'reject' ? 0 : records - refused.size - rowsLeftOut.length;
}

/** What a person reads of a checked file: a headline, then an issue a line. */
export function describeReading(reading: FileReading, locale: Locale): string {
  const { kind, outcome, records, issues, errors, warnings, leftOut } = reading;
  const name = partName(reading)[locale];
  if (leftOut !== undefined) return `${name}: ${words.leftOut[locale]}\n`;
  const headline = `${name}: ${kind ?? '?'}, ${words[outcome][locale]}, ${acceptedOf(reading)}/${records} ${words.rows[locale]}\n`;
  const shownIssues = issuesToShow(issues);
  const hidden = errors + warnings - shownIssues.length;
  return [
    headline,
    ...shownIssues.map((issue) => describeIssue(issue, locale)),
    hidden > 0 ? `  … ${words.more[locale]} ${hidden} ${words.others[locale]}\n` : '',
  ].join('');
}

/** The same in short, for a command that goes on: errors in full, of the warnings one of each kind. */
export function summariseReading(reading: FileReading, locale: Locale): string {
  const kinds = new Set<string>();
  const issues = reading.issues.filter(({ severity, code }) => {
    const first = severity === 'error' || !kinds.has(code);
    kinds.add(code);
    return first;
  });
  return describeReading({ ...reading, issues }, locale);
}

/** An issue as a line of text. */
export function describeIssue({ severity, row, line, column, message }: Issue, locale: Locale): string {
  const place = [
    row === null ? null : `${words.row[locale]} ${row}`,
    line === null ? null : `${words.line[locale]} ${line}`,
    column,
  ].filter((part) => part !== null);
  return `  ${severity === 'error' ? '✗' : '!'} ${place.length > 0 ? `${place.join(', ')}: ` : ''}${message[locale]}\n`;
}
