import type { Text } from '../model/text.ts';

/** What several comparisons say of how they count, and of what their number is. */
export const comparisonWords = {
  presence: {
    nl: 'Enkel of er een band is, telt, niet het gewicht. Een organisatie heeft geen band met zichzelf, en meerdere banden van de ene naar de andere tellen als één. Elk getal van een netwerk kan; wat hieronder staat, gaat het snelst.',
    en: 'Only whether there is a tie counts, not its weight. No organisation is tied to itself, and several ties from one to another count as one. Any number of a network may be taken; those below are the fastest.',
    fr: 'Seule compte l’existence d’un lien, non son poids. Aucune organisation n’est liée à elle-même, et plusieurs liens de l’une à l’autre comptent pour un. Tout nombre d’un réseau convient ; ceux ci-dessous sont les plus rapides.',
  },
  resampling: {
    nl: 'Een organisatie die twee keer getrokken wordt, krijgt met zichzelf een toevallig paar van het netwerk. Het interval is de spreiding van de trekkingen, verschoven zodat hun gemiddelde op de waarde ligt, en niet verder dan het getal reikt. Enkel of er een band is, telt, niet het gewicht.',
    en: 'An organisation drawn twice gets a random pair of the network with itself. The interval is the spread of the draws, moved so that their mean lies on the value, and no further than the number can reach. Only whether there is a tie counts, not its weight.',
    fr: 'Une organisation tirée deux fois reçoit avec elle-même une paire du réseau prise au hasard. L’intervalle est la dispersion des tirages, déplacée pour que leur moyenne soit sur la valeur, sans dépasser l’étendue du nombre. Seule compte l’existence d’un lien, non son poids.',
  },
  permuting: {
    nl: 'De cellen buiten de diagonaal; boven de diagonaal wanneer alle relaties zonder richting zijn. Een band is 1, geen band 0, zonder gewicht. Organisaties die niet in elke relatie voorkomen, blijven buiten beschouwing. Tot acht organisaties worden alle volgordes bekeken en is p = #{…} / n!, daarboven toevallige.',
    en: 'The cells off the diagonal; those above it when all relations are without direction. A tie is 1, no tie 0, without weight. Organisations that are not in every relation are left out. Up to eight organisations every order is looked at and p = #{…} / n!, above that random ones.',
    fr: 'Les cellules hors de la diagonale ; celles au-dessus quand toutes les relations sont sans orientation. Un lien vaut 1, pas de lien 0, sans poids. Les organisations absentes d’une des relations sont écartées. Jusqu’à huit organisations, tous les ordres sont examinés et p = #{…} / n! ; au-delà, des ordres au hasard.',
  },
  rebuilt: {
    nl: 'Het netwerk wordt telkens opnieuw gebouwd volgens hetzelfde recept; van toeval is er geen sprake, dus ook niet van p.',
    en: 'The network is built again each time by the same recipe; chance plays no part, so there is no p.',
    fr: 'Le réseau est reconstruit chaque fois selon la même recette ; le hasard n’intervient pas, il n’y a donc pas de p.',
  },
  coders: {
    nl: 'Elke eenheid die minstens twee codeurs codeerden; wat er maar één codeerde, telt niet. Het interval trekt eenheden opnieuw.',
    en: 'Every unit that at least two coders coded; what only one coded does not count. The interval draws units again.',
    fr: 'Toute unité codée par au moins deux codeurs ; ce qu’un seul a codé ne compte pas. L’intervalle retire des unités au sort.',
  },
  pValue: { nl: 'kans (p)', en: 'probability (p)', fr: 'probabilité (p)' },
  correlation: { nl: 'correlatie', en: 'correlation', fr: 'corrélation' },
  ownUnit: { nl: 'die van het getal', en: 'that of the number', fr: 'celle du nombre' },
  share: { nl: 'aandeel van de mogelijke banden', en: 'share of the possible ties', fr: 'part des liens possibles' },
  agreement: { nl: 'overeenstemming', en: 'agreement', fr: 'accord' },
} as const satisfies Record<string, Text>;

export const placeFormula = 'p = (1 + #{θ_b ≥ θ}) / (R + 1)';
