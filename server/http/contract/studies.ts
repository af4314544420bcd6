import { z } from 'zod';
import { tieSources } from '../../model/network-recipe.ts';
import { natures } from '../../model/study.ts';
import { tableKindSchema, textSchema } from './shared.ts';

export const cardSchema = z
  .object({
    title: textSchema,
    description: textSchema,
    nature: z.enum(natures),
    source: z.string(),
    licence: z.string(),
    caveats: z.array(textSchema),
  })
  .meta({ id: 'Card' });

export const studySummarySchema = z
  .object({
    id: z.string(),
    card: cardSchema,
    createdAt: z.string(),
    revision: z.number(),
    counts: z.record(tableKindSchema, z.number()),
  })
  .meta({ id: 'StudySummary' });

export const studyListSchema = z.object({ studies: z.array(studySummarySchema) }).meta({ id: 'StudyList' });

const choice = z.object({ value: z.string(), label: textSchema, count: z.number() });

/** What a study offers to a recipe: only what occurs in its records. */
export const studyDetailSchema = studySummarySchema
  .extend({
    municipalities: z.array(
      z.object({
        name: z.string(),
        organisations: z.number(),
        districts: z.array(z.object({ name: z.string(), organisations: z.number() })),
      }),
    ),
    relationTypes: z.array(choice),
    sectors: z.array(choice),
    /** Organisation attributes that can serve as a partition. */
    partitions: z.array(z.object({ id: z.string(), label: textSchema, values: z.number() })),
    sources: z.array(z.enum(tieSources)),
    hasPersons: z.boolean(),
    hasPartOf: z.boolean(),
    logged: z.object({ from: z.string(), to: z.string() }).nullable(),
  })
  .meta({ id: 'StudyDetail' });

export const newStudySchema = z
  .strictObject({
    title: z.string().trim().min(1).max(120),
    description: z.string().trim().max(2000).default(''),
  })
  .meta({ id: 'NewStudy' });

export type StudySummary = z.output<typeof studySummarySchema>;
export type StudyList = z.output<typeof studyListSchema>;
export type StudyDetail = z.output<typeof studyDetailSchema>;
export type NewStudy = z.input<typeof newStudySchema>;
