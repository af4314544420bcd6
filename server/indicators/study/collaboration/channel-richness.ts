import type { LoggedContact } from '../observed-log.ts';

/** From which richness a channel carries what is not written down: video and meeting in person. */
export const richFrom = 4;

/** What the channels of some contacts add up to; contacts whose channel has no known richness are left aside. */
export type Richness = {
  readonly known: readonly LoggedContact[];
  readonly sum: number;
  readonly max: number | null;
  /** How many are at least `richFrom`. */
  readonly rich: number;
};

/** Adds up the richness of contacts. @param from what counts as rich */
export function addUpRichness(contacts: readonly LoggedContact[], from = richFrom): Richness {
  const known: LoggedContact[] = [];
  let sum = 0;
  let max: number | null = null;
  let rich = 0;
  for (const contact of contacts) {
    const { richness } = contact;
    if (richness === null) continue;
    known.push(contact);
    sum += richness;
    max = Math.max(max ?? richness, richness);
    if (richness >= from) rich++;
  }
  return { known, sum, max, rich };
}
