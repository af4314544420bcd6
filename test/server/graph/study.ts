import { type NetworkRecipe, networkRecipe, type PartialRecipe } from '../../../server/model/network-recipe.ts';
import { emptyRecords, type ImportRecord, type StoredRecord, type StudyRecords } from '../../../server/model/records.ts';
import { type TableKind, tableKinds, tables } from '../../../server/model/tables.ts';

/** A row as a test writes it: the cells that matter, the others empty; `attributes` and the import it came from if they matter. */
export type PlainRow<K extends TableKind> = Partial<Omit<StoredRecord<K>, 'id' | 'origin' | 'attributes'>> & {
  readonly attributes?: Readonly<Record<string, string>>;
  readonly file?: string;
};
export type PlainStudy = { readonly [K in TableKind]?: readonly PlainRow<K>[] };

/**
 * The records of a study from plain rows. Every table is one file named after it, unless a row names another; ids and rows count
 * from 1 within a table (rows from 2, as under a header), in the order given.
 */
export function study(plain: PlainStudy): StudyRecords {
  const imports = new Map<string, ImportRecord>();
  const filled: Partial<Record<TableKind, unknown>> = {};
  for (const kind of tableKinds) {
    const rows: readonly PlainRow<TableKind>[] = plain[kind] ?? [];
    const rowInFile = new Map<string, number>();
    filled[kind] = rows.map(({ attributes, file = kind, ...cells }, position) => {
      imports.set(file, importOf(file, kind));
      const row = (rowInFile.get(file) ?? 1) + 1;
      rowInFile.set(file, row);
      const empty = Object.fromEntries(Object.keys(tables[kind].columns).map((column) => [column, null]));
      return { ...empty, ...cells, id: position + 1, origin: { importId: file, line: row, row }, attributes: attributes ?? null };
    });
  }
  // The loop above gave every table its rows, each with all its columns.
  return { ...emptyRecords(), ...filled, imports: [...imports.values()] } as StudyRecords;
}

function importOf(file: string, kind: TableKind): ImportRecord {
  return {
    id: file,
    studyId: 'test',
    kind,
    format: 'test',
    file: `${file}.csv`,
    hash: `hash-of-${file}`,
    bytes: 0,
    records: 0,
    accepted: 0,
    errors: 0,
    warnings: 0,
    importedAt: '2024-01-01T00:00:00.000Z',
    undoneAt: null,
    batch: '',
    againUntil: null,
  };
}

/** A recipe with defaults filled in. */
export function recipe(partial: PartialRecipe = {}): NetworkRecipe {
  return networkRecipe.parse(partial);
}

/** Organisations by id alone. */
export function organisations(...ids: readonly string[]): readonly PlainRow<'organisations'>[] {
  return ids.map((id) => ({ org_id: id, name: `Name of ${id}` }));
}

/** A contact on a day of 2024, by default the first. */
export function contact(from: string, to: string, more: PlainRow<'contacts'> = {}): PlainRow<'contacts'> {
  return { from_org: from, to_org: to, date: '2024-01-01', ...more };
}

/** A reported relation, by default without type that matters. */
export function relation(from: string, to: string, more: PlainRow<'relations'> = {}): PlainRow<'relations'> {
  return { from_org: from, to_org: to, type: 'contact', ...more };
}

/** A passage in which one organisation speaks of another. */
export function passage(from: string | null, to: string | null, more: PlainRow<'coding'> = {}): PlainRow<'coding'> {
  return { interview_id: 'i1', code: 'proximity', org_id: from, target_org: to, ...more };
}
