import { z } from 'zod';

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
