import { foldId } from '../../model/identity.ts';
import type { Kept, StoredRecord, StudyRecords } from '../../model/records.ts';
import { type TableKind, tables } from '../../model/tables.ts';
import type { Network } from '../network.ts';

/** The import that rows made by a scenario say they come from. */
export const scenarioImport = 'scenario';

/** Where a change is made: who is called by which names before anything has changed. */
export type Scene = {
  /** The folded names of an organisation: its own, and those of the sites that the network folds into it. */
  readonly namesOf: (organisation: string) => ReadonlySet<string>;
};

/** Reads from a network which names stand for one organisation. */
export function sceneOf({ graph, recipe }: Network): Scene {
  const members = new Map<string, ReadonlySet<string>>();
  if (recipe.level === 'organisation') {
    graph.forEachNode((id, { folded }) => members.set(foldId(id), new Set([id, ...folded].map(foldId))));
  }
  return { namesOf: (organisation) => members.get(foldId(organisation)) ?? new Set([foldId(organisation)]) };
}

/** Whether a name is one of some names; nobody is none of them. */
export function isOneOf(names: ReadonlySet<string>, name: string | null): boolean {
  return name !== null && names.has(foldId(name));
}

/** A row that no file has, after all others of its table. @param cells those that are filled in */
export function newRow<K extends TableKind>(
  kind: K,
  rows: readonly StoredRecord<K>[],
  cells: Partial<Omit<StoredRecord<K>, keyof Kept>>,
): StoredRecord<K> {
  const empty = Object.fromEntries(Object.keys(tables[kind].columns).map((column) => [column, null]));
  const id = rows.reduce((last, row) => Math.max(last, row.id), 0) + 1;
  const kept: Kept = { id, origin: { importId: scenarioImport, line: id, row: id }, attributes: null };
  // Every column is there, empty or given; the required ones are given by whoever makes the row.
  return { ...empty, ...cells, ...kept } as StoredRecord<K>;
}

/** The records with some tables replaced. */
export function withTables(records: StudyRecords, changed: Partial<StudyRecords>): StudyRecords {
  return { ...records, ...changed };
}
