import type { EvidenceScope } from '../indicators/indicator.ts';
import type { Text } from '../model/text.ts';

/** What the list of methods calls its parts. */
export const methodWords = {
  node: { nl: 'Per organisatie', en: 'Per organisation', fr: 'Par organisation' },
  tie: { nl: 'Per band', en: 'Per tie', fr: 'Par lien' },
  network: { nl: 'Het hele netwerk', en: 'The whole network', fr: 'Le réseau entier' },
  twoMode: { nl: 'Netwerken van twee soorten', en: 'Networks of two kinds', fr: 'Réseaux de deux sortes' },
  measures: { nl: 'Interviews en logboek', en: 'Interviews and log', fr: 'Entretiens et journal' },
  comparisons: { nl: 'Vergelijken', en: 'Comparing', fr: 'Comparer' },
  notation: { nl: 'Letters in de formules', en: 'Letters in the formulas', fr: 'Lettres des formules' },
  formula: { nl: 'Formule', en: 'Formula', fr: 'Formule' },
  convention: { nl: 'Richting en gewicht', en: 'Direction and weight', fr: 'Direction et poids' },
  counted: { nl: 'Hoe geteld', en: 'How it is counted', fr: 'Façon de compter' },
  range: { nl: 'Bereik', en: 'Range', fr: 'Étendue' },
  anyValue: { nl: 'elke waarde', en: 'any value', fr: 'toute valeur' },
  atLeast: { nl: '{min} of meer', en: '{min} or more', fr: '{min} ou plus' },
  atMost: { nl: 'hoogstens {max}', en: 'at most {max}', fr: 'au plus {max}' },
  fromTo: { nl: '{min} tot {max}', en: '{min} to {max}', fr: '{min} à {max}' },
  unit: { nl: 'Eenheid', en: 'Unit', fr: 'Unité' },
  undefinedWhen: { nl: 'Geen waarde', en: 'No value', fr: 'Pas de valeur' },
  keys: { nl: 'Een waarde per', en: 'One value for each', fr: 'Une valeur par' },
  minimum: { nl: 'Kleinste noemer', en: 'Smallest denominator', fr: 'Plus petit dénominateur' },
  choice: { nl: 'Te kiezen', en: 'To choose', fr: 'À choisir' },
  drawn: { nl: 'Toeval', en: 'Chance', fr: 'Hasard' },
  drawnHow: {
    nl: '{model}; {draws} trekkingen met startgetal {seed}, tenzij anders gevraagd',
    en: '{model}; {draws} draws with seed {seed}, unless asked otherwise',
    fr: '{model} ; {draws} tirages avec la graine {seed}, sauf demande contraire',
  },
  statistics: { nl: 'Mogelijk voor', en: 'Possible for', fr: 'Possible pour' },
  behind: { nl: 'Achter het cijfer', en: 'Behind the number', fr: 'Derrière la valeur' },
  searched: {
    nl: 'Gezocht met een vast startgetal: een ander antwoord kan even goed zijn, of bijna.',
    en: 'Searched for with a fixed seed: another answer may be as good, or nearly.',
    fr: 'Recherché avec une graine fixe : une autre réponse peut être aussi bonne, ou presque.',
  },
  onRequest: {
    nl: 'Wordt enkel berekend als ernaar gevraagd wordt.',
    en: 'Computed only when it is asked for.',
    fr: 'Calculé seulement sur demande.',
  },
  ownDesign: {
    nl: 'Eigen ontwerp, niet gevalideerd.',
    en: 'Own design, not validated.',
    fr: 'Conception propre, non validée.',
  },
  references: { nl: 'Bronnen', en: 'References', fr: 'Références' },
} as const satisfies Record<string, Text>;

/** Which records stand behind a value. */
export const evidenceWords: Readonly<Record<EvidenceScope | 'records', Text>> = {
  'own-tie': { nl: 'de band zelf', en: 'the tie itself', fr: 'le lien lui-même' },
  'ties-of-node': { nl: 'de banden van de organisatie', en: 'the organisation’s ties', fr: 'les liens de l’organisation' },
  'component-of-node': {
    nl: 'alle banden in het deel van het netwerk waartoe de organisatie behoort',
    en: 'all ties in the part of the network the organisation belongs to',
    fr: 'tous les liens de la partie du réseau à laquelle l’organisation appartient',
  },
  'all-ties': { nl: 'alle banden van het netwerk', en: 'all ties of the network', fr: 'tous les liens du réseau' },
  records: {
    nl: 'de rijen en passages die geteld zijn, en apart wat enkel tot het geheel behoort; uit deze rijen alleen volgt de waarde opnieuw',
    en: 'the rows and passages that were counted and, apart from them, what only belongs to the whole; from these rows alone the value follows again',
    fr: 'les lignes et passages comptés et, à part, ce qui n’appartient qu’à l’ensemble ; de ces lignes seules, la valeur découle à nouveau',
  },
};
