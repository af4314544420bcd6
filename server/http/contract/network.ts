import { z } from 'zod';
import { networkRecipe, tieSources } from '../../model/network-recipe.ts';
import { drawingSchema } from './drawing.ts';
import { language, recipeParameter, scenarioParameter, textSchema } from './shared.ts';

export const networkQuerySchema = z.strictObject({
  recipe: recipeParameter,
  sizeBy: z.string().max(80).optional().describe('Id of a node indicator; absent = all nodes of one size'),
  colourBy: z.string().max(80).optional().describe('Organisation attribute; absent = sector'),
  seed: z.coerce
    .number()
    .int()
    .min(0)
    .max(2 ** 31 - 1)
    .optional(),
  lang: language,
});

export const nodeSchema = z
  .object({
    id: z.string(),
    label: z.string(),
    kind: z.string().nullable(),
    kindLabel: textSchema.nullable(),
    sector: z.string().nullable(),
    sectorLabel: textSchema.nullable(),
    municipality: z.string().nullable(),
    district: z.string().nullable(),
    listed: z.boolean(),
    inside: z.boolean(),
    responded: z.boolean().nullable(),
    folded: z.array(z.string()),
  })
  .meta({ id: 'Node' });

/** A tie; an arc when the network is directed. */
export const tieSchema = z
  .object({
    source: z.string(),
    target: z.string(),
    weight: z.number().nullable(),
    types: z.array(z.object({ id: z.string(), label: textSchema })),
    sources: z.array(z.enum(tieSources)),
    sourceClass: z.string(),
    sourceClassLabel: textSchema,
    records: z.number(),
  })
  .meta({ id: 'Tie' });

export const networkViewSchema = z
  .object({
    study: z.string(),
    revision: z.number(),
    hash: z.string(),
    seed: z.number(),
    recipe: networkRecipe,
    directed: z.boolean(),
    tooLarge: z
      .array(z.string())
      .describe(
        'Ids of the indicators that this network is too large to compute exactly: they stay empty. `sample` in the recipe has betweenness estimated',
      ),
    weightUnit: z.string(),
    weightUnitLabel: textSchema,
    nodes: z.array(nodeSchema),
    ties: z.array(tieSchema),
    report: z.object({
      read: z.number(),
      used: z.number(),
      leftOut: z.array(z.object({ code: z.string(), reason: textSchema, count: z.number() })),
      logged: z.object({ from: z.string(), to: z.string(), days: z.number() }).nullable(),
      response: z.object({ answered: z.number(), asked: z.number() }).nullable(),
      /** Nodes that records name but the organisations table does not. */
      unlisted: z.array(z.string()),
      isolatesSetAside: z.array(z.string()),
    }),
    drawing: drawingSchema,
  })
  .meta({ id: 'Network' });

export const figureQuerySchema = z.strictObject({
  recipe: recipeParameter,
  format: z.enum(['svg', 'png']).default('svg'),
  sizeBy: networkQuerySchema.shape.sizeBy,
  colourBy: networkQuerySchema.shape.colourBy,
  seed: networkQuerySchema.shape.seed,
  widthMm: z.coerce.number().min(50).max(420).default(174),
  dpi: z.coerce.number().int().min(72).max(1200).default(300),
  scenario: scenarioParameter.optional(),
  lang: language,
});

export type NetworkQuery = z.input<typeof networkQuerySchema>;
export type NodeView = z.output<typeof nodeSchema>;
export type TieView = z.output<typeof tieSchema>;
export type NetworkView = z.output<typeof networkViewSchema>;
export type FigureQuery = z.input<typeof figureQuerySchema>;
export type Recipe = z.output<typeof networkRecipe>;
export type PartialRecipe = z.input<typeof networkRecipe>;
