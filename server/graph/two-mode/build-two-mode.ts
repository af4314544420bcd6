import { foldId } from '../../model/identity.ts';
import type { NetworkRecipe } from '../../model/network-recipe.ts';
import type { StudyRecords } from '../../model/records.ts';
import type { TableKind } from '../../model/tables.ts';
import { inOrder } from '../build/in-order.ts';
import { LeftOutCount } from '../build/left-out.ts';
import { type OrganisationActors, organisationActors } from '../build/organisation-actors.ts';
import { interviewsById, isWithdrawn } from '../build/reporting-passages.ts';
import { Spellings } from '../build/spellings.ts';
import type { LeftOutCode } from '../network.ts';
import { type TwoModeTie, twoModeNetwork } from './incidence.ts';
import type { BuiltTwoMode, SecondSide, TwoModeRecord } from './two-mode-network.ts';

/** A record that says that organisations go with something of the other side, on a day or without. */
type Row = {
  readonly kind: TableKind;
  readonly id: number;
  readonly organisations: readonly (string | null)[];
  readonly second: string;
  readonly day: string | null;
  readonly withdrawn: boolean;
};

/**
 * Builds the two-mode network of organisations and what they have in common.
 *
 * - `event` attendance: an organisation and an event, on the day of the event
 * - `code` coded passages: the organisation that speaks or is spoken for, and the code, on the day of the interview; wishes too
 * - `family` the log and the episodes: both organisations of a contact about a family, and whoever follows it; an episode counts by the day it began
 *
 * Organisations inside the recipe's boundary are the first side, folded as the recipe says; those without ties are kept unless the
 * recipe sets isolates aside. Of the recipe only boundary, roll-up, period and isolates count. The second side holds what is tied.
 * The same records in any order give the same network.
 * @throws StudyError `unknown-municipality`, `unknown-district`
 */
export function buildTwoMode(records: StudyRecords, recipe: NetworkRecipe, side: SecondSide): BuiltTwoMode {
  const actors = organisationActors(records, recipe);
  const seconds = listedSeconds(records, side);
  const leftOut = new LeftOutCount();
  const found: { readonly kind: TableKind; readonly id: number; readonly actor: number; readonly second: number }[] = [];
  const rows = rowsOf(records, side);
  for (const { kind, id, organisations, second, day, withdrawn } of rows) {
    const inside = actorsInside(organisations, actors);
    const refusal = refuse(inside.length, day, withdrawn, recipe);
    if (refusal !== null) {
      leftOut.add(refusal, kind, id);
      continue;
    }
    const number = seconds.add(second);
    for (const actor of inside) found.push({ kind, id, actor, second: number });
  }
  // Spellings settle on one name only after all were read.
  const used = found.map(({ kind, id, actor, second }): TwoModeRecord => {
    // Every number was given to a name above.
    return { kind, id, first: actors.id(actor), second: seconds.names[second] as string };
  });
  const ties = used.map(({ first, second }): TwoModeTie => ({ first, second, count: 1 }));
  const alone = recipe.keepIsolates ? actors.inside() : [];
  const firsts = new Set([...alone, ...found.map(({ actor }) => actor)]);
  const folded = new Map([...firsts].map((actor) => [actors.id(actor), actors.attributes(actor).folded]));
  const left = leftOut.list();
  const counted = left.reduce((so, { count }) => so - count, rows.length);
  const report = { read: rows.length, used: counted, leftOut: left };
  return {
    ...twoModeNetwork(
      alone.map((actor) => actors.id(actor)),
      [],
      ties,
    ),
    side,
    records: used,
    folded,
    report,
  };
}

/** Events and codes keep the spelling of their own table; families have none. */
function listedSeconds({ events, codebook }: StudyRecords, side: SecondSide): Spellings {
  const seconds = new Spellings();
  if (side === 'event') for (const { event_id } of inOrder(events)) seconds.add(event_id);
  if (side === 'code') for (const { code } of inOrder(codebook)) seconds.add(code);
  seconds.settle();
  return seconds;
}

/** The organisations of a record that lie inside, each once. */
function actorsInside(organisations: readonly (string | null)[], actors: OrganisationActors): readonly number[] {
  const numbers = organisations.flatMap((name) => (name === null ? [] : [actors.of(name)]));
  return [...new Set(numbers)].filter((actor) => actors.isInside(actor));
}

function refuse(inside: number, day: string | null, withdrawn: boolean, { period }: NetworkRecipe): LeftOutCode | null {
  if (withdrawn) return 'consent-withdrawn';
  if (inside === 0) return 'outside-boundary';
  const isInPeriod = day === null || ((period.from === null || day >= period.from) && (period.to === null || day <= period.to));
  return isInPeriod ? null : 'outside-period';
}

function rowsOf(records: StudyRecords, side: SecondSide): readonly Row[] {
  if (side === 'event') return eventRows(records);
  return side === 'code' ? codeRows(records) : familyRows(records);
}

function eventRows({ attendance, events }: StudyRecords): readonly Row[] {
  const days = new Map(events.map(({ event_id, date }) => [foldId(event_id), date]));
  return inOrder(attendance).map(({ id, org_id, event_id }) => ({
    kind: 'attendance',
    id,
    organisations: [org_id],
    second: event_id,
    day: days.get(foldId(event_id)) ?? null,
    withdrawn: false,
  }));
}

function codeRows(records: StudyRecords): readonly Row[] {
  const interviews = interviewsById(records);
  return inOrder(records.coding).flatMap(({ id, org_id, code, interview_id }): readonly Row[] => {
    if (org_id === null) return [];
    const interview = interviews.get(foldId(interview_id));
    const day = interview?.date ?? null;
    return [{ kind: 'coding', id, organisations: [org_id], second: code, day, withdrawn: isWithdrawn(interview) }];
  });
}

function familyRows({ contacts, episodes }: StudyRecords): readonly Row[] {
  const logged = inOrder(contacts).flatMap(({ id, from_org, to_org, family_code, date }): readonly Row[] =>
    family_code === null
      ? []
      : [{ kind: 'contacts', id, organisations: [from_org, to_org], second: family_code, day: date, withdrawn: false }],
  );
  const followed = inOrder(episodes).map(
    ({ id, org_id, family_code, date_from }): Row => ({
      kind: 'episodes',
      id,
      organisations: [org_id],
      second: family_code,
      day: date_from,
      withdrawn: false,
    }),
  );
  return [...logged, ...followed];
}
