import type { ImportIssueCode } from '../model/messages.ts';
import type { ColumnChoice, DateOrder, StudyMapping, ValueChoice } from '../model/reading-plan.ts';
import type { RecordOf } from '../model/table.ts';
import type { TableKind, Tables } from '../model/tables.ts';
import type { Text } from '../model/text.ts';
import type { Pseudonymise } from './personal/pseudonymise.ts';
import type { Rows } from './row-set.ts';
import type { TableLook } from './table-look.ts';
import type { CellValue } from './tables/fingerprint.ts';
import type { TableWatch } from './tables/table-watch.ts';

/** Something the import could not take as it stood, or that the user should look at. `line` and `row` count from 1; null = the file as a whole. */
export type Issue = {
  readonly severity: 'error' | 'warning';
  readonly line: number | null;
  readonly row: number | null;
  /** The header as the user wrote it; the canonical name where the column is missing. */
  readonly column: string | null;
  readonly code: ImportIssueCode;
  readonly message: Text;
};

/**
 * What makes that a row cannot be read: its quotes are wrong, or it is longer than any row may be. `line` is where the row starts, or where the quote that is never closed opened;
 * `lost` counts the lines after it that could not be read for it.
 */
export type QuoteFault = {
  readonly code: 'unclosed-quote' | 'text-after-quote' | 'record-too-long';
  readonly line: number;
  readonly lost: number;
  /** Index of the cell that the quote opens; of a row that is too long its longest cell. */
  readonly cell: number;
};

/** One data row as the tokeniser gives it: the physical line it starts on, the Excel row, its cells. */
export type Row = {
  readonly line: number;
  readonly row: number;
  readonly cells: readonly string[];
  /** Set when the row cannot be trusted; its cells are then empty. */
  readonly fault: QuoteFault | null;
};

/** A decoded table before its meaning is known. */
export type Sheet = {
  /** Trailing empty headers left out. */
  readonly header: Row;
  /** Rows after the header, in order; blank ones left out. Iterable as often as needed; nothing is kept between rows. May be `SpannedRows`. */
  readonly rows: Iterable<Row>;
  /** What decoding had to say of the file as a whole. */
  readonly issues: readonly Issue[];
};

export type SourceFile = {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** The table it is, where the user said so. */
  readonly kind?: TableKind;
  /** Id of the format to read it with, where the user or a command said so. */
  readonly format?: string;
};

/** A record that others may refer to: its canonical id, and its name where it has one. */
export type Known = {
  readonly id: string;
  readonly name: string;
  /** Where an organisation is, and of what type, as its row has it. */
  readonly municipality?: string;
  readonly type?: string;
};

/** Folded spellings (ids, then names) -> the record they mean; null = a name that several records share, so it means none. */
export type Spellings = ReadonlyMap<string, Known | null>;

/** What persons decided about spellings of organisations, by folded spelling or id. */
export type DecidedNames = {
  /** Spellings that mean an organisation. They are known while files are read, and records keep them as written. */
  readonly placed: ReadonlyMap<string, { readonly written: string; readonly organisation: string }>;
  /** Folded ids of the organisations that a spelling does not mean. A spelling with an entry is a name of its own, and known. */
  readonly refused: ReadonlyMap<string, ReadonlySet<string>>;
  /** What organisations that are one with another have become. */
  readonly merged: ReadonlyMap<string, string>;
};

/** Who speaks in an interview. */
export type Speaker = {
  readonly org_id: string | null;
  readonly municipality: string | null;
  readonly respondent_role: string | null;
};

