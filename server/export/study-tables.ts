import type { DyadRow, DyadSide } from '../indicators/study/collaboration/dyad-rows.ts';
import { measureFamilies } from '../indicators/study/families.ts';
import type { FamilyRow } from '../indicators/study/handover/family-rows.ts';
import type { MeasuredStudy, MeasureValues } from '../indicators/study/measured-study.ts';
import type { ReferralRow } from '../indicators/study/referrals/referral-rows.ts';
import type { Locale } from '../model/text.ts';
import { type Cell, writeCsv } from './csv-text.ts';

/** A table of a measured study; the name of the file is `<id>.csv`. */
export type StudyTable = { readonly id: string; readonly render: (study: MeasuredStudy, locale: Locale) => string };

/** One table for each family of measures, and lists of pairs of organisations that some source has a tie for, of referrals and of families. */
export const studyTables: readonly StudyTable[] = [
  ...measureFamilies.map((family) => ({
    id: family,
    render: ({ values }: MeasuredStudy, locale: Locale) =>
      renderValues(
        values.filter(({ measure }) => measure.family === family),
        locale,
      ),
  })),
  { id: 'dyads', render: ({ dyads }) => renderRows(dyadColumns, dyads) },
  { id: 'referral-list', render: ({ referrals }) => renderRows(referralColumns, referrals) },
  { id: 'family-list', render: (study) => renderRows(familyColumns, study.families) },
];

/**
 * A row for each value: the measure, the part of the study, the keys joined by ` · `, the value with what it stands on, and the number
 * of records behind it, which `weefsel evidence` lists; what stands beside it follows in columns `detail.*`.
 */
function renderValues(values: readonly MeasureValues[], locale: Locale): string {
  const details = [...new Set(values.flatMap(({ cells }) => cells.flatMap(({ detail }) => Object.keys(detail))))].sort();
  const header = ['measure', 'by', 'unit', 'key', 'value', 'low', 'high', 'numerator', 'denominator', 'records', 'reason'];
  return writeCsv([
    [...header, ...details.map((name) => `detail.${name}`)],
    ...values.flatMap(({ measure, cells }) =>
      cells.map(({ unit, key, value, low, high, numerator, denominator, records, reason, detail }): readonly Cell[] => [
        measure.id,
        unit.by,
        unit.value,
        key.join(' · '),
        value,
        low,
        high,
        numerator,
        denominator,
        records,
        reason === null ? '' : reason[locale],
        ...details.map((name) => asCell(detail[name] ?? null)),
      ]),
    ),
  ]);
}

function asCell(part: number | string | null | readonly (number | string)[]): Cell {
  return part === null || typeof part !== 'object' ? part : part.join(';');
}

const yesOrNo = (answer: boolean | null): Cell => (answer === null ? null : String(answer));

/** The columns of a list, in their order: how each is read from a row. */
type Columns<Row> = Readonly<Record<string, (row: Row) => Cell>>;

const sideColumns: Readonly<Record<string, (side: DyadSide) => Cell>> = {
  contacts_from: (side) => side.contacts,
  persons: (side) => side.persons,
  spd: (side) => side.largestShare,
  hhi: (side) => side.hhi,
  single_person: (side) => yesOrNo(side.singlePerson),
  person: (side) => side.person,
};

const dyadColumns: Columns<DyadRow> = {
  a: ({ a }) => a,
  b: ({ b }) => b,
  contacts: ({ contacts }) => contacts,
  reciprocity_balance: ({ balance }) => balance,
  ...Object.fromEntries(
    Object.entries(sideColumns).map(([name, read]) => [
      `${name}_a`,
      (row: DyadRow) => (row.sideA === null ? null : read(row.sideA)),
    ]),
  ),
  ...Object.fromEntries(
    Object.entries(sideColumns).map(([name, read]) => [
      `${name}_b`,
      (row: DyadRow) => (row.sideB === null ? null : read(row.sideB)),
    ]),
  ),
  modal_pair_share: ({ personPairShare }) => personPairShare,
  fixed_contact_share: ({ fixedContactShare }) => fixedContactShare,
  stage: ({ stage }) => stage,
  mean_richness: ({ meanRichness }) => meanRichness,
  max_richness: ({ maxRichness }) => maxRichness,
  rich_share: ({ richShare }) => richShare,
  formal_share: ({ formalShare }) => formalShare,
  agreement: ({ agreement }) => agreement,
  distance_km: ({ kilometres }) => kilometres,
  same_building: (row) => yesOrNo(row.sameBuilding),
  first_day: ({ firstDay }) => firstDay,
  last_day: ({ lastDay }) => lastDay,
  sources: ({ sources }) => sources,
  source_class: ({ sourceClass }) => sourceClass,
  reported_by_a: ({ saidByA }) => yesOrNo(saidByA),
  reported_by_b: ({ saidByB }) => yesOrNo(saidByB),
  reported_by_third: ({ saidByThird }) => yesOrNo(saidByThird),
};

const referralColumns: Columns<ReferralRow> = {
  referral_id: ({ referral }) => referral,
  family_code: ({ family }) => family,
  from_org: ({ from }) => from,
  to_org: ({ to }) => to,
  sent: ({ sent }) => sent,
  channel: ({ channel }) => channel,
  answered: ({ answered }) => answered,
  lag_days: ({ lagDays }) => lagDays,
  observed_days: ({ observedDays }) => observedDays,
  eligible: ({ eligible }) => yesOrNo(eligible),
  closed_in_window: ({ closedInWindow }) => yesOrNo(closedInWindow),
  closed_ever: ({ answered, closedInWindow }) => yesOrNo(closedInWindow === null ? null : answered !== null),
  accompanied: ({ accompanied }) => yesOrNo(accompanied),
  outcome: ({ outcome }) => outcome,
};

const familyColumns: Columns<FamilyRow> = {
  family_code: ({ family }) => family,
  organisations: ({ organisations }) => organisations.join(';'),
  persons: ({ persons }) => persons,
  days: ({ days }) => days,
  gap_days: ({ gapDays }) => gapDays,
  orphan_days: ({ orphanDays }) => orphanDays,
  no_lead_days: ({ noLeadDays }) => noLeadDays,
  several_organisations_days: ({ severalOrganisationsDays }) => severalOrganisationsDays,
  active_at_end: ({ active }) => yesOrNo(active),
  closed: ({ closed }) => yesOrNo(closed),
  days_since_last_event: ({ silentDays }) => silentDays,
  off_radar: (row) => yesOrNo(row.offRadar),
  silent_open: ({ silentOpen }) => yesOrNo(silentOpen),
};

function renderRows<Row>(columns: Columns<Row>, rows: readonly Row[]): string {
  const list = Object.entries(columns);
  return writeCsv([list.map(([name]) => name), ...rows.map((row) => list.map(([, read]) => read(row)))]);
}
