import { readFileSync } from 'node:fs';
import papaparse from 'papaparse';
import { describe, expect, test } from 'vitest';
import { factorGap } from '../../../../server/indicators/study/factors/factor-gap.ts';
import { factorHindering } from '../../../../server/indicators/study/factors/factor-hindering.ts';
import { factorLevelShare } from '../../../../server/indicators/study/factors/factor-level-share.ts';
import { factorNet } from '../../../../server/indicators/study/factors/factor-net.ts';
import { factorPresent } from '../../../../server/indicators/study/factors/factor-present.ts';
import { factorPrevalence } from '../../../../server/indicators/study/factors/factor-prevalence.ts';
import { factorProfile } from '../../../../server/indicators/study/factors/factor-profile.ts';
import { factorWished } from '../../../../server/indicators/study/factors/factor-wished.ts';
import { functionPrevalence } from '../../../../server/indicators/study/factors/function-prevalence.ts';
import { interviewSample } from '../../../../server/indicators/study/factors/interview-sample.ts';
import { thresholdPrevalence } from '../../../../server/indicators/study/factors/threshold-prevalence.ts';
import type { Unit } from '../../../../server/indicators/study/measure.ts';
import type { StudyRecords } from '../../../../server/model/records.ts';
import { readStudy } from '../../graph/read-study.ts';
import { type PlainRow, study } from '../../graph/study.ts';
import { cellOf, cellsOf, wholeStudy } from './measure-study.ts';

const table = (name: string): readonly Readonly<Record<string, string>>[] =>
  papaparse.parse<Record<string, string>>(readFileSync(`datasets/brochure-2017/${name}.csv`, 'utf8'), {
    header: true,
    skipEmptyLines: true,
  }).data;
const brochure = () => readStudy('datasets/brochure-2017', ['organisations', 'codebook', 'coding']);
const profileOf = (records: StudyRecords) =>
  factorProfile(
    new Map(
      [factorPresent, factorHindering, factorWished, factorNet, factorGap].map((measure) => [
        measure.id,
        cellsOf(measure, records),
      ]),
    ),
  );

describe('six passages with a pencil', () => {
  const said = (interview_id: string, code: string, polarity: '+' | '-' | '0' | 'wish'): PlainRow<'coding'> => ({
    interview_id,
    code,
    polarity,
  });
  const records = study({
    codebook: [
      { code: 'proximity', group: 'factor', level: 'context' },
      { code: 'size', group: 'success-factor', level: 'context' },
      { code: 'outreach', group: 'Factoren', level: 'individueel' },
    ],
    coding: [
      said('i1', 'proximity', '+'),
      said('i1', 'proximity', '+'),
      said('i1', 'proximity', '-'),
      said('i2', 'proximity', 'wish'),
      said('i3', 'proximity', '0'),
      said('i4', 'outreach', '-'),
    ],
  });
  const of = (measure: Parameters<typeof cellsOf>[0], ...key: string[]) => cellOf(cellsOf(measure, records), wholeStudy, ...key);

  test('present, hindering, wished, net and gap, out of four interviews', () => {
    const key = ['context', 'proximity'];
    expect(of(factorPrevalence, ...key)).toMatchObject({ numerator: 3, denominator: 4, detail: { plus: 1, minus: 1, wish: 1 } });
    expect(of(factorPresent, ...key)).toMatchObject({ value: 0.25 });
    expect(of(factorHindering, ...key)).toMatchObject({ value: 0.25 });
    expect(of(factorWished, ...key)).toMatchObject({ value: 0.25 });
    expect(of(factorNet, ...key)).toMatchObject({ value: 0, numerator: 0, denominator: 2 });
    expect(of(factorGap, ...key)).toMatchObject({ value: 0 });
    expect(of(factorNet, 'individual', 'outreach').value).toBe(-1);
    expect(of(factorNet, 'context', 'size').value).toBeNull();
  });

  test('of two factors of the context one is present, of one of the individual none', () => {
    expect(of(factorLevelShare, 'context')).toMatchObject({ numerator: 1, denominator: 2, detail: { present: ['proximity'] } });
    expect(of(factorLevelShare, 'individual')).toMatchObject({ value: 0, denominator: 1 });
  });

  test('the profile says in words what the counts say', () => {
    const row = profileOf(records).find(({ factor, unit }) => factor === 'proximity' && unit.by === 'study');
    expect(row).toMatchObject({
      present: true,
      hindering: true,
      wished: true,
      plus: 1,
      minus: 1,
      wish: 1,
      asked: 4,
      net: 0,
      gap: 0,
    });
    expect(profileOf(records).find(({ factor }) => factor === 'size')).toMatchObject({ present: false, net: null });
  });

  test('a codebook without factors says so', () => {
    const cells = cellsOf(factorPresent, study({ coding: [said('i1', 'proximity', '+')] }));
    expect(cells).toHaveLength(1);
    expect(cells[0]).toMatchObject({ unit: wholeStudy, key: [], value: null });
  });
});

test('brochure: the profile contains every row of the table of chapter 5.1', () => {
  const present = new Set(
    profileOf(brochure())
      .filter((row) => row.present && row.unit.by === 'municipality')
      .map(({ level, factor, unit }) => `${level} ${factor} ${unit.value}`),
  );
  const rows = table('practice-factors');
  expect(rows).toHaveLength(16);
  for (const { level, factor, municipality } of rows) expect(present).toContain(`${level} ${factor} ${municipality}`);
});

test('the interview sample: the same numbers as the published table', () => {
  const records = readStudy('datasets/boom-antwerpen-synthetic', [
    'municipalities',
    'organisations',
    'persons',
    'interviews',
    'codebook',
    'coding',
  ]);
  const counted = new Map<string, number>();
  for (const { unit, key, value } of cellsOf(interviewSample, records)) {
    if (unit.by !== 'municipality') continue;
    const [sector, role, kind] = key;
    // The table tells crèches in Antwerp that keep places for acute need from the others.
    const suffix =
      role === 'creche-coordinator' && unit.value === 'Antwerpen'
        ? kind === 'creche-occasional'
          ? '-occasional'
          : '-regular'
        : '';
    const row = `${unit.value},${sector},${role}${suffix}`;
    counted.set(row, (counted.get(row) ?? 0) + (value ?? 0));
  }
  const published = table('interview-sample').map((row) => [
    `${row['municipality']},${row['sector']},${row['respondent_role']}`,
    Number(row['interviews']),
  ]);
  expect(Object.fromEntries(counted)).toEqual(Object.fromEntries(published));
});

describe('thresholds and functions of the brochure, counted by hand in coding.csv', () => {
  test('thresholds, formal and informal', () => {
    const cells = cellsOf(thresholdPrevalence, brochure());
    expect(cellOf(cells, wholeStudy, 'informal', 'threshold-trust').numerator).toBe(1);
    expect(cellOf(cells, wholeStudy, 'informal', 'threshold-middle-class').numerator).toBe(1);
    expect(cellOf(cells, wholeStudy, 'formal', 'threshold-waiting-list').numerator).toBe(0);
  });

  test('functions', () => {
    const cells = cellsOf(functionPrevalence, brochure());
    const boom: Unit = { by: 'municipality', value: 'Boom' };
    // BR21-06 social, BR44-01 economic.
    expect(cellOf(cells, boom, 'function-social').numerator).toBe(1);
    expect(cellOf(cells, boom, 'function-economic').numerator).toBe(1);
    expect(cellOf(cells, boom, 'function-pedagogical').numerator).toBe(0);
  });
});
