import type { Attributes, Origin, StoredRecord } from '../model/records.ts';
import type { Column } from '../model/table.ts';
import { type TableKind, tables } from '../model/tables.ts';
import type { ImportRow, RecordRow } from './schema.ts';

/** Texts of a column of which one copy is kept; a column with more has few that repeat. */
const textsKept = 20_000;

/** The columns of a study table, in its own order. */
export function columnsOf(kind: TableKind): readonly string[] {
  return Object.keys(tables[kind].columns);
}

/**
 * How the rows of a table become records again.
 * Repeated ids, words and dates share one text each: a large log then takes half the memory.
 */
export function recordReader<K extends TableKind>(kind: K, imports: readonly ImportRow[]): (row: RecordRow) => StoredRecord<K> {
  const booleans: string[] = [];
  const repeated: { readonly column: string; readonly share: (text: string) => string }[] = [];
  const others: string[] = [];
  const key: readonly string[] = tables[kind].key;
  for (const [name, { type }] of Object.entries<Column>(tables[kind].columns)) {
    if (type === 'boolean') booleans.push(name);
    else if (type === 'text' || type === 'integer' || type === 'number' || key.includes(name)) others.push(name);
    else repeated.push({ column: name, share: textSharer() });
  }
  const importIds = new Map(imports.map(({ number, id }) => [number, id]));
  const empty = roomFor([...columnsOf(kind), 'id', 'origin', 'attributes']);
  return (row) => {
    const record: Record<string, unknown> = { ...empty };
    for (const column of others) record[column] = row[column];
    for (const { column, share } of repeated) {
      const text = row[column];
      if (typeof text === 'string') record[column] = share(text);
    }
    for (const column of booleans) {
      const cell = row[column];
      if (cell !== null) record[column] = cell === 1;
    }
    // A foreign key keeps every record with its import.
    const importId = importIds.get(row.import_number) as string;
    const origin: Origin = { importId, line: row.line, row: row.row };
    record.id = row.id;
    record.origin = origin;
    // Written from Attributes by rowPacker.
    if (row.attributes !== null) record.attributes = JSON.parse(row.attributes) as Attributes;
    // Every column of the table has been given its value above.
    return record as StoredRecord<K>;
  };
}

/**
 * A row to copy. An object that comes from JSON has room for all its properties at once, and its copies keep that shape:
 * they take a third of the memory, and half the time, of objects that grow property by property.
 */
export function roomFor(names: readonly string[]): Readonly<Record<string, null>> {
  return JSON.parse(`{${names.map((name) => `${JSON.stringify(name)}:null`).join()}}`);
}

function textSharer(): (text: string) => string {
  const kept = new Map<string, string>();
  return (text) => {
    const known = kept.get(text);
    if (known !== undefined) return known;
    if (kept.size < textsKept) kept.set(text, text);
    return text;
  };
}
