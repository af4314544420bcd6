import type { DlHeader } from './ucinet-dl-header.ts';

/** Rows and columns of a two-mode matrix are different nodes; numbers alone would say they are the same. */
export function namesOfBoth(rows: readonly string[], columns: readonly string[], header: DlHeader): readonly string[] {
  const rowIds = header.rowLabels === null ? rows.map((name) => `r${name}`) : rows;
  const columnIds = header.columnLabels === null ? columns.map((name) => `c${name}`) : columns;
  return [...rowIds, ...columnIds];
}

/** The labels of one side, numbers where there are none, or null where they stand among the data. */
export function named(labels: DlHeader['rowLabels'], count: number): readonly string[] | null {
  if (labels === 'embedded') return null;
  return labels ?? Array.from({ length: count }, (_, at) => String(at + 1));
}
