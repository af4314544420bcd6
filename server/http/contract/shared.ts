import { z } from 'zod';
import { tableKindSchema } from '../../model/reading-plan.ts';
import { locales } from '../../model/text.ts';

export const localeSchema = z.enum(locales);

export const textSchema = z.object({ nl: z.string(), en: z.string(), fr: z.string() }).meta({ id: 'Text' });

/** The query of routes that ask nothing else: the language of messages. */
export const languageQuerySchema = z.strictObject({
  lang: localeSchema.optional().describe('Language of messages; absent = Accept-Language, then Dutch'),
});

/** `lang` of every query. */
export const language = languageQuerySchema.shape.lang;

const nameInPath = z.string().min(1).max(128);

export const studyParamsSchema = z.strictObject({ study: nameInPath.describe('Id of a study') });

export const batchParamsSchema = studyParamsSchema.extend({
  batch: nameInPath.describe('Names the files that were confirmed together; every import says its own'),
});
export const importParamsSchema = studyParamsSchema.extend({ import: nameInPath.describe('Id of an import') });

/** The one error shape. `message` is in the language asked for (`lang` or Accept-Language), Dutch by default. */
export const errorSchema = z
  .object({
    error: z.object({
      code: z.string(),
      message: z.string(),
      where: z.object({
        file: z.string().optional(),
        line: z.number().optional(),
        row: z.number().optional(),
        column: z.string().optional(),
        field: z.string().optional(),
      }),
    }),
  })
  .meta({ id: 'Error' });

export const sessionSchema = z.object({ version: z.string() }).meta({ id: 'Session' });

export { tableKindSchema };

/** `recipe` of every query about a network. */
export const recipeParameter = z.string().max(8000).optional().describe('A network recipe as JSON; absent or partial = defaults');

/** `parameters` of every query about values of measures. */
export const parametersParameter = z
  .string()
  .max(2000)
  .optional()
  .describe('Numbers that were set, as JSON: {"window_days": 30}');

/** `scenario` of the queries that draw or write one down. */
export const scenarioParameter = z
  .string()
  .min(1)
  .max(8000)
  .describe('A what-if scenario as JSON, or the id of one that was saved');

export type ErrorBody = z.output<typeof errorSchema>;
export type Session = z.output<typeof sessionSchema>;
