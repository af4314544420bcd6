import { describe, expect, it } from 'vitest';
import { checkedFiles, intakeOf, worstFirst } from '../../../../client/features/import/checked-file.ts';
import type { Check } from '../../../../server/http/contract.ts';

const check = (source: number, part: string | null, outcome: Check['outcome'], records = 3, accepted = 3): Check => ({
  file: `f${source}.xlsx`,
  source,
  part,
  kind: outcome === 'reject' ? null : 'contacts',
  outcome,
  records,
  accepted,
  errors: 0,
  warnings: 0,
  issues: [],
  columns: [],
  look: null,
});
const file = (name: string): File => new File([''], name);
const outcomes = (...parts: readonly Check['outcome'][]) =>
  checkedFiles(
    [file('f0.xlsx')],
    parts.map((outcome, index) => check(0, String(index), outcome)),
  )[0]?.outcome;

describe('files with their checks', () => {
  it('belong together by their place, also where the service cleaned the name', () => {
    const [one, two] = [file('a\u202Eb.csv'), file('f1.xlsx')];
    const found = checkedFiles([one, two], [check(0, null, 'accept'), check(1, 'x', 'accept'), check(1, 'y', 'warn')]);
    expect(found.map(({ file: own, name, parts }) => [own === one, name, parts.length])).toEqual([
      [true, 'f0.xlsx', 1],
      [false, 'f1.xlsx', 2],
    ]);
  });

  it.each([
    [['accept', 'accept'], 'accept'],
    [['accept', 'warn'], 'warn'],
    [['warn', 'partial'], 'partial'],
    [['accept', 'reject'], 'partial'],
    [['reject', 'reject'], 'reject'],
  ] as const)('of %j are as a whole %s', (parts, whole) => {
    expect(outcomes(...parts)).toBe(whole);
  });

  it('stand with what asks for attention first, and otherwise as they came', () => {
    const all = (['accept', 'reject', 'warn', 'partial', 'accept'] as const).map((outcome, at) => check(at, null, outcome));
    const files = checkedFiles(
      all.map(({ file: name }) => file(name)),
      all,
    );
    expect(worstFirst(files).map(({ name }) => name)).toEqual(['f1.xlsx', 'f3.xlsx', 'f2.xlsx', 'f0.xlsx', 'f4.xlsx']);
  });

  it('count what goes in and what stays out', () => {
    const files = checkedFiles(
      [file('f0.xlsx'), file('f1.xlsx'), file('f2.xlsx')],
      [
        check(0, 'a', 'partial', 10, 7),
        check(0, 'b', 'reject', 5, 0),
        check(1, null, 'reject', 9, 0),
        // A row that the study holds already is no error: it is not counted as skipped.
        check(2, null, 'warn', 4, 3),
      ],
    );
    const { able, refused, rows, skippedRows, skippedParts } = intakeOf(files);
    expect([able.length, refused.length, rows, skippedRows, skippedParts.map(({ part }) => part)]).toEqual([2, 1, 10, 3, ['b']]);
  });
});
