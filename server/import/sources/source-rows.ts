import type { Row } from '../format.ts';
import { importFormats } from '../index.ts';
import { headerSearch } from '../tables/find-header.ts';
import { isBlank } from '../tables/grid.ts';
import { delimiters } from '../text/csv.ts';
import { firstPiece, headOf, textBelow } from '../text/text-head.ts';
import { tokenise } from '../text/tokenise.ts';

/*
 * What the readers share that recognise a text table by its rows, where its header would not do.
 */

/** From this length on the beginning of a text may not be the whole of it: its last row is then left out of account. */
export const maybeCut = 100_000;

/** What may separate the cells of a text: what a person said, else what the line `sep=` names, else each that is looked for. @param start its beginning */
export function signsFor(start: string, chosen: string | undefined): readonly string[] {
  const sign = chosen ?? headOf(start).delimiter;
  return sign === null ? delimiters : [sign];
}

/** The rows of a text table that are not blank, wrong ones among them. The line with which Excel names the separator is none of them. */
export function* filledRows(pieces: () => Iterable<string>, delimiter: string): Generator<Row> {
  const { length, firstLine } = headOf(firstPiece(pieces()));
  for (const row of tokenise(textBelow(pieces(), length), delimiter, firstLine)) {
    if (row.fault !== null || !isBlank(row.cells)) yield row;
  }
}

/** The first rows of a text that are there as a whole. @param start the beginning of the text */
export function topRows(start: string, delimiter: string, most: number): readonly Row[] {
  const rows: Row[] = [];
  for (const row of filledRows(() => [start], delimiter)) if (rows.push(row) > most) break;
  if (rows.length > most || start.length >= maybeCut) rows.pop();
  return rows;
}

/** Makes the question whether a cell is a header of some table. It remembers what it was asked, so it is made anew for every file. */
export const knownHeaders = (): ((cell: string) => boolean) => headerSearch(importFormats).isKnown;
