import { say } from '../../../model/errors.ts';
import { measureUnits, untilTheEnd } from '../log-words.ts';
import type { StudyMeasure } from '../measure.ts';
import { notDefined, plainValue } from '../measured.ts';
import { contactRefs } from '../observed-log.ts';
import { placeGroupings } from '../parts-of-study.ts';
import { studyReferences } from '../study-references.ts';
import { median, medianWaiting } from './median-waiting.ts';
import { ofReferrals, referralContacts, whyNoFeedback } from './referral-loops.ts';
import { cellsOfReferrals, whereSenderLies } from './referral-shares.ts';

/** The median days until word back, by Kaplan-Meier: open referrals count as waiting. */
export const referralLag: StudyMeasure = {
  ...ofReferrals,
  id: 'referral_lag',
  label: { nl: 'Wachten op antwoord', en: 'Waiting for an answer', fr: 'Attente d’une réponse' },
  definition: {
    nl: 'Na hoeveel dagen de helft van de doorverwijzingen een terugkoppeling had. Open doorverwijzingen tellen mee als nog wachtend. Ernaast: de middelste tijd van de beantwoorde alleen, die altijd gunstiger lijkt.',
    en: 'After how many days half of the referrals had word back. Open referrals count as still waiting. Beside it: the median time of the answered ones alone, which always looks better.',
    fr: 'Après combien de jours la moitié des orientations avaient un retour. Les orientations ouvertes comptent comme encore en attente. À côté : le délai médian des seules orientations avec réponse, toujours plus flatteur.',
  },
  formula: 'min {t: S(t) ≤ ½};  S(t) = Π_{s ≤ t} (1 − e_s / r_s)',
  range: { min: 0, max: null },
  unit: measureUnits.days,
  undefinedWhen: {
    nl: 'Zonder doorverwijzingen, of als minder dan de helft beantwoord werd.',
    en: 'Without referrals, or when fewer than half were answered.',
    fr: 'Sans orientations, ou si moins de la moitié ont eu une réponse.',
  },
  convention: untilTheEnd({
    nl: `Kaplan-Meier: e_s = terugkoppelingen na s dagen, r_s = doorverwijzingen die dan nog wachten en nog waargenomen worden. ${whereSenderLies.nl}`,
    en: `Kaplan-Meier: e_s = answers after s days, r_s = referrals that then still wait and are still observed. ${whereSenderLies.en}`,
    fr: `Kaplan-Meier : e_s = retours après s jours, r_s = orientations encore en attente et encore observées. ${whereSenderLies.fr}`,
  }),
  references: [studyReferences.kaplan1958],
  groupings: placeGroupings,
  compute: (context) =>
    cellsOfReferrals(
      context,
      (items) => {
        const waiting = items.map(({ lag, observed }) => ({ days: lag ?? observed, came: lag !== null }));
        const lags = items.flatMap(({ lag }) => lag ?? []);
        const beside = {
          evidence: () => contactRefs(referralContacts(items)),
          detail: { referrals: items.length, answered: lags.length, median_of_answered: median(lags) },
        };
        const value = medianWaiting(waiting);
        return value === null ? notDefined(say('measure-half-not-answered'), beside) : plainValue(value, beside);
      },
      whyNoFeedback,
    ),
};
