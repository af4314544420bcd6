import { say } from '../../../model/errors.ts';
import type { StudyMeasure } from '../measure.ts';
import { partOf } from '../measured.ts';
import { undefinedTalk } from '../study-words.ts';
import { talkEvidence } from '../topic-cells.ts';
import { factorBalance } from './factor-balance.ts';
import { codeCells, factorGroups, saying } from './study-factors.ts';

/** (w - f) / n: documents that wish for the factor minus those that say it is there, over documents asked (-1 to 1). */
export const factorGap: StudyMeasure = {
  ...factorBalance,
  id: 'factor_gap',
  label: { nl: 'Kloof tussen wens en werkelijkheid', en: 'Gap between wish and reality', fr: 'Écart entre souhait et réalité' },
  definition: {
    nl: 'Of de factor vaker gewenst wordt dan dat hij er is: boven 0 = vaker gewenst, onder 0 = vaker aanwezig.',
    en: 'Whether the factor is wished for more often than it is there: above 0 = more often wished for, below 0 = more often present.',
    fr: 'Indique si le facteur est souhaité plus souvent qu’il n’est présent : au-dessus de 0 = plus souvent souhaité, sous 0 = plus souvent présent.',
  },
  formula: {
    nl: '(w − f) / n;  w, f = #{interviews die de factor wensen, helpend noemen}, n = #{bevraagde interviews}',
    en: '(w − f) / n;  w, f = #{interviews that wish for the factor, name it as helping}, n = #{interviews asked}',
    fr: '(w − f) / n;  w, f = #{entretiens qui souhaitent le facteur, le citent comme favorable}, n = #{entretiens interrogés}',
  },
  undefinedWhen: undefinedTalk.nobodyAsked,
  compute: (context) =>
    codeCells(context, factorGroups, 'factor', true, (part) => {
      const [plus, wish] = [saying(part, '+'), saying(part, 'wish')];
      return partOf(wish.count - plus.count, part.asked.length, say('nobody-asked-here'), {
        ...talkEvidence([...plus.passages, ...wish.passages], part.asked, part.unit),
        detail: { plus: plus.count, wish: wish.count },
      });
    }),
};
