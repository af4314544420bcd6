import type { Text } from '../model/text.ts';

/** What the values of indicators count. */
export const units = {
  organisations: { nl: 'organisaties', en: 'organisations', fr: 'organisations' },
  partners: { nl: 'partners', en: 'partners', fr: 'partenaires' },
  ties: { nl: 'banden', en: 'ties', fr: 'liens' },
  weight: { nl: 'eenheid van het gewicht', en: 'unit of the weight', fr: 'unité du poids' },
  pairs: {
    nl: 'paren van organisaties',
    en: 'pairs of organisations',
    fr: 'paires d’organisations',
  },
  reached: {
    nl: 'organisaties op één stap; verder weg tellen ze minder',
    en: 'organisations at one step; farther away they count less',
    fr: 'organisations à un pas ; plus loin elles comptent moins',
  },
  cores: { nl: 'banden per lid van de kern', en: 'ties per member of the core', fr: 'liens par membre du noyau' },
  components: { nl: 'delen', en: 'parts', fr: 'parties' },
  share: { nl: 'aandeel, van 0 tot 1', en: 'share, from 0 to 1', fr: 'part, de 0 à 1' },
  zeroToOne: { nl: 'van 0 tot 1', en: 'from 0 to 1', fr: 'de 0 à 1' },
  balance: { nl: 'van −1 tot 1', en: 'from −1 to 1', fr: 'de −1 à 1' },
  ratio: { nl: 'verhouding', en: 'ratio', fr: 'rapport' },
  steps: { nl: 'stappen', en: 'steps', fr: 'pas' },
  trios: { nl: 'drietallen van organisaties', en: 'trios of organisations', fr: 'trios d’organisations' },
  highestOne: {
    nl: 'van 0 tot 1; de hoogste is 1',
    en: 'from 0 to 1; the highest is 1',
    fr: 'de 0 à 1 ; la plus haute est 1',
  },
  squaresOne: {
    nl: 'van 0 tot 1; de kwadraten zijn samen 1',
    en: 'from 0 to 1; the squares add up to 1',
    fr: 'de 0 à 1 ; la somme des carrés est 1',
  },
  sumOne: {
    nl: 'aandeel, samen 1',
    en: 'share, together 1',
    fr: 'part, ensemble 1',
  },
  constraint: {
    nl: 'van 0 (vrij) tot ongeveer 1 (gebonden)',
    en: 'from 0 (free) to about 1 (bound)',
    fr: 'de 0 (libre) à environ 1 (contrainte)',
  },
  yesNo: {
    nl: '1 = ja, 0 = nee',
    en: '1 = yes, 0 = no',
    fr: '1 = oui, 0 = non',
  },
  deviations: { nl: 'standaardafwijkingen', en: 'standard deviations', fr: 'écarts types' },
  placeClass: {
    nl: '0 = geïsoleerd, 1 = los deel, 2 = hangt aan één partner, 3 = meer partners',
    en: '0 = isolated, 1 = separate part, 2 = hangs on one partner, 3 = more partners',
    fr: '0 = isolée, 1 = partie séparée, 2 = tient à un partenaire, 3 = plusieurs partenaires',
  },
  correlation: { nl: 'correlatie, van −1 tot 1', en: 'correlation, from −1 to 1', fr: 'corrélation, de −1 à 1' },
  logRatio: { nl: 'logaritme van een verhouding', en: 'logarithm of a ratio', fr: 'logarithme d’un rapport' },
  word: { nl: 'woord', en: 'word', fr: 'mot' },
  records: { nl: 'rijen in de gegevens', en: 'rows in the data', fr: 'lignes dans les données' },
  relationTypes: { nl: 'soorten relaties', en: 'types of relations', fr: 'types de relations' },
  weightedReach: {
    nl: 'gemiddelde van 1 / weglengte',
    en: 'mean of 1 / path length',
    fr: 'moyenne de 1 / longueur du chemin',
  },
} as const satisfies Record<string, Text>;
