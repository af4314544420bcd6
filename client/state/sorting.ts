export type Cell = string | number | null;
export type Sorting = { readonly column: string; readonly descending: boolean };

/** Order of two cells, numbers by size and words as a reader sorts them. Cells without a value come last, whichever way. */
export function compareCells(a: Cell, b: Cell, descending: boolean, collator: Intl.Collator): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  const order = typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b));
  return descending ? -order : order;
}

/** A new array in order; rows that are equal keep their place. */
export function sortRows<R>(rows: readonly R[], sorting: Sorting, cell: (row: R, column: string) => Cell, language: string): R[] {
  const collator = new Intl.Collator(language, { numeric: true, sensitivity: 'base' });
  return [...rows].sort((a, b) => compareCells(cell(a, sorting.column), cell(b, sorting.column), sorting.descending, collator));
}

/** A click on a column: turns the order round where it was sorted already, else begins with `descendingFirst`. */
export function nextSorting(now: Sorting, column: string, descendingFirst: boolean): Sorting {
  return now.column === column ? { column, descending: !now.descending } : { column, descending: descendingFirst };
}
