import type { Text } from '../model/text.ts';

function fewerThan(least: number): Text {
  return {
    nl: `Minder dan ${least} organisaties.`,
    en: `Fewer than ${least} organisations.`,
    fr: `Moins de ${least} organisations.`,
  };
}

/** When an indicator has no value, in the words of its definition. The reason at a value itself comes from the messages. */
export const undefinedWhen = {
  never: { nl: 'Altijd gedefinieerd.', en: 'Always defined.', fr: 'Toujours défini.' },
  fewerThanTwo: fewerThan(2),
  fewerThanThree: fewerThan(3),
  undirected: {
    nl: 'In een netwerk zonder richting.',
    en: 'In a network without direction.',
    fr: 'Dans un réseau non orienté.',
  },
  directedOrWeightMissing: {
    nl: 'In een netwerk met richting; of als het gewicht van minstens één band van de organisatie niet gekend is.',
    en: 'In a network with direction; or when the weight of at least one tie of the organisation is not known.',
    fr: 'Dans un réseau orienté ; ou si le poids d’au moins un lien de l’organisation est inconnu.',
  },
  undirectedOrWeightMissing: {
    nl: 'In een netwerk zonder richting; of als het gewicht van minstens één van deze banden niet gekend is.',
    en: 'In a network without direction; or when the weight of at least one of these ties is not known.',
    fr: 'Dans un réseau non orienté ; ou si le poids d’au moins un de ces liens est inconnu.',
  },
  undirectedOrFewerThanTwo: {
    nl: 'In een netwerk zonder richting, of met minder dan 2 organisaties.',
    en: 'In a network without direction, or with fewer than 2 organisations.',
    fr: 'Dans un réseau non orienté, ou de moins de 2 organisations.',
  },
  undirectedOrFewerThanThree: {
    nl: 'In een netwerk zonder richting, of met minder dan 3 organisaties.',
    en: 'In a network without direction, or with fewer than 3 organisations.',
    fr: 'Dans un réseau non orienté, ou de moins de 3 organisations.',
  },
  directedOrFewerThanThree: {
    nl: 'In een netwerk met richting, of met minder dan 3 organisaties.',
    en: 'In a network with direction, or with fewer than 3 organisations.',
    fr: 'Dans un réseau orienté, ou de moins de 3 organisations.',
  },
  undirectedOrNoTies: {
    nl: 'In een netwerk zonder richting of zonder banden.',
    en: 'In a network without direction or without ties.',
    fr: 'Dans un réseau non orienté ou sans liens.',
  },
  noNodes: {
    nl: 'In een netwerk zonder organisaties.',
    en: 'In a network without organisations.',
    fr: 'Dans un réseau sans organisations.',
  },
  noKnownTies: {
    nl: 'Als geen enkele band twee organisaties verbindt waarvan het kenmerk gekend is.',
    en: 'When no tie joins two organisations whose attribute is known.',
    fr: 'Si aucun lien ne relie deux organisations dont l’attribut est connu.',
  },
} as const satisfies Record<string, Text>;
