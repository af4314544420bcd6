import type { CellValue } from './fingerprint.ts';
import { rowsAtOnce } from './row-group.ts';

/** A record while it is read: every column of its table, null where there is no value. */
export type Draft = Record<string, CellValue>;

/** One column of rows that are read together: for each row the number of its value, and the values by number. 0 = no value. */
export type ReadCells = {
  readonly numbers: Int32Array;
  readonly values: CellValue[];
  /** See `ReadRows`. */
  readonly joined?: (count: number, lengths: Int32Array) => string | null;
};

/** The value of one row. */
export function valueAt({ numbers, values }: ReadCells, place: number): CellValue {
  // Every number has a value.
  return values[numbers[place] as number] as CellValue;
}

/** A column without values yet. */
export const emptyCells = (): ReadCells => ({ numbers: new Int32Array(rowsAtOnce), values: [null] });

/**
 * A record whose values are those of the row at hand in some columns, now and later. What is set gets the number that passes with the row.
 * @param placeNow of the row at hand
 */
export function recordOver(columns: readonly ReadCells[], names: readonly string[], placeNow: () => number): Draft {
  const properties = names.map((name, at) => [
    name,
    {
      enumerable: true,
      get: () => valueAt(columns[at] as ReadCells, placeNow()),
      set: (value: CellValue) => {
        // A column for each name.
        const { numbers, values } = columns[at] as ReadCells;
        const place = placeNow();
        values[place + 1] = value;
        numbers[place] = value === null ? 0 : place + 1;
      },
    },
  ]);
  return Object.defineProperties({}, Object.fromEntries(properties));
}

/** A record of its own with the values of one row. @param blank the same columns, all null */
export function recordOf(blank: Draft, names: readonly string[], columns: readonly ReadCells[], place: number): Draft {
  const record = { ...blank };
  for (let at = 0; at < names.length; at++) {
    // A column for each name.
    const value = valueAt(columns[at] as ReadCells, place);
    if (value !== null) record[names[at] as string] = value;
  }
  return record;
}
