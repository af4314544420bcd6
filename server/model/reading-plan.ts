import { z } from 'zod';
import { type TableKind, tableKinds } from './tables.ts';

/*
 * What a person said of how files are to be read: the recipe of an import. Whatever it leaves out is found from the files themselves,
 * so the empty plan reads everything as it stands. It travels from the screen to the reader, and stays with the imports it made.
 */

export const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'] as const;
export type Encoding = (typeof encodings)[number];

/** Whether 3/4/2024 is the third of April or the fourth of March. Day before month unless a person says otherwise. */
export const dateOrders = ['day-first', 'month-first'] as const;
export type DateOrder = (typeof dateOrders)[number];

export const tableKindSchema = z.enum(tableKinds as readonly [TableKind, ...TableKind[]]);

const word = z.string().max(500);
const cell = z.string().max(32_767);
const place = z.int().min(1).max(100_000_000);

/** What a header becomes. Headers are compared folded; `nth` counts equal ones from 1, left to right. */
export const columnChoiceSchema = z.strictObject({
  header: word,
  nth: z.int().min(1).max(1000).default(1),
  /** A column of the table; null = none. */
  column: word.nullable(),
  /** Keep it as an attribute under its own header; only where `column` is null, and never for headers that look personal. */
  keep: z.boolean().default(false),
});

/** A word of the file, compared folded, and the word of the study it stands for; null = leave the cell empty. */
export const valueChoiceSchema = z.strictObject({ column: word, written: word, becomes: word.nullable() });

/** Another text for one cell: its Excel row and its position in the row, from 0. */
export const cellCorrectionSchema = z.strictObject({ row: place, position: z.int().min(0).max(16_383), value: cell });

export const tablePlanSchema = z.strictObject({
  /** The part's name as a reading gives it; null for a file that is one table. */
  part: z.string().max(500).nullable().default(null),
  /** Leave this table of the file out. */
  leaveOut: z.boolean().optional(),
  kind: tableKindSchema.optional(),
  /** Id of the import format to read it with. */
  format: word.optional(),
  /** Excel row of the header. */
  headerRow: place.optional(),
  dateOrder: z.enum(dateOrders).optional(),
  columns: z.array(columnChoiceSchema).max(256).optional(),
  values: z.array(valueChoiceSchema).max(5000).optional(),
  cells: z.array(cellCorrectionSchema).max(20_000).optional(),
  /** Excel rows that are not to be taken in. */
  rowsLeftOut: z.array(place).max(20_000).optional(),
});

export const filePlanSchema = z.strictObject({
  /** Its name. */
  file: z.string().max(500),
  /** For a text table. */
  encoding: z.enum(encodings).optional(),
  delimiter: z
    .string()
    .regex(/^[^"\r\n]$/)
    .optional(),
  tables: z.array(tablePlanSchema).max(500).default([]),
});

/** What an unknown spelling means: an organisation of the study or of this plan; null = none of those it resembles. */
export const nameChoiceSchema = z.strictObject({ written: word, organisation: word.nullable() });

/** An organisation that is made because a file names it. */
export const newOrganisationSchema = z.strictObject({
  org_id: z.string().min(1).max(128),
  name: z.string().min(1).max(500),
  type: word.nullable().default(null),
  sector: word.nullable().default(null),
  municipality: word.nullable().default(null),
  district: word.nullable().default(null),
});

/** What a code of a coding tool stands for in the study. */
export const codeMeaningSchema = z.discriminatedUnion('is', [
  /** Another spelling of a code in the codebook. */
  z.strictObject({ is: z.literal('code'), code: word }),
  /** The organisation a passage is about: its id. */
  z.strictObject({ is: z.literal('organisation'), organisation: word }),
  /** The type of relation that the speaker reports with the organisation the passage is about. */
  z.strictObject({ is: z.literal('relation'), type: word }),
  z.strictObject({
    is: z.literal('factor'),
    level: word.nullable().default(null),
    kind: word.nullable().default(null),
  }),
  /** A dilemma, or one pole of it. */
  z.strictObject({ is: z.literal('dilemma'), dilemma: word, pole: z.enum(['A', 'B', 'both']).nullable().default(null) }),
  /** A code of its own, which says nothing of the above. */
  z.strictObject({ is: z.literal('other') }),
]);

export const codeChoiceSchema = z.strictObject({ code: word, meaning: codeMeaningSchema });

/** Who speaks in a document of a coding tool. */
export const documentChoiceSchema = z.strictObject({
  document: word,
  org_id: word.nullable().default(null),
  municipality: word.nullable().default(null),
  respondent_role: word.nullable().default(null),
});

export const importPlanSchema = z.strictObject({
  files: z.array(filePlanSchema).max(500).default([]),
  names: z.array(nameChoiceSchema).max(5000).default([]),
  organisations: z.array(newOrganisationSchema).max(5000).default([]),
  codes: z.array(codeChoiceSchema).max(5000).default([]),
  documents: z.array(documentChoiceSchema).max(5000).default([]),
});

export type ColumnChoice = z.output<typeof columnChoiceSchema>;
export type ValueChoice = z.output<typeof valueChoiceSchema>;
export type CellCorrection = z.output<typeof cellCorrectionSchema>;
export type TablePlan = z.output<typeof tablePlanSchema>;
export type FilePlan = z.output<typeof filePlanSchema>;
export type NameChoice = z.output<typeof nameChoiceSchema>;
export type NewOrganisation = z.output<typeof newOrganisationSchema>;
export type CodeMeaning = z.output<typeof codeMeaningSchema>;
export type CodeChoice = z.output<typeof codeChoiceSchema>;
export type DocumentChoice = z.output<typeof documentChoiceSchema>;
export type ImportPlan = z.output<typeof importPlanSchema>;

/** The part of a plan that holds for a whole study, whatever the file: what its codes stand for and who speaks in its documents. */
export type StudyMapping = Pick<ImportPlan, 'codes' | 'documents'>;

/** The plan that says nothing. */
export const emptyPlan: ImportPlan = { files: [], names: [], organisations: [], codes: [], documents: [] };
