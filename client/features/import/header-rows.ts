import type { Check, ColumnChoice, TableKindList, TablePlan } from '../../../server/http/contract.ts';
import { columnChoiceOf, foldWord } from '../../state/plan.ts';

/** A header of the file as the step about columns shows it. */
export type HeaderRow = {
  readonly header: string;
  readonly nth: number;
  /** Up to three values that stand under it. */
  readonly samples: readonly string[];
  /** The column it becomes, as it was said or else found; null = none. */
  readonly column: string | null;
  /** Other columns that it fills as well, where they have no header of their own. */
  readonly also: readonly string[];
  readonly kept: boolean;
  /** It seems to be about persons. */
  readonly personal: boolean;
  /** It does, and so only becomes a column that holds pseudonyms, or none. */
  readonly locked: boolean;
  /** Nothing is known of it and nothing was said. */
  readonly unknown: boolean;
};

/** One row for each header, in the order of the file. @param columnsOfTable what a header may become */
export function headerRows(check: Check, said: TablePlan, columnsOfTable: readonly ColumnOfTable[]): readonly HeaderRow[] {
  const { look, columns } = check;
  const cells = look?.top.find(({ row }) => row === look.headerRow)?.cells ?? [];
  const rows = new Map<string, HeaderRow>();
  const isPersonal = (name: string): boolean => columnsOfTable.some((one) => one.name === name && one.personal);
  for (const { header, nth, column, kept, personal, settled } of columns) {
    const key = headerKey(header, nth);
    const earlier = rows.get(key);
    if (earlier !== undefined) {
      if (column !== null) rows.set(key, { ...earlier, also: [...earlier.also, column] });
      continue;
    }
    const choice = columnChoiceOf(said, header, nth);
    const becomes = choice === undefined ? column : choice.column;
    rows.set(key, {
      header,
      nth,
      samples: look?.samples[positionOf(cells, header, nth)] ?? [],
      column: becomes,
      also: [],
      kept: choice === undefined ? kept : choice.keep && choice.column === null,
      personal,
      locked: personal && (becomes === null || isPersonal(becomes)),
      unknown: choice === undefined && column === null && !kept && !personal && !settled,
    });
  }
  return [...rows.values()];
}

export const headerKey = (header: string, nth: number): string => `${nth} ${foldWord(header)}`;

/** Where a header stands in the header row; -1 where it is not to be seen there. */
function positionOf(cells: readonly string[], header: string, nth: number): number {
  const wanted = foldWord(header);
  const places = cells.flatMap((cell, index) => (foldWord(cell) === wanted ? [index] : []));
  return places[nth - 1] ?? -1;
}

/** The choice that gives several headers' column to one of them; the others become none. */
export function settle(
  column: string,
  headers: readonly { readonly header: string; readonly nth: number }[],
  chosen: string,
): readonly ColumnChoice[] {
  return headers.map(({ header, nth }) => ({
    header,
    nth,
    column: headerKey(header, nth) === chosen ? column : null,
    keep: false,
  }));
}

export type ColumnOfTable = TableKindList['tables'][number]['columns'][number];
