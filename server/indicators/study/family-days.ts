import { dayNumber } from '../../graph/build/calendar.ts';
import { inOrder } from '../../graph/build/in-order.ts';
import { foldId } from '../../model/identity.ts';
import type { StoredRecord } from '../../model/records.ts';
import { findTerm, foldWord } from '../../model/vocabulary.ts';
import { oncePerStudy } from './once-per-study.ts';
import { organisationNumbers } from './organisation-numbers.ts';

/** Somebody follows a family from one day to another, both included, as far as the observation goes. Days are numbers since 1970-01-01. */
export type FamilyEpisode = {
  readonly record: StoredRecord<'episodes'>;
  readonly organisation: number;
  readonly from: number;
  readonly to: number;
  /** False where it goes on after the last day of the observation. */
  readonly ended: boolean;
};

/**
 * A family from its first episode to its end, or to the last day of the observation where nobody ended it.
 * - `days` all of them · `orphan` days on which nobody follows it · `noLead` days on which somebody does, but nobody leads
 * - `shared` days on which two or more organisations follow it · `gaps` orphan days between two episodes
 */
export type FamilyDays = {
  /** As the first of its rows has it. */
  readonly family: string;
  /** By first day, then by row. */
  readonly episodes: readonly FamilyEpisode[];
  readonly first: number;
  readonly last: number;
  /** Whether the family's file was closed, or the family moved or stopped, at the end of its last episode. */
  readonly closed: boolean;
  readonly days: number;
  readonly orphan: number;
  readonly noLead: number;
  readonly shared: number;
  readonly gaps: number;
};

export type FamiliesObserved = {
  readonly families: readonly FamilyDays[];
  /** Last day of the observation; null without episodes. */
  readonly until: number | null;
};

/** Reasons after which nobody is expected to follow the family. */
const endings = new Set(['closed', 'moved', 'dropped-out']);

/**
 * The families of a study day by day, in the order of their first rows. The observation ends on the study's last day; without one, on the
 * last day that an episode names. A period of the recipe cuts off what lies before it.
 */
export const familyDays = oncePerStudy((context): FamiliesObserved => {
  const { records, network, observedUntil } = context;
  const organisations = organisationNumbers(context);
  const known = records.episodes.flatMap(({ date_from, date_to }) => (date_to === null ? [date_from] : [date_from, date_to]));
  const lastNamed = known.reduce<string | null>((last, day) => (last === null || day > last ? day : last), null);
  const lastDay = observedUntil ?? lastNamed;
  if (lastDay === null || lastNamed === null) return { families: [], until: null };
  const until = dayNumber(lastDay);
  const start = network.recipe.period.from === null ? Number.NEGATIVE_INFINITY : dayNumber(network.recipe.period.from);
  const rows = new Map<string, StoredRecord<'episodes'>[]>();
  for (const record of inOrder(records.episodes)) {
    const family = foldId(record.family_code);
    const list = rows.get(family);
    if (list === undefined) rows.set(family, [record]);
    else list.push(record);
  }
  const families = [...rows.values()].flatMap((own) => {
    const episodes = own
      .map((record) => episodeOf(record, organisations.find(record.org_id), until))
      .filter(({ from }) => from <= until)
      .sort((a, b) => a.from - b.from || a.record.id - b.record.id);
    return countDays(episodes, start, until) ?? [];
  });
  return { families, until };
});

function episodeOf(record: StoredRecord<'episodes'>, organisation: number, until: number): FamilyEpisode {
  const from = dayNumber(record.date_from);
  const to = record.date_to === null ? Number.POSITIVE_INFINITY : Math.max(from, dayNumber(record.date_to));
  return { record, organisation, from, to: Math.min(to, until), ended: to <= until };
}

function isEnding({ ended, record: { end_reason } }: FamilyEpisode): boolean {
  return ended && end_reason !== null && endings.has(findTerm('endReason', end_reason)?.key ?? foldWord(end_reason));
}

function countDays(episodes: readonly FamilyEpisode[], start: number, until: number): FamilyDays | null {
  const [earliest] = episodes;
  if (earliest === undefined) return null;
  const end = episodes.reduce((last, { to }) => Math.max(last, to), earliest.to);
  const lastOnes = episodes.filter(({ to }) => to === end);
  const closed = lastOnes.every(({ ended }) => ended) && lastOnes.some(isEnding);
  const last = closed ? end : until;
  const first = Math.max(earliest.from, start);
  if (first > last) return null;
  const count = { orphan: 0, noLead: 0, shared: 0, gaps: 0 };
  // Between two borders nothing changes, so a span is looked at once.
  const borders = new Set([first, last + 1]);
  for (const { from, to } of episodes) for (const day of [from, to + 1]) if (day > first && day <= last) borders.add(day);
  const days = [...borders].sort((a, b) => a - b);
  for (const [place, day] of days.slice(0, -1).entries()) {
    const span = (days[place + 1] ?? day) - day;
    const running = episodes.filter(({ from, to }) => from <= day && to >= day);
    if (running.length === 0) {
      count.orphan += span;
      if (day <= end) count.gaps += span;
    } else if (!running.some(({ record }) => record.is_lead === true)) count.noLead += span;
    if (new Set(running.map(({ organisation }) => organisation)).size > 1) count.shared += span;
  }
  return { family: earliest.record.family_code, episodes, first, last, closed, days: last - first + 1, ...count };
}
