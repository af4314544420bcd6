import { z } from 'zod';
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
  })
  .meta({ id: 'Import' });

/** The text fields that go with `files` in an import or a check. */
export const importFieldsSchema = z.strictObject({
  skipRows: z.enum(['true', 'false']).default('false').describe('true = store the good rows of a file that also has bad ones'),
  keep: z.string().max(20_000).optional().describe('Unknown headers to keep as attributes, as JSON: {"file": ["header"]}'),
  kinds: z
    .string()
    .max(20_000)
    .optional()
    .describe('The table a file is, where it is not to be recognised by itself, as JSON: {"file": "contacts"}'),
});

export const importListSchema = z.object({ imports: z.array(importSchema) }).meta({ id: 'ImportList' });

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

/** `outcome`: accept = every row in; warn = every row in, something to look at; partial = some rows refused; reject = nothing importable. */
export const checkSchema = z
  .object({
    file: z.string(),
    /** Index of the file among those that were sent: a name may come back cleaned. */
    source: z.number(),
    /** The part of the file it is: a sheet of a workbook, `nodes`, `ties`; null where the file is one table. */
    part: z.string().nullable(),
    kind: tableKindSchema.nullable(),
    outcome: z.enum(['accept', 'warn', 'partial', 'reject']),
    records: z.number(),
    accepted: z.number(),
    errors: z.number(),
    warnings: z.number(),
    issues: z.array(issueSchema),
    /** Headers that were recognised and what they became; null = not stored. */
    columns: z.array(z.object({ header: z.string(), column: z.string().nullable() })),
  })
  .meta({ id: 'Check' });

export const checkListSchema = z.object({ files: z.array(checkSchema) }).meta({ id: 'CheckList' });

export type Import = z.output<typeof importSchema>;
export type ImportList = z.output<typeof importListSchema>;
export type IssueView = z.output<typeof issueSchema>;
export type Check = z.output<typeof checkSchema>;
export type CheckList = z.output<typeof checkListSchema>;
