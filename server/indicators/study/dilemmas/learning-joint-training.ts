import { say } from '../../../model/errors.ts';
import { tables } from '../../../model/tables.ts';
import { findTerm } from '../../../model/vocabulary.ts';
import { units } from '../../units.ts';
import type { MeasureContext, StudyMeasure } from '../measure.ts';
import { shareOf } from '../measured.ts';
import { studyReferences } from '../study-references.ts';
import { structural, unitCells, unlessTooFew } from './structural.ts';
import { meetingPairs, pairKey, pairOrganisations, type TiedPair, tiedPairs } from './structural-network.ts';
import { undefinedStructure, withRule } from './structural-words.ts';

const isTraining = (kind: string | null): boolean => kind !== null && findTerm('purpose', kind)?.key === 'training';

/** Of the tied pairs of organisations, those that were at a training together (0 to 1). */
export const learningJointTraining: StudyMeasure = {
  ...structural,
  id: 'learning_joint_training',
  dilemma: 'dilemma-learning',
  label: { nl: 'Samen op vorming', en: 'Training together', fr: 'Formation commune' },
  definition: {
    nl: 'Van de paren organisaties met een band, het deel dat minstens één keer samen op een vorming was.',
    en: 'Of the pairs of organisations with a tie, the part that was at a training together at least once.',
    fr: 'Parmi les paires d’organisations liées, la part qui a suivi au moins une fois une formation ensemble.',
  },
  formula: {
    nl: '#{verbonden paren samen op een vorming} / #{verbonden paren}',
    en: '#{tied pairs together at one training} / #{tied pairs}',
    fr: '#{paires liées ensemble à une formation} / #{paires liées}',
  },
  range: { min: 0, max: 1 },
  unit: units.share,
  undefinedWhen: undefinedStructure.tooFew,
  convention: withRule({
    nl: 'Banden volgens het recept, zonder richting; bijeenkomsten van de soort vorming. Wilson-interval (95 %).',
    en: 'Ties by the recipe, direction left out; events of the kind training. Wilson interval (95 %).',
    fr: 'Liens selon la recette, sans orientation ; rencontres du type formation. Intervalle de Wilson (95 %).',
  }),
  references: [studyReferences.larsson1998, studyReferences.brochure2017],
  compute: (context) => {
    const together = meetingPairs(context, isTraining);
    const things = tiedPairs(context);
    const recordsOf = (pairs: readonly TiedPair[]) =>
      pairs.flatMap(({ one, other, records }) => [...(together.get(pairKey(one, other)) ?? []), ...records]);
    return unitCells(context, { things, members: pairOrganisations, reason: whyNot(context) }, ({ items }) =>
      unlessTooFew(items.length, null, () => {
        const trained = items.filter(({ one, other }) => together.has(pairKey(one, other)));
        return shareOf(trained.length, items.length, say('nothing-to-count-here'), {
          evidence: () => recordsOf(items),
          counted: () => recordsOf(trained),
          detail: { n: items.length },
        });
      }),
    );
  },
};

function whyNot({ records: { attendance, events } }: MeasureContext) {
  if (attendance.length === 0) return say('needs-table', { table: tables.attendance.label });
  return events.some(({ kind }) => kind !== null) ? null : say('needs-column', { table: tables.events.label, column: 'kind' });
}
