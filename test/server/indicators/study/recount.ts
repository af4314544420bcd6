import { buildNetwork } from '../../../../server/graph/build-network.ts';
import type { Network } from '../../../../server/graph/network.ts';
import type { CellValue, MeasuredCell, StudyMeasure } from '../../../../server/indicators/study/measure.ts';
import { findCell, lastDay, measureCells } from '../../../../server/indicators/study/measured-study.ts';
import { StudyError } from '../../../../server/model/errors.ts';
import type { PartialRecipe } from '../../../../server/model/network-recipe.ts';
import type { RecordRef, StudyRecords } from '../../../../server/model/records.ts';
import { recipe } from '../../graph/study.ts';
import { studyOfRows } from './study-of-rows.ts';

/*
 * From a value of a measure to the rows behind it, and back: the measure computed anew in the study of these rows alone.
 */

/**
 * What stands beside a value and counts rows that are not behind it, which the value leaves aside: how many say nothing of it, are too recent
 * for it, or were read by one coder or two. Everything else beside a value follows from its rows.
 */
const leftAside: ReadonlyMap<string, readonly string[]> = new Map([
  ['channel_richness', ['without_channel']],
  ['pair_channel_richness', ['without_channel']],
  ['collaboration_types', ['none', 'other_types', 'without_type']],
  ['collaboration_types_by_channel', ['none', 'other_types', 'without_type']],
  ['formal_contacts', ['not_said']],
  ['person_pair_share', ['without_person']],
  ['single_person_dependency', ['contacts', 'without_person']],
  ['single_person_ties', ['ties', 'ties_with_one_contact', 'on_one_person', 'on_one_person_both_sides']],
  ['referral_acceptance', ['not_decided']],
  ['referral_closure', ['referrals', 'censored', 'answered_ever']],
  ['referral_closure_received', ['referrals', 'censored', 'answered_ever']],
  ['referral_closure_between_sectors', ['referrals', 'censored', 'answered_ever']],
  ['warm_handover', ['not_said']],
  ['dilemma_intensity', ['off_scale', 'agreement', 'alpha', 'coders', 'documents_coded_twice']],
  ['dilemma_prevalence', ['not_coded', 'agreement', 'alpha', 'kappa', 'coders', 'documents_coded_twice']],
]);

export type Study = {
  readonly records: StudyRecords;
  readonly recipe: PartialRecipe;
  readonly network: Network;
  readonly request: Parameters<typeof measureCells>[3];
};

/** A study as it is measured; the last day is that of its log unless another is given. */
export function studyToRecount(
  records: StudyRecords,
  partial: PartialRecipe = {},
  observedUntil = lastDay(records, recipe(partial)),
): Study {
  const request = { seed: 1, parameters: { draws: 99 }, ...(observedUntil !== null && { observedUntil }) };
  return { records, recipe: partial, network: buildNetwork(records, recipe(partial)), request };
}

/** The same; null where the recipe names a municipality or a type that the study does not have. */
export function studyIfAny(...asked: Parameters<typeof studyToRecount>): Study | null {
  try {
    return studyToRecount(...asked);
  } catch (error) {
    if (error instanceof StudyError) return null;
    throw error;
  }
}

/** All values of a measure. */
export function cellsOfStudy(measure: StudyMeasure, { records, network, request }: Study): readonly MeasuredCell[] {
  return measureCells(measure, records, network, request);
}

/** All values of a measure in the study of some rows. */
export function cellsOfRows(measure: StudyMeasure, study: Study, refs: readonly RecordRef[]): readonly MeasuredCell[] {
  const records = studyOfRows(study.records, refs, measure.family);
  const network = buildNetwork(records, recipe(study.recipe), study.records);
  return cellsOfStudy(measure, { ...study, records, network });
}

/** What is to be found again of a cell: the value and what it is made of, its interval, and all that stands beside it. */
export function tellingOf(measure: StudyMeasure, cell: MeasuredCell | undefined): Readonly<Record<string, unknown>> {
  if (cell === undefined || cell.value === null) return { value: null };
  const { value, numerator, denominator, low, high, detail } = cell satisfies CellValue;
  const aside = leftAside.get(measure.id) ?? [];
  const beside = Object.entries(detail).filter(([name]) => !aside.includes(name));
  return { value, numerator, denominator, low, high, ...Object.fromEntries(beside) };
}

/** The cell of the same unit and key. */
export function cellAgain(cells: readonly MeasuredCell[], { unit, key }: MeasuredCell): MeasuredCell | undefined {
  return findCell(cells, { unit, key });
}

/** Where the two differ, by field; numbers up to rounding. */
export function differences(one: Readonly<Record<string, unknown>>, other: Readonly<Record<string, unknown>>): readonly string[] {
  const fields = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...fields].flatMap((field) => {
    const [a, b] = [one[field] ?? null, other[field] ?? null];
    return isNear(a, b) ? [] : [`${field} ${JSON.stringify(a)} is ${JSON.stringify(b)} again`];
  });
}

function isNear(a: unknown, b: unknown): boolean {
  if (typeof a === 'number' && typeof b === 'number') return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a));
  return JSON.stringify(a) === JSON.stringify(b);
}
