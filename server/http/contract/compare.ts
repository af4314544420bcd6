import { z } from 'zod';
import { networkQuerySchema } from './network.ts';
import { errorSchema, language, recipeParameter, studyParamsSchema, textSchema } from './shared.ts';

export const compareOfferQuerySchema = z.strictObject({ recipe: recipeParameter, lang: language });

/** What a study offers to a comparison. */
export const compareOfferSchema = z
  .object({
    municipalities: z.array(z.object({ name: z.string(), organisations: z.number() })),
    /** Organisations with a catchment: social centres, or public welfare centres where a municipality has none. */
    centres: z.array(
      z.object({
        id: z.string(),
        label: z.string(),
        municipality: z.string().nullable(),
        district: z.string().nullable(),
        partners: z.number(),
      }),
    ),
  })
  .meta({ id: 'CompareOffer' });

/** A network that is compared: a municipality, or one organisation with its partners. */
export const compareChoiceSchema = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('municipality'), name: z.string().min(1).max(128) }),
    z.strictObject({ kind: z.literal('catchment'), centre: z.string().min(1).max(128) }),
  ])
  .meta({ id: 'CompareChoice' });

export const newComparisonSchema = z
  .strictObject({
    recipe: z
      .record(z.string(), z.unknown())
      .optional()
      .describe('A network recipe; its municipalities and districts do not count'),
    units: z.array(compareChoiceSchema).min(2).max(6).describe('The first is set beside each other one'),
    seed: networkQuerySchema.shape.seed,
    repetitions: z.number().int().min(100).max(20_000).optional().describe('Draws of each network; absent = 2000'),
  })
  .meta({ id: 'NewComparison' });

const interval = z.tuple([z.number(), z.number()]).nullable();
const baselineSchema = z.object({
  draws: z.number(),
  mean: z.number(),
  standardDeviation: z.number(),
  quantiles: z.array(z.object({ share: z.number(), value: z.number() })),
  histogram: z.object({ from: z.number(), to: z.number(), counts: z.array(z.number()) }),
});
const placeSchema = z.object({
  lower: z.number(),
  upper: z.number(),
  twoSided: z.number(),
  percentile: z.number(),
  z: z.number().nullable(),
  baseline: baselineSchema,
});
const variantSchema = z.object({ unit: z.string(), name: z.string(), order: z.number(), value: z.number().nullable() });

/** One number of all networks. `unit` of a cell is the `key` of a network. */
export const compareRowSchema = z
  .object({
    statistic: z.string(),
    /** `count` a fact · `compared` with an interval · `share` of all organisations · `shown` without a difference, for it falls with size */
    kind: z.enum(['count', 'compared', 'share', 'shown']),
    label: textSchema,
    definition: textSchema,
    unit: textSchema,
    cells: z.array(
      z.object({
        unit: z.string(),
        value: z.number().nullable(),
        reason: textSchema.nullable(),
        interval,
        /** Among random networks with as many organisations and ties. */
        chance: placeSchema.nullable(),
      }),
    ),
    /** The first network minus each other one. */
    differences: z.array(
      z.object({
        unit: z.string(),
        value: z.number().nullable(),
        interval,
        says: z.enum(['higher', 'lower', 'unclear']),
        /** Whether one network has at least twice as many organisations as the other. */
        unequal: z.boolean(),
        /** Whether it keeps its sign under every rule for a tie and every treatment of non-response. */
        holds: z.boolean().nullable(),
      }),
    ),
    rules: z.array(variantSchema),
    treatments: z.array(variantSchema),
    without: z.array(
      z.object({
        unit: z.string(),
        respondents: z.number(),
        low: z.number(),
        high: z.number(),
        most: z.object({ id: z.string(), label: z.string(), value: z.number() }).nullable(),
      }),
    ),
    /** The one catchment of a network among those of another. */
    places: z.array(
      placeSchema.extend({
        unit: z.string(),
        pool: z.string(),
        observed: z.number(),
        among: z.array(z.object({ id: z.string(), label: z.string(), order: z.number(), value: z.number().nullable() })),
        verdict: textSchema,
      }),
    ),
    verdict: textSchema,
  })
  .meta({ id: 'CompareRow' });

export const comparedUnitSchema = z
  .object({
    key: z.string(),
    choice: compareChoiceSchema,
    label: z.string(),
    municipality: z.string().nullable(),
    order: z.number(),
    size: z.number(),
    response: z.object({ answered: z.number(), asked: z.number() }).nullable(),
    networkHash: z.string(),
  })
  .meta({ id: 'ComparedUnit' });

/** A comparison with its table once it is done. Named by what it is of: the same request of the same study has the same id. */
export const comparisonRunSchema = z
  .object({
    id: z.string(),
    state: z.enum(['running', 'done', 'stopped', 'failed']),
    progress: z.object({ done: z.number(), total: z.number().nullable(), seconds: z.number() }),
    problem: errorSchema.shape.error.nullable(),
    result: z
      .object({
        study: z.string(),
        revision: z.number(),
        units: z.array(comparedUnitSchema),
        rows: z.array(compareRowSchema),
        run: z.object({ seed: z.number(), repetitions: z.number(), versions: z.record(z.string(), z.string()) }),
      })
      .nullable(),
  })
  .meta({ id: 'ComparisonRun' });

export const comparisonTableQuerySchema = z.strictObject({
  format: z.enum(['csv', 'json']).describe('csv: a row per number and network · json: everything, with the recipe'),
  lang: language,
});
export const comparisonFigureQuerySchema = z.strictObject({
  statistic: z.string().min(1).max(128).describe('A row of the table'),
  unit: z.string().min(1).max(256).describe('`key` of a network'),
  format: z.enum(['svg', 'png']),
  lang: language,
});

/** Data of the event `comparison`: told at once to who begins to listen, then at every change. Ask for the comparison when it is done. */
export const comparisonEventSchema = comparisonRunSchema.pick({ state: true, progress: true }).meta({ id: 'ComparisonEvent' });

export const comparisonParamsSchema = studyParamsSchema.extend({
  comparison: z.string().min(1).max(64).describe('Id of a comparison'),
});

export type CompareOffer = z.output<typeof compareOfferSchema>;
export type CompareChoice = z.output<typeof compareChoiceSchema>;
export type NewComparison = z.input<typeof newComparisonSchema>;
export type CompareRow = z.output<typeof compareRowSchema>;
export type ComparedUnit = z.output<typeof comparedUnitSchema>;
export type ComparisonRun = z.output<typeof comparisonRunSchema>;
export type ComparisonEvent = z.output<typeof comparisonEventSchema>;
