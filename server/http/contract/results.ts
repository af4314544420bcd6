import { z } from 'zod';
import { networkQuerySchema } from './network.ts';
import { language, recipeParameter, textSchema } from './shared.ts';

export const resultsQuerySchema = z.strictObject({
  recipe: recipeParameter,
  seed: networkQuerySchema.shape.seed,
  partition: z
    .union([z.string().max(80), z.array(z.string().max(80)).max(10)])
    .optional()
    .describe('Organisation attribute, repeatable; absent = sector'),
  lang: language,
});

export const computeProgressSchema = z
  .object({
    step: z
      .enum(['building', 'measuring', 'walking'])
      .describe('building the network; computing indicators; following the paths from every organisation'),
    done: z.number(),
    total: z.number().describe('Indicators, or organisations that paths start from'),
  })
  .meta({ id: 'ComputeProgress' });

export const tableQuerySchema = z.strictObject({
  recipe: recipeParameter,
  format: z.string().max(40),
  seed: networkQuerySchema.shape.seed,
  partition: resultsQuerySchema.shape.partition,
  lang: language,
});

const valueSchema = z.object({ value: z.number().nullable(), reason: textSchema.nullable() });

export const resultsViewSchema = z
  .object({
    study: z.string(),
    revision: z.number(),
    hash: z.string(),
    nodes: z.array(z.object({ id: z.string(), label: z.string() })),
    node: z.array(z.object({ id: z.string(), indicator: z.string(), values: z.array(valueSchema) })),
    network: z.array(
      valueSchema.extend({
        id: z.string(),
        indicator: z.string(),
        /** Attribute of a partition indicator. */
        partition: z.string().nullable(),
        parts: z.array(z.object({ id: z.string(), value: z.union([z.number(), z.string()]).nullable() })),
      }),
    ),
    run: z.object({ seed: z.number(), versions: z.record(z.string(), z.string()), networkHash: z.string() }),
  })
  .meta({ id: 'Results' });

export const exportListSchema = z
  .object({
    exports: z.array(
      z.object({
        id: z.string(),
        accepts: z.enum(['figure', 'results']),
        extension: z.string(),
        mediaType: z.string(),
        label: textSchema,
      }),
    ),
  })
  .meta({ id: 'ExportList' });

export type ResultsQuery = z.input<typeof resultsQuerySchema>;
export type TableQuery = z.input<typeof tableQuerySchema>;
export type ComputeProgressView = z.output<typeof computeProgressSchema>;
export type ResultsView = z.output<typeof resultsViewSchema>;
export type ExportList = z.output<typeof exportListSchema>;
