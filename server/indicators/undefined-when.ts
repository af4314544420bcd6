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
  noTies: { nl: 'In een netwerk zonder banden.', en: 'In a network without ties.', fr: 'Dans un réseau sans liens.' },
  noTwoSteps: {
    nl: 'Als niemand via een tussenpersoon met een derde verbonden is.',
    en: 'When nobody is tied to a third through a go-between.',
    fr: 'Si personne n’est relié à un tiers par un intermédiaire.',
  },
  apartOrFewerThanThree: {
    nl: 'Als het netwerk in losse delen uiteenvalt, of minder dan 3 organisaties telt.',
    en: 'When the network falls into separate parts, or has fewer than 3 organisations.',
    fr: 'Si le réseau se divise en parties séparées, ou compte moins de 3 organisations.',
  },
  noPartOfThree: {
    nl: 'Als geen enkel deel van het netwerk minstens 3 organisaties telt.',
    en: 'When no part of the network has at least 3 organisations.',
    fr: 'Si aucune partie du réseau ne compte au moins 3 organisations.',
  },
  equalDegrees: {
    nl: 'Zonder banden, of als elke band organisaties met evenveel partners verbindt.',
    en: 'Without ties, or when every tie joins organisations with the same number of partners.',
    fr: 'Sans liens, ou si chaque lien relie des organisations ayant autant de partenaires.',
  },
  noKnownTiesOrOneGroup: {
    nl: 'Als geen band twee organisaties met gekend kenmerk verbindt, of als al die banden in één groep liggen.',
    en: 'When no tie joins two organisations whose attribute is known, or when all those ties lie in one group.',
    fr: 'Si aucun lien ne relie deux organisations dont l’attribut est connu, ou si tous ces liens sont dans un seul groupe.',
  },
  undirectedOrNoKnownTies: {
    nl: 'In een netwerk zonder richting, of als geen band twee organisaties met gekend kenmerk verbindt.',
    en: 'In a network without direction, or when no tie joins two organisations whose attribute is known.',
    fr: 'Dans un réseau non orienté, ou si aucun lien ne relie deux organisations dont l’attribut est connu.',
  },
  fewerThanTwoOrTooLarge: {
    nl: 'Met minder dan 2 organisaties, of als het netwerk te groot is voor een exacte berekening.',
    en: 'With fewer than 2 organisations, or when the network is too large for an exact computation.',
    fr: 'Avec moins de 2 organisations, ou si le réseau est trop grand pour un calcul exact.',
  },
  fewerThanTwoOrNobody: {
    nl: 'Met minder dan 2 organisaties, of als geen enkele andere langs deze weg bereikt wordt.',
    en: 'With fewer than 2 organisations, or when no other is reached this way.',
    fr: 'Avec moins de 2 organisations, ou si aucune autre n’est atteinte de cette façon.',
  },
  noTiesOrNotSettled: {
    nl: 'In een netwerk zonder banden, of in een zo langgerekt netwerk dat de berekening niet tot een vast resultaat komt.',
    en: 'In a network without ties, or in one so drawn out that the calculation does not settle.',
    fr: 'Dans un réseau sans liens, ou si étiré que le calcul n’aboutit pas à un résultat stable.',
  },
  undirectedOrNoTiesOrNotSettled: {
    nl: 'In een netwerk zonder richting of zonder banden, of in een zo langgerekt netwerk dat de berekening niet tot een vast resultaat komt.',
    en: 'In a network without direction or without ties, or in one so drawn out that the calculation does not settle.',
    fr: 'Dans un réseau non orienté ou sans liens, ou si étiré que le calcul n’aboutit pas à un résultat stable.',
  },
  isolated: {
    nl: 'Voor een organisatie zonder banden.',
    en: 'For an organisation without ties.',
    fr: 'Pour une organisation sans liens.',
  },
  fewerThanTwoPartners: {
    nl: 'Voor een organisatie met minder dan 2 partners.',
    en: 'For an organisation with fewer than 2 partners.',
    fr: 'Pour une organisation ayant moins de 2 partenaires.',
  },
  weightNotUsable: {
    nl: 'Als het gewicht van minstens één band in het netwerk niet gekend is, of niet groter dan 0.',
    en: 'When the weight of at least one tie in the network is not known, or not above 0.',
    fr: 'Si le poids d’au moins un lien du réseau est inconnu, ou n’est pas supérieur à 0.',
  },
  fewerThanTwoOrWeightNotUsable: {
    nl: 'Met minder dan 2 organisaties; of als het gewicht van minstens één band in het netwerk niet gekend is, of niet groter dan 0.',
    en: 'With fewer than 2 organisations; or when the weight of at least one tie in the network is not known, or not above 0.',
    fr: 'Avec moins de 2 organisations ; ou si le poids d’au moins un lien du réseau est inconnu, ou n’est pas supérieur à 0.',
  },
  isolatedOrWeightNotUsable: {
    nl: 'Voor een organisatie zonder banden; of als het gewicht van minstens één band in het netwerk niet gekend is, of niet groter dan 0.',
    en: 'For an organisation without ties; or when the weight of at least one tie in the network is not known, or not above 0.',
    fr: 'Pour une organisation sans liens ; ou si le poids d’au moins un lien du réseau est inconnu, ou n’est pas supérieur à 0.',
  },
  groupUnknown: {
    nl: 'Voor een organisatie waarvan de groep niet gekend is.',
    en: 'For an organisation whose group is not known.',
    fr: 'Pour une organisation dont le groupe est inconnu.',
  },
} as const satisfies Record<string, Text>;
