import type { Kept } from '../../model/records.ts';

/**
 * Records in the order of import and row. The store numbers records as they come in, so that is the order of their ids;
 * records that stand so already, as they do when loaded, are not copied.
 */
export function inOrder<R extends Kept>(records: readonly R[]): readonly R[] {
  let previous = Number.NEGATIVE_INFINITY;
  for (const { id } of records) {
    if (id < previous) return [...records].sort((a, b) => a.id - b.id);
    previous = id;
  }
  return records;
}
