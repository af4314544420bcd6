import type { CellValue } from './fingerprint.ts';

/** A record while it is read: every column of its table, null where there is no value. */
export type Draft = Record<string, CellValue>;

/** A record whose values are those of a list, now and later. */
export function recordOver(state: CellValue[], names: readonly string[]): Draft {
  const properties = names.map((name, at) => [
    name,
    {
      enumerable: true,
      get: () => state[at] as CellValue,
      set: (value: CellValue) => {
        state[at] = value;
      },
    },
  ]);
  return Object.defineProperties({}, Object.fromEntries(properties));
}

/** A record of its own with the values of a list. @param blank the same columns, all null */
export function recordOf(blank: Draft, names: readonly string[], state: readonly CellValue[]): Draft {
  const record = { ...blank };
  for (let at = 0; at < names.length; at++) {
    const value = state[at] ?? null;
    if (value !== null) record[names[at] as string] = value;
  }
  return record;
}
