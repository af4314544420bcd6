import { z } from 'zod';
import { indicatorFamilies } from '../../indicators/families.ts';
import { measureFamilies } from '../../indicators/study/families.ts';
import { groupings } from '../../indicators/study/measure.ts';
import { textSchema } from './shared.ts';

const referencesSchema = z.array(z.object({ citation: z.string(), doi: z.string().optional() }));
const rangeSchema = z.object({ min: z.number().nullable(), max: z.number().nullable() }).describe('null = no bound');

export const indicatorSchema = z
  .object({
    id: z.string(),
    scope: z.enum(['node', 'tie', 'network']),
    family: z.enum(indicatorFamilies),
    label: textSchema,
    definition: textSchema,
    formula: z.string().describe('In the letters of `notation`; _ begins a subscript'),
    range: rangeSchema,
    unit: textSchema,
    inWeightUnit: z.literal(true).optional().describe('Counted in the `weightUnit` of the network; `unit` says no more'),
    undefinedWhen: textSchema,
    convention: textSchema.describe('How direction and weight are treated'),
    references: referencesSchema,
    parameters: z.array(z.object({ id: z.string(), label: textSchema, kind: z.string() })),
    evidence: z
      .enum(['own-tie', 'ties-of-node', 'component-of-node', 'all-ties'])
      .describe('Which ties’ records stand behind a value'),
    searched: z.literal(true).optional().describe('Found by a seeded search; another answer may be as good, or nearly'),
    onRequest: z.literal(true).optional().describe('Computed only where it is asked for by its id'),
    headline: z.boolean().describe('Among the first that a coordinator sees'),
  })
  .meta({ id: 'Indicator' });

export const measureSchema = z
  .object({
    id: z.string(),
    family: z.enum(measureFamilies),
    label: textSchema,
    definition: textSchema,
    formula: textSchema.describe('May hold words'),
    range: rangeSchema,
    unit: textSchema,
    undefinedWhen: textSchema,
    convention: textSchema,
    references: referencesSchema,
    ownDesign: z.boolean().describe('An operationalisation of our own, no validated instrument'),
    keys: z
      .array(z.object({ id: z.string(), label: textSchema, words: z.record(z.string(), textSchema).optional() }))
      .describe('What there is one value of, in each part of a study'),
    dilemma: z.string().optional().describe('The standard dilemma whose structural side it measures'),
    groupings: z.array(z.enum(groupings)),
    drawn: z
      .object({ model: textSchema, draws: z.number(), seed: z.number() })
      .optional()
      .describe('What is drawn at random, how often and with which seed where nobody says otherwise; absent where nothing is'),
    minimum: z.number().describe('A value with a smaller denominator is null with a reason; 0 = always shown'),
    parameters: z.array(
      z.object({
        id: z.string(),
        label: textSchema,
        unit: textSchema,
        standard: z.number(),
        min: z.number(),
        max: z.number(),
      }),
    ),
  })
  .meta({ id: 'StudyMeasure' });

export const describedComparisonSchema = z
  .object({
    id: z.string(),
    takes: z
      .enum([
        'one-network',
        'one-network-drawn',
        'two-networks',
        'two-networks-by-statistic',
        'networks',
        'network-among',
        'two-relations',
        'relations',
        'records',
        'ratings',
      ])
      .describe('What is compared'),
    label: textSchema,
    definition: textSchema,
    formula: z.string().describe('Of the probability or the interval, in the letters of `notation`'),
    convention: textSchema.describe('How direction, weight and missing things are treated'),
    range: rangeSchema,
    unit: textSchema,
    undefinedWhen: textSchema,
    references: referencesSchema,
    statistics: z
      .array(z.string())
      .describe('Result ids that are compared, those that are read fastest; empty where it takes other things'),
    ownDesign: z.boolean().describe('A choice of our own that is not in the literature'),
  })
  .meta({ id: 'DescribedComparison' });

export const indicatorListSchema = z
  .object({
    indicators: z.array(indicatorSchema),
    twoMode: z.array(indicatorSchema).describe('Of networks of two kinds, such as organisations and events'),
    measures: z.array(measureSchema).describe('Of what people say and what the log shows'),
    comparisons: z.array(describedComparisonSchema),
    notation: z.array(z.object({ symbol: z.string(), meaning: textSchema })).describe('The letters of the formulas'),
  })
  .meta({ id: 'IndicatorList' });

export type IndicatorView = z.output<typeof indicatorSchema>;
export type MeasureView = z.output<typeof measureSchema>;
export type DescribedComparison = z.output<typeof describedComparisonSchema>;
export type IndicatorList = z.output<typeof indicatorListSchema>;
