import { z } from 'zod';

/*
 * How a network is built from records. A recipe is data: it can be saved, sent in a link, and run again.
 * Every choice has a default, so `{}` is a recipe.
 */

export const tieSources = ['log', 'relations', 'interviews'] as const;
/** `log` logged contacts, `relations` what respondents reported, `interviews` coded passages with a target organisation. */
export type TieSource = (typeof tieSources)[number];

export const tieRules = ['union', 'intersection', 'confirmed', 'log', 'relations', 'interviews'] as const;
/**
 * - `union` any chosen source
 * - `intersection` both sides reported it
 * - `confirmed` at least two of: one side's report, the other side's report, a third party's report, the log
 * - `log`, `relations`, `interviews` that source alone decides; the others still count in the source class and as evidence
 */
export type TieRule = (typeof tieRules)[number];

/** A day as 2024-12-31. */
export const isoDate = z.iso.date();
const names = z.array(z.string().min(1).max(128)).max(500);

/** Estimates start from so many organisations at most. */
export const mostSampled = 9_999_999;

export const networkRecipe = z
  .strictObject({
    municipalities: names.default([]).describe('Names or ids; empty = all'),
    districts: names.default([]).describe('Empty = all'),
    level: z.enum(['organisation', 'person']).default('organisation').describe('What a node is'),
    sources: z
      .array(z.enum(tieSources))
      .min(1)
      .default(['log', 'relations', 'interviews'])
      .describe('Which records may make a tie; how the sources agree is read from these alone'),
    relationTypes: names.default([]).describe('Types of relation or collaboration; empty = all'),
    tieRule: z.enum(tieRules).default('union').describe('Which pairs with a record have a tie'),
    direction: z.enum(['directed', 'undirected']).default('directed').describe('Whether it matters who contacts or names whom'),
    symmetrise: z
      .strictObject({
        tie: z.enum(['union', 'intersection']).default('union').describe('A tie when either or when both directions hold'),
        weight: z.enum(['sum', 'max', 'min', 'mean']).default('sum').describe('sum counts a mutual report once'),
      })
      .default({ tie: 'union', weight: 'sum' })
      .describe('Used when direction is undirected'),
    period: z
      .strictObject({ from: isoDate.nullable().default(null), to: isoDate.nullable().default(null) })
      .default({ from: null, to: null })
      .describe('First and last day, both included'),
    weight: z
      .enum(['count', 'rate', 'strength'])
      .default('count')
      .describe('count of contacts (of reports where there is no log), contacts per 30 logged days, or reported strength'),
    threshold: z.number().min(0).default(0).describe('A tie with a known weight below this is left out'),
    rollUp: z
      .enum(['none', 'sites', 'all'])
      .default('none')
      .describe('Fold sites into the organisation they are part of: none, those of the same sector, all'),
    boundary: z
      .enum(['inside', 'inside-and-partners'])
      .default('inside')
      .describe(
        'Only organisations of the chosen municipalities and districts, or also those outside that have a tie with one inside',
      ),
    keepIsolates: z.boolean().default(true).describe('Keep organisations without ties'),
    measures: z
      .record(z.string().max(80), z.number())
      .default({})
      .describe('Parameters of measures, as isolation_silent_days; what is left out has its standard. Changes no tie'),
    sample: z
      .number()
      .int()
      .min(1)
      .max(mostSampled)
      .optional()
      .describe('Betweenness is also estimated from the paths of so many organisations, drawn by the seed. Changes no tie'),
  })
  .refine((recipe) => recipe.period.from === null || recipe.period.to === null || recipe.period.from <= recipe.period.to, {
    path: ['period', 'to'],
    message: 'period.to lies before period.from',
  });

export type NetworkRecipe = z.output<typeof networkRecipe>;
/** A recipe as a user writes it: everything may be left out. */
export type PartialRecipe = z.input<typeof networkRecipe>;
