import { say } from '../../../model/errors.ts';
import { untilTheEnd } from '../log-words.ts';
import type { StudyMeasure } from '../measure.ts';
import { shareOf } from '../measured.ts';
import { contactRefs } from '../observed-log.ts';
import { placeGroupings } from '../parts-of-study.ts';
import { ofReferrals, referralContacts, whyNoFeedback } from './referral-loops.ts';
import { cellsOfReferrals, whereSenderLies } from './referral-shares.ts';

/** Of all referrals, the share that got word back at any time. */
export const referralClosureEver: StudyMeasure = {
  ...ofReferrals,
  id: 'referral_closure_ever',
  label: { nl: 'Ooit beantwoord', en: 'Ever answered', fr: 'Un jour avec réponse' },
  definition: {
    nl: 'Op welk deel van de doorverwijzingen ooit een terugkoppeling kwam, hoe laat ook. Recente doorverwijzingen drukken dit getal.',
    en: 'On what part of the referrals word ever came back, however late. Recent referrals weigh this number down.',
    fr: 'Pour quelle part des orientations un retour est venu un jour, même tard. Les orientations récentes font baisser ce nombre.',
  },
  formula: 'n_e / n',
  convention: untilTheEnd({
    nl: `n = doorverwijzingen, n_e = die met een terugkoppeling van de ontvanger aan de verwijzer voor het einde van de waarneming. ${whereSenderLies.nl}`,
    en: `n = referrals, n_e = those with feedback from the receiver to the sender before the end of the observation. ${whereSenderLies.en}`,
    fr: `n = orientations, n_e = celles avec un retour du destinataire à l’envoyeur avant la fin de l’observation. ${whereSenderLies.fr}`,
  }),
  groupings: placeGroupings,
  compute: (context) =>
    cellsOfReferrals(
      context,
      (items) => {
        const closed = items.filter(({ lag }) => lag !== null);
        return shareOf(closed.length, items.length, say('measure-no-referrals'), {
          evidence: () => contactRefs(referralContacts(items)),
          counted: () => contactRefs(referralContacts(closed)),
        });
      },
      whyNoFeedback,
    ),
};
