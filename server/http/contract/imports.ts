import { z } from 'zod';
import { nameReasons } from '../../import/table-look.ts';
import { dateOrders, encodings, importPlanSchema } from '../../model/reading-plan.ts';
import { tableKindSchema, textSchema } from './shared.ts';

export const importSchema = z
  .object({
    id: z.string(),
    studyId: z.string(),
    kind: tableKindSchema,
    format: z.string(),
    file: z.string(),
    hash: z.string(),
    bytes: z.number(),
    records: z.number(),
    accepted: z.number(),
    errors: z.number(),
    warnings: z.number(),
    importedAt: z.string(),
    undoneAt: z.string().nullable(),
    /** Names what it was confirmed with. */
    batch: z.string(),
    /** Until when it can be done again after it was undone; null where it stands, or its records are gone for good. */
    againUntil: z.string().nullable(),
  })
  .meta({ id: 'Import' });

/** The text fields that go with `files` in an import or a check. */
export const importFieldsSchema = z.strictObject({
  skipRows: z.enum(['true', 'false']).default('false').describe('true = store the good rows of a file that also has bad ones'),
  plan: z
    .string()
    .max(2_000_000)
    .optional()
    .describe('How the files are to be read, as JSON (see ImportPlan); absent = as they stand'),
});

export const importListSchema = z.object({ imports: z.array(importSchema) }).meta({ id: 'ImportList' });

/** How an import was read, so that it can be made again from the same file; null = the file was read as it stands. */
export const importPlanAnswerSchema = z.object({ plan: importPlanSchema.nullable() }).meta({ id: 'ImportPlanAnswer' });

export const issueSchema = z
  .object({
    severity: z.enum(['error', 'warning']),
    line: z.number().nullable(),
    row: z.number().nullable(),
    column: z.string().nullable(),
    code: z.string(),
    message: textSchema,
  })
  .meta({ id: 'Issue' });

const seenRowSchema = z.object({ line: z.number(), row: z.number(), cells: z.array(z.string()) });

/** See import/table-look.ts. */
export const nameSuggestionSchema = z
  .object({
    organisation: z.string(),
    name: z.string(),
    municipality: z.string().nullable(),
    score: z.number(),
    reason: z.enum(nameReasons),
  })
  .meta({ id: 'NameSuggestion' });

/** What a person needs to see of a table to correct how it was read. */
export const tableLookSchema = z
  .object({
    encoding: z.enum(encodings).nullable(),
    delimiter: z.string().nullable(),
    headerRow: z.number().nullable(),
    dateOrder: z.enum(dateOrders),
    ambiguousDates: z.array(z.string()),
    otherOrderDates: z.array(z.string()),
    top: z.array(seenRowSchema),
    samples: z.array(z.array(z.string())),
    faulty: z.array(seenRowSchema),
    words: z.array(
      z.object({
        column: z.string(),
        header: z.string(),
        written: z.string(),
        count: z.number(),
        suggestion: z.string().nullable(),
      }),
    ),
    names: z.array(
      z.object({
        written: z.string(),
        count: z.number(),
        headers: z.array(z.string()),
        suggestions: z.array(nameSuggestionSchema),
      }),
    ),
    codes: z.array(
      z.object({
        code: z.string(),
        count: z.number(),
        suggestion: z.string().nullable(),
        organisations: z.array(nameSuggestionSchema),
        example: z.string().nullable(),
      }),
    ),
    documents: z.array(z.object({ document: z.string(), count: z.number() })),
    gives: z.array(z.object({ id: z.string(), name: z.string() })),
  })
  .meta({ id: 'TableLook' });

/** `outcome`: accept = every row in; warn = every row in, something to look at; partial = some rows refused; reject = nothing importable. */
export const checkSchema = z
  .object({
    file: z.string(),
    /** Index of the file among those that were sent: a name may come back cleaned. */
    source: z.number(),
    /** The part of the file it is: a sheet of a workbook, `nodes`, `ties`; null where the file is one table. */
    part: z.string().nullable(),
    kind: tableKindSchema.nullable(),
    /** Not read at all: `chosen` = the plan says so; `unknown` = a sheet that fits no table, beside others that do; null = read. */
    leftOut: z.enum(['chosen', 'unknown']).nullable(),
    outcome: z.enum(['accept', 'warn', 'partial', 'reject']),
    records: z.number(),
    accepted: z.number(),
    errors: z.number(),
    warnings: z.number(),
    issues: z.array(issueSchema),
    /** Every header in order and what it became; null = not stored, unless it is kept as an attribute. `personal` = it looks personal, and never is. */
    columns: z.array(
      z.object({
        header: z.string(),
        nth: z.number(),
        column: z.string().nullable(),
        kept: z.boolean(),
        personal: z.boolean(),
        /** It is no column, and nothing is asked of it: the program that wrote the file is known to write it. */
        settled: z.boolean(),
      }),
    ),
    /** Null where nobody asked for it. */
    look: tableLookSchema.nullable(),
  })
  .meta({ id: 'Check' });

export const checkListSchema = z.object({ files: z.array(checkSchema) }).meta({ id: 'CheckList' });

export type Import = z.output<typeof importSchema>;
export type ImportPlanAnswer = z.output<typeof importPlanAnswerSchema>;
export type ImportList = z.output<typeof importListSchema>;
export type IssueView = z.output<typeof issueSchema>;
export type Check = z.output<typeof checkSchema>;
export type TableLookView = z.output<typeof tableLookSchema>;
export type CheckList = z.output<typeof checkListSchema>;
