import { contentColumns, recordKey } from '../import/import-context.ts';
import { type CellValue, fingerprint } from '../import/tables/fingerprint.ts';
import type { Identify } from '../store/store.ts';

/** Tells records apart as reading a file does: by their key, or by all they say. */
export const identifyRecord: Identify = (kind, values, attributes) => {
  // A stored record holds its table's columns, which are all cell values.
  const cells = values as Readonly<Record<string, CellValue>>;
  const key = recordKey(kind, cells);
  return key === null ? { print: fingerprint(cells, contentColumns(kind), attributes) } : { key };
};
