import type { Encoding } from '../../model/reading-plan.ts';
import type { Row } from '../format.ts';

/** A table as somebody may look at it, read or not. */
export type TableView = {
  /** Null where the file is no text table. */
  readonly encoding: Encoding | null;
  readonly delimiter: string | null;
  /** Rows from the top, corrected; blank ones left out. The header is one of them where `hasHeaderRow`. */
  readonly rows: Iterable<Row>;
  /** The row that is or would be the header; null where there is no row. */
  readonly header: Row | null;
  /** False where the header is none of the file's own rows: the nodes of a network file. */
  readonly hasHeaderRow: boolean;
};