/** What a file is checked against: what the study knows already, and what came in before it in the same import. */
export type ImportContext = {
  /** Who speaks in each interview that says so, by folded interview id: what a coding tool's file does not hold. */
  readonly interviews?: ReadonlyMap<string, Speaker>;
  /** Folded codes that the codebook lists without saying of which group they are. */
  readonly bareCodes?: ReadonlySet<string>;
  /** Folded codes that stand for an organisation; which one, only a person can say. */
  readonly organisationCodes?: ReadonlySet<string>;
  /** Absent = nothing was decided. */
  readonly decided?: DecidedNames;
  /** The records of each table that rows may refer to. A table without records is not in the map. */
  readonly known: ReadonlyMap<TableKind, Spellings>;
  /** Folded keys that are taken, with the fingerprint of the record that has each (see fingerprint.ts). */
  readonly keys: ReadonlyMap<TableKind, ReadonlyMap<string, number>>;
  /** Fingerprints of the records without a key of their own, with how many there are of each. */
  readonly copies: ReadonlyMap<TableKind, ReadonlyMap<number, number>>;
  /** Today, ISO; later dates are a warning. */
  readonly today: string;
  /** Replaces what identifies a person or family while it is read, so that nothing behind the reader sees it. Absent where nothing will be stored. */
  readonly pseudonymise?: Pseudonymise;
};

export type ParsedRow<K extends TableKind = TableKind> = {
  readonly line: number;
  readonly row: number;
  readonly values: RecordOf<Tables[K]>;
  /** Without prototype, since its keys are the user's headers. */
  readonly attributes: Readonly<Record<string, string>> | null;
};

/** The same as they are handed on while a file is read: some rows at a time, column by column, in lists that the next rows use again. */
export type ReadRows = {
  readonly count: number;
  readonly lines: Float64Array;
  readonly rows: Float64Array;
  /** In the order of the table's columns. */
  readonly columns: readonly ReadRowsColumn[];
  /** Numbers up to here stand for values of these rows, those above for one value each throughout the table; they rise one by one. */
  readonly lastPassing: number;
  /** Null where no row has any. */
  readonly attributes: readonly ParsedRow['attributes'][] | null;
  /** Rows that the table may have in all, as far as can be told by now; 0 = that cannot be told. */
  readonly expected: number;
};

/** For each row the number of its value, and the values by number; 0 = no value. */
export type ReadRowsColumn = {
  readonly numbers: Int32Array;
  readonly values: readonly CellValue[];
  /**
   * There for a column of texts that hardly repeat, of which `values` makes strings when it is asked for: gives those of the rows in one string
   * instead, and lays down the length of each. It is null where that cannot be; no row is without a value where it can.
   */
  readonly joined?: (count: number, lengths: Int32Array) => string | null;
};

/**
 * - `accept` every row in, no complaint · `warn` every row in, something to look at
 * - `partial` some rows refused, the others can be stored if the user agrees · `reject` nothing can be stored
 */
export type Outcome = 'accept' | 'warn' | 'partial' | 'reject';

/** How one header was understood: the column it became, or null where it is none. */
export type ReadColumn = {
  readonly header: string;
  /** Counts equal headers from 1; 1 where left out. */
  readonly nth?: number;
  readonly column: string | null;
  /** Kept as an attribute under its own header. */
  readonly kept?: boolean;
  /** It looks personal, so that it is never kept. */
  readonly personal?: boolean;
  /** The program that wrote the file is known to write it, so that nothing is asked of it although it is no column. */
  readonly settled?: boolean;
};

/** What reading one file, or one part of it, gave. `parsed` holds the rows that would be stored; nothing has been written. */
export type FileReading = {
  readonly file: string;
  /** Index, among the files that were read, of the file it came from; one file may give several readings. -1 = it comes from the plan. */
  readonly source: number;
  /** The part of the file it is: a sheet of a workbook, `nodes`, `ties`; null where the file is one table. */
  readonly part: string | null;
  readonly kind: TableKind | null;
  readonly format: string | null;
  readonly outcome: Outcome;
  /** Data rows in the file: those parsed, refused, repeated and left out together. */
  readonly records: number;
  readonly parsed: readonly ParsedRow[];
  /** Excel rows of data rows that have an error. */
  readonly refused: Rows;
  /** Excel rows of data rows that are in the study or the file already, and are not stored again. */
  readonly repeated: readonly number[];
  /** For each of `repeated`, the Excel row in this file that says the same; 0 where it is the study that holds it. */
  readonly twins?: readonly number[];
  /** Excel rows of data rows that the plan leaves out: neither stored nor faulty. Absent = none. */
  readonly rowsLeftOut?: readonly number[];
  /**
   * Set where the table was not read at all; it then has no rows and no issues of its own.
   * `chosen` the plan says so · `unknown` a sheet that fits no table, beside others that do
   */
  readonly leftOut?: 'chosen' | 'unknown';
  /** Every header in order; a header that serves two columns stands there twice. */
  readonly columns: readonly ReadColumn[];
  /** The first issues, at most 100 of each severity; `errors` and `warnings` count them all. */
  readonly issues: readonly Issue[];
  readonly errors: number;
  readonly warnings: number;
  /** Its rows as text, where a person typed them instead of sending a file: what names it as its bytes name a file. */
  readonly content?: string;
  /** Only where somebody looks. */
  readonly look?: TableLook;
};

