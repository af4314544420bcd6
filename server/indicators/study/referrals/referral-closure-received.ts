import type { StudyMeasure } from '../measure.ts';
import { organisationNumbers } from '../organisation-numbers.ts';
import { type PlaceGrouping, partsOfStudy } from '../parts-of-study.ts';
import { referrals } from './referral-chains.ts';
import { referralClosure } from './referral-closure.ts';
import { closureConvention, closureOf } from './referral-loops.ts';

const receivers: readonly PlaceGrouping[] = ['municipality', 'district', 'sector', 'organisation'];

/** Of the referrals an organisation (or part) received, the share on which it reported back within the window. */
export const referralClosureReceived: StudyMeasure = {
  ...referralClosure,
  id: 'referral_closure_received',
  label: {
    nl: 'Ontvangen doorverwijzing beantwoord',
    en: 'Referral received and answered',
    fr: 'Orientation reçue avec réponse',
  },
  definition: {
    nl: 'Op welk deel van de ontvangen doorverwijzingen de organisatie binnen W dagen iets terugmeldde aan de verwijzer.',
    en: 'On what part of the referrals received the organisation reported back to the sender within W days.',
    fr: 'Pour quelle part des orientations reçues l’organisation a informé l’envoyeur dans les W jours.',
  },
  convention: {
    nl: `${closureConvention.nl} Een doorverwijzing telt mee waar de ontvanger ligt.`,
    en: `${closureConvention.en} A referral counts where the receiver lies.`,
    fr: `${closureConvention.fr} Une orientation compte là où se trouve le destinataire.`,
  },
  groupings: receivers,
  compute: (context) =>
    partsOfStudy(organisationNumbers(context), receivers, referrals(context).all, ({ sent }) => [sent.to]).map(
      ({ unit, items }) => ({ unit, key: [], ...closureOf(context, items) }),
    ),
};
