import type { ParsedRow, ReadRows } from '../import/format.ts';
import type { StoredRecord } from '../model/records.ts';
import { type TableKind, tables } from '../model/tables.ts';
import { roomFor } from '../store/record-cells.ts';

/*
 * Rows that are not kept in a store, as the records that a network is built of. Of a log of a million rows each is made once, from the
 * columns in which it was read, and not from another object of its row.
 */

/** A record that is not yet told which it is, and of which import. */
type Draft = Record<string, unknown> & { id: number; origin: { importId: string; readonly line: number; readonly row: number } };

/** Records of readings by their places among the readings. */
export type GatheredRows = {
  readonly rowsTo: (place: number, kind: TableKind) => (rows: ReadRows) => void;
  /** The records of a reading, numbered on from `first`. They are given once: it is they themselves that get their numbers. */
  readonly take: <K extends TableKind>(place: number, importId: string, first: number) => readonly StoredRecord<K>[];
};

export function gatherRows(): GatheredRows {
  const gathered = new Map<number, Draft[]>();
  return {
    rowsTo: (place, kind) => {
      const names = Object.keys(tables[kind].columns);
      const blank = roomFor(['id', 'origin', 'attributes', ...names]);
      const drafts: Draft[] = [];
      gathered.set(place, drafts);
      return ({ count, lines, rows, columns, attributes }) => {
        const first = drafts.length;
        for (let at = 0; at < count; at++) {
          const origin = { importId: '', line: lines[at] as number, row: rows[at] as number };
          drafts.push({ ...blank, id: 0, origin, attributes: attributes?.[at] ?? null });
        }
        for (const [index, { numbers, values }] of columns.entries()) {
          const name = names[index] as string;
          for (let at = 0; at < count; at++) {
            const number = numbers[at] as number;
            // A draft for each row, made above.
            if (number > 0) (drafts[first + at] as Draft)[name] = values[number];
          }
        }
      };
    },
    take: <K extends TableKind>(place: number, importId: string, first: number) => {
      const drafts = gathered.get(place) ?? [];
      gathered.delete(place);
      return numbered<K>(drafts, importId, first);
    },
  };
}

/** The same of rows that were kept with their reading. */
export function recordsOfRows<K extends TableKind>(
  rows: readonly ParsedRow[],
  importId: string,
  first: number,
): readonly StoredRecord<K>[] {
  const drafts = rows.map(
    ({ values, attributes, line, row }): Draft => ({ id: 0, origin: { importId, line, row }, attributes, ...values }),
  );
  return numbered<K>(drafts, importId, first);
}

function numbered<K extends TableKind>(drafts: readonly Draft[], importId: string, first: number): readonly StoredRecord<K>[] {
  for (const [at, draft] of drafts.entries()) {
    draft.id = first + at;
    draft.origin.importId = importId;
  }
  // Each column of the table has room in a draft, and its values were parsed by that table's declaration.
  return drafts as readonly unknown[] as readonly StoredRecord<K>[];
}
