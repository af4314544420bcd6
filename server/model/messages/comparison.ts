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
  'attribute-not-numbers': {
    nl: 'Het kenmerk “{name}” bestaat niet uit getallen, dus een verschil is er niet. Neem same:{name}, of een kenmerk met getallen.',
    en: 'The attribute “{name}” holds no numbers, so there is no difference to take. Take same:{name}, or an attribute with numbers.',
    fr: 'L’attribut « {name} » ne contient pas de nombres ; il n’y a donc pas de différence. Prenez same:{name}, ou un attribut avec des nombres.',
  },
  'seldom-defined': {
    nl: 'In meer dan de helft van de trekkingen bestaat dit getal niet: het netwerk heeft daarvoor te weinig banden.',
    en: 'In more than half of the draws this number does not exist: the network has too few ties for it.',
    fr: 'Dans plus de la moitié des tirages, ce nombre n’existe pas : le réseau a trop peu de liens pour cela.',
  },
  'several-centres': {
    nl: 'Het eerste netwerk heeft meer dan één centrum ({names}): kies er één deelnetwerk uit, of noem met de soort van het centrum een andere soort organisatie.',
    en: 'The first network has more than one centre ({names}): choose one of its catchments, or name another kind of organisation as the centre.',
    fr: 'Le premier réseau a plus d’un centre ({names}) : choisissez-en un sous-réseau, ou indiquez comme centre un autre type d’organisation.',
  },
  'too-few-catchments': {
    nl: 'In het tweede netwerk zijn er minstens twee sociale centra met partners nodig; hier zijn er {count} bruikbaar. Noem een andere soort organisatie als centrum.',
    en: 'The second network needs at least two social centres with partners; here {count} can be used. Name another kind of organisation as the centre.',
    fr: 'Le second réseau doit compter au moins deux centres sociaux avec partenaires ; ici {count} sont utilisables. Indiquez comme centre un autre type d’organisation.',
  },
  'not-larger': {
    nl: 'Delen trekken kan enkel uit een groter netwerk: het eerste telt {first} organisaties, het tweede {second}.',
    en: 'Parts can be drawn only from a larger network: the first has {first} organisations, the second {second}.',
    fr: 'On ne peut tirer des parties que d’un réseau plus grand : le premier compte {first} organisations, le second {second}.',
  },
  'too-few-networks': {
    nl: 'Er zijn minstens {least} netwerken met banden nodig; hier zijn het er {count}.',
    en: 'At least {least} networks with ties are needed; here there are {count}.',
    fr: 'Il faut au moins {least} réseaux avec des liens ; ici il y en a {count}.',
  },
  'all-of-one-size': {
    nl: 'De netwerken zijn (op één na) even groot: rekening houden met de grootte kan dan niet, en hoeft ook niet.',
    en: 'The networks are (all but one) of the same size: size cannot be allowed for, and need not be.',
    fr: 'Les réseaux sont (sauf un) de même taille : on ne peut tenir compte de la taille, et ce n’est pas nécessaire.',
  },
  'response-unknown': {
    nl: 'Van geen enkele organisatie is geweten of zij antwoordde (kolom “responded”): er is dus niet te zeggen wie ontbreekt.',
    en: 'Of no organisation is it known whether it answered (column “responded”): so it cannot be said who is missing.',
    fr: 'On ignore pour toutes les organisations si elles ont répondu (colonne « responded ») : on ne peut donc dire qui manque.',
  },
  'no-respondents': {
    nl: 'Geen enkele organisatie meldde zelf een band: dit netwerk komt enkel uit het logboek of van derden.',
    en: 'No organisation reported a tie itself: this network comes from the log or from third parties only.',
    fr: 'Aucune organisation n’a elle-même signalé de lien : ce réseau vient uniquement du journal ou de tiers.',
  },
  'unknown-network': {
    nl: 'Er is geen netwerk “{name}”: geen bestand of map met die naam, en binnen de gegevens geen gemeente, district, relatie of organisatie. Wel gekend: {known}.',
    en: 'There is no network “{name}”: no file or folder of that name, and within the data no municipality, district, relation or organisation. Known: {known}.',
    fr: 'Il n’y a pas de réseau « {name} » : ni fichier ni dossier de ce nom, et dans les données ni commune, ni district, ni relation, ni organisation. Connus : {known}.',
  },
  'too-large-to-compare': {
    nl: '“{name}” telt {count} organisaties; vergelijken met trekkingen kan tot {most}. Kies een deelnetwerk (een centrum met zijn partners) of een kleinere gemeente.',
    en: '“{name}” has {count} organisations; comparing by draws works up to {most}. Choose a catchment (a centre with its partners) or a smaller municipality.',
    fr: '« {name} » compte {count} organisations ; la comparaison par tirages va jusqu’à {most}. Choisissez un sous-réseau (un centre avec ses partenaires) ou une commune plus petite.',
  },
  'comparison-not-done': {
    nl: 'Deze vergelijking is nog niet klaar of werd gestopt; er is nog geen tabel.',
    en: 'This comparison is not done yet or was stopped; there is no table yet.',
    fr: 'Cette comparaison n’est pas terminée ou a été arrêtée ; il n’y a pas encore de tableau.',
  },
  'no-such-picture': {
    nl: 'Van “{statistic}” is er in deze vergelijking geen figuur: het getal ligt vast, of bestaat niet voor dit netwerk.',
    en: 'There is no figure of “{statistic}” in this comparison: the number is fixed, or does not exist for this network.',
    fr: 'Il n’y a pas de figure de « {statistic} » dans cette comparaison : le nombre est fixé, ou n’existe pas pour ce réseau.',
  },
  'unknown-comparison': {
    nl: 'Deze vergelijking is er niet meer. Start ze opnieuw.',
    en: 'This comparison is no longer there. Start it again.',
    fr: 'Cette comparaison n’existe plus. Relancez-la.',
  },
  'too-many-comparisons': {
    nl: 'Er lopen al {count} vergelijkingen. Stop er een, of wacht tot er een klaar is.',
    en: '{count} comparisons are running already. Stop one, or wait until one is done.',
    fr: '{count} comparaisons sont déjà en cours. Arrêtez-en une, ou attendez qu’une soit terminée.',
  },
  'compared-twice': {
    nl: 'Een netwerk naast zichzelf leggen zegt niets: kies twee tot zes verschillende.',
    en: 'Setting a network beside itself says nothing: choose two to six different ones.',
    fr: 'Mettre un réseau à côté de lui-même ne dit rien : choisissez-en deux à six différents.',
  },
  'too-many-orders': {
    nl: 'Alle volgordes van {count} organisaties bekijken zijn er {orders}: te veel. Laat “exact” weg; dan worden er toevallige getrokken.',
    en: 'Looking at every order of {count} organisations means {orders} of them: too many. Leave out “exact”; random ones are then drawn.',
    fr: 'Examiner tous les ordres de {count} organisations en fait {orders} : trop. Retirez « exact » ; des ordres au hasard sont alors tirés.',
  },
} as const;
