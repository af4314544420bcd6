import { inOrder } from '../../../graph/build/in-order.ts';
import { interviewsById, isWithdrawn } from '../../../graph/build/reporting-passages.ts';
import { say } from '../../../model/errors.ts';
import { byCodePoint, foldId } from '../../../model/identity.ts';
import type { StoredRecord } from '../../../model/records.ts';
import { tables } from '../../../model/tables.ts';
import { sameText, type Text } from '../../../model/text.ts';
import type { MeasureContext, Measured, MeasuredCell, StudyMeasure } from '../measure.ts';
import { notDefined } from '../measured.ts';
import { organisationNumbers } from '../organisation-numbers.ts';
import { partsOfStudy } from '../parts-of-study.ts';
import { studyCodes } from '../study-codes.ts';
import { inCellOrder, wholeStudy } from '../study-units.ts';

export const qualityGroupings = ['study', 'municipality', 'sector', 'organisation'] as const;

/** A score that somebody gave an organisation. */
export type Score = StoredRecord<'quality'> & { readonly score: number };

/** A dimension of quality: the codebook's codes of the group `quality`, and whatever else the scores name. */
export type Dimension = { readonly id: string; readonly label: Text; readonly scores: readonly Score[] };

/** What measures of quality share. */
export const qualityMeasure = {
  family: 'quality',
  ownDesign: false,
  groupings: qualityGroupings,
  minimum: 0,
  parameters: [],
} as const satisfies Partial<StudyMeasure>;

/** The dimensions of a study in code-point order. Scores from an interview whose consent was withdrawn are not read. */
export function dimensionsOf({ records }: MeasureContext): readonly Dimension[] {
  const interviews = interviewsById(records);
  const scores = inOrder(records.quality).filter(
    (row): row is Score =>
      row.score !== null && !(row.interview_id !== null && isWithdrawn(interviews.get(foldId(row.interview_id)))),
  );
  const named = new Map<string, { readonly id: string; readonly label: Text }>();
  for (const { folded, row, label, group } of studyCodes(records)) {
    if (group === 'quality') named.set(folded, { id: row.code, label });
  }
  const own = scores.map(({ dimension }) => dimension).sort(byCodePoint);
  for (const dimension of own) {
    if (!named.has(foldId(dimension))) named.set(foldId(dimension), { id: dimension, label: sameText(dimension) });
  }
  return [...named]
    .map(([folded, { id, label }]) => ({ id, label, scores: scores.filter(({ dimension }) => foldId(dimension) === folded) }))
    .sort((a, b) => byCodePoint(a.id, b.id));
}

/**
 * A cell for each key and unit. Organisations that nobody scored are not among the units; municipalities and sectors are.
 * @param groups what is measured, with the scores it may use
 */
export function scoreCells(
  context: MeasureContext,
  groups: readonly { readonly key: readonly string[]; readonly label: Text; readonly scores: readonly Score[] }[],
  measure: (scores: readonly Score[]) => Measured,
): readonly MeasuredCell[] {
  if (groups.every(({ scores }) => scores.length === 0)) {
    return [{ unit: wholeStudy, key: [], ...notDefined(say('needs-table', { table: tables.quality.label })) }];
  }
  const organisations = organisationNumbers(context);
  const numbers = ({ org_id }: Score): readonly number[] => [organisations.find(org_id)].filter((number) => number >= 0);
  const cells = groups.flatMap(({ key, label, scores }) =>
    partsOfStudy(organisations, qualityGroupings, scores, numbers)
      .filter(({ unit, items }) => unit.by !== 'organisation' || items.length > 0)
      .map(({ unit, items }): MeasuredCell => {
        const value = items.length === 0 ? notDefined(say('nothing-to-count-here')) : measure(items);
        const named = { label_nl: label.nl, label_en: label.en, label_fr: label.fr };
        return { unit, key, ...value, detail: { ...named, ...value.detail } };
      }),
  );
  return inCellOrder(cells);
}

/** The mean of scores, at least one. */
export function meanScore(scores: readonly Score[]): number {
  return sumOf(scores) / scores.length;
}

/** Added from low to high, so that the order of rows does not matter. */
export function sumOf(scores: readonly Score[]): number {
  return scores
    .map(({ score }) => score)
    .sort((a, b) => a - b)
    .reduce((sum, score) => sum + score, 0);
}
