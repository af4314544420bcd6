import type { OpenCode, UnknownDocument } from '../table-look.ts';
import type { CellIssue } from './cell-reader.ts';
import type { Draft } from './row-record.ts';

/** Who looks on while the rows of a table are checked. It is told what happens and changes nothing; see table-looker.ts. */
export type TableWatch = {
  /** Something is to be said of a cell. @param header of the column, as in the file */
  readonly onCell: (column: string, header: string, issue: CellIssue) => void;
  /** The cells of a row were read, whether the row is stored or not. The draft is that of the next row afterwards. @param titleOf gives the header of a column */
  readonly onRow: (draft: Draft, titleOf: (column: string) => string) => void;
  /** A cell of a column of dates was read; equal cells may be told once only. */
  readonly onDate: (column: string, cell: string) => void;
  /** The codes and documents of a table of passages that a person is asked of, most frequent first. Told once; a format that keeps silent has none. */
  readonly onPassages: (codes: readonly OpenCode[], documents: readonly UnknownDocument[]) => void;
};
