import { dayNumber } from '../../../graph/build/calendar.ts';
import { withdrawnPersons } from '../../../graph/build/withdrawn-persons.ts';
import { foldId } from '../../../model/identity.ts';
import type { RecordRef } from '../../../model/records.ts';
import { type FamilyDays, familyDays } from '../family-days.ts';
import { contactRefs, type LoggedContact, observedLog } from '../observed-log.ts';
import { oncePerStudy } from '../once-per-study.ts';

/** A family as its episodes and contacts leave it on the last day of the observation. */
export type FollowUp = FamilyDays & {
  /** Somebody follows it on the last day. */
  readonly active: boolean;
  /** Days since anything happened: an episode began or ended, or there was contact about the family. */
  readonly silentDays: number;
  /** Pseudonyms of those who followed it. */
  readonly persons: readonly string[];
  readonly contacts: readonly LoggedContact[];
  readonly records: readonly RecordRef[];
};

/** The families with an episode, in the order of their first rows. */
export const followUps = oncePerStudy((context): readonly FollowUp[] => {
  const { families, until } = familyDays(context);
  if (until === null) return [];
  const contacts = new Map<string, LoggedContact[]>();
  for (const contact of observedLog(context).contacts) {
    const code = contact.record.family_code;
    if (code === null) continue;
    const family = foldId(code);
    const known = contacts.get(family);
    if (known === undefined) contacts.set(family, [contact]);
    else known.push(contact);
  }
  const withdrawn = withdrawnPersons(context.records);
  return families.map((family) => {
    const own = (contacts.get(foldId(family.family)) ?? []).filter(({ day }) => day <= until);
    const events = [
      ...family.episodes.flatMap(({ from, to, ended }) => (ended ? [from, to] : [from])),
      ...own.map(({ record }) => dayNumber(record.date)),
    ];
    const persons = new Map<string, string>();
    for (const { record } of family.episodes) {
      if (record.person_id === null || withdrawn.has(foldId(record.person_id))) continue;
      const key = foldId(record.person_id);
      if (!persons.has(key)) persons.set(key, record.person_id);
    }
    return {
      ...family,
      active: family.episodes.some(({ to }) => to >= until),
      silentDays: until - events.reduce((last, day) => Math.max(last, day), family.first),
      persons: [...persons.values()],
      contacts: own,
      records: [...contactRefs(own), ...family.episodes.map(({ record }) => ({ kind: 'episodes' as const, id: record.id }))],
    };
  });
});

/** The organisations that follow or followed a family. */
export function followers({ episodes }: FamilyDays): readonly number[] {
  return [...new Set(episodes.map(({ organisation }) => organisation))];
}

/** After how many days without any event a family is silent. Ours. */
export const silentAfter = 90;

/** Nobody follows the family, its file is not closed, and nothing has happened for at least `days` days. */
export function isOffRadar({ active, closed, silentDays }: FollowUp, days: number): boolean {
  return !active && !closed && silentDays >= days;
}

/** Somebody follows the family by the books, but nothing has happened for at least `days` days. */
export function isSilentOpen({ active, silentDays }: FollowUp, days: number): boolean {
  return active && silentDays >= days;
}
