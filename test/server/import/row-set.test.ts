import { describe, expect, it } from 'vitest';
import { RowSet } from '../../../server/import/row-set.ts';

describe('RowSet', () => {
  it('gives the rows it was given, once each and in order', () => {
    const rows = new RowSet();
    const given = [1, 2, 31, 32, 33, 63, 64, 1_048_576, 2, 9_999_999];
    for (const row of given) rows.add(row);
    expect([...rows]).toEqual([...new Set(given)].sort((a, b) => a - b));
    expect(rows.size).toBe(9);
    expect([0, 1, 30, 31, 65, 9_999_999, 10_000_000, 4e9].map((row) => rows.has(row))).toEqual([
      false,
      true,
      false,
      true,
      false,
      true,
      false,
      false,
    ]);
    expect([...new RowSet()]).toEqual([]);
  });
});
