import type { RecordRef } from '../../model/records.ts';
import { type TableKind, tableKinds } from '../../model/tables.ts';

const places: ReadonlyMap<TableKind, number> = new Map(tableKinds.map((kind, place) => [kind, place]));

/** The records of several lists, each once, in the order of the tables and of their ids. */
export function evidenceOf(...lists: readonly Iterable<RecordRef>[]): readonly RecordRef[] {
  const ids = new Map<TableKind, Set<number>>();
  for (const list of lists) {
    for (const { kind, id } of list) {
      const known = ids.get(kind);
      if (known === undefined) ids.set(kind, new Set([id]));
      else known.add(id);
    }
  }
  return [...ids]
    .sort(([a], [b]) => (places.get(a) ?? 0) - (places.get(b) ?? 0))
    .flatMap(([kind, each]) => [...each].sort((a, b) => a - b).map((id) => ({ kind, id })));
}

/** The refs of records of one table. */
export function refsOf(kind: TableKind, records: Iterable<{ readonly id: number }>): readonly RecordRef[] {
  return Array.from(records, ({ id }) => ({ kind, id }));
}
