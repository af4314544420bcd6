import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Cell, nextSorting, sortRows } from '../../../client/state/sorting.ts';

const sorted = (cells: readonly Cell[], descending: boolean): Cell[] =>
  sortRows(
    cells.map((cell) => ({ cell })),
    { column: 'cell', descending },
    (row) => row.cell,
    'nl-BE',
  ).map((row) => row.cell);

describe('sorting', () => {
  it('sorts numbers by size and words as a reader does', () => {
    expect(sorted([10, 9, 1.5], false)).toEqual([1.5, 9, 10]);
    expect(sorted(['Site 10', 'élan', 'Site 9', 'Eland', 'zorg'], false)).toEqual(['élan', 'Eland', 'Site 9', 'Site 10', 'zorg']);
  });

  it('puts cells without a value last, whichever way', () => {
    expect(sorted([2, null, 1], false)).toEqual([1, 2, null]);
    expect(sorted([2, null, 1], true)).toEqual([2, 1, null]);
  });

  it('keeps the rows, and keeps equal ones in place', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ key: fc.nat(3), place: fc.nat() })), fc.boolean(), (rows, descending) => {
        const numbered = rows.map((row, place) => ({ ...row, place }));
        const after = sortRows(numbered, { column: 'key', descending }, (row) => row.key, 'nl-BE');
        expect(after.length).toBe(numbered.length);
        after.forEach((row, index) => {
          const next = after[index + 1];
          if (next?.key === row.key) expect(next.place).toBeGreaterThan(row.place);
        });
      }),
    );
  });

  it('turns round on a second click and begins afresh on another column', () => {
    expect(nextSorting({ column: 'a', descending: false }, 'a', true)).toEqual({ column: 'a', descending: true });
    expect(nextSorting({ column: 'a', descending: false }, 'b', true)).toEqual({ column: 'b', descending: true });
  });
});
