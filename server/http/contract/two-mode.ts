import { z } from 'zod';
import { projectionRules } from '../../graph/project.ts';
import { secondSides } from '../../graph/two-mode/two-mode-network.ts';
import { language, recipeParameter, textSchema } from './shared.ts';

export const twoModeQuerySchema = z.strictObject({
  recipe: recipeParameter,
  side: z.enum(secondSides).describe('What organisations are tied to: events they attended, codes in passages, families'),
  rule: z.enum(projectionRules).default('sum').describe('How what two have in common becomes the weight of a pair'),
  lang: language,
});

const valueSchema = z.object({ value: z.number().nullable(), reason: textSchema.nullable() });
const pairsSchema = z
  .array(z.tuple([z.number(), z.number(), z.number(), z.number()]))
  .describe('Two nodes by their places, how many they share, and the weight; the heaviest first');

export const twoModeViewSchema = z
  .object({
    study: z.string(),
    revision: z.number(),
    side: z.enum(secondSides),
    rule: z.enum(projectionRules),
    nodes: z.array(z.object({ id: z.string(), label: z.string() })).describe('The organisations, then the other side'),
    first: z.number().describe('How many of the nodes are organisations'),
    ties: z.number(),
    node: z.array(z.object({ id: z.string(), indicator: z.string(), values: z.array(valueSchema) })),
    network: z.array(valueSchema.extend({ id: z.string(), indicator: z.string() })),
    pairs: z
      .object({ first: pairsSchema, second: pairsSchema })
      .describe('Organisations that share something, and what is shared by organisations; the first thousand of each'),
    pairCounts: z.object({ first: z.number(), second: z.number() }),
    report: z.object({
      read: z.number(),
      used: z.number(),
      leftOut: z.array(z.object({ code: z.string(), reason: textSchema, count: z.number() })),
    }),
  })
  .meta({ id: 'TwoMode' });

export type TwoModeQuery = z.input<typeof twoModeQuerySchema>;
export type TwoModeView = z.output<typeof twoModeViewSchema>;
