import type { Command } from 'commander';
import { indicatorFamilies } from '../indicators/families.ts';
import { measureFamilies } from '../indicators/study/families.ts';

export type ChoiceOptions = { readonly indicator?: readonly string[]; readonly family?: readonly string[] };

/** The families of all that can be computed. */
export const families: readonly string[] = [...indicatorFamilies, ...measureFamilies];

const collect = (value: string, before: readonly string[] = []): readonly string[] => [...before, value];

/** Adds `--indicator` and `--family` to a command. */
export function addChoiceOptions(command: Command): Command {
  return command
    .option('--indicator <id>', 'only this indicator or measure (see weefsel indicators); may be repeated', collect)
    .option('--family <name>', `only those of this family; may be repeated: ${families.join(', ')}`, collect);
}
