import { say } from '../../../model/errors.ts';
import type { RecordRef } from '../../../model/records.ts';
import { units } from '../../units.ts';
import { measureUnits, undefinedHere } from '../log-words.ts';
import type { MeasureContext, MeasuredCell, StudyMeasure } from '../measure.ts';
import { shareOf } from '../measured.ts';
import { organisationNumbers } from '../organisation-numbers.ts';
import { type Part, partsOfStudy, placeGroupings } from '../parts-of-study.ts';
import { studyReferences } from '../study-references.ts';
import { type FollowUp, followers, followUps, silentAfter } from './follow-ups.ts';

/** The families by the parts of the study in which an organisation follows or followed them. */
export function familiesInParts(context: MeasureContext): readonly Part<FollowUp>[] {
  return partsOfStudy(organisationNumbers(context), placeGroupings, followUps(context), followers);
}

/** The share of families for which something holds, in each part of the study. @param recordsOf the records of a family that tell */
export function familyShares(
  context: MeasureContext,
  holds: (family: FollowUp) => boolean,
  recordsOf: (family: FollowUp) => readonly RecordRef[],
): readonly MeasuredCell[] {
  return familiesInParts(context).map(({ unit, items }) => {
    const held = items.filter(holds);
    return {
      unit,
      key: [],
      ...shareOf(held.length, items.length, say('measure-no-episodes'), {
        evidence: () => items.flatMap(recordsOf),
        counted: () => held.flatMap(recordsOf),
        detail: { families: items.length },
      }),
    };
  });
}

/** The episodes of a family. */
export function episodesOf({ episodes }: FollowUp): readonly RecordRef[] {
  return episodes.map(({ record }) => ({ kind: 'episodes', id: record.id }));
}

/** The chosen number of silent days. */
export function silentDaysOf({ parameters }: MeasureContext): number {
  return parameters['silent_days'] ?? silentAfter;
}

/** What measures of families share. */
export const ofFamilies = {
  family: 'handover',
  range: { min: 0, max: 1 },
  unit: units.share,
  undefinedWhen: undefinedHere.noEpisodes,
  references: [studyReferences.brochure2017],
  ownDesign: true,
  keys: [],
  groupings: placeGroupings,
  minimum: 0,
  parameters: [],
} as const satisfies Partial<StudyMeasure>;

export const silentDaysParameter: StudyMeasure['parameters'][number] = {
  id: 'silent_days',
  label: { nl: 'Stil na zoveel dagen (W)', en: 'Silent after so many days (W)', fr: 'Silencieux après ce nombre de jours (W)' },
  unit: measureUnits.days,
  standard: silentAfter,
  min: 1,
  max: 3650,
};
