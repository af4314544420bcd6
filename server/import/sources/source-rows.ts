import type { Row } from '../format.ts';
import { importFormats } from '../index.ts';
import { headerSearch } from '../tables/find-header.ts';
import { isBlank } from '../tables/grid.ts';
import { tokenise } from '../text/tokenise.ts';

/*
 * What the readers share that recognise a text table by its rows, where its header would not do.
 */

/** From this length on the beginning of a text may not be the whole of it: its last row is then left out of account. */
export const maybeCut = 100_000;

/** The rows of a text table that are not blank, wrong ones among them. */
export function* filledRows(pieces: Iterable<string>, delimiter: string): Generator<Row> {
  for (const row of tokenise(pieces, delimiter)) if (row.fault !== null || !isBlank(row.cells)) yield row;
}

/** The same rows without the line with which Excel names the separator. */
export function* rowsBelowSep(pieces: Iterable<string>, delimiter: string): Generator<Row> {
  let isFirst = true;
  for (const row of filledRows(pieces, delimiter)) {
    if (!(isFirst && /^sep=/i.test(row.cells[0] ?? ''))) yield row;
    isFirst = false;
  }
}

/** The first rows of a text that are there as a whole. @param start the beginning of the text */
export function topRows(start: string, delimiter: string, most: number): readonly Row[] {
  const rows: Row[] = [];
  for (const row of filledRows([withoutSepLine(start)], delimiter)) if (rows.push(row) > most) break;
  if (rows.length > most || start.length >= maybeCut) rows.pop();
  return rows;
}

/** A text without the line with which Excel names the separator. */
export const withoutSepLine = (start: string): string => start.replace(/^\ufeff*"?sep=([;,\t|])"?\r?\n?/i, '');

/** Makes the question whether a cell is a header of some table. It remembers what it was asked, so it is made anew for every file. */
export const knownHeaders = (): ((cell: string) => boolean) => headerSearch(importFormats).isKnown;
