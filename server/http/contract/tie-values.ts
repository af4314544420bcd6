import { z } from 'zod';
import { textSchema } from './shared.ts';

export const tieValuesViewSchema = z
  .object({
    study: z.string(),
    revision: z.number(),
    hash: z.string(),
    directed: z.boolean(),
    nodes: z.array(z.object({ id: z.string(), label: z.string() })),
    ties: z.array(z.tuple([z.number(), z.number()])).describe('From and to, as places in `nodes`'),
    tie: z.array(
      z.object({
        id: z.string(),
        indicator: z.string(),
        partition: z.string().nullable().describe('Attribute of a partition indicator'),
        values: z.array(z.union([z.number(), z.string()]).nullable()).describe('In the order of `ties`'),
        reasons: z
          .array(z.object({ reason: textSchema, places: z.array(z.number()) }))
          .describe('Why values are null, with their places'),
        words: z.array(z.object({ value: z.string(), label: textSchema })).describe('What values that are words stand for'),
      }),
    ),
  })
  .meta({ id: 'TieValues' });

export type TieValuesView = z.output<typeof tieValuesViewSchema>;
