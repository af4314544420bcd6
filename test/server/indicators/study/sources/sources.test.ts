import { describe, expect, test } from 'vitest';
import { confirmationRate } from '../../../../../server/indicators/study/sources/confirmation-rate.ts';
import { densityByRule } from '../../../../../server/indicators/study/sources/density-by-rule.ts';
import { pairSourceClass } from '../../../../../server/indicators/study/sources/pair-source-class.ts';
import { reportLogKappa } from '../../../../../server/indicators/study/sources/report-log-kappa.ts';
import { sourceClassShares } from '../../../../../server/indicators/study/sources/source-class-shares.ts';
import { contact, organisations, relation, study } from '../../../graph/study.ts';
import { cellOf, cellsOf, wholeStudy } from '../measure-study.ts';

/* By hand: four organisations, six pairs. A-B both report; A-C A reports, C denies; A-D logged, D denies; B-C B denies; B-D, C-D nothing. */
const records = study({
  organisations: organisations('A', 'B', 'C', 'D'),
  contacts: [contact('A', 'D')],
  relations: [
    relation('A', 'B', { present: true }),
    relation('B', 'A', { present: true }),
    relation('A', 'C', { present: true }),
    relation('C', 'A', { present: false }),
    relation('D', 'A', { present: false }),
    relation('B', 'C', { present: false }),
  ],
});

test('the class of each pair, with the explicit zeros among its evidence', () => {
  const cells = cellsOf(pairSourceClass, records);
  expect(cells.map(({ key, value, detail }) => [key.join('-'), value, detail['class']])).toEqual([
    ['A-B', 2, 'confirmed_both_reports'],
    ['A-C', 1, 'disputed'],
    ['A-D', 1, 'log_only'],
    ['B-C', 0, 'absent_one_report'],
  ]);
  expect(cellOf(cells, wholeStudy, 'A', 'D').evidence).toEqual([
    { kind: 'relations', id: 5 },
    { kind: 'contacts', id: 1 },
  ]);
});

test('shares of the six pairs: nobody was heard of two', () => {
  const cells = cellsOf(sourceClassShares, records);
  const counts = cells.filter(({ unit, numerator }) => unit.by === 'study' && numerator !== 0);
  expect(Object.fromEntries(counts.map(({ key, numerator }) => [key[0], numerator]))).toEqual({
    confirmed_both_reports: 1,
    disputed: 1,
    log_only: 1,
    absent_one_report: 1,
    unknown: 2,
  });
  expect(cellOf(cells, wholeStudy, 'unknown')).toMatchObject({ value: 2 / 6, denominator: 6 });
});

test('density 3, 1 and 1 of 6 by the rule', () => {
  const cells = cellsOf(densityByRule, records);
  expect(['union', 'confirmed', 'intersection'].map((rule) => cellOf(cells, wholeStudy, rule).numerator)).toEqual([3, 1, 1]);
  expect(cellOf(cells, wholeStudy, 'union')).toMatchObject({ value: 0.5, denominator: 6 });
});

test('both were heard of A-B and A-C, one of which is confirmed', () => {
  expect(cellOf(cellsOf(confirmationRate, records))).toMatchObject({ value: 0.5, numerator: 1, denominator: 2 });
});

describe('kappa of report and log', () => {
  /* By hand: A-B both, A-C both, A-D report only, B-C neither (denied), B-D log only, C-D neither: po 4/6, pe (3x3 + 3x3)/36 = 1/2. */
  const four = study({
    organisations: ['A', 'B', 'C', 'D'].map((org_id) => ({ org_id, name: org_id, logs_contacts: true })),
    contacts: [contact('A', 'B'), contact('A', 'C'), contact('B', 'D')],
    relations: [
      ...['B', 'C', 'D'].map((to) => relation('A', to, { present: true })),
      ...['C', 'D'].map((to) => relation('B', to, { present: false })),
      relation('C', 'D', { present: false }),
    ],
  });

  test('(4/6 - 1/2) / (1 - 1/2) = 1/3', () => {
    const cell = cellOf(cellsOf(reportLogKappa, four));
    expect(cell.value).toBeCloseTo(1 / 3, 12);
    expect(cell.detail).toEqual({ pairs: 6, reported_and_logged: 2, reported_only: 1, logged_only: 1, neither: 2 });
  });

  test('a side that keeps no log takes no part: without B three pairs are left', () => {
    const without = {
      ...four,
      organisations: four.organisations.map((row) => (row.org_id === 'B' ? { ...row, logs_contacts: false } : row)),
    };
    expect(cellOf(cellsOf(reportLogKappa, without)).detail['pairs']).toBe(3);
  });

  test('where nobody says who logs, those do who logged: only A and B', () => {
    const unsaid = { ...four, organisations: four.organisations.map((row) => ({ ...row, logs_contacts: null })) };
    const cell = cellOf(cellsOf(reportLogKappa, unsaid));
    expect([cell.value, cell.detail['pairs']]).toEqual([null, 1]);
    expect(cell.reason?.en).toContain('all yes or all no');
  });
});

test('a part has the pairs whose sides both lie in it; without organisations there are none', () => {
  const towns = {
    ...records,
    organisations: records.organisations.map((row) => ({ ...row, municipality: row.org_id < 'C' ? 'Town' : 'Village' })),
  };
  expect(cellOf(cellsOf(densityByRule, towns), { by: 'municipality', value: 'Town' }, 'union')).toMatchObject({
    denominator: 1,
    value: 1,
  });
  const nobody = cellOf(cellsOf(densityByRule, study({})), wholeStudy, 'union');
  expect([nobody.value, nobody.denominator]).toEqual([null, 0]);
});
