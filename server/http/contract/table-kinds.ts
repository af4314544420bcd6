import { z } from 'zod';
import { tableKindSchema, textSchema } from './shared.ts';

/** Every table of a study with its columns, for whoever has to say what a file's headers and words mean. */
export const tableKindListSchema = z
  .object({
    tables: z.array(
      z.object({
        kind: tableKindSchema,
        label: textSchema,
        columns: z.array(
          z.object({
            name: z.string(),
            type: z.enum(['id', 'text', 'date', 'integer', 'number', 'boolean', 'term', 'choice']),
            required: z.boolean(),
            /** It identifies a person or a family, and is replaced by a pseudonym before anything is stored. */
            personal: z.boolean(),
            /** The words that it knows; null where it takes any text. `label` null = the word speaks for itself. */
            words: z.array(z.object({ word: z.string(), label: textSchema.nullable() })).nullable(),
          }),
        ),
      }),
    ),
  })
  .meta({ id: 'TableKindList' });

export type TableKindList = z.output<typeof tableKindListSchema>;
