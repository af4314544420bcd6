import { say } from '../../../model/errors.ts';
import type { StudyMeasure } from '../measure.ts';
import { partOf } from '../measured.ts';
import { factorBalance } from './factor-balance.ts';
import { codeCells, factorGroups, saying } from './study-factors.ts';

/** (f - h) / (f + h): documents that say the factor helps against those that say it hinders or is missing (-1 to 1). */
export const factorNet: StudyMeasure = {
  ...factorBalance,
  id: 'factor_net',
  label: { nl: 'Helpt of hindert', en: 'Helps or hinders', fr: 'Aide ou entrave' },
  definition: {
    nl: 'Of de factor vaker aanwezig en helpend genoemd wordt dan hinderend of ontbrekend: −1 = enkel hinderend, 0 = evenveel, 1 = enkel helpend.',
    en: 'Whether the factor is called present and helping more often than hindering or missing: −1 = only hindering, 0 = as often, 1 = only helping.',
    fr: 'Indique si le facteur est dit présent et favorable plus souvent que défavorable ou absent : −1 = uniquement défavorable, 0 = autant, 1 = uniquement favorable.',
  },
  formula: {
    nl: '(f − h) / (f + h);  f, h = #{interviews die de factor helpend noemen, hinderend noemen}',
    en: '(f − h) / (f + h);  f, h = #{interviews that name the factor as helping, as hindering}',
    fr: '(f − h) / (f + h);  f, h = #{entretiens qui citent le facteur comme favorable, comme frein}',
  },
  undefinedWhen: {
    nl: 'Waar niemand zegt of de factor helpt of hindert.',
    en: 'Where nobody says whether the factor helps or hinders.',
    fr: 'Là où personne ne dit si le facteur aide ou entrave.',
  },
  compute: (context) =>
    codeCells(context, factorGroups, 'factor', true, (part) => {
      const [plus, minus] = [saying(part, '+'), saying(part, '-')];
      const reason = say(part.passages.length === 0 ? 'not-spoken-of' : 'not-for-or-against');
      return partOf(plus.count - minus.count, plus.count + minus.count, reason, {
        evidence: () => [...plus.evidence(), ...minus.evidence()],
        detail: { plus: plus.count, minus: minus.count },
      });
    }),
};
