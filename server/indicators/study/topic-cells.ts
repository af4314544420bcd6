import { say } from '../../model/errors.ts';
import { foldId } from '../../model/identity.ts';
import type { RecordRef } from '../../model/records.ts';
import { refsOf } from './evidence-of.ts';
import type { Grouping, Measured, MeasuredCell, Unit } from './measure.ts';
import { type Beside, notDefined } from './measured.ts';
import { documentRefs, type Passage, passageRefs, type StudyDocument, type StudyDocuments } from './study-documents.ts';
import { inCellOrder, itemsByUnit, unitsBy } from './study-units.ts';

/** What is spoken of: one code, or several that belong together. */
export type Topic = { readonly key: readonly string[]; readonly codes: ReadonlySet<string> };

/** What a unit says of a topic. */
export type TopicPart<T extends Topic> = {
  readonly topic: T;
  readonly unit: Unit;
  readonly passages: readonly Passage[];
  /** At least one. */
  readonly asked: readonly StudyDocument[];
};

/** The groupings of talk. */
export const talkGroupings = ['study', 'municipality', 'sector', 'organisation', 'role'] as const satisfies readonly Grouping[];

/**
 * A cell for each topic and unit. Without interviews, without coding, or where nobody was asked it has no value.
 * Organisations that nobody was interviewed of are not among the units; municipalities and sectors are.
 */
export function topicCells<T extends Topic>(
  documents: StudyDocuments,
  topics: readonly T[],
  measure: (part: TopicPart<T>) => Measured,
): readonly MeasuredCell[] {
  const units = unitsBy(documents.units, talkGroupings);
  const byCode = new Map<string, Passage[]>();
  for (const passage of documents.passages) {
    const code = foldId(passage.row.code);
    const list = byCode.get(code);
    if (list === undefined) byCode.set(code, [passage]);
    else list.push(passage);
  }
  const cells = topics.flatMap((topic) => {
    const passages = [...topic.codes].flatMap((code) => byCode.get(code) ?? []);
    return itemsByUnit(units, passages, (passage) => passage.units).map(({ unit, items }): MeasuredCell => {
      const asked = documents.asked(unit);
      const why = missing(documents, asked);
      return {
        unit,
        key: topic.key,
        ...(why === null ? measure({ topic, unit, passages: items, asked }) : notDefined(say(why))),
      };
    });
  });
  return inCellOrder(cells);
}

function missing(documents: StudyDocuments, asked: readonly StudyDocument[]) {
  if (documents.documents.length === 0) return 'no-interviews';
  if (documents.passages.length === 0) return 'nothing-coded';
  return asked.length === 0 ? 'nobody-asked-here' : null;
}

/** How many documents passages come from. */
export function documentsOf(passages: readonly Passage[]): ReadonlySet<string> {
  return new Set(passages.map(({ document }) => document));
}

/**
 * The records of a share of the documents that were asked. Counted are the passages that say it, with the interviews they are from; each
 * other document that was asked stands beside them with one record.
 */
export function talkEvidence(
  passages: readonly Passage[],
  asked: readonly StudyDocument[],
  unit: Unit,
): Required<Pick<Beside, 'evidence' | 'counted'>> {
  const counted = (): readonly RecordRef[] => {
    const saying = documentsOf(passages);
    const interviews = asked.flatMap(({ id, interview }) => (interview !== null && saying.has(id) ? [interview] : []));
    return [...passageRefs(passages, unit), ...refsOf('interviews', interviews)];
  };
  const silent = (): readonly RecordRef[] => {
    const saying = documentsOf(passages);
    return documentRefs(
      asked.filter(({ id }) => !saying.has(id)),
      unit,
    );
  };
  return { evidence: () => [...counted(), ...silent()], counted };
}
