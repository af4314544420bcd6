import type { RecordOf } from '../../../server/model/table.ts';
import { type TableKind, type Tables, tables } from '../../../server/model/tables.ts';

/** A row as it is being made: columns that are left out are empty cells. */
export type Draft<K extends TableKind> = Partial<RecordOf<Tables[K]>>;

function cellText(value: string | number | boolean | null | undefined): string {
  if (value === null || value === undefined) return '';
  const text = String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** The canonical CSV of a table: columns in the order of the table, those that are empty throughout left out. */
export function tableText<K extends TableKind>(kind: K, rows: readonly Draft<K>[]): string {
  // A draft is a row with cells by column name; the type of its table is not needed to write it.
  const records = rows as readonly Readonly<Record<string, string | number | boolean | null | undefined>>[];
  const used = Object.keys(tables[kind].columns).filter((column) =>
    records.some((row) => row[column] !== undefined && row[column] !== null),
  );
  const lines = [used.join(','), ...records.map((row) => used.map((column) => cellText(row[column])).join(','))];
  return `${lines.join('\n')}\n`;
}
