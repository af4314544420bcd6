import { say } from '../../../model/errors.ts';
import { units } from '../../units.ts';
import type { StudyMeasure } from '../measure.ts';
import { shareOf } from '../measured.ts';
import { organisationNumbers } from '../organisation-numbers.ts';
import { partsOfStudy, placeGroupings } from '../parts-of-study.ts';
import { studyReferences } from '../study-references.ts';
import { reportedAgreements } from './reported-agreements.ts';

/** Of the reported ties whose agreement is known, the share with a written one. */
export const writtenAgreements: StudyMeasure = {
  id: 'written_agreements',
  family: 'collaboration',
  label: { nl: 'Banden met een schriftelijke afspraak', en: 'Ties with a written agreement', fr: 'Liens avec un accord écrit' },
  definition: {
    nl: 'Bij welk deel van de gerapporteerde banden een schriftelijke afspraak bestaat. Ernaast: mondelinge afspraken en banden zonder afspraak.',
    en: 'For what part of the reported ties there is a written agreement. Beside it: verbal agreements and ties without one.',
    fr: 'Pour quelle part des liens déclarés il existe un accord écrit. À côté : accords verbaux et liens sans accord.',
  },
  formula: 'n_w / n_a',
  range: { min: 0, max: 1 },
  unit: units.share,
  undefinedWhen: {
    nl: 'Als van geen enkele gerapporteerde band gekend is welke afspraak eronder ligt.',
    en: 'When for no reported tie it is known which agreement lies under it.',
    fr: 'Si pour aucun lien déclaré on ne sait quel accord le soutient.',
  },
  convention: {
    nl: 'n_a = paren met een gerapporteerde band waarvan de afspraak gekend is; n_w = die met een schriftelijke volgens minstens één melding. Een paar telt mee in elk deel waar minstens één van beide kanten in ligt.',
    en: 'n_a = pairs with a reported tie whose agreement is known; n_w = those with a written one by at least one report. A pair counts in every part that at least one of the two sides lies in.',
    fr: 'n_a = paires avec un lien déclaré dont l’accord est connu ; n_w = celles avec un accord écrit selon au moins une déclaration. Une paire compte dans chaque partie où se trouve au moins un des deux côtés.',
  },
  references: [studyReferences.brochure2017],
  ownDesign: true,
  keys: [],
  groupings: placeGroupings,
  minimum: 0,
  parameters: [],
  compute: (context) => {
    const parts = partsOfStudy(organisationNumbers(context), placeGroupings, reportedAgreements(context), ({ a, b }) => [a, b]);
    return parts.map(({ unit, items }) => {
      const count = (wanted: string): number => items.filter(({ agreement }) => agreement === wanted).length;
      return {
        unit,
        key: [],
        ...shareOf(count('written'), items.length, say('measure-no-agreement'), {
          evidence: () => items.flatMap(({ refs }) => refs),
          counted: () => items.flatMap(({ agreement, refs }) => (agreement === 'written' ? refs : [])),
          detail: { verbal: count('verbal'), none: count('none') },
        }),
      };
    });
  },
};
