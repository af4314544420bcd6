/** Why a comparison gives no answer. */
export const comparisonMessages = {
  'too-few-shared-nodes': {
    nl: 'Er zijn minstens {least} organisaties nodig die in elke relatie voorkomen; hier zijn het er {count}.',
    en: 'At least {least} organisations that occur in every relation are needed; here there are {count}.',
    fr: 'Il faut au moins {least} organisations présentes dans chaque relation ; ici il y en a {count}.',
  },
  'same-for-every-pair': {
    nl: 'Niet te vergelijken: “{name}” is voor elk paar organisaties gelijk.',
    en: 'Nothing to compare: “{name}” is the same for every pair of organisations.',
    fr: 'Rien à comparer : « {name} » est identique pour chaque paire d’organisations.',
  },
  'explained-by-the-others': {
    nl: 'Niet apart te schatten: “{name}” volgt volledig uit de andere verklaringen.',
    en: 'Cannot be estimated apart: “{name}” follows entirely from the other explanations.',
    fr: 'Impossible à estimer à part : « {name} » découle entièrement des autres explications.',
  },
  'too-few-pairs': {
    nl: 'Er zijn minder paren organisaties ({count}) dan nodig om zoveel verklaringen te schatten.',
    en: 'There are fewer pairs of organisations ({count}) than needed to estimate so many explanations.',
    fr: 'Il y a moins de paires d’organisations ({count}) que nécessaire pour estimer autant d’explications.',
  },
  'fixed-by-the-baseline': {
    nl: 'Dit getal ligt al vast in de vergelijkingsnetwerken: die hebben er allemaal hetzelfde voor.',
    en: 'The networks to compare with fix this number: it is the same in all of them.',
    fr: 'Ce nombre est fixé par les réseaux de comparaison : il y est partout le même.',
  },
  'not-defined-here': {
    nl: 'Dit getal bestaat niet voor dit netwerk, bijvoorbeeld omdat er te weinig banden of geen richting is.',
    en: 'This number does not exist for this network, for instance because it has too few ties or no direction.',
    fr: 'Ce nombre n’existe pas pour ce réseau, par exemple faute de liens ou d’orientation.',
  },
  'unknown-statistic': {
    nl: '“{name}” kan hier niet vergeleken worden. Kies uit: {choices}.',
    en: '“{name}” cannot be compared here. Choose from: {choices}.',
    fr: '« {name} » ne peut pas être comparé ici. Choisissez parmi : {choices}.',
  },
  'no-shared-ratings': {
    nl: 'Geen enkele eenheid is door minstens twee codeurs gecodeerd.',
    en: 'No unit was coded by at least two coders.',
    fr: 'Aucune unité n’a été codée par au moins deux codeurs.',
  },
  'one-value-rated': {
    nl: 'Overal werd dezelfde code gegeven; zonder verschil is overeenstemming niet te beoordelen.',
    en: 'The same code was given everywhere; without any difference agreement cannot be judged.',
    fr: 'Le même code a été donné partout ; sans différence, l’accord ne peut être jugé.',
  },
  'needs-two-coders': {
    nl: 'Dit kan enkel met precies twee codeurs; hier zijn het er {count}. Neem met meer codeurs Krippendorffs alfa.',
    en: 'This needs exactly two coders; here there are {count}. With more coders, take Krippendorff’s alpha.',
    fr: 'Il faut exactement deux codeurs ; ici il y en a {count}. Avec plus de codeurs, prenez l’alpha de Krippendorff.',
  },
  'ratings-not-numbers': {
    nl: 'Dit kan enkel wanneer alle codes getallen zijn.',
    en: 'This is possible only when all codes are numbers.',
    fr: 'Cela n’est possible que si tous les codes sont des nombres.',
  },
} as const;
