import { z } from 'zod';
import { networkRecipe } from '../../model/network-recipe.ts';
import { scenario as scenarioSchema } from '../../model/scenario.ts';
import { networkQuerySchema } from './network.ts';
import { language, languageQuerySchema, recipeParameter, scenarioParameter, studyParamsSchema, textSchema } from './shared.ts';

const writtenScenario = z
  .record(z.string(), z.unknown())
  .describe('A what-if scenario: name, note, and changes in the order in which they are made');
const writtenRecipe = z.record(z.string(), z.unknown()).default({}).describe('A network recipe; absent or partial = defaults');
const ids = z.array(z.string().min(1).max(80)).max(300);
const version = z.number().int().min(1).describe('The version that was looked at; where another came since, nothing is changed');

export const newWhatIfSchema = z.strictObject({
  recipe: writtenRecipe,
  scenario: writtenScenario,
  indicators: ids.nullable().default(null).describe('Only these indicators; null = all'),
  measures: ids.nullable().default([]).describe('These measures too; null = all'),
  changedOnly: z.boolean().default(true).describe('Only values that change, and those of the whole network'),
  seed: networkQuerySchema.shape.seed,
});

const valueSchema = z.union([z.number(), z.string()]).nullable();
const tieChangeSchema = z.object({
  from: z.string(),
  to: z.string(),
  before: z.number().nullable(),
  after: z.number().nullable(),
  recordsLost: z.number(),
});

/** A study before and after a scenario. Nothing of it is in the data. */
export const whatIfViewSchema = z
  .object({
    study: z.string(),
    revision: z.number(),
    scenario: scenarioSchema,
    /** Each change in words. */
    words: z.array(textSchema),
    effects: z.object({
      nodesAdded: z.array(z.string()),
      nodesRemoved: z.array(z.string()),
      tiesLost: z.array(tieChangeSchema),
      tiesGained: z.array(tieChangeSchema),
      tiesWeakened: z.array(tieChangeSchema),
      tiesStrengthened: z.array(tieChangeSchema),
    }),
    hashBefore: z.string(),
    hashAfter: z.string(),
    differences: z.array(
      z.object({
        scope: z.enum(['network', 'node', 'tie', 'measure']),
        id: z.string(),
        by: z.string().nullable(),
        of: z.array(z.string()),
        key: z.array(z.string()),
        before: valueSchema,
        after: valueSchema,
        difference: z.number().nullable(),
        reasonBefore: textSchema.nullable(),
        reasonAfter: textSchema.nullable(),
        changed: z.boolean(),
        /** What stands beside the value before and after: members, counts, the reasons of a class. */
        detailBefore: z.unknown(),
        detailAfter: z.unknown(),
      }),
    ),
  })
  .meta({ id: 'WhatIf' });

/** What can be thought away from one organisation. */
export const whatIfChoicesSchema = z
  .object({
    /** Ids of the organisations it has a tie with in the network of the recipe. */
    partners: z.array(z.string()),
    /** Its workers who carry ties, those who carry most alone first: the partners they alone carry, and those that others carry too. */
    workers: z.array(z.object({ person: z.string(), alone: z.array(z.string()), shared: z.array(z.string()) })),
  })
  .meta({ id: 'WhatIfChoices' });

export const whatIfOrganisationParamsSchema = studyParamsSchema.extend({
  organisation: z.string().min(1).max(128).describe('Id of an organisation'),
});
export const whatIfChoicesQuerySchema = z.strictObject({ recipe: recipeParameter, lang: language });

export const whatIfTableQuerySchema = z.strictObject({ recipe: recipeParameter, scenario: scenarioParameter, lang: language });

/** A scenario that is kept with its study, as it stood from a moment on. */
export const scenarioCardSchema = z
  .object({
    id: z.string(),
    version: z.number(),
    scenario: scenarioSchema,
    words: z.array(textSchema),
    recipe: networkRecipe,
    /** What of it is not the default. */
    recipeChanges: z.record(z.string(), z.unknown()),
    studyRevision: z.number(),
    networkHash: z.string(),
    savedAt: z.string(),
    removed: z.boolean(),
    /** Whether the data, or the names decided about them, are others than when it was saved. */
    dataChanged: z.boolean(),
  })
  .meta({ id: 'ScenarioCard' });

export const scenarioListSchema = z.object({ scenarios: z.array(scenarioCardSchema) }).meta({ id: 'ScenarioList' });
export const scenarioHistorySchema = z.object({ versions: z.array(scenarioCardSchema) }).meta({ id: 'ScenarioHistory' });

export const scenarioParamsSchema = studyParamsSchema.extend({
  scenario: z.string().min(1).max(128).describe('Id of a saved scenario'),
});

export const newScenarioSchema = z.strictObject({ recipe: writtenRecipe, scenario: writtenScenario });

export const scenarioChangeRequestSchema = z.strictObject({
  version,
  name: z.string().trim().min(1).max(128).optional().describe('Only another name'),
  recipe: writtenRecipe.optional(),
  scenario: writtenScenario.optional().describe('What takes its place; what stood before is kept'),
});

export const scenarioVersionQuerySchema = languageQuerySchema.extend({ version: z.coerce.number().int().min(1) });

export type NewWhatIf = z.input<typeof newWhatIfSchema>;
export type WhatIfView = z.output<typeof whatIfViewSchema>;
export type WhatIfChoices = z.output<typeof whatIfChoicesSchema>;
export type WhatIfTableQuery = z.input<typeof whatIfTableQuerySchema>;
export type ScenarioCard = z.output<typeof scenarioCardSchema>;
export type ScenarioList = z.output<typeof scenarioListSchema>;
export type ScenarioHistory = z.output<typeof scenarioHistorySchema>;
export type NewScenario = z.input<typeof newScenarioSchema>;
export type ScenarioChangeRequest = z.input<typeof scenarioChangeRequestSchema>;
export type { PartialScenario, Scenario, ScenarioChange } from '../../model/scenario.ts';
