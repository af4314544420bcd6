import type { Attributes, ImportRecord } from '../../../server/model/records.ts';
import type { Card } from '../../../server/model/study.ts';
import type { RecordOf } from '../../../server/model/table.ts';
import { type TableKind, type Tables, tables } from '../../../server/model/tables.ts';
import { sameText } from '../../../server/model/text.ts';
import type { Basis, NewBatch, NewImport, NewRecords, Store } from '../../../server/store/store.ts';

export const card: Card = {
  title: sameText('Boom'),
  description: { nl: 'Een studie', en: 'A study', fr: 'Une étude' },
  nature: 'own',
  source: 'interviews',
  licence: 'CC BY 4.0',
  caveats: [sameText('small')],
};

/** A file with its rows. */
export type SampleFile = Omit<NewImport, 'place'> & { readonly rows: readonly SampleRow[] };
export type SampleRow = Omit<SampleRecord, 'cells'> & { readonly values: RecordOf<Tables[TableKind]> };

/** A record of a table with some columns filled in and null in the others. */
export function values<K extends TableKind>(
  kind: K,
  filled: Readonly<Record<string, string | number | boolean>>,
): RecordOf<Tables[K]> {
  const empty = Object.fromEntries(Object.keys(tables[kind].columns).map((column) => [column, null]));
  // The tests fill in the columns that the table requires.
  return { ...empty, ...filled } as RecordOf<Tables[K]>;
}

/** A file as the import hands it over, with its rows from line 2 on. */
export function fileOf(kind: TableKind, rows: readonly SampleRow['values'][], changes: Partial<SampleFile> = {}): SampleFile {
  return {
    kind,
    format: kind,
    file: `${kind}.csv`,
    hash: 'a'.repeat(64),
    bytes: 100,
    records: rows.length,
    accepted: rows.length,
    errors: 0,
    warnings: 0,
    plan: null,
    rows: rows.map((each, index) => ({ line: index + 2, row: index + 2, values: each, attributes: null })),
    ...changes,
  };
}

export function organisationsFile(...ids: readonly string[]): SampleFile {
  return fileOf(
    'organisations',
    ids.map((id) => values('organisations', { org_id: id, name: id.toUpperCase() })),
  );
}

/** A contact log of so many rows, all columns that a real log fills in. */
export function contactsFile(rows: number): SampleFile {
  return fileOf(
    'contacts',
    Array.from({ length: rows }, (_, index) =>
      values('contacts', {
        contact_id: `c${index + 1}`,
        date: `2016-0${(index % 9) + 1}-1${index % 9}`,
        from_org: `org-${index % 60}`,
        to_org: `org-${(index * 7 + 1) % 60}`,
        from_person: `person-${index % 200}`,
        channel: 'phone',
        type: 'referral',
        purpose: 'question',
        family_code: `family-${index % 900}`,
        is_feedback: index % 3 === 0,
        outcome: 'accepted',
        duration_min: (index % 12) * 2.5,
      }),
    ),
  );
}

type SampleRecord = {
  readonly line: number;
  readonly row: number;
  readonly cells: readonly (string | number | boolean | null)[];
  readonly attributes: Attributes | null;
};

/** Records as they are handed to a store, each value with a number that passes. */
export function recordsOf(records: readonly SampleRecord[]): NewRecords {
  const width = Math.max(0, ...records.slice(0, 1).map(({ cells }) => cells.length));
  return {
    count: records.length,
    lines: Float64Array.from(records, ({ line }) => line),
    rows: Float64Array.from(records, ({ row }) => row),
    columns: Array.from({ length: width }, (_, column) => ({
      numbers: Int32Array.from(records, (_, at) => at + 1),
      values: [null, ...records.map(({ cells }) => cells[column] ?? null)],
    })),
    lastPassing: records.length,
    attributes: records.map(({ attributes }) => attributes),
  };
}

/** Confirms files with nothing said about them, or with what is given. */
export function commit(
  store: Pick<Store, 'takeIn'>,
  study: string,
  files: readonly SampleFile[],
  said: Partial<NewBatch> & Partial<Basis> = {},
): Promise<readonly ImportRecord[]> {
  const { revision = null, request = null, ...batch } = said;
  return store.takeIn(study, { revision, request }, (open) => {
    const imports = files.map(({ rows, ...facts }, place) => {
      const add = open(place, facts.kind, new Map());
      const names = Object.keys(tables[facts.kind].columns);
      add(recordsOf(rows.map(({ values: given, ...row }) => ({ ...row, cells: names.map((name) => cellOf(given, name)) }))));
      return { ...facts, place };
    });
    return { imports, decisions: [], mappings: [], notes: [], ...batch };
  });
}

function cellOf(given: SampleRow['values'], name: string): string | number | boolean | null {
  // The values of a record are of these types, by the declaration of its table.
  return (given as unknown as Readonly<Record<string, string | number | boolean | null>>)[name] ?? null;
}
