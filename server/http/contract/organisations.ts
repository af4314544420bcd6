import { z } from 'zod';
import { nameSuggestionSchema } from './imports.ts';
import { studyParamsSchema } from './shared.ts';

export const nameDecisionSchema = z
  .object({
    id: z.string(),
    what: z.enum(['same', 'different']),
    written: z.string(),
    /** The name of the organisation whose id was written; null where it is a spelling. */
    writtenName: z.string().nullable(),
    organisation: z.string(),
    /** The organisation's name now; its id where it is gone. */
    name: z.string(),
    /** True where two organisations became one. */
    merges: z.boolean(),
    decidedAt: z.string(),
    undoneAt: z.string().nullable(),
  })
  .meta({ id: 'NameDecision' });

/** Who the organisations of a study are: their names, the spellings that mean them, and the spellings that nobody placed yet. */
export const organisationNamesSchema = z
  .object({
    organisations: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        sector: z.string().nullable(),
        municipality: z.string().nullable(),
        /** Rows that name it, other spellings included. */
        rows: z.number(),
        /** Characters in its name that cannot be seen, run the other way, or belong to another alphabet. */
        odd: z.boolean(),
        spellings: z.array(
          z.object({
            decision: z.string(),
            written: z.string(),
            writtenName: z.string().nullable(),
            rows: z.number(),
            merges: z.boolean(),
          }),
        ),
      }),
    ),
    unplaced: z.array(
      z.object({ written: z.string(), rows: z.number(), odd: z.boolean(), suggestions: z.array(nameSuggestionSchema) }),
    ),
    /** Pairs of organisations that may be one, best first. */
    twins: z.array(z.object({ organisation: z.string(), name: z.string(), suggestion: nameSuggestionSchema })),
    /** Every decision, newest first, those undone included. */
    decisions: z.array(nameDecisionSchema),
  })
  .meta({ id: 'OrganisationNames' });

export const decisionParamsSchema = studyParamsSchema.extend({
  decision: z.string().min(1).max(128).describe('Id of a decision'),
});

export const newNameDecisionSchema = z.strictObject({
  what: z.enum(['same', 'different']),
  written: z.string().trim().min(1).max(500),
  organisation: z.string().min(1).max(128),
});

export type NameDecisionView = z.output<typeof nameDecisionSchema>;
export type OrganisationNames = z.output<typeof organisationNamesSchema>;
export type NewNameDecision = z.output<typeof newNameDecisionSchema>;
