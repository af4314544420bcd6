import { z } from 'zod';
import type { NetworkRecipe } from './network-recipe.ts';
import type { Text } from './text.ts';

/*
 * What if: changes to the records of a study, by name, that can be saved, sent in a link and done again. A scenario is data; taking back
 * a change is leaving it out. Nothing of it is ever written into the records.
 */

const name = z.string().trim().min(1).max(128);
const place = name.nullable().default(null);

export const scenarioChange = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('add-organisation'),
    organisation: name.describe('Its id; not one that is there already'),
    label: name.describe('Its name'),
    sector: place,
    type: place,
    municipality: place.describe('Name or id'),
    district: place,
  }),
  z.strictObject({
    kind: z.literal('remove-organisation'),
    organisation: name.describe('As if it were not there: its contacts, ties, staff and episodes go'),
  }),
  z.strictObject({
    kind: z.literal('add-person'),
    person: name.describe('A pseudonym'),
    organisation: name,
    alongside: z
      .array(name)
      .max(500)
      .default([])
      .describe(
        'Partners with whom this person shares the contacts: every second one on the side of the organisation becomes theirs',
      ),
  }),
  z.strictObject({
    kind: z.literal('remove-person'),
    person: name.describe('Ties that this person alone carries go; ties that others carry too weaken'),
  }),
  z.strictObject({
    kind: z.literal('add-tie'),
    from: name,
    to: name,
    type: name.default('tie').describe('Relation type'),
    mutual: z.boolean().default(true).describe('Runs both ways'),
    weight: z.number().positive().max(1_000_000).default(1).describe('In the unit of the network'),
  }),
  z.strictObject({
    kind: z.literal('remove-tie'),
    from: name,
    to: name,
  }),
]);

export const scenario = z.strictObject({
  name: name.describe('Shown with every figure and number that was made with it'),
  note: z.string().max(2000).default(''),
  changes: z.array(scenarioChange).min(1).max(200).describe('In the order in which they are made'),
});

export type ScenarioChange = z.output<typeof scenarioChange>;
export type Scenario = z.output<typeof scenario>;
/** A scenario as a user writes it: what has a default may be left out. */
export type PartialScenario = z.input<typeof scenario>;

/** A scenario that is kept with its study, as it stood from a moment on. */
export type SavedScenario = {
  readonly id: string;
  /** Counts from 1 with every change, its removal and return included. */
  readonly version: number;
  readonly scenario: Scenario;
  /** What it was made on: the recipe, the study as of a revision, and the hash of the network before the changes. */
  readonly recipe: NetworkRecipe;
  readonly studyRevision: number;
  readonly networkHash: string;
  /** ISO 8601 UTC. */
  readonly savedAt: string;
  /** Taken off the list; it can be brought back. */
  readonly removed: boolean;
};

/** What is written down. `after` names the state it follows; null = a new scenario. */
export type NewSavedScenario = Omit<SavedScenario, 'id' | 'version' | 'savedAt'> & {
  readonly after: Pick<SavedScenario, 'id' | 'version'> | null;
};

/** One value before and after a scenario. */
export type ScenarioDifference = {
  readonly scope: 'network' | 'node' | 'tie' | 'measure';
  /** Id of the result (`ei_index_sector`) or of the measure. */
  readonly id: string;
  /** The kind of part of the study that a measure is about; null for indicators. */
  readonly by: string | null;
  /** The node, the two ends of the tie, or the part of the study; [] for the whole network or study. */
  readonly of: readonly string[];
  /** The key of a measure; [] otherwise. */
  readonly key: readonly string[];
  readonly before: number | string | null;
  readonly after: number | string | null;
  /** After less before; null where either is no number. */
  readonly difference: number | null;
  /** Why a value is not defined, or is there on one side only. */
  readonly reasonBefore: Text | null;
  readonly reasonAfter: Text | null;
  /** Whether the value, or what stands beside it, is another. */
  readonly changed: boolean;
  /** What stands beside the value: members, counts, the reasons of a class. Plain data. */
  readonly detailBefore: unknown;
  readonly detailAfter: unknown;
};
