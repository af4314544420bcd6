import { expect, test } from 'vitest';
import { studyTables } from '../../../../../server/export/study-tables.ts';
import { dyadRows } from '../../../../../server/indicators/study/collaboration/dyad-rows.ts';
import { reciprocityBalance } from '../../../../../server/indicators/study/collaboration/reciprocity-balance.ts';
import { readStudy } from '../../../graph/read-study.ts';
import { contact, organisations, relation, study } from '../../../graph/study.ts';
import { contextOf, type Setting } from '../measure-study.ts';

/* By hand: A-B both report; A-C A reports, C denies; A-D logged twice, D denies; B-C B denies, which is no tie. */
const reports = [
  relation('A', 'B', { present: true }),
  relation('B', 'A', { present: true }),
  relation('A', 'C', { present: true }),
  relation('C', 'A', { present: false }),
  relation('D', 'A', { present: false }),
  relation('B', 'C', { present: false }),
];
const all = organisations('A', 'B', 'C', 'D');
const withLog = study({ organisations: all, relations: reports, contacts: [contact('A', 'D'), contact('D', 'A')] });
const withoutLog = study({ organisations: all, relations: reports });

const rowsOf = (records: typeof withLog, setting?: Setting) => dyadRows(contextOf(reciprocityBalance, records, setting));

test('every pair with a tie of some source has a row that says who reports it', () => {
  const rows = rowsOf(withLog).map(({ a, b, contacts, sources, sourceClass, saidByA, saidByB }) => ({
    ...{ pair: `${a}-${b}`, contacts, sources, sourceClass, said: [saidByA, saidByB] },
  }));
  expect(rows).toEqual([
    { pair: 'A-B', contacts: 0, sources: 2, sourceClass: 'confirmed_both_reports', said: [true, true] },
    { pair: 'A-C', contacts: 0, sources: 1, sourceClass: 'disputed', said: [true, false] },
    { pair: 'A-D', contacts: 2, sources: 1, sourceClass: 'log_only', said: [null, false] },
  ]);
});

test('the boundary leaves no pair out either', () => {
  const outside = all.map((row) => (row.org_id === 'D' ? { ...row, in_boundary: false } : row));
  const rows = rowsOf(study({ organisations: outside, relations: reports, contacts: [contact('A', 'D'), contact('D', 'A')] }));
  expect(rows.map(({ a, b, contacts }) => [`${a}-${b}`, contacts])).toEqual([
    ['A-B', 0],
    ['A-C', 0],
    ['A-D', 2],
  ]);
});

test('without a log what only contacts tell is left empty, not zero', () => {
  const rows = rowsOf(withoutLog);
  expect(rows.map(({ a, b }) => `${a}-${b}`)).toEqual(['A-B', 'A-C']);
  for (const row of rows) {
    expect(row).toMatchObject({ contacts: null, balance: null, sideA: null, sideB: null, stage: null, firstDay: null });
  }
});

test('the sources and the tie rule of the recipe leave no pair out', () => {
  const pairs = rowsOf(withLog, { recipe: { sources: ['log'], tieRule: 'intersection' } });
  expect(pairs.map(({ a, b, sourceClass }) => [`${a}-${b}`, sourceClass])).toEqual(
    rowsOf(withLog).map(({ a, b, sourceClass }) => [`${a}-${b}`, sourceClass]),
  );
});

test('the brochure has no log: its table of pairs holds the reported ones, with their class and distance', () => {
  const brochure = readStudy('datasets/brochure-2017', ['organisations', 'relations', 'coding', 'codebook']);
  const rows = rowsOf(brochure);
  const reported = new Set(
    brochure.relations
      .filter(({ present, from_org, to_org }) => present !== false && from_org !== to_org)
      .map(({ from_org, to_org }) => [from_org, to_org].sort().join(' ')),
  );
  const listed = new Set(rows.map(({ a, b }) => [a, b].sort().join(' ')));
  expect(listed.isSupersetOf(reported)).toBe(true);
  const table = studyTables
    .find(({ id }) => id === 'dyads')
    ?.render({ observedUntil: null, values: [], dyads: rows, referrals: [], families: [] }, 'en');
  const lines = table?.trim().split('\r\n') ?? [];
  expect(lines.length).toBe(rows.length + 1);
  const header = lines[0]?.split(',') ?? [];
  expect(header.slice(0, 4)).toEqual(['a', 'b', 'contacts', 'reciprocity_balance']);
  expect(header.slice(-5)).toEqual(['sources', 'source_class', 'reported_by_a', 'reported_by_b', 'reported_by_third']);
  const pair = lines.find((line) => line.startsWith('ocmw-boom,troetelboom,'))?.split(',') ?? [];
  expect([pair[header.indexOf('contacts')], pair[header.indexOf('source_class')]]).toEqual(['', expect.stringMatching(/^\w+$/)]);
});
