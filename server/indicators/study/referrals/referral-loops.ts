import { say } from '../../../model/errors.ts';
import { units } from '../../units.ts';
import { whyNoLog } from '../log-cells.ts';
import { measureUnits, undefinedHere, untilTheEnd } from '../log-words.ts';
import type { MeasureContext, Measured, StudyMeasure } from '../measure.ts';
import { notDefined, shareOf } from '../measured.ts';
import { contactRefs, type LoggedContact } from '../observed-log.ts';
import { studyReferences } from '../study-references.ts';
import { closureWindow, type Referral, referrals } from './referral-chains.ts';

/** The chosen window, in days. */
export function windowOf({ parameters }: MeasureContext): number {
  return parameters['window_days'] ?? closureWindow;
}

/** Whether a referral was sent long enough ago to expect an answer. */
export const isEligible = ({ observed }: Referral, window: number): boolean => observed >= window;

/** Whether word back came within the window. */
export const isClosed = ({ lag }: Referral, window: number): boolean => lag !== null && lag <= window;

/** The contacts that make a referral and its answer. */
export function referralContacts(items: readonly Referral[]): readonly LoggedContact[] {
  return items.flatMap(({ sent, answer }) => (answer === null ? [sent] : [sent, answer]));
}

/** Of the eligible referrals, the share that got word back within the window. */
export function closureOf(context: MeasureContext, items: readonly Referral[]): Measured {
  const reason = whyNoReferrals(context, items) ?? whyNoFeedback(context);
  const window = windowOf(context);
  const eligible = items.filter((referral) => isEligible(referral, window));
  const evidence = () => contactRefs(referralContacts(eligible));
  const detail = {
    referrals: items.length,
    censored: items.length - eligible.length,
    answered_ever: items.filter(({ lag }) => lag !== null).length,
  };
  if (reason !== null) return notDefined(reason, { evidence, detail });
  const closed = eligible.filter((referral) => isClosed(referral, window));
  const counted = () => contactRefs(referralContacts(closed));
  const tooRecent = say('measure-referrals-too-recent', { count: items.length, days: window });
  return shareOf(closed.length, eligible.length, tooRecent, { evidence, counted, detail });
}

/** Why there is nothing to say of referrals; null where there are some. */
export function whyNoReferrals(context: MeasureContext, items: readonly Referral[]) {
  return whyNoLog(context) ?? (items.length === 0 ? say('measure-no-referrals') : null);
}

/** Why silence says nothing: the log does not tell which contacts are feedback. */
export function whyNoFeedback(context: MeasureContext) {
  return referrals(context).tellsFeedback ? null : say('measure-no-feedback-column');
}

export const windowParameter: StudyMeasure['parameters'][number] = {
  id: 'window_days',
  label: {
    nl: 'Antwoord binnen zoveel dagen (W)',
    en: 'Answer within so many days (W)',
    fr: 'Réponse dans ce nombre de jours (W)',
  },
  unit: measureUnits.days,
  standard: closureWindow,
  min: 0,
  max: 3650,
};

/** What measures of referrals share. */
export const ofReferrals = {
  family: 'referrals',
  range: { min: 0, max: 1 },
  unit: units.share,
  undefinedWhen: undefinedHere.noReferrals,
  references: [studyReferences.cms50],
  ownDesign: true,
  keys: [],
  minimum: 0,
  parameters: [],
} as const satisfies Partial<StudyMeasure>;

/** How closing of the loop is defined, in words. */
export const closureConvention = untilTheEnd({
  nl: 'n_W = doorverwijzingen die minstens W dagen voor het einde van de waarneming verstuurd zijn (de andere zijn te recent en tellen niet mee); n_c = die waarover de ontvanger de verwijzer binnen W dagen iets terugmeldde, ook als dat een weigering was. Aanvaard worden is iets anders en staat apart. Enkel tussen organisaties; van doorverwijzingen met hetzelfde nummer telt de eerste.',
  en: 'n_W = referrals sent at least W days before the end of the observation (the others are too recent and do not count); n_c = those on which the receiver reported back to the sender within W days, a refusal included. Being accepted is another matter and stands apart. Between organisations only; of referrals with the same number the first counts.',
  fr: 'n_W = orientations envoyées au moins W jours avant la fin de l’observation (les autres sont trop récentes et ne comptent pas) ; n_c = celles dont le destinataire a informé l’envoyeur dans les W jours, même d’un refus. Être accepté est autre chose et figure à part. Entre organisations seulement ; parmi les orientations de même numéro, la première compte.',
});
