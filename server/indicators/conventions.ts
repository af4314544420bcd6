import type { Text } from '../model/text.ts';

/** How direction and weight are treated, in the words of the definitions. */
export const conventions = {
  incoming: {
    nl: 'Banden die toekomen. Gewicht telt niet mee.',
    en: 'Ties that arrive. Weight does not count.',
    fr: 'Liens qui arrivent. Le poids ne compte pas.',
  },
  outgoing: {
    nl: 'Banden die vertrekken. Gewicht telt niet mee.',
    en: 'Ties that leave. Weight does not count.',
    fr: 'Liens qui partent. Le poids ne compte pas.',
  },
  union: {
    nl: 'Richting telt niet: een band in één richting volstaat. Gewicht telt niet mee.',
    en: 'Direction does not count: a tie in one direction is enough. Weight does not count.',
    fr: 'Le sens ne compte pas : un lien dans un seul sens suffit. Le poids ne compte pas.',
  },
  asItStands: {
    nl: 'Het netwerk zoals het is: banden met richting als het netwerk richting heeft. Gewicht telt niet mee.',
    en: 'The network as it stands: directed ties when the network has direction. Weight does not count.',
    fr: 'Le réseau tel quel : liens orientés si le réseau est orienté. Le poids ne compte pas.',
  },
  weightSummed: {
    nl: 'Gewichten worden opgeteld. Zonder banden is de sterkte 0.',
    en: 'Weights are added up. Without ties the strength is 0.',
    fr: 'Les poids sont additionnés. Sans liens, la force est 0.',
  },
  ownTie: {
    nl: 'De band zoals die in het netwerk staat; met richting telt elke richting apart.',
    en: 'The tie as it stands in the network; with direction each direction counts separately.',
    fr: 'Le lien tel qu’il est dans le réseau ; avec orientation chaque sens compte séparément.',
  },
  unionPair: {
    nl: 'Richting telt niet: heen en terug krijgen hetzelfde getal. Gewicht telt niet mee.',
    en: 'Direction does not count: there and back get the same number. Weight does not count.',
    fr: 'Le sens ne compte pas : aller et retour reçoivent la même valeur. Le poids ne compte pas.',
  },
  directedOnly: {
    nl: 'Banden met richting. Gewicht telt niet mee.',
    en: 'Directed ties. Weight does not count.',
    fr: 'Liens orientés. Le poids ne compte pas.',
  },
  undirectedOnly: {
    nl: 'Enkel in een netwerk zonder richting. Gewicht telt niet mee.',
    en: 'Only in a network without direction. Weight does not count.',
    fr: 'Uniquement dans un réseau non orienté. Le poids ne compte pas.',
  },
  stepsIn: {
    nl: 'Stappen in de richting van de pijlen, naar de organisatie toe; zonder richting geldt elke band in beide richtingen. Gewicht telt niet mee.',
    en: 'Steps along the arrows, towards the organisation; without direction each tie counts both ways. Weight does not count.',
    fr: 'Pas dans le sens des flèches, vers l’organisation ; sans orientation chaque lien vaut dans les deux sens. Le poids ne compte pas.',
  },
  stepsOut: {
    nl: 'Stappen in de richting van de pijlen, van de organisatie weg; zonder richting geldt elke band in beide richtingen. Gewicht telt niet mee.',
    en: 'Steps along the arrows, away from the organisation; without direction each tie counts both ways. Weight does not count.',
    fr: 'Pas dans le sens des flèches, à partir de l’organisation ; sans orientation chaque lien vaut dans les deux sens. Le poids ne compte pas.',
  },
  shares: {
    nl: 'Banden in beide richtingen tellen samen: een wederkerige band weegt dubbel. Gewicht telt niet mee.',
    en: 'Ties in both directions count together: a mutual tie weighs double. Weight does not count.',
    fr: 'Les liens dans les deux sens comptent ensemble : un lien réciproque pèse double. Le poids ne compte pas.',
  },
  sharesWeighted: {
    nl: 'De gewichten van beide richtingen worden opgeteld.',
    en: 'The weights of both directions are added up.',
    fr: 'Les poids des deux sens sont additionnés.',
  },
  inverseWeight: {
    nl: 'Een band is 1 / gewicht lang: sterker is dichterbij. Wegen volgen de pijlen. Even lange wegen worden exact herkend als de gewichten gehele getallen zijn.',
    en: 'A tie is 1 / weight long: stronger is closer. Paths follow the arrows. Equally long paths are recognised exactly when weights are whole numbers.',
    fr: 'Un lien est long de 1 / poids : plus fort est plus proche. Les chemins suivent les flèches. Les chemins de même longueur sont reconnus exactement si les poids sont entiers.',
  },
} as const satisfies Record<string, Text>;
