import type { Text } from '../../../model/text.ts';

/**
 * Why a service stands apart, or that it does not. A service has every reason that holds; its class is the first in this order, from what
 * weighs most to what weighs least. Our own classes.
 * - `outside-boundary` it lies outside the boundary of the network: what it does there is not observed
 * - `no-tie` no source speaks of a tie with anybody
 * - `one-sided` it has ties, and in every one only one of the two ever made contact or says that there is one, while the other was heard
 * - `one-broker` it has one partner: everything else is reached through that one
 * - `one-person` one and the same worker carries all of its logged contacts, two or more
 * - `silent` it has ties, but no contact was logged in the last days of the observation
 * - `non-respondent` it did not answer the roster: what it would have said is not known
 * - `connected` none of these
 */
export const isolationClasses = [
  'outside-boundary',
  'no-tie',
  'one-sided',
  'one-broker',
  'one-person',
  'silent',
  'non-respondent',
  'connected',
] as const;
export type IsolationClass = (typeof isolationClasses)[number];
export type IsolationReason = Exclude<IsolationClass, 'connected'>;

/** The classes in words. */
export const isolationLabels: Readonly<Record<IsolationClass, Text>> = {
  'outside-boundary': { nl: 'Buiten de afbakening', en: 'Outside the boundary', fr: 'Hors de la délimitation' },
  'no-tie': { nl: 'Zonder enige band', en: 'Without any tie', fr: 'Sans aucun lien' },
  'one-sided': { nl: 'Enkel eenzijdige banden', en: 'Only one-sided ties', fr: 'Seulement des liens unilatéraux' },
  'one-broker': { nl: 'Enkel via één partner', en: 'Through one partner only', fr: 'Par un seul partenaire' },
  'one-person': { nl: 'Via één enkele medewerker', en: 'Through one worker only', fr: 'Par un seul collaborateur' },
  silent: { nl: 'Al een tijd stil', en: 'Silent for some time', fr: 'Silencieuse depuis un certain temps' },
  'non-respondent': { nl: 'Niet geantwoord', en: 'Did not answer', fr: 'N’a pas répondu' },
  connected: { nl: 'Aangehaakt', en: 'Connected', fr: 'Reliée' },
};

/** From how many days without a logged contact a service is silent. Ours. */
export const silentAfter = 180;