/** How a header row fits a format. */
export type HeaderMatch = {
  readonly columns: readonly ReadColumn[];
  /** Number of headers that were understood. */
  readonly matched: number;
  /** Number of columns that must have a header. */
  readonly required: number;
  /** Those of them that no header gives, with the other names they may have. */
  readonly missing: readonly { readonly column: string; readonly aliases: readonly string[] }[];
  /** Columns that several headers claim: a question to the user, never a guess. */
  readonly doubled: readonly { readonly column: string; readonly headers: readonly string[] }[];
  /** True where the header is too little to go by alone: the file's name or the user must say the same. */
  readonly weak: boolean;
};

export type MentionedCodes = ReadonlyMap<string, { readonly id: string; readonly label: string; readonly isKnown: boolean }>;

/** The codes and documents that a table names: what a person is asked of, and what the records made of the answers are called. */
export type Mentions = {
  /** By the code as written, folded: its id in the study, a name for it, and whether this codebook has it. */
  readonly codes: (codebook: Spellings | undefined) => MentionedCodes;
  /** Documents by name, as written; silent = some passage of it does not say who speaks. */
  readonly documents: readonly { readonly name: string; readonly isSilent: boolean }[];
};

/** A way in. One per file kind or tool; see list.ts. */
export type ImportFormat = {
  readonly id: string;
  readonly label: Text;
  /** The table its rows become. */
  readonly kind: TableKind;
  /** Names such a file often has, without extension; they break a tie between formats, never more. */
  readonly fileNames: readonly string[];
  /** The format with most matched headers and nothing missing or doubled wins; a tie is a question to the user. */
  readonly match: (header: readonly string[], choices?: readonly ColumnChoice[]) => HeaderMatch;
  readonly read: (sheet: Sheet, context: ImportContext, options: ReadOptions) => Omit<FileReading, 'file' | 'source' | 'part'>;
  /** What the table names, without checking it. Formats of passages and of codes have it. */
  readonly mentions?: (sheet: Sheet, context: ImportContext, options: ReadOptions) => Mentions;
};

export type ReadOptions = {
  /** What a person said of headers, words and dates. Corrected cells and rows left out were seen to before a format reads the rows. */
  readonly columns?: readonly ColumnChoice[];
  readonly values?: readonly ValueChoice[];
  readonly dateOrder?: DateOrder;
  /** What codes stand for and who speaks in documents. */
  readonly mapping?: StudyMapping;
  /**
   * Is given the rows that would be stored, in order, as soon as they are read; `parsed` then stays empty, so that few rows are held.
   * null = nobody wants the rows: they are checked, and no record is made of them.
   */
  readonly onRows?: ((rows: ReadRows) => void) | null;
  /** Looks on while the rows are checked, and changes nothing. */
  readonly watch?: TableWatch;
  /** Is told now and then how many rows were checked. */
  readonly onProgress?: (rows: number) => void;
  /** Which share of the table so many rows are, 0..1; 0 = that cannot be told. Left out where nobody can tell. */
  readonly share?: (rows: number) => number;
  /** Keep all errors, not the first 100 only. */
  readonly allErrors?: true;
  /** Numbers that cannot be used (`NA`, below what a column allows) are not known, with a warning, instead of refusing their row. */
  readonly anyNumber?: true;
};
