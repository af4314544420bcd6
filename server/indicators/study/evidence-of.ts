import type { RecordRef } from '../../model/records.ts';
import { type TableKind, tableKinds } from '../../model/tables.ts';

const places: ReadonlyMap<TableKind, number> = new Map(tableKinds.map((kind, place) => [kind, place]));

/** The records of several lists, each once, in the order of the tables and of their ids. */
export function evidenceOf(...lists: readonly Iterable<RecordRef>[]): readonly RecordRef[] {
  const [only] = lists;
  if (lists.length === 1 && Array.isArray(only) && isInOrder(only)) return only;
  const ids = new Map<TableKind, number[]>();
  for (const list of lists) {
    for (const { kind, id } of list) {
      const known = ids.get(kind);
      if (known === undefined) ids.set(kind, [id]);
      else known.push(id);
    }
  }
  return [...ids]
    .sort(([a], [b]) => (places.get(a) ?? 0) - (places.get(b) ?? 0))
    .flatMap(([kind, each]) => {
      // Typed arrays sort numbers without a comparison function: many times faster where a value stands on a whole log.
      const sorted = Float64Array.from(each).sort();
      const refs: RecordRef[] = [];
      for (const [place, id] of sorted.entries()) if (place === 0 || sorted[place - 1] !== id) refs.push({ kind, id });
      return refs;
    });
}

/** The refs of records of one table. */
export function refsOf(kind: TableKind, records: Iterable<{ readonly id: number }>): readonly RecordRef[] {
  return Array.from(records, ({ id }) => ({ kind, id }));
}

/** Whether records stand in that order already, each once, as those of one table read from first to last do. */
function isInOrder(records: readonly RecordRef[]): boolean {
  return records.every(({ kind, id }, at) => {
    const before = records[at - 1];
    if (before === undefined) return true;
    return before.kind === kind ? before.id < id : (places.get(before.kind) ?? 0) < (places.get(kind) ?? 0);
  });
}
