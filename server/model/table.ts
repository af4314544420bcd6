import type { Text } from './text.ts';

/**
 * A column of a study table. One declaration serves the record type, the import check, the database and the export.
 * - `id`        text compared after NFC, trimming and case folding; leading zeros kept
 * - `text`      free text, kept verbatim
 * - `date`      ISO yyyy-mm-dd
 * - `integer`, `number`  finite; `min` and `max` inclusive
 * - `boolean`   true / false
 * - `term`      a word of an open vocabulary: canonical spelling where known, kept as it stands otherwise
 * - `choice`    a word of a closed list
 */
export type ColumnType = 'id' | 'text' | 'date' | 'integer' | 'number' | 'boolean' | 'term' | 'choice';

export type Column = {
  readonly type: ColumnType;
  readonly required?: true;
  /** The accepted words of a `choice`. */
  readonly values?: readonly string[];
  /** The vocabulary of a `term` (see vocabulary.ts). */
  readonly vocabulary?: string;
  readonly min?: number;
  readonly max?: number;
  /** The table whose key this column names. */
  readonly refersTo?: 'organisations' | 'persons' | 'interviews' | 'codebook' | 'events' | 'municipalities';
  /** Identifies a person or a family: pseudonymised before anything is written. */
  readonly personal?: 'person' | 'family';
  /** Several values in one cell, separated by `;`. */
  readonly multiple?: true;
};

export type Columns = Readonly<Record<string, Column>>;

export type Table<K extends string = string, C extends Columns = Columns> = {
  readonly kind: K;
  readonly label: Text;
  /** The columns that together name a record; a second row with the same key is a duplicate. Empty: rows have no key of their own. */
  readonly key: readonly string[];
  readonly columns: C;
};

type ValueOf<C extends Column> = C['type'] extends 'integer' | 'number'
  ? number
  : C['type'] extends 'boolean'
    ? boolean
    : C extends { readonly values: readonly (infer V)[] }
      ? V
      : string;

/** The record of a table: every column is there, `null` where the cell was empty. */
export type RecordOf<T extends Table> = {
  readonly [K in keyof T['columns']]: T['columns'][K] extends { readonly required: true }
    ? ValueOf<T['columns'][K]>
    : ValueOf<T['columns'][K]> | null;
};

/** Declares a table; the literal types of its columns are kept. */
export function table<const K extends string, const C extends Columns>(
  declaration: Table<K, C> & { readonly key: readonly (keyof C & string)[] },
): Table<K, C> {
  return declaration;
}
