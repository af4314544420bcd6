import { units } from '../../units.ts';
import type { StudyMeasure } from '../measure.ts';
import { partOf } from '../measured.ts';
import { studyReferences } from '../study-references.ts';
import { studyConventions, undefinedTalk } from '../study-words.ts';
import { codedDilemma, dilemmaCells, sidesOf, withoutSides } from './coded-dilemma.ts';

/** N: documents that take side B minus those that take side A, over both counts (-1 all own side, 1 all network side). */
export const dilemmaDirection: StudyMeasure = {
  ...codedDilemma,
  id: 'dilemma_direction',
  label: { nl: 'Naar welke kant het overhelt', en: 'Which way it leans', fr: 'De quel côté cela penche' },
  definition: {
    nl: 'Naar welke kant van het dilemma de interviews overhellen: −1 = enkel de eigen kant, 0 = evenveel, 1 = enkel de kant van het netwerk. Geen van beide kanten is de goede.',
    en: 'Which side of the dilemma the interviews lean to: −1 = only the own side, 0 = as many, 1 = only the side of the network. Neither side is the right one.',
    fr: 'De quel côté du dilemme penchent les entretiens : −1 = uniquement son propre côté, 0 = autant, 1 = uniquement celui du réseau. Aucun des deux n’est le bon.',
  },
  formula: {
    nl: '(b − a) / (a + b);  a, b = #{interviews met kant A, kant B}',
    en: '(b − a) / (a + b);  a, b = #{interviews with side A, side B}',
    fr: '(b − a) / (a + b);  a, b = #{entretiens avec le côté A, le côté B}',
  },
  range: { min: -1, max: 1 },
  unit: units.balance,
  undefinedWhen: undefinedTalk.noPole,
  convention: studyConventions.poles,
  references: [studyReferences.brochure2017],
  compute: (context) =>
    dilemmaCells(context, (part) => {
      const { a, b, evidence } = sidesOf(part);
      const all = a.size + b.size;
      return partOf(b.size - a.size, all, withoutSides(part), { evidence, detail: { a: a.size, b: b.size } });
    }),
};
