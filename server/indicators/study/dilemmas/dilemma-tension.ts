import { units } from '../../units.ts';
import type { StudyMeasure } from '../measure.ts';
import { partOf } from '../measured.ts';
import { studyReferences } from '../study-references.ts';
import { studyConventions, undefinedTalk } from '../study-words.ts';
import { codedDilemma, dilemmaCells, sidesOf, withoutSides } from './coded-dilemma.ts';

/** T: twice the rarer side over both sides (0 = one side only, 1 = both sides in as many documents). */
export const dilemmaTension: StudyMeasure = {
  ...codedDilemma,
  id: 'dilemma_tension',
  label: { nl: 'Spanning tussen de twee kanten', en: 'Tension between the two sides', fr: 'Tension entre les deux côtés' },
  definition: {
    nl: 'Of beide kanten van het dilemma even vaak genoemd worden: 0 = maar één kant, 1 = beide kanten in evenveel interviews.',
    en: 'Whether both sides of the dilemma are named equally often: 0 = one side only, 1 = both sides in as many interviews.',
    fr: 'Indique si les deux côtés du dilemme sont nommés aussi souvent : 0 = un seul côté, 1 = les deux dans autant d’entretiens.',
  },
  formula: {
    nl: '2 min(a, b) / (a + b);  a, b = #{interviews met kant A, kant B}',
    en: '2 min(a, b) / (a + b);  a, b = #{interviews with side A, side B}',
    fr: '2 min(a, b) / (a + b);  a, b = #{entretiens avec le côté A, le côté B}',
  },
  range: { min: 0, max: 1 },
  unit: units.share,
  undefinedWhen: undefinedTalk.noPole,
  convention: studyConventions.poles,
  references: [studyReferences.brochure2017],
  compute: (context) =>
    dilemmaCells(context, (part) => {
      const { a, b, evidence } = sidesOf(part);
      const all = a.size + b.size;
      return partOf(2 * Math.min(a.size, b.size), all, withoutSides(part), { evidence, detail: { a: a.size, b: b.size } });
    }),
};
