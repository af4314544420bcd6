import { type PairSources, pairSources, type SourcesOfStudy } from '../../../graph/pair-sources.ts';
import type { RecordRef } from '../../../model/records.ts';
import type { StudyMeasure, Unit } from '../measure.ts';
import { oncePerStudy, type Readable } from '../once-per-study.ts';
import { organisationNumbers } from '../organisation-numbers.ts';
import { partsOfStudy } from '../parts-of-study.ts';
import { sourcesConvention } from './source-words.ts';

/** The pairs of a study under the recipe of the network. */
export const sourcesOfStudy = oncePerStudy(
  ({ records, network, studied }): SourcesOfStudy => pairSources(records, network.recipe, studied),
);

/** The pairs inside a part of the study. */
export type SourcePart = {
  readonly unit: Unit;
  readonly organisations: readonly string[];
  /** n(n - 1) / 2 */
  readonly possible: number;
  /** Those of which some record speaks; the others are `unknown`. */
  readonly pairs: readonly PairSources[];
};

const groupings = ['study', 'municipality', 'district', 'sector'] as const;

/** The pairs of each part whose sides both lie in it. */
export function sourceParts(context: Readable): readonly SourcePart[] {
  const { organisations, pairs } = sourcesOfStudy(context);
  const numbers = organisationNumbers(context);
  const inside = organisations.filter(({ attributes }) => attributes.inside).map(({ id }) => id);
  return partsOfStudy(numbers, groupings, inside, (id) => [numbers.find(id)]).map(({ unit, items }) => {
    const members = new Set(items);
    return {
      unit,
      organisations: items,
      possible: items.length < 2 ? 0 : (items.length * (items.length - 1)) / 2,
      pairs: pairs.filter(({ a, b }) => members.has(a) && members.has(b)),
    };
  });
}

/** The records that speak for pairs, and those that deny them. */
export function pairRecords(pairs: readonly PairSources[]): readonly RecordRef[] {
  return pairs.flatMap(({ records, denials }) => [...records, ...denials]);
}

/** Only the records that speak for pairs. */
export function pairVoices(pairs: readonly PairSources[]): readonly RecordRef[] {
  return pairs.flatMap(({ records }) => records);
}

/** Of some records those that report: no contacts. */
export function reportsAmong(records: readonly RecordRef[]): readonly RecordRef[] {
  return records.filter(({ kind }) => kind !== 'contacts');
}

/** Whether either contacted the other in the log, whether either reports the tie, and whether both were heard. */
export const isLogged = ({ contactsFromA, contactsFromB }: PairSources): boolean => contactsFromA + contactsFromB > 0;
export const isReported = ({ saidByA, saidByB }: PairSources): boolean => saidByA === 1 || saidByB === 1;
export const bothReport = ({ saidByA, saidByB }: PairSources): boolean => saidByA === 1 && saidByB === 1;
export const bothHeard = ({ saidByA, saidByB }: PairSources): boolean => saidByA !== null && saidByB !== null;

/** What measures of sources share. */
export const ofSources = {
  family: 'sources',
  convention: sourcesConvention,
  ownDesign: true,
  groupings,
  minimum: 0,
  parameters: [],
} as const satisfies Partial<StudyMeasure>;
