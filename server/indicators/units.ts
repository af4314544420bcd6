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
    nl: 'organisaties op één stap, of evenveel verder weg',
    en: 'organisations at one step, or as good as',
    fr: 'organisations à un pas, ou l’équivalent plus loin',
  },
  cores: { nl: 'banden per lid van de kern', en: 'ties per member of the core', fr: 'liens par membre du noyau' },
  components: { nl: 'delen', en: 'parts', fr: 'parties' },
  share: { nl: 'aandeel, van 0 tot 1', en: 'share, from 0 to 1', fr: 'part, de 0 à 1' },
  balance: { nl: 'van −1 tot 1', en: 'from −1 to 1', fr: 'de −1 à 1' },
  ratio: { nl: 'verhouding', en: 'ratio', fr: 'rapport' },
} as const satisfies Record<string, Text>;
