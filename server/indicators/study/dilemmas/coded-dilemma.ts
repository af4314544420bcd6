import { say } from '../../../model/errors.ts';
import { foldId } from '../../../model/identity.ts';
import type { RecordRef } from '../../../model/records.ts';
import type { Text } from '../../../model/text.ts';
import { termLabel } from '../../../model/vocabulary.ts';
import type { GatherEvidence, MeasureContext, Measured, MeasuredCell, StudyMeasure } from '../measure.ts';
import { notDefined } from '../measured.ts';
import { type Passage, passageRefs, type StudyDocuments, studyDocuments } from '../study-documents.ts';
import { wholeStudy } from '../study-units.ts';
import { groupWords, keyLabels } from '../study-words.ts';
import { type TopicPart, talkGroupings, topicCells } from '../topic-cells.ts';
import { poleOf, type StudyDilemma, standardDilemmas, studyDilemmas } from './study-dilemmas.ts';

export type DilemmaPart = TopicPart<StudyDilemma>;

/** What all measures of talk about dilemmas share. */
export const codedDilemma = {
  family: 'dilemmas',
  ownDesign: true,
  keys: [{ id: 'dilemma', label: keyLabels.dilemma }],
  groupings: talkGroupings,
  minimum: 0,
  parameters: [],
} as const satisfies Partial<StudyMeasure>;

/**
 * A cell for each dilemma of the study and unit, with what the codebook says of the dilemma in its detail. Where the codebook names no
 * dilemma and none is coded, the eight of the product stand there without a value.
 */
export function dilemmaCells(
  context: MeasureContext,
  measure: (part: DilemmaPart, documents: StudyDocuments) => Measured,
): readonly MeasuredCell[] {
  const dilemmas = studyDilemmas(context.records);
  if (dilemmas.length === 0) {
    const reason = say('no-codes-of-group', { group: groupWords.dilemma });
    return standardDilemmas.map((key) => {
      const { nl, en, fr } = termLabel('dilemma', key);
      const detail = { standard: key, label_nl: nl, label_en: en, label_fr: fr };
      return { unit: wholeStudy, key: [key], ...notDefined(reason, { evidence: () => [], detail }) };
    });
  }
  const documents = studyDocuments(context);
  const told = new Map(dilemmas.map((dilemma) => [dilemma.id, describe(dilemma)]));
  return topicCells(documents, dilemmas, (part) => measure(part, documents)).map((cell) => ({
    ...cell,
    detail: { ...told.get(cell.key[0] ?? ''), ...cell.detail },
  }));
}

function describe({ label, level, standard, versions, codes }: StudyDilemma): Measured['detail'] {
  return {
    label_nl: label.nl,
    label_en: label.en,
    label_fr: label.fr,
    level,
    standard,
    codes: [...codes].sort(),
    versions,
  };
}

/** The documents that take each side, and the records that say so. */
export type Sides = {
  readonly a: ReadonlySet<string>;
  readonly b: ReadonlySet<string>;
  /** Documents with both. */
  readonly both: number;
  /** Documents with either. */
  readonly either: number;
  readonly evidence: GatherEvidence;
  /** The records of some of the documents. */
  readonly evidenceIn: (isWanted: (document: string) => boolean) => ReturnType<GatherEvidence>;
};

/** Reads the sides that the passages of a part take. */
export function sidesOf({ passages, topic, unit }: DilemmaPart): Sides {
  const a = new Set<string>();
  const b = new Set<string>();
  const used: Passage[] = [];
  for (const passage of passages) {
    const pole = poleOf(passage, topic);
    if (pole === null) continue;
    used.push(passage);
    if (pole !== 'B') a.add(passage.document);
    if (pole !== 'A') b.add(passage.document);
  }
  const either = new Set([...a, ...b]).size;
  const evidenceIn: Sides['evidenceIn'] = (isWanted) =>
    used.flatMap((passage): readonly RecordRef[] => {
      if (!isWanted(passage.document)) return [];
      const { pole, code } = passage.row;
      const ref = pole === null ? topic.poles.get(foldId(code))?.ref : undefined;
      return [...passageRefs([passage], unit), ...(ref === undefined ? [] : [ref])];
    });
  return {
    a,
    b,
    both: a.size + b.size - either,
    either,
    evidence: () => evidenceIn(() => true),
    evidenceIn,
  };
}

/** Why sides cannot be told. */
export function withoutSides({ passages }: DilemmaPart): Text {
  return say(passages.length === 0 ? 'not-spoken-of' : 'no-pole-coded');
}
