import { z } from 'zod';
import { textSchema } from './shared.ts';

/** The codes of a study's codebook. `group` is a word of its vocabulary, null where the codebook says none. */
export const codebookSchema = z
  .object({ codes: z.array(z.object({ code: z.string(), label: textSchema, group: z.string().nullable() })) })
  .meta({ id: 'Codebook' });

export type Codebook = z.output<typeof codebookSchema>;
