import { z } from 'zod';
import { dilemmaPlaces } from '../../indicators/study/dilemmas/dilemma-table.ts';
import { measureFamilies } from '../../indicators/study/families.ts';
import { groupings } from '../../indicators/study/measure.ts';
import { networkQuerySchema } from './network.ts';
import { language, parametersParameter, recipeParameter, textSchema } from './shared.ts';

export const measureFamilySchema = z.enum(measureFamilies);

export const measuresQuerySchema = z.strictObject({
  recipe: recipeParameter,
  seed: networkQuerySchema.shape.seed,
  family: measureFamilySchema.optional().describe('All measures of a family'),
  measure: z
    .union([z.string().max(80), z.array(z.string().max(80)).max(100)])
    .optional()
    .describe('Only these measures, repeatable; one of family and measure is needed'),
  by: z.enum(groupings).optional().describe('Only values about parts of this kind'),
  unit: z.string().max(500).optional().describe('Only values about this part'),
  parameters: parametersParameter,
  lang: language,
});

const detailPart = z.union([z.number(), z.string(), z.array(z.union([z.number(), z.string()]))]).nullable();

/** A value of a measure; `records` is the number of records behind it, which /evidence lists. */
export const measuredCellSchema = z
  .object({
    by: z.enum(groupings),
    unit: z.string().nullable(),
    key: z.array(z.string()),
    value: z.number().nullable(),
    reason: textSchema.nullable(),
    numerator: z.number().nullable(),
    denominator: z.number().nullable(),
    low: z.number().nullable(),
    high: z.number().nullable(),
    records: z.number(),
    detail: z.record(z.string(), detailPart),
  })
  .meta({ id: 'MeasuredCell' });

export const measuresViewSchema = z
  .object({
    /** Last day of the observation; null = there is no log. */
    observedUntil: z.string().nullable(),
    measures: z.array(
      z.object({
        id: z.string(),
        label: textSchema,
        definition: textSchema,
        unit: textSchema,
        ownDesign: z.boolean(),
        /** The standard dilemma whose structural side this is; null = none. */
        dilemma: z.string().nullable(),
        keys: z.array(z.object({ id: z.string(), label: textSchema })),
        parameters: z.record(z.string(), z.number()),
        /** What is drawn at random, how often at most and with which seed; null where nothing is. How often a value was drawn stands in its detail. */
        drawn: z.object({ model: textSchema, draws: z.number(), seed: z.number() }).nullable(),
        cells: z.array(measuredCellSchema),
      }),
    ),
    /** With what the values can be computed again. */
    run: z.object({ revision: z.number(), seed: z.number(), versions: z.record(z.string(), z.string()) }),
    /** With the measure of how often dilemmas are spoken of: what is said beside what shows, for each dilemma and part of the study; otherwise null. */
    dilemmas: z
      .object({
        note: textSchema,
        rows: z.array(
          z.object({
            dilemma: z.string(),
            label: textSchema,
            standard: z.string().nullable(),
            by: z.enum(groupings),
            unit: z.string().nullable(),
            /** Null = not every measure that it hangs on was asked for. */
            place: z.enum(dilemmaPlaces).nullable(),
          }),
        ),
        /** A dilemma counts as spoken of from this share of the interviews and this many of them, out of at least `asked`. */
        spoken: z.object({ share: z.number(), documents: z.number(), asked: z.number() }),
        /** The bounds from which a structural value counts as visible; `detail` null = the value itself is held against it. */
        bounds: z.array(
          z.object({
            measure: z.string(),
            detail: z.string().nullable(),
            is: z.enum(['at-least', 'at-most']),
            bound: z.number(),
          }),
        ),
      })
      .nullable(),
  })
  .meta({ id: 'Measures' });

export type MeasureFamilyName = z.output<typeof measureFamilySchema>;
export type MeasuredCellView = z.output<typeof measuredCellSchema>;
export type MeasuresView = z.output<typeof measuresViewSchema>;
