import type { DyadRow, DyadSide } from '../indicators/study/collaboration/dyad-rows.ts';
import type { MeasureFamily } from '../indicators/study/measure.ts';
import type { MeasuredStudy, MeasureValues } from '../indicators/study/measured-study.ts';
import type { Locale } from '../model/text.ts';
import { type Cell, writeCsv } from './csv-text.ts';

/** A table of a measured study; the name of the file is `<id>.csv`. */
export type StudyTable = { readonly id: string; readonly render: (study: MeasuredStudy, locale: Locale) => string };

const families: Readonly<Record<MeasureFamily, true>> = {
  dilemmas: true,
  factors: true,
  collaboration: true,
  referrals: true,
  handover: true,
  quality: true,
  isolation: true,
  governance: true,
  sources: true,
};

/** One table for each family of measures, and one row for each pair of organisations that some source has a tie for. */
export const studyTables: readonly StudyTable[] = [
  // Its keys are the families, written out above.
  ...(Object.keys(families) as MeasureFamily[]).map((family) => ({
    id: family,
    render: ({ values }: MeasuredStudy, locale: Locale) =>
      renderValues(
        values.filter(({ measure }) => measure.family === family),
        locale,
      ),
  })),
  { id: 'dyads', render: ({ dyads }) => renderDyads(dyads) },
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

const sideColumns: Readonly<Record<string, (side: DyadSide) => Cell>> = {
  contacts_from: (side) => side.contacts,
  persons: (side) => side.persons,
  spd: (side) => side.largestShare,
  hhi: (side) => side.hhi,
  single_person: (side) => yesOrNo(side.singlePerson),
  person: (side) => side.person,
};

const dyadColumns: Readonly<Record<string, (row: DyadRow) => Cell>> = {
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

function renderDyads(dyads: readonly DyadRow[]): string {
  const columns = Object.entries(dyadColumns);
  return writeCsv([columns.map(([name]) => name), ...dyads.map((row) => columns.map(([, read]) => read(row)))]);
}
