import type { StudyMeasure } from '../measure.ts';
import { organisationNumbers } from '../organisation-numbers.ts';
import { partsOfStudy, placeGroupings } from '../parts-of-study.ts';
import { referrals } from './referral-chains.ts';
import { closureConvention, closureOf, ofReferrals, windowParameter } from './referral-loops.ts';

/** Of the referrals an organisation (or part) sent, the share that got word back within the window. */
export const referralClosure: StudyMeasure = {
  ...ofReferrals,
  id: 'referral_closure',
  label: { nl: 'Doorverwijzing beantwoord', en: 'Referral answered', fr: 'Orientation avec réponse' },
  definition: {
    nl: 'Op welk deel van de verstuurde doorverwijzingen binnen W dagen een terugkoppeling kwam. Zonder terugkoppeling weet de verwijzer niet of het gezin terechtkwam.',
    en: 'On what part of the referrals sent word came back within W days. Without it the sender does not know whether the family arrived.',
    fr: 'Pour quelle part des orientations envoyées un retour est venu dans les W jours. Sans retour, l’envoyeur ne sait pas si la famille est arrivée.',
  },
  formula: 'n_c / n_W',
  convention: {
    nl: `${closureConvention.nl} Een doorverwijzing telt mee waar de verwijzer ligt.`,
    en: `${closureConvention.en} A referral counts where the sender lies.`,
    fr: `${closureConvention.fr} Une orientation compte là où se trouve l’envoyeur.`,
  },
  groupings: placeGroupings,
  parameters: [windowParameter],
  compute: (context) =>
    partsOfStudy(organisationNumbers(context), placeGroupings, referrals(context).all, ({ sent }) => [sent.from]).map(
      ({ unit, items }) => ({ unit, key: [], ...closureOf(context, items) }),
    ),
};
