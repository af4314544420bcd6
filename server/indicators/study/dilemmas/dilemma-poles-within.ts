import type { StudyMeasure } from '../measure.ts';
import { shareOf } from '../measured.ts';
import { studyReferences } from '../study-references.ts';
import { studyConventions, studyUnits, undefinedTalk } from '../study-words.ts';
import { codedDilemma, dilemmaCells, sidesOf, withoutSides } from './coded-dilemma.ts';

/** Documents with both poles over documents with a pole: the dilemma within one person. */
export const dilemmaPolesWithin: StudyMeasure = {
  ...codedDilemma,
  id: 'dilemma_poles_within',
  label: { nl: 'Beide kanten in één interview', en: 'Both sides in one interview', fr: 'Les deux côtés dans un entretien' },
  definition: {
    nl: 'Van de interviews die een kant noemen, het deel dat beide kanten noemt: wie spreekt, draagt het dilemma dan zelf.',
    en: 'Of the interviews that name a side, the part that names both: whoever speaks then carries the dilemma in person.',
    fr: 'Parmi les entretiens qui nomment un côté, la part qui nomme les deux : qui parle porte alors le dilemme en soi.',
  },
  formula: {
    nl: '#{interviews met kant A en kant B} / #{interviews met kant A of kant B}',
    en: '#{interviews with side A and side B} / #{interviews with side A or side B}',
    fr: '#{entretiens avec le côté A et le côté B} / #{entretiens avec le côté A ou le côté B}',
  },
  range: { min: 0, max: 1 },
  unit: studyUnits.interviews,
  undefinedWhen: undefinedTalk.noPole,
  convention: studyConventions.poles,
  references: [studyReferences.wilson1927, studyReferences.brochure2017],
  compute: (context) =>
    dilemmaCells(context, (part) => {
      const { a, b, both, either, evidence, evidenceIn } = sidesOf(part);
      const counted = () => evidenceIn((document) => a.has(document) && b.has(document));
      return shareOf(both, either, withoutSides(part), { evidence, counted });
    }),
};
