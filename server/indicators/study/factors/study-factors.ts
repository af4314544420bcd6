import { say } from '../../../model/errors.ts';
import type { RecordRef } from '../../../model/records.ts';
import type { MeasureContext, Measured, MeasuredCell, StudyMeasure } from '../measure.ts';
import { notDefined } from '../measured.ts';
import { type StudyCode, studyCodes } from '../study-codes.ts';
import { passageRefs, studyDocuments } from '../study-documents.ts';
import { wholeStudy } from '../study-units.ts';
import { groupWords, keyLabels, studyConventions } from '../study-words.ts';
import { documentsOf, type Topic, type TopicPart, talkGroupings, topicCells } from '../topic-cells.ts';

/** A code that is spoken of, on one of the levels of its group. */
export type CodeTopic = Topic & { readonly code: StudyCode };
export type FactorPart = TopicPart<CodeTopic>;

/** The level of a code that the codebook gives none. */
export const noLevel = 'unknown';

/** What measures of factors share. */
export const factorMeasure = {
  family: 'factors',
  ownDesign: false,
  keys: [
    { id: 'level', label: keyLabels.level },
    { id: 'factor', label: keyLabels.factor },
  ],
  groupings: talkGroupings,
  minimum: 0,
  parameters: [],
} as const satisfies Partial<StudyMeasure>;

/** How polarity is read. */
export const polarityConvention = {
  nl: `Plus (+) = aanwezig of helpend, min (−) = ontbreekt of hindert, wens = men zou het willen; een interview kan meer dan één van deze zeggen. ${studyConventions.documents.nl}`,
  en: `Plus (+) = present or helping, minus (−) = missing or hindering, wish = one would like it; an interview may say more than one of these. ${studyConventions.documents.en}`,
  fr: `Plus (+) = présent ou favorable, moins (−) = absent ou défavorable, souhait = on le voudrait ; un entretien peut dire plus d’une de ces choses. ${studyConventions.documents.fr}`,
} as const;

/** A cell for each code of some groups of the codebook and unit; keyed by level and code, or by code alone. */
export function codeCells(
  context: MeasureContext,
  groups: readonly string[],
  word: keyof typeof groupWords,
  withLevel: boolean,
  measure: (part: FactorPart) => Measured,
): readonly MeasuredCell[] {
  const codes = codesOf(context, groups);
  if (codes.length === 0)
    return [{ unit: wholeStudy, key: [], ...notDefined(say('no-codes-of-group', { group: groupWords[word] })) }];
  const topics = codes.map((code) => ({
    code,
    key: withLevel ? [code.level ?? noLevel, code.row.code] : [code.row.code],
    codes: new Set([code.folded]),
  }));
  const told = new Map(topics.map(({ key, code }) => [JSON.stringify(key), describe(code)]));
  return topicCells(studyDocuments(context), topics, measure).map((cell) => ({
    ...cell,
    detail: { ...told.get(JSON.stringify(cell.key)), ...cell.detail },
  }));
}

/** The codes of some groups, by code point. */
export function codesOf({ records }: MeasureContext, groups: readonly string[]): readonly StudyCode[] {
  return studyCodes(records).filter(({ group }) => group !== null && groups.includes(group));
}

export const factorGroups = ['factor', 'success-factor'];

function describe({ label, kind, row }: StudyCode): Measured['detail'] {
  return { label_nl: label.nl, label_en: label.en, label_fr: label.fr, kind, group: row.group, version: row.version };
}

export type Polarity = '+' | '-' | 'wish';

/** The documents that say so of a factor, with their passages. */
export function saying({ passages, unit }: Pick<FactorPart, 'passages' | 'unit'>, polarity: Polarity) {
  const found = passages.filter(({ row }) => row.polarity === polarity);
  return { count: documentsOf(found).size, passages: found, evidence: (): readonly RecordRef[] => passageRefs(found, unit) };
}
