import type { ContactLog, LogColumn } from '../graph/build/contact-log.ts';
import type { ReadRows } from '../import/format.ts';
import type { StoredRecord } from '../model/records.ts';
import { type TableKind, tables } from '../model/tables.ts';
import { roomFor } from '../store/record-cells.ts';
import { GatheredColumn, wider } from './gathered-column.ts';

/*
 * Rows that are not kept in a store, as they were read: column by column. They become records when somebody asks for these; a network of a log
 * of a million rows asks for columns.
 */

/** The rows of readings by their places among the readings. */
export type GatheredRows = {
  readonly rowsTo: (place: number, kind: TableKind) => (rows: ReadRows) => void;
  /** The rows of a reading, or nothing where none came. */
  readonly table: (place: number) => GatheredTable | undefined;
};

export function gatherRows(): GatheredRows {
  const gathered = new Map<number, GatheredTable>();
  return {
    rowsTo: (place, kind) => {
      const table = new GatheredTable(kind);
      gathered.set(place, table);
      return (rows) => table.add(rows);
    },
    table: (place) => gathered.get(place),
  };
}

type Attributes = StoredRecord<TableKind>['attributes'];
type Draft = Record<string, unknown>;

/** The rows of one table. */
export class GatheredTable {
  readonly #columns: ReadonlyMap<string, GatheredColumn>;
  #lines = new Int32Array(1024);
  #rows = new Int32Array(1024);
  readonly #attributes: Attributes[] = [];
  #count = 0;

  constructor(kind: TableKind) {
    this.#columns = new Map(Object.keys(tables[kind].columns).map((name) => [name, new GatheredColumn()]));
  }

  get count(): number {
    return this.#count;
  }

  add({ count, lines, rows, columns, lastPassing, attributes, expected }: ReadRows): void {
    const first = this.#count;
    if (first + count > this.#rows.length) {
      this.#lines = wider(this.#lines, first + count, expected);
      this.#rows = wider(this.#rows, first + count, expected);
    }
    this.#lines.set(lines.subarray(0, count), first);
    this.#rows.set(rows.subarray(0, count), first);
    if (attributes !== null) for (let at = 0; at < count; at++) this.#attributes[first + at] = attributes[at] ?? null;
    let index = 0;
    for (const column of this.#columns.values()) {
      const read = columns[index++];
      if (read !== undefined) column.add(read, count, first, lastPassing, expected);
    }
    this.#count += count;
  }

  /** The rows as records. @param first the number of the first of them; the others are numbered on */
  records<K extends TableKind>(importId: string, first: number): readonly StoredRecord<K>[] {
    const blank = roomFor(['id', 'origin', 'attributes', ...this.#columns.keys()]);
    const drafts = Array.from({ length: this.#count }, (_, at): Draft => {
      const origin = { importId, line: this.#lines[at], row: this.#rows[at] };
      return { ...blank, id: first + at, origin, attributes: this.#attributes[at] ?? null };
    });
    for (const [name, column] of this.#columns) {
      const { numbers, values } = column.upTo(this.#count);
      for (const [at, draft] of drafts.entries()) {
        const number = numbers[at] as number;
        if (number > 0) draft[name] = values[number];
      }
    }
    // Each column of the table has room in a draft, and its values were parsed by that table's declaration.
    return drafts as readonly unknown[] as readonly StoredRecord<K>[];
  }

  /** The rows of a log as a network asks for them. @param first see `records` */
  log(importId: string, first: number): ContactLog {
    const count = this.#count;
    const ids = new Int32Array(count);
    for (let at = 0; at < count; at++) ids[at] = first + at;
    return {
      count,
      ids,
      // The columns that a log is asked for hold texts, and every table of contacts has them.
      column: (name) => (this.#columns.get(name) as GatheredColumn).upTo(count) as LogColumn,
      places: () => ({
        imports: { numbers: new Int32Array(count).fill(1), values: [null, importId] },
        rows: this.#rows.subarray(0, count),
      }),
    };
  }
}
