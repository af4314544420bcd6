import type { DateOrder, Encoding } from '../model/reading-plan.ts';

/*
 * What a person needs to see of a table to correct how it was read: how it was understood, what it looks like, and what it asks.
 * Made only where somebody looks (the import page); a command that takes files in does without.
 */

/** One row as the file has it. At most 40 cells of 80 characters each; cells of columns that look personal read `•••`. */
export type SeenRow = { readonly line: number; readonly row: number; readonly cells: readonly string[] };

/** A word of a column that the study does not know, and how often it stands there. */
export type UnknownWord = {
  /** Canonical name of the column, and its header in the file. */
  readonly column: string;
  readonly header: string;
  readonly written: string;
  readonly count: number;
  /** The known word it is most like, by its canonical spelling; null = like none. */
  readonly suggestion: string | null;
};

/** An organisation that a spelling may mean. `score` 0..1; `reason` a code of the names messages. */
export type NameSuggestion = {
  readonly organisation: string;
  readonly name: string;
  readonly municipality: string | null;
  readonly score: number;
  readonly reason: NameReason;
};

export const nameReasons = [
  /** The same once dots, case, accents, legal forms and little words are gone. */
  'same-words',
  /** The same words in another order. */
  'other-order',
  /** One is an abbreviation of the other. */
  'abbreviation',
  /** Another word for the same: `CPAS` and `OCMW`, `kribbe` and `crèche`. */
  'synonym',
  /** A typing error or two apart. */
  'typing-error',
  /** All the words of one are in the other. */
  'part-of',
  /** Letters of another alphabet that look the same, or characters that cannot be seen. */
  'look-alike',
  /** They share words. */
  'shared-words',
] as const;
export type NameReason = (typeof nameReasons)[number];

/** A spelling of an organisation that the study does not know, or a name that several of its organisations have. */
export type UnknownName = {
  readonly written: string;
  readonly count: number;
  /** Headers it stands under. */
  readonly headers: readonly string[];
  /** Best first, at most 5. */
  readonly suggestions: readonly NameSuggestion[];
};

/** A code that the codebook does not know, with the first passage it stands on (at most 200 characters). */
export type UnknownCode = {
  readonly code: string;
  readonly count: number;
  /** The code of the codebook that it is most like; null = like none. */
  readonly suggestion: string | null;
  /** The organisations that the last part of its path may name, best first, at most 5. */
  readonly organisations: readonly NameSuggestion[];
  readonly example: string | null;
};
/** The same before anybody looked for organisations. */
export type OpenCode = Omit<UnknownCode, 'organisations'>;

/** A document of a coding tool of which nobody knows who speaks in it. */
export type UnknownDocument = { readonly document: string; readonly count: number };

export type TableLook = {
  /** Null where the file is no text table. */
  readonly encoding: Encoding | null;
  readonly delimiter: string | null;
  /** Excel row of the header; null where the table has no header of its own (the nodes of a network file). */
  readonly headerRow: number | null;
  readonly dateOrder: DateOrder;
  /** Columns of dates that fit the other order as well, by header: a question to the person. */
  readonly ambiguousDates: readonly string[];
  /** Columns of dates, by header, in which some are no dates in this order and all are in the other. */
  readonly otherOrderDates: readonly string[];
  /** The first rows of the table as they stand, title rows and header included; at most 25. Behind a spreadsheet's number of a day stands that day. */
  readonly top: readonly SeenRow[];
  /** Up to 3 different values of each header, in the order of `top`'s header row, days as there; none where the header looks personal. */
  readonly samples: readonly (readonly string[])[];
  /** The first rows that have an error, at most 200, as they stand after corrections. */
  readonly faulty: readonly SeenRow[];
  /** At most 500 of each; the most frequent first. */
  readonly words: readonly UnknownWord[];
  readonly names: readonly UnknownName[];
  readonly codes: readonly UnknownCode[];
  readonly documents: readonly UnknownDocument[];
  /** What the table brings along that other rows may name: its organisations, or the codes of its codebook. At most 5000; none of other tables. */
  readonly gives: readonly { readonly id: string; readonly name: string }[];
};
