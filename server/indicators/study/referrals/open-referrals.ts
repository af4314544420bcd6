import { measureUnits, untilTheEnd } from '../log-words.ts';
import type { StudyMeasure } from '../measure.ts';
import { plainValue } from '../measured.ts';
import { contactRefs } from '../observed-log.ts';
import { placeGroupings } from '../parts-of-study.ts';
import { isEligible, ofReferrals, referralContacts, whyNoFeedback, windowOf, windowParameter } from './referral-loops.ts';
import { cellsOfReferrals, whereSenderLies } from './referral-shares.ts';

/** How many referrals sent at least the window ago have had no word back at all. */
export const openReferrals: StudyMeasure = {
  ...ofReferrals,
  id: 'open_referrals',
  label: { nl: 'Openstaande doorverwijzingen', en: 'Open referrals', fr: 'Orientations ouvertes' },
  definition: {
    nl: 'Hoeveel doorverwijzingen van minstens W dagen oud nog altijd zonder terugkoppeling zijn: de lijst om op te volgen.',
    en: 'How many referrals of at least W days old are still without word back: the list to follow up.',
    fr: 'Combien d’orientations d’au moins W jours sont toujours sans retour : la liste à relancer.',
  },
  formula: '#{i: l_i = ∞, o_i ≥ W}',
  range: { min: 0, max: null },
  unit: measureUnits.referrals,
  convention: untilTheEnd({
    nl: `l_i = ∞: geen terugkoppeling voor het einde van de waarneming; o_i = dagen sinds de verzending. ${whereSenderLies.nl}`,
    en: `l_i = ∞: no feedback before the end of the observation; o_i = days since it was sent. ${whereSenderLies.en}`,
    fr: `l_i = ∞ : pas de retour avant la fin de l’observation ; o_i = jours depuis l’envoi. ${whereSenderLies.fr}`,
  }),
  groupings: placeGroupings,
  parameters: [windowParameter],
  compute: (context) =>
    cellsOfReferrals(
      context,
      (items) => {
        const waiting = items.filter(({ lag }) => lag === null);
        const open = waiting.filter((referral) => isEligible(referral, windowOf(context)));
        return plainValue(open.length, {
          evidence: () => contactRefs(referralContacts(items)),
          counted: () => contactRefs(open.map(({ sent }) => sent)),
          detail: {
            waiting: waiting.length,
            longest_days: open.length === 0 ? null : open.reduce((most, { observed }) => Math.max(most, observed), 0),
          },
        });
      },
      whyNoFeedback,
    ),
};
