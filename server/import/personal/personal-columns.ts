import type { ReadColumn, Row } from '../format.ts';
import { emptyWords, generalTerms, kindTerms } from '../names/field-terms.ts';
import { visitRows } from '../tables/row-span.ts';
import { foldName, isFirstName } from './first-names.ts';
import { looksPersonal } from './personal-headers.ts';
import { looksLikeName, titles } from './personal-names.ts';
import { findPersonal } from './personal-patterns.ts';

/*
 * Columns that hold names of persons under a header that does not say so. It is told from the values together, never from one:
 * “De Rupelmuisjes” and “Jan Peeters” are both two capitalised words. Names of organisations must not be lost, so what an organisation is
 * called by is no name of a person, and some of the values must hold a common first name.
 */

/** Rows that are looked at, and different values of each column. */
const looked = 1000;
const mostValues = 60;
const longest = 60;
/** Shares of the values: those that look like names, and those of them that do for sure. */
const leastNames = 0.6;
const leastSure = 0.3;

type Likeness = 'sure' | 'first' | 'maybe' | 'none';

/**
 * The headers that are about persons, by what they say or by what stands below them: of those that are no column of the table,
 * and of those that claim a column together.
 * @param columns what each header became, by position
 * @param rows below the header
 */
export function personalPositions(columns: readonly ReadColumn[], rows: Iterable<Row>): ReadonlySet<number> {
  const open = columns.flatMap(({ column }, position) => {
    if (column === null) return [position];
    return columns.some((other, at) => at !== position && other.column === column) ? [position] : [];
  });
  const byHeader = open.filter((position) => {
    const { header = '', column } = columns[position] ?? {};
    // A file without header row has its first row there.
    return column === null && (looksPersonal(header) || findPersonal(header, undefined).length > 0);
  });
  return new Set([
    ...byHeader,
    ...personColumns(
      rows,
      open.filter((position) => !byHeader.includes(position)),
    ),
  ]);
}

/**
 * The columns most of whose first values are names of persons.
 * @param rows below the header
 * @param positions of the columns that are asked about
 */
export function personColumns(rows: Iterable<Row>, positions: readonly number[]): ReadonlySet<number> {
  const values = new Map(positions.map((position) => [position, new Set<string>()]));
  if (values.size === 0) return new Set();
  let count = 0;
  visitRows(rows, (span) => {
    if (span.fault === null) {
      for (const [position, seen] of values) {
        if (position >= span.count || seen.size >= mostValues) continue;
        const start = span.starts[position] ?? 0;
        const value = span.text.slice(start, Math.min(span.ends[position] ?? start, start + longest + 40)).trim();
        if (value !== '') seen.add(value);
      }
    }
    return ++count < looked;
  });
  return new Set([...values].flatMap(([position, seen]) => (areNames([...seen]) ? [position] : [])));
}

/** Whether different values of one column are, for the most part, names of persons. */
export function areNames(values: readonly string[]): boolean {
  if (values.length === 0) return false;
  const found = values.map(likeness);
  const share = (...wanted: readonly Likeness[]): number => found.filter((each) => wanted.includes(each)).length / found.length;
  if (share('sure', 'first', 'maybe') < leastNames) return false;
  // One first name alone may be what a crèche is called.
  return share('sure') >= leastSure || (values.length > 1 && share('sure', 'first') >= leastNames);
}

const letters = /^[\p{L}\p{M}'’.,\s-]+$/u;
const initial = /^\p{L}\.?$/u;

function likeness(value: string): Likeness {
  // “Mieke Janssens (OCMW)”, “Mieke_Janssens”, “Mieke Janssens 2”
  const said = value
    .slice(0, longest + 20)
    .replace(/\([^()]{0,40}\)$/, '')
    .replace(/ \d{1,2}$/, '')
    .replaceAll('_', ' ')
    .trim();
  if (said.length > longest || !letters.test(said)) return 'none';
  const words = said.split(/[\s,]+/).filter((word) => word !== '');
  if (words.length === 0 || words.length > 5) return 'none';
  const folded = words.map(foldName);
  if (folded.some((word) => ofOrganisations.has(word))) return 'none';
  const rest = words.filter((word) => !initial.test(word));
  if (rest.length === 1 && isFirstName(foldName(rest[0] ?? ''))) return 'first';
  const isNamed = isFirstName(folded[0] ?? '') || isFirstName(folded.at(-1) ?? '') || isFirstName(folded[1] ?? '');
  if (words.length > 1 && isNamed) return 'sure';
  if (!looksLikeName(said)) return 'none';
  // “de heer Peeters” is announced by its second word, and “De Kade” by none.
  const isAnnounced = initial.test(words[0] ?? '') || (folded[0] !== 'de' && titles.has(folded[0] ?? ''));
  return words.length > 1 && isAnnounced ? 'sure' : 'maybe';
}

/** Words that stand in names of organisations and not in those of persons. */
const ofOrganisations: ReadonlySet<string> = new Set(
  [
    ...[...kindTerms, ...generalTerms].flatMap(({ spellings, weaker = [] }) => [...spellings, ...weaker]),
    ...[
      'vzw',
      'asbl',
      'bvba',
      'villa',
      'huize',
      'zorg',
      'hulp',
      'werking',
      'opvanghuis',
      'heilig',
      'onze',
      'vrouw',
      'fonds',
      'stichting',
    ],
    ...['kinderen', 'kids', 'kind', 'baby', 'peuter', 'enfants', 'fondation', 'foundation'],
  ]
    .flatMap((spelling) => spelling.split(/[\s’'-]+/).map(foldName))
    .filter((word) => word.length > 2 && !emptyWords.has(word)),
);
