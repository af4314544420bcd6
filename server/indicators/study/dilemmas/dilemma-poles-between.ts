import { say } from '../../../model/errors.ts';
import { units } from '../../units.ts';
import type { StudyMeasure } from '../measure.ts';
import { partOf } from '../measured.ts';
import { studyReferences } from '../study-references.ts';
import { studyConventions } from '../study-words.ts';
import { codedDilemma, dilemmaCells, sidesOf, withoutSides } from './coded-dilemma.ts';

/** Of all pairs of documents that take one side only, those that take different sides: the dilemma between persons. */
export const dilemmaPolesBetween: StudyMeasure = {
  ...codedDilemma,
  id: 'dilemma_poles_between',
  label: { nl: 'Kanten tussen interviews', en: 'Sides between interviews', fr: 'Côtés entre entretiens' },
  definition: {
    nl: 'Van alle paren interviews die elk maar één kant noemen, het deel waarin die kanten verschillen: het dilemma staat dan tussen mensen. Met veel interviews is ongeveer de helft het hoogste dat kan.',
    en: 'Of all pairs of interviews that each name one side only, the part in which those sides differ: the dilemma then stands between people. With many interviews about one half is the most there can be.',
    fr: 'Parmi toutes les paires d’entretiens qui ne nomment chacun qu’un côté, la part où ces côtés diffèrent : le dilemme est alors entre les personnes. Avec beaucoup d’entretiens, environ la moitié est le maximum.',
  },
  formula: {
    nl: 'a b / (m (m − 1) / 2);  a, b = #{interviews met enkel kant A, enkel kant B};  m = a + b',
    en: 'a b / (m (m − 1) / 2);  a, b = #{interviews with side A only, side B only};  m = a + b',
    fr: 'a b / (m (m − 1) / 2);  a, b = #{entretiens avec le côté A seul, le côté B seul};  m = a + b',
  },
  range: { min: 0, max: 1 },
  unit: units.share,
  undefinedWhen: {
    nl: 'Waar minder dan twee interviews één kant noemen.',
    en: 'Where fewer than two interviews name one side.',
    fr: 'Là où moins de deux entretiens nomment un seul côté.',
  },
  convention: studyConventions.poles,
  references: [studyReferences.brochure2017],
  compute: (context) =>
    dilemmaCells(context, (part) => {
      const { a, b, both, either, evidence } = sidesOf(part);
      const [onlyA, onlyB] = [a.size - both, b.size - both];
      const all = onlyA + onlyB;
      const reason = either === 0 ? withoutSides(part) : say('too-few-one-sided');
      return partOf(onlyA * onlyB, (all * (all - 1)) / 2, reason, { evidence, detail: { only_a: onlyA, only_b: onlyB } });
    }),
};
