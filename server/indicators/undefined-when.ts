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
  never: { nl: 'Er is altijd een waarde.', en: 'There is always a value.', fr: 'Il y a toujours une valeur.' },
  tooLarge: {
    nl: 'Enkel in een netwerk dat te groot is voor een exacte berekening (van de orde van 100.000 organisaties en 900.000 banden), of met meer kortste wegen dan een computer kan tellen.',
    en: 'Only in a network too large for an exact computation (of the order of 100,000 organisations and 900,000 ties), or with more shortest paths than a computer can count.',
    fr: 'Uniquement dans un réseau trop grand pour un calcul exact (de l’ordre de 100 000 organisations et 900 000 liens), ou avec plus de plus courts chemins qu’un ordinateur ne peut en compter.',
  },
  tooManyPaths: {
    nl: 'Enkel met meer kortste wegen dan een computer kan tellen.',
    en: 'Only with more shortest paths than a computer can count.',
    fr: 'Uniquement avec plus de plus courts chemins qu’un ordinateur ne peut en compter.',
  },
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
  ownWeightMissing: {
    nl: 'Als het gewicht van de band niet gekend is.',
    en: 'When the weight of the tie is not known.',
    fr: 'Si le poids du lien est inconnu.',
  },
  noTypeRecorded: {
    nl: 'Als bij geen enkele rij achter de band een soort relatie staat.',
    en: 'When no row behind the tie says which type of relation it is.',
    fr: 'Si aucune ligne derrière le lien n’indique le type de relation.',
  },
  bridge: {
    nl: 'Voor een brug: zonder die band is er geen andere weg.',
    en: 'For a bridge: without that tie there is no other way.',
    fr: 'Pour un pont : sans ce lien il n’y a pas d’autre chemin.',
  },
  endGroupUnknown: {
    nl: 'Als het kenmerk van minstens één van beide kanten niet gekend is.',
    en: 'When the attribute of at least one of the two sides is not known.',
    fr: 'Si l’attribut d’au moins un des deux côtés est inconnu.',
  },
  groupUnknownOrNoChance: {
    nl: 'Voor een organisatie waarvan de groep niet gekend is; of als het toeval bij deze groepsgroottes en dichtheid geen spreiding heeft.',
    en: 'For an organisation whose group is not known; or when chance leaves no spread with groups of these sizes and this density.',
    fr: 'Pour une organisation dont le groupe est inconnu ; ou si le hasard ne laisse aucune dispersion avec ces tailles de groupes et cette densité.',
  },
  groupUnknownOrNoKnownPartner: {
    nl: 'Voor een organisatie waarvan de groep niet gekend is, of zonder partner waarvan de groep gekend is.',
    en: 'For an organisation whose group is not known, or without a partner whose group is known.',
    fr: 'Pour une organisation dont le groupe est inconnu, ou sans partenaire dont le groupe est connu.',
  },
  directedOrWeightNotUsable: {
    nl: 'In een netwerk met richting; of als het gewicht van minstens één band niet gekend is, of niet groter dan 0.',
    en: 'In a network with direction; or when the weight of at least one tie is not known, or not above 0.',
    fr: 'Dans un réseau orienté ; ou si le poids d’au moins un lien est inconnu, ou n’est pas supérieur à 0.',
  },
  noTiesOrNoCircle: {
    nl: 'In een netwerk zonder banden, of als de pijlen geen kring vormen of de berekening niet tot een vast resultaat komt.',
    en: 'In a network without ties, or when the arrows form no circle or the calculation does not settle.',
    fr: 'Dans un réseau sans liens, ou si les flèches ne forment pas de boucle ou si le calcul n’aboutit pas à un résultat stable.',
  },
  noTiesOrWeightNotUsable: {
    nl: 'In een netwerk zonder banden; of als het gewicht van minstens één band niet gekend is, of niet groter dan 0; of als de berekening niet tot een vast resultaat komt.',
    en: 'In a network without ties; or when the weight of at least one tie is not known, or not above 0; or when the calculation does not settle.',
    fr: 'Dans un réseau sans liens ; ou si le poids d’au moins un lien est inconnu, ou n’est pas supérieur à 0 ; ou si le calcul n’aboutit pas à un résultat stable.',
  },
  noCore: {
    nl: 'Zonder banden, of als alle mogelijke banden er zijn.',
    en: 'Without ties, or when all possible ties are there.',
    fr: 'Sans liens, ou si tous les liens possibles existent.',
  },
  noCoreOrEqualPositions: {
    nl: 'Zonder banden, met alle mogelijke banden, of als iedereen even centraal staat.',
    en: 'Without ties, with all possible ties, or when all stand equally central.',
    fr: 'Sans liens, avec tous les liens possibles, ou si toutes sont aussi centrales.',
  },
  noTypes: {
    nl: 'Als bij geen enkele band staat welke soort relatie het is.',
    en: 'When no tie says which type of relation it is.',
    fr: 'Si aucun lien n’indique le type de relation.',
  },
  fewerThanTwoTypes: {
    nl: 'Als het netwerk minder dan twee soorten relaties telt.',
    en: 'When the network has fewer than two types of relations.',
    fr: 'Si le réseau compte moins de deux types de relations.',
  },
  noKnownTiesOrWeightNotUsable: {
    nl: 'Als geen band twee organisaties met gekend kenmerk verbindt; of als het gewicht van minstens één band niet gekend is, of niet groter dan 0.',
    en: 'When no tie joins two organisations whose attribute is known; or when the weight of at least one tie is not known, or not above 0.',
    fr: 'Si aucun lien ne relie deux organisations dont l’attribut est connu ; ou si le poids d’au moins un lien est inconnu, ou n’est pas supérieur à 0.',
  },
  noSmallWorld: {
    nl: 'Zonder wegen van twee stappen, of als netwerken bij toeval geen gesloten driehoeken hebben om mee te vergelijken.',
    en: 'Without paths of two steps, or when networks by chance have no closed triangles to compare with.',
    fr: 'Sans chemins de deux pas, ou si les réseaux au hasard n’ont pas de triangles fermés auxquels comparer.',
  },
  undirectedOrNotReciprocal: {
    nl: 'In een netwerk zonder richting, zonder banden of zonder wederkerige banden.',
    en: 'In a network without direction, without ties or without mutual ties.',
    fr: 'Dans un réseau non orienté, sans liens ou sans liens réciproques.',
  },
  noTiesOrFewerThanThreeOrNotSettled: {
    nl: 'Zonder banden, met minder dan 3 organisaties, of in een zo langgerekt netwerk dat de berekening niet tot een vast resultaat komt.',
    en: 'Without ties, with fewer than 3 organisations, or in a network so drawn out that the calculation does not settle.',
    fr: 'Sans liens, avec moins de 3 organisations, ou dans un réseau si étiré que le calcul n’aboutit pas à un résultat stable.',
  },
  sideEmpty: {
    nl: 'Als één van beide soorten ontbreekt.',
    en: 'When one of the two kinds is missing.',
    fr: 'Si l’une des deux sortes manque.',
  },
  sideTooSmall: {
    nl: 'Als de andere soort minder dan twee leden telt.',
    en: 'When the other kind has fewer than two members.',
    fr: 'Si l’autre sorte compte moins de deux membres.',
  },
  noThreeSteps: {
    nl: 'Als er geen wegen van drie stappen zijn.',
    en: 'When there are no paths of three steps.',
    fr: 'S’il n’y a pas de chemins de trois pas.',
  },
  nothingShared: {
    nl: 'Voor wie met niemand iets gemeen heeft.',
    en: 'For one that has nothing in common with anybody.',
    fr: 'Pour qui n’a rien en commun avec personne.',
  },
  otherSide: {
    nl: 'Voor de andere soort.',
    en: 'For the other kind.',
    fr: 'Pour l’autre sorte.',
  },
  groupUnknown: {
    nl: 'Voor een organisatie waarvan de groep niet gekend is.',
    en: 'For an organisation whose group is not known.',
    fr: 'Pour une organisation dont le groupe est inconnu.',
  },
  sampleOfOne: {
    nl: 'Bij een steekproef van één organisatie.',
    en: 'With a sample of one organisation.',
    fr: 'Avec un échantillon d’une seule organisation.',
  },
} as const satisfies Record<string, Text>;
