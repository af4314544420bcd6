import { z } from 'zod';
import { importPlanSchema } from '../../model/reading-plan.ts';
import { checkSchema, importSchema } from './imports.ts';
import { errorSchema, language, studyParamsSchema } from './shared.ts';

/** How far the work on a draft is. `total` null = not known; `seconds` since the work began. */
export const draftProgressSchema = z
  .object({
    step: z.enum(['waiting', 'reading', 'checking', 'writing']),
    /** The file at hand; null where it is none in particular. */
    file: z.string().nullable(),
    /** Rows done, and in all as far as known. */
    done: z.number(),
    total: z.number().nullable(),
    seconds: z.number(),
  })
  .meta({ id: 'DraftProgress' });

/**
 * Files that were sent and are not records yet, with the plan to read them by. They wait on the server, encrypted with a key that only the
 * running server has, for two hours after the last time somebody looked at them.
 */
export const draftSchema = z
  .object({
    id: z.string(),
    files: z.array(z.object({ name: z.string(), bytes: z.number() })),
    plan: importPlanSchema,
    /** Files that are read as files of the same layout were read before, with the day of it. */
    remembered: z.array(z.object({ file: z.string(), savedAt: z.string() })),
    state: z.enum(['checking', 'checked', 'importing', 'imported', 'stopped', 'failed']),
    /** Rises with every change; an older answer than the one at hand can be told by it. */
    revision: z.number(),
    progress: draftProgressSchema.nullable(),
    /** What the last finished check found; it stays while a new one runs. */
    checks: z.array(checkSchema),
    /** Why the last work failed, in the form of an error answer. */
    problem: errorSchema.shape.error.nullable(),
    /** What the import made, once it is done. */
    imports: z.array(importSchema).nullable(),
  })
  .meta({ id: 'Draft' });

export const draftListSchema = z
  .object({ drafts: z.array(draftSchema.pick({ id: true, files: true, state: true, revision: true })) })
  .meta({ id: 'DraftList' });

/** A file's place in the draft, from 0. */
const place = z.coerce.number().int().min(0).max(1000);

export const draftParamsSchema = studyParamsSchema.extend({ draft: z.string().min(1).max(128).describe('Id of a draft') });
export const draftFileParamsSchema = draftParamsSchema.extend({ file: place.describe('Place of the file in the draft, from 0') });

export const refusedQuerySchema = z.strictObject({
  file: place.describe('Place of the file in the draft, from 0'),
  part: z.string().max(500).optional().describe('The part of the file, as a check names it; absent where the file is one table'),
  lang: language,
});

/** The text fields that go with `files`. */
export const draftFieldsSchema = z.strictObject({
  plan: z
    .string()
    .max(2_000_000)
    .optional()
    .describe('How the files are to be read, as JSON (see ImportPlan); absent = as they stand, or as their like was read before'),
});

/** Data of the event `draft`: told at once to who begins to listen, then at every change. Ask for the draft where `revision` rose. */
export const draftEventSchema = draftSchema.pick({ state: true, revision: true, progress: true }).meta({ id: 'DraftEvent' });

export const draftPlanSchema = z.strictObject({ plan: importPlanSchema });
export const draftImportSchema = z.strictObject({
  /** Go on without the rows and parts that cannot be stored. */
  skipRows: z.boolean().default(false),
});

export type DraftProgress = z.output<typeof draftProgressSchema>;
export type Draft = z.output<typeof draftSchema>;
export type DraftEvent = z.output<typeof draftEventSchema>;
export type DraftList = z.output<typeof draftListSchema>;
