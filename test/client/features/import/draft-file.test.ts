import { describe, expect, it } from 'vitest';
import {
  doubledColumns,
  draftFiles,
  intakeOf,
  missingColumns,
  openColumns,
  openFiles,
  worstFirst,
} from '../../../../client/features/import/draft-file.ts';
import { emptyPlan, withRowsLeftOut, withTablePlan } from '../../../../client/state/plan.ts';
import type { Check } from '../../../../server/http/contract.ts';
import { someCheck, someDraft, someIssue, someLook } from './some-draft.ts';

const sheet = (part: string, outcome: Check['outcome'], said: Partial<Check> = {}) =>
  someCheck({ file: 'boom.xlsx', part, outcome, kind: outcome === 'reject' ? null : 'contacts', ...said });
const outcomes = (...parts: readonly Check['outcome'][]) =>
  draftFiles(someDraft(parts.map((outcome, index) => sheet(String(index), outcome))))[0]?.outcome;

describe('files with their checks', () => {
  it('belong together by name, also where one was not looked at yet', () => {
    const draft = someDraft([sheet('x', 'accept'), sheet('y', 'warn')], {
      files: [
        { name: 'nieuw.csv', bytes: 7 },
        { name: 'boom.xlsx', bytes: 9 },
      ],
      remembered: [{ file: 'boom.xlsx', savedAt: '2026-03-01T10:00:00Z' }],
    });
    expect(draftFiles(draft)).toMatchObject([
      { place: 0, name: 'nieuw.csv', bytes: 7, parts: [], outcome: null, remembered: null },
      { place: 1, name: 'boom.xlsx', bytes: 9, parts: [{ part: 'x' }, { part: 'y' }], remembered: '2026-03-01T10:00:00Z' },
    ]);
  });

  it.each([
    [['accept', 'accept'], 'accept'],
    [['accept', 'warn'], 'warn'],
    [['warn', 'partial'], 'partial'],
    [['accept', 'reject'], 'partial'],
    [['reject', 'reject'], 'reject'],
  ] as const)('%j make %s', (parts, whole) => {
    expect(outcomes(...parts)).toBe(whole);
  });

  it('do not count for what the person leaves out', () => {
    const plan = withTablePlan(emptyPlan, { file: 'boom.xlsx', part: 'y' }, { leaveOut: true });
    const draft = someDraft([sheet('x', 'accept'), sheet('y', 'reject')], { plan });
    expect(draftFiles(draft)[0]?.outcome).toBe('accept');
    expect(openFiles(draft)).toBe(0);
    expect(intakeOf(draft)).toMatchObject({ stored: [{ part: 'x' }], refused: [], leftOut: [{ part: 'y' }], rows: 3 });
  });

  it('do not count for a sheet that fits no table, until the person says which it is', () => {
    const draft = someDraft([
      sheet('x', 'accept'),
      sheet('toelichting', 'accept', { kind: null, records: 0, leftOut: 'unknown' }),
    ]);
    expect(openFiles(draft)).toBe(0);
    expect(intakeOf(draft)).toMatchObject({ stored: [{ part: 'x' }], leftOut: [{ part: 'toelichting' }] });
    const plan = withTablePlan(emptyPlan, { file: 'boom.xlsx', part: 'toelichting' }, { kind: 'relations' });
    expect(intakeOf({ ...draft, plan }).leftOut).toEqual([]);
  });

  it('stand worst first, otherwise as they were sent', () => {
    const draft = someDraft([
      someCheck({ file: 'a', outcome: 'accept' }),
      someCheck({ file: 'b', outcome: 'reject' }),
      someCheck({ file: 'c', outcome: 'warn' }),
      someCheck({ file: 'd', outcome: 'reject' }),
    ]);
    expect(worstFirst(draftFiles(draft)).map(({ name }) => name)).toEqual(['b', 'd', 'c', 'a']);
  });
});

describe('what is still a question', () => {
  it('is a table that is not recognised, not one whose rows or columns fail', () => {
    const unknown = someCheck({ kind: null, outcome: 'reject', issues: [someIssue('unknown-kind')] });
    const columns = someCheck({ outcome: 'reject', issues: [someIssue('missing-column', { column: 'date' })] });
    const rows = someCheck({ outcome: 'reject', accepted: 0, issues: [someIssue('bad-date', { row: 2, line: 2 })] });
    expect(openFiles(someDraft([unknown]))).toBe(1);
    expect(openFiles(someDraft([columns]))).toBe(0);
    expect(openFiles(someDraft([rows]))).toBe(0);
    expect(openColumns(someDraft([columns]))).toBe(1);
    expect(missingColumns(columns)).toEqual(['date']);
  });

  it('is a date that fits both orders, until the person says which', () => {
    const check = someCheck({ look: someLook({ ambiguousDates: ['Datum'] }) });
    expect(openFiles(someDraft([check]))).toBe(1);
    const plan = withTablePlan(emptyPlan, check, { dateOrder: 'day-first' });
    expect(openFiles(someDraft([check], { plan }))).toBe(0);
    const other = someCheck({ look: someLook({ otherOrderDates: ['Datum'] }) });
    expect(openFiles(someDraft([other]))).toBe(1);
  });

  it('is a column that two headers claim; one header that fills two columns is none', () => {
    const column = (header: string, becomes: string | null, nth = 1) => ({
      header,
      nth,
      column: becomes,
      kept: false,
      personal: false,
      settled: false,
    });
    const check = someCheck({
      columns: [
        column('Datum', 'date'),
        column('Dag', 'date'),
        column('Dienst', 'from_org'),
        column('Dienst', 'respondent_org'),
        column('x', null),
      ],
    });
    expect(doubledColumns(check)).toEqual([
      {
        column: 'date',
        headers: [
          { header: 'Datum', nth: 1 },
          { header: 'Dag', nth: 1 },
        ],
      },
    ]);
    expect(openColumns(someDraft([check]))).toBe(1);
  });
});

describe('what would be stored', () => {
  it('counts rows in and rows refused, not rows that stand there twice or that the person leaves out', () => {
    const draft = someDraft(
      [
        someCheck({ file: 'a', outcome: 'partial', records: 10, accepted: 6, errors: 2 }),
        someCheck({ file: 'b', outcome: 'warn', records: 5, accepted: 4 }),
        someCheck({ file: 'c', outcome: 'reject', records: 5, accepted: 0 }),
        someCheck({ file: 'd', outcome: 'partial', records: 5, accepted: 2, errors: 9 }),
      ],
      { plan: withRowsLeftOut(emptyPlan, { file: 'd', part: null }, [7], true) },
    );
    const { stored, refused, rows, refusedRows } = intakeOf(draft);
    expect([stored.length, refused.length, rows, refusedRows]).toEqual([3, 1, 12, 4]);
  });

  it('tells what comes of files from what was typed', () => {
    const files = [{ name: 'a', bytes: 1 }];
    const checks = [
      someCheck({ file: 'a', part: 'x', accepted: 6 }),
      someCheck({ file: 'a', part: 'y', accepted: 4 }),
      someCheck({ file: 'typed', kind: 'codebook', accepted: 2 }),
    ];
    expect(intakeOf(someDraft(checks, { files }))).toMatchObject({ files: 1, rows: 10, typedRows: 2 });
  });
});
