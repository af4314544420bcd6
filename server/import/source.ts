import type { Encoding, TablePlan } from '../model/reading-plan.ts';
import type { TableKind } from '../model/tables.ts';
import type { Text } from '../model/text.ts';
import type { Issue, Row, Sheet } from './format.ts';
import type { Rows } from './row-set.ts';
import type { Grid } from './tables/grid.ts';
import { type Decoded, decode } from './text/decode.ts';

/**
 * A table found inside a file that is no text table: a sheet of a workbook, the nodes or the ties of a network file, the coded passages
 * of a project. Its rows carry the place they were found at: the Excel row of a sheet, the physical line of an XML or text file.
 */
export type Part = {
  /** What the user knows it by: the sheet's name, `nodes`, `ties`, `codings`; unique within the file. */
  readonly name: string;
} & (
  | {
      readonly sheet: Sheet;
      /** Id of the import format to read it with. */
      readonly format: string;
    }
  | {
      /** Its header decides, as for a text table. */
      readonly grid: Grid;
      readonly format: null;
    }
);

/** What a file holds: its tables, or none with the reasons. */
export type Opening = {
  readonly parts: readonly Part[];
  readonly issues: readonly Issue[];
  /** The table as it stands, where cells of it must be corrected before it can be opened. `refused`: Excel rows of those cells. */
  readonly faulty?: { readonly header: Row; readonly rows: Iterable<Row>; readonly refused: Rows };
};

/** What is read of a file before it is decided what it is. */
export type Glimpse = {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** The kind of table that a person said it is. */
  readonly kind?: TableKind;
  /** The decoded beginning where the file is text; null where it is not. */
  readonly start: string | null;
  /** What a person said of the text: its encoding, and what separates its cells. */
  readonly encoding?: Encoding;
  readonly delimiter?: string;
  /** What a person said of the file as one table: its corrected cells, and rows left out. */
  readonly table?: TablePlan;
};

/** The text of a file, in the encoding that a person said, or that it seems to have. */
export function textOf({ bytes, encoding }: Glimpse): Decoded {
  return decode(bytes, encoding);
}

/**
 * A way to get tables out of a file that is no text table. One per file kind; see source-list.ts.
 * Content decides, never the file's name. Pure and bounded: limits on bytes, entries, ratio and depth come from limits.ts,
 * and what exceeds them is an issue, not an exception.
 */
export type SourceReader = {
  readonly id: string;
  readonly label: Text;
  /** The ending such a file carries, without the dot; named to the user where the file carries that of a text table instead. */
  readonly extension?: string;
  readonly recognise: (glimpse: Glimpse) => boolean;
  readonly open: (glimpse: Glimpse) => Opening;
};
