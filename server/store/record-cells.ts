import { StudyError } from '../model/errors.ts';
import type { Attributes, StoredRecord } from '../model/records.ts';
import type { Column } from '../model/table.ts';
import { type TableKind, tables } from '../model/tables.ts';
import type { BlockRow, Cell, ImportRow } from './schema.ts';
import { checkOf, columnsOf, type StoredColumn, type StoredColumns } from './stored-block.ts';

/** Texts of a column of which one copy is kept; a column with more has few that repeat. */
const textsKept = 20_000;

/** Makes records of blocks. @param ids the records that are wanted, all where left out @throws StudyError `store-damaged` */
export type RecordReader<K extends TableKind> = (block: BlockRow, ids?: readonly number[]) => StoredRecord<K>[];

type Draft = Record<string, unknown>;

/**
 * How the blocks of a table become records again.
 * Repeated ids, words and dates share one text each: a large log then takes half the memory.
 * @param path of the database, for the error
 */
export function recordReader<K extends TableKind>(kind: K, imports: readonly ImportRow[], path: string): RecordReader<K> {
  const importIds = new Map(imports.map(({ number, id }) => [number, id]));
  const key: readonly string[] = tables[kind].key;
  const columns = Object.entries<Column>(tables[kind].columns).map(([name, { type }]) => {
    const hardlyRepeats = type === 'text' || key.includes(name);
    return { name, isBoolean: type === 'boolean', share: hardlyRepeats ? (text: string) => text : textSharer() };
  });
  const empty = roomFor([...columnsOf(kind), 'id', 'origin', 'attributes']);
  return (block, ids) => {
    const { first_record: first, records: count, content } = block;
    if (checkOf(content) !== block.crc32) throw new StudyError('unavailable', 'store-damaged', { path });
    // Written by blockWriter, and as it was written.
    const stored = JSON.parse(content) as StoredColumns;
    const rows = (ids ?? Array.from({ length: count }, (_, at) => first + at)).map((id) => id - first);
    const drafts = rows.map((): Draft => ({ ...empty }));
    for (const { name, isBoolean, share } of columns) {
      const column = stored[name];
      if (column === undefined) continue;
      const cellAt = reader(column, share);
      for (let at = 0; at < rows.length; at++) {
        const cell = cellAt(rows[at] as number);
        // As many drafts as rows.
        if (cell !== null) (drafts[at] as Draft)[name] = isBoolean ? cell === 1 : cell;
      }
    }
    const [line, row, attributes] = [numbersIn(stored.line), numbersIn(stored.row), reader(stored.attributes)];
    // A foreign key keeps every block with its import.
    const importId = importIds.get(block.import_number) as string;
    for (const [at, draft] of drafts.entries()) {
      const place = rows[at] as number;
      draft.id = first + place;
      draft.origin = { importId, line: line(place), row: row(place) };
      const said = attributes(place);
      // Written from Attributes by rowPacker.
      if (said !== null) draft.attributes = JSON.parse(String(said)) as Attributes;
    }
    // Every column of the table has been given its value above.
    return drafts as unknown as StoredRecord<K>[];
  };
}

/** Gives the value of a record by its place in the block. */
function reader(column: StoredColumn | undefined, share = (text: string): string => text): (at: number) => Cell {
  if (column === undefined) return () => null;
  if ('from' in column) return (at) => column.from + at;
  if ('texts' in column) {
    const { of } = column;
    const texts = column.texts.map((text) => (text === null ? null : share(text)));
    return (at) => texts[of?.[at] ?? 0] ?? null;
  }
  return (at) => {
    const cell = column.list[at] ?? null;
    return typeof cell === 'string' ? share(cell) : cell;
  };
}

/** Every record has a line and a row. */
function numbersIn(column: StoredColumn | undefined): (at: number) => number {
  const cellAt = reader(column);
  return (at) => Number(cellAt(at));
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
