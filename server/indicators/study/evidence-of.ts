import type { RecordRef } from '../../model/records.ts';
import { type TableKind, tableKinds } from '../../model/tables.ts';

const places: ReadonlyMap<TableKind, number> = new Map(tableKinds.map((kind, place) => [kind, place]));

/** Adds records to a list one by one: a pair may have more of them than a call takes arguments. */
export function addRecords(list: RecordRef[], more: readonly RecordRef[]): void {
  for (const record of more) list.push(record);
}

/** The records of a list, each once, in the order of the tables and of their ids. */
export function evidenceOf(records: readonly RecordRef[]): readonly RecordRef[] {
  if (isInOrder(records)) return records;
  const ids = new Map<TableKind, number[]>();
  for (const { kind, id } of records) {
    const known = ids.get(kind);
    if (known === undefined) ids.set(kind, [id]);
    else known.push(id);
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

/**
 * Counts the different records of a list, as many as evidenceOf gives, without listing or sorting them: most values are only ever counted.
 * One counter serves list after list. Ids are numbered on within a study and table, so a mark for each takes little room.
 */
export function recordCounter(): (records: readonly RecordRef[]) => number {
  const marks = new Map<TableKind, Int32Array<ArrayBuffer>>();
  let turn = 0;
  return (records) => {
    turn++;
    let count = 0;
    let kind: TableKind | null = null;
    let own = new Int32Array(0);
    for (const record of records) {
      if (record.kind !== kind) {
        kind = record.kind;
        own = marks.get(kind) ?? new Int32Array(1024);
        marks.set(kind, own);
      }
      const { id } = record;
      if (id >= own.length) {
        const larger = new Int32Array(2 * id);
        larger.set(own);
        own = larger;
        marks.set(record.kind, own);
      }
      if (own[id] === turn) continue;
      own[id] = turn;
      count++;
    }
    return count;
  };
}

/** The refs of records of one table. */
export function refsOf(kind: TableKind, records: Iterable<{ readonly id: number }>): readonly RecordRef[] {
  return Array.from(records, ({ id }) => ({ kind, id }));
}

/** Whether records stand in that order already, each once, as those of one table read from first to last do. */
function isInOrder(records: readonly RecordRef[]): boolean {
  let before: RecordRef | null = null;
  for (const record of records) {
    if (before !== null) {
      if (before.kind === record.kind) {
        if (before.id >= record.id) return false;
      } else if ((places.get(before.kind) ?? 0) >= (places.get(record.kind) ?? 0)) return false;
    }
    before = record;
  }
  return true;
}
