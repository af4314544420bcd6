import { z } from 'zod';
import { secondSides } from '../../graph/two-mode/two-mode-network.ts';
import { groupings } from '../../indicators/study/measure.ts';
import { networkQuerySchema } from './network.ts';
import { language, parametersParameter, recipeParameter, tableKindSchema, textSchema } from './shared.ts';

/**
 * Exactly one subject: a tie (`from` and `to`), a node, an indicator (with a node or a tie for those of nodes or ties), a value of a measure
 * (`measure`, the part of the study it is about, and its key), or with `side` a node or an indicator of a two-mode network.
 */
export const evidenceQuerySchema = z.strictObject({
  recipe: recipeParameter,
  from: z.string().max(128).optional(),
  to: z.string().max(128).optional(),
  node: z.string().max(128).optional(),
  indicator: z.string().max(80).optional(),
  measure: z.string().max(80).optional(),
  side: z.enum(secondSides).optional().describe('A two-mode network is asked about: `node` is an organisation of it'),
  other: z.string().max(500).optional().describe('With `side`: an event, code or family'),
  by: z.enum(groupings).optional().describe('The kind of part; absent = the whole study'),
  unit: z.string().max(500).optional(),
  key: z.string().max(4000).optional().describe('The key of the value, as a JSON list'),
  seed: networkQuerySchema.shape.seed.describe('The seed that the value was computed with'),
  parameters: parametersParameter,
  kind: tableKindSchema.optional().describe('Only this table'),
  offset: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(500).default(50),
  lang: language,
});

const evidenceCell = z.object({
  column: z.string(),
  value: z.union([z.string(), z.number(), z.boolean()]).nullable(),
  name: z.string().optional().describe('What the organisation is called, where the cell holds the id of one that is listed'),
});

export const evidenceRowSchema = z
  .object({
    id: z.number(),
    file: z.string(),
    importId: z.string(),
    line: z.number(),
    row: z.number(),
    /** The cells that are filled in, by canonical column. */
    cells: z.array(evidenceCell),
    /** What the file has where a person's decision, or an exact name, put the id of an organisation in its place; absent = nothing. */
    written: z.array(z.object({ column: z.string(), value: z.string() })).optional(),
    /** Ends of the record where it is about two organisations. */
    from: z.object({ id: z.string(), label: z.string() }).nullable(),
    to: z.object({ id: z.string(), label: z.string() }).nullable(),
    /** Words for the record's type, role, code, channel, where it has them. */
    type: textSchema.nullable(),
    /** Why the words of the record are not among its cells; null = nothing was taken out. */
    withheld: textSchema.nullable(),
    counts: z
      .boolean()
      .describe(
        'Of a value of a measure: whether the record is counted in the numerator; false = it is only in the whole (asked, but does not say so). Otherwise: whether it makes a tie of this network, or stands beside it (an explicit zero, a source not chosen)',
      ),
  })
  .meta({ id: 'EvidenceRow' });

export const evidenceViewSchema = z
  .object({
    subject: z.object({
      kind: z.enum(['tie', 'node', 'indicator', 'measure', 'two-mode']),
      from: z.object({ id: z.string(), label: z.string() }).nullable(),
      to: z.object({ id: z.string(), label: z.string() }).nullable(),
      node: z.object({ id: z.string(), label: z.string() }).nullable(),
      indicator: z
        .object({
          id: z.string(),
          label: textSchema,
          value: z.union([z.number(), z.string()]).nullable().describe('A word for some values of ties'),
          reason: textSchema.nullable(),
        })
        .nullable(),
      /** How the sources agree about a tie. */
      sourceClass: z.object({ id: z.string(), label: textSchema }).nullable(),
    }),
    /** Ties that stand behind the subject. */
    ties: z.number(),
    groups: z.array(
      z.object({
        kind: tableKindSchema,
        label: textSchema,
        total: z.number(),
        counting: z.number().describe('How many of them count; they come first'),
        rows: z.array(evidenceRowSchema),
      }),
    ),
  })
  .meta({ id: 'Evidence' });

export type EvidenceQuery = z.input<typeof evidenceQuerySchema>;
export type EvidenceRow = z.output<typeof evidenceRowSchema>;
export type EvidenceView = z.output<typeof evidenceViewSchema>;
