import type { ImportIssueCode } from '../model/messages.ts';
import type { RecordOf } from '../model/table.ts';
import type { TableKind, Tables } from '../model/tables.ts';
import type { Text } from '../model/text.ts';

/** Something the import could not take as it stood, or that the user should look at. `line` and `row` count from 1; null = the file as a whole. */
export type Issue = {
  readonly severity: 'error' | 'warning';
  readonly line: number | null;
  readonly row: number | null;
  readonly column: string | null;
  readonly code: ImportIssueCode;
  readonly message: Text;
};

/** One data row as the tokeniser gives it: the physical line it starts on, the Excel row, its cells. */
export type Row = { readonly line: number; readonly row: number; readonly cells: readonly string[] };

/** A decoded table before its meaning is known. */
export type Sheet = {
  readonly header: Row;
  /** Rows after the header, in order; blank ones left out. Iterable once or more. */
  readonly rows: Iterable<Row>;
  /** What decoding had to say: encoding, unclosed quote, `sep=` line. */
  readonly issues: readonly Issue[];
};

export type SourceFile = { readonly name: string; readonly bytes: Uint8Array };

/** What a file is checked against: what the study knows already, and what came in before it in the same import. */
export type ImportContext = {
  /** Folded ids and folded names of organisations -> canonical id. */
  readonly organisations: ReadonlyMap<string, string>;
  /** Folded keys of each table that are taken, with the canonical text of the record that has it. */
  readonly keys: ReadonlyMap<TableKind, ReadonlyMap<string, string>>;
  /** Today, ISO; later dates are a warning. */
  readonly today: string;
};

export type ParsedRow<K extends TableKind = TableKind> = {
  readonly line: number;
  readonly row: number;
  readonly values: RecordOf<Tables[K]>;
  readonly attributes: Readonly<Record<string, string>> | null;
};

export type Outcome = 'accept' | 'warn' | 'partial' | 'reject';

/** What reading one file gave. `parsed` holds the rows that would be stored; nothing has been written. */
export type FileReading = {
  readonly file: string;
  readonly kind: TableKind | null;
  readonly format: string | null;
  readonly outcome: Outcome;
  /** Data rows in the file. */
  readonly records: number;
  readonly parsed: readonly ParsedRow[];
  /** The first issues, at most 100 of each severity; `errors` and `warnings` count them all. */
  readonly issues: readonly Issue[];
  readonly errors: number;
  readonly warnings: number;
};

/** A way in. One per file kind or tool; see list.ts. */
export type ImportFormat = {
  readonly id: string;
  readonly label: Text;
  /** The table its rows become. */
  readonly kind: TableKind;
  /**
   * How well a header row fits: matched columns, or null where a required one is missing or two headers claim one column.
   * The format with most matched columns wins; a tie is a question to the user.
   */
  readonly recognise: (header: readonly string[]) => number | null;
  readonly read: (sheet: Sheet, context: ImportContext, options: ReadOptions) => Omit<FileReading, 'file'>;
};

export type ReadOptions = {
  /** Headers of unknown columns that the user ticked "keep as attribute". */
  readonly keepAttributes: readonly string[];
};
