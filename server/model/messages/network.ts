import type { Text } from '../text.ts';

/** Refusals of recipes, networks and indicators, and the reasons of undefined values. */
export const networkMessages = {
  'recipe-invalid': {
    nl: 'Het recept klopt niet bij “{field}”: {problem}.',
    en: 'The recipe is not right at “{field}”: {problem}.',
    fr: 'La recette est incorrecte à « {field} » : {problem}.',
  },
  'unknown-municipality': {
    nl: 'De gemeente “{name}” komt in deze studie niet voor. Kies uit: {known}.',
    en: 'The municipality “{name}” does not occur in this study. Choose from: {known}.',
    fr: 'La commune « {name} » n’apparaît pas dans cette étude. Choisissez parmi : {known}.',
  },
  'no-municipalities': {
    nl: 'Van geen enkele organisatie in deze studie is de gemeente bekend, dus “{name}” kan niet gekozen worden. Vul de kolom “municipality” in de lijst van organisaties in, of kies geen gemeente.',
    en: 'The municipality of no organisation in this study is known, so “{name}” cannot be chosen. Fill in the column “municipality” of the list of organisations, or choose no municipality.',
    fr: 'On ne connaît la commune d’aucune organisation de cette étude ; « {name} » ne peut donc être choisie. Remplissez la colonne « municipality » de la liste des organisations, ou ne choisissez pas de commune.',
  },
  'unknown-district': {
    nl: 'Het district “{name}” komt in deze studie niet voor. Kies uit: {known}.',
    en: 'The district “{name}” does not occur in this study. Choose from: {known}.',
    fr: 'Le district « {name} » n’apparaît pas dans cette étude. Choisissez parmi : {known}.',
  },
  'no-districts': {
    nl: 'Van geen enkele organisatie in deze studie is het district bekend, dus “{name}” kan niet gekozen worden. Vul de kolom “district” in de lijst van organisaties in, of kies geen district.',
    en: 'The district of no organisation in this study is known, so “{name}” cannot be chosen. Fill in the column “district” of the list of organisations, or choose no district.',
    fr: 'On ne connaît le district d’aucune organisation de cette étude ; « {name} » ne peut donc être choisi. Remplissez la colonne « district » de la liste des organisations, ou ne choisissez pas de district.',
  },
  'unknown-relation-type': {
    nl: 'Het relatietype “{name}” komt in deze studie niet voor. Kies uit: {known}.',
    en: 'The relation type “{name}” does not occur in this study. Choose from: {known}.',
    fr: 'Le type de relation « {name} » n’apparaît pas dans cette étude. Choisissez parmi : {known}.',
  },
  'no-types-to-choose': {
    nl: 'Geen enkele band in deze studie heeft een relatietype, dus “{name}” kan niet gekozen worden. Kies geen relatietype.',
    en: 'No tie in this study has a relation type, so “{name}” cannot be chosen. Choose no relation type.',
    fr: 'Aucun lien de cette étude n’a de type de relation ; « {name} » ne peut donc être choisi. Ne choisissez pas de type de relation.',
  },
  'unknown-indicator': {
    nl: 'De indicator “{id}” bestaat niet. Bekijk de lijst van indicatoren.',
    en: 'The indicator “{id}” does not exist. See the list of indicators.',
    fr: 'L’indicateur « {id} » n’existe pas. Consultez la liste des indicateurs.',
  },
  'no-such-indicator': {
    nl: 'Er is geen indicator of maat “{id}”.{suggestion} `weefsel indicators` geeft de lijst.',
    en: 'There is no indicator or measure “{id}”.{suggestion} `weefsel indicators` lists them.',
    fr: 'Il n’y a pas d’indicateur ni de mesure « {id} ».{suggestion} `weefsel indicators` en donne la liste.',
  },
  'no-such-family': {
    nl: 'Er is geen familie “{name}” van indicatoren. Kies uit: {known}.',
    en: 'There is no family “{name}” of indicators. Choose from: {known}.',
    fr: 'Il n’y a pas de famille « {name} » d’indicateurs. Choisissez parmi : {known}.',
  },
  'searched-not-exact': {
    nl: 'Kern en rand worden gezocht, niet uitgerekend: {count} organisaties zijn te veel om elke verdeling te bekijken (hoogstens {most}). De uitkomst draagt “heuristic”.',
    en: 'Core and periphery are searched for, not computed: {count} organisations are too many to look at every division (at most {most}). The outcome is labelled “heuristic”.',
    fr: 'Le centre et la périphérie sont cherchés, non calculés : {count} organisations, c’est trop pour examiner chaque division ({most} au plus). Le résultat porte « heuristic ».',
  },
  'two-mode-too-large': {
    nl: '{organisations} organisaties, {others} andere knopen en {ties} banden zijn te veel om hier te berekenen. Kies een gemeente of een kortere periode.',
    en: '{organisations} organisations, {others} other nodes and {ties} ties are too many to compute here. Choose a municipality or a shorter period.',
    fr: '{organisations} organisations, {others} autres nœuds et {ties} liens, c’est trop pour le calcul ici. Choisissez une commune ou une période plus courte.',
  },
  'unknown-attribute': {
    nl: 'Geen enkele organisatie heeft het kenmerk “{name}”. Kies uit: {known}.',
    en: 'No organisation has the attribute “{name}”. Choose from: {known}.',
    fr: 'Aucune organisation n’a l’attribut « {name} ». Choisissez parmi : {known}.',
  },
  'no-attributes': {
    nl: 'Van geen enkele organisatie in dit netwerk is een kenmerk bekend, ook “{name}” niet. Lees een lijst van organisaties in die het als kolom heeft.',
    en: 'No organisation in this network has any attribute, “{name}” included. Read a list of organisations that has it as a column.',
    fr: 'Aucune organisation de ce réseau n’a d’attribut, « {name} » compris. Importez une liste des organisations qui l’a en colonne.',
  },
  'unknown-node': {
    nl: 'De organisatie “{id}” zit niet in dit netwerk.',
    en: 'The organisation “{id}” is not in this network.',
    fr: 'L’organisation « {id} » n’est pas dans ce réseau.',
  },
  'unknown-tie': {
    nl: 'Er is in dit netwerk geen band tussen “{from}” en “{to}”.',
    en: 'In this network there is no tie between “{from}” and “{to}”.',
    fr: 'Il n’y a pas de lien entre « {from} » et « {to} » dans ce réseau.',
  },
  'rate-needs-log': {
    nl: 'Contacten per 30 dagen kunnen enkel met een contactlogboek. Kies een ander gewicht of voer een logboek in.',
    en: 'Contacts per 30 days need a contact log. Choose another weight or import a log.',
    fr: 'Les contacts par 30 jours exigent un journal des contacts. Choisissez un autre poids ou importez un journal.',
  },
  'persons-need-log': {
    nl: 'Een netwerk van personen kan enkel uit een contactlogboek met personen. Voer dat in of kies het niveau organisatie.',
    en: 'A network of persons needs a contact log that names persons. Import one or choose the level organisation.',
    fr: 'Un réseau de personnes exige un journal qui nomme des personnes. Importez-le ou choisissez le niveau organisation.',
  },
  'nothing-to-draw': {
    nl: 'Dit netwerk heeft geen organisaties, dus is er niets te tekenen. Verruim de gemeente, het district of de afbakening.',
    en: 'This network has no organisations, so there is nothing to draw. Widen the municipality, district or boundary.',
    fr: 'Ce réseau n’a pas d’organisations : rien à dessiner. Élargissez la commune, le district ou la délimitation.',
  },
  'figure-too-large': {
    nl: 'Een figuur van {width} mm breed met {dpi} dpi is te groot om te tekenen. Kies minder dpi, een smallere breedte of SVG.',
    en: 'A figure {width} mm wide at {dpi} dpi is too large to draw. Choose fewer dpi, a smaller width, or SVG.',
    fr: 'Une figure de {width} mm de large à {dpi} ppp est trop grande à dessiner. Choisissez moins de ppp, une largeur moindre ou SVG.',
  },
  'no-nodes': {
    nl: 'Het netwerk heeft geen organisaties.',
    en: 'The network has no organisations.',
    fr: 'Le réseau n’a pas d’organisations.',
  },
  'too-few-nodes': {
    nl: 'Er zijn minstens {least} organisaties nodig; dit netwerk telt er {count}.',
    en: 'At least {least} organisations are needed; this network has {count}.',
    fr: 'Il faut au moins {least} organisations ; ce réseau en compte {count}.',
  },
  'no-ties': {
    nl: 'Het netwerk heeft geen banden.',
    en: 'The network has no ties.',
    fr: 'Le réseau n’a pas de liens.',
  },
  'needs-direction': {
    nl: 'Enkel te berekenen in een netwerk met richting.',
    en: 'Defined only for a network with direction.',
    fr: 'Défini seulement pour un réseau orienté.',
  },
  'needs-no-direction': {
    nl: 'Enkel te berekenen in een netwerk zonder richting.',
    en: 'Defined only for a network without direction.',
    fr: 'Défini seulement pour un réseau non orienté.',
  },
  'weight-missing': {
    nl: 'Niet te berekenen: het gewicht van een deel van de banden is niet gekend ({count}).',
    en: 'Not computed: the weight of some ties is not known ({count}).',
    fr: 'Non calculé : le poids de certains liens est inconnu ({count}).',
  },
  'partition-missing': {
    nl: 'Geen enkele band verbindt twee organisaties waarvan “{name}” gekend is.',
    en: 'No tie joins two organisations whose “{name}” is known.',
    fr: 'Aucun lien ne relie deux organisations dont « {name} » est connu.',
  },
  'weight-not-positive': {
    nl: 'Niet te berekenen: het gewicht van een deel van de banden is niet groter dan 0 ({count}).',
    en: 'Not computed: the weight of some ties is not above 0 ({count}).',
    fr: 'Non calculé : le poids de certains liens n’est pas supérieur à 0 ({count}).',
  },
  'no-partners': {
    nl: 'Deze organisatie heeft geen banden.',
    en: 'This organisation has no ties.',
    fr: 'Cette organisation n’a pas de liens.',
  },
  'fewer-than-two-partners': {
    nl: 'Deze organisatie heeft minder dan twee partners.',
    en: 'This organisation has fewer than two partners.',
    fr: 'Cette organisation a moins de deux partenaires.',
  },
  'nobody-reached': {
    nl: 'Langs deze weg is geen enkele andere organisatie te bereiken.',
    en: 'No other organisation is reached this way.',
    fr: 'Aucune autre organisation n’est atteinte de cette façon.',
  },
  'not-settled': {
    nl: 'De berekening kwam niet tot een vast resultaat: het netwerk is daarvoor te lang uitgerekt.',
    en: 'The calculation did not settle on a result: the network is too drawn out for it.',
    fr: 'Le calcul n’a pas abouti à un résultat stable : le réseau est trop étiré pour cela.',
  },
  'group-unknown': {
    nl: 'Van deze organisatie is “{name}” niet gekend.',
    en: 'The “{name}” of this organisation is not known.',
    fr: 'Pour cette organisation, « {name} » est inconnu.',
  },
  'tie-weight-unknown': {
    nl: 'Het gewicht van deze band is niet gekend.',
    en: 'The weight of this tie is not known.',
    fr: 'Le poids de ce lien est inconnu.',
  },
  'tie-type-unknown': {
    nl: 'Bij geen enkele rij achter deze band staat welke soort relatie het is.',
    en: 'No row behind this tie says which type of relation it is.',
    fr: 'Aucune ligne derrière ce lien n’indique le type de relation.',
  },
  'tie-without-detour': {
    nl: 'Zonder deze band is er geen andere weg tussen de twee.',
    en: 'Without this tie there is no other way between the two.',
    fr: 'Sans ce lien il n’y a pas d’autre chemin entre les deux.',
  },
  'end-group-unknown': {
    nl: 'Van minstens één van beide kanten is “{name}” niet gekend.',
    en: 'The “{name}” of at least one of the two sides is not known.',
    fr: 'Pour au moins un des deux côtés, « {name} » est inconnu.',
  },
  'no-spread-by-chance': {
    nl: 'Bij deze groepsgroottes en dichtheid laat het toeval geen spreiding: er is niets om mee te vergelijken.',
    en: 'With groups of these sizes and this density chance leaves no spread: there is nothing to compare with.',
    fr: 'Avec ces tailles de groupes et cette densité, le hasard ne laisse aucune dispersion : il n’y a rien à comparer.',
  },
  'no-known-partner': {
    nl: 'Van geen enkele partner van deze organisatie is “{name}” gekend.',
    en: 'The “{name}” of no partner of this organisation is known.',
    fr: '« {name} » n’est connu pour aucun partenaire de cette organisation.',
  },
  'no-circle': {
    nl: 'De pijlen vormen geen kring, of de berekening kwam niet tot een vast resultaat.',
    en: 'The arrows form no circle, or the calculation did not settle on a result.',
    fr: 'Les flèches ne forment pas de boucle, ou le calcul n’a pas abouti à un résultat stable.',
  },
  'no-core': {
    nl: 'Er zijn geen banden, of alle mogelijke banden zijn er: een kern is niet te onderscheiden.',
    en: 'There are no ties, or all possible ties are there: no core can be told apart.',
    fr: 'Il n’y a aucun lien, ou tous les liens possibles existent : aucun noyau ne se distingue.',
  },
  'equal-positions': {
    nl: 'Iedereen staat even centraal: een kern is niet te onderscheiden.',
    en: 'All stand equally central: no core can be told apart.',
    fr: 'Toutes sont aussi centrales : aucun noyau ne se distingue.',
  },
  'no-relation-types': {
    nl: 'Bij geen enkele band staat welke soort relatie het is.',
    en: 'No tie says which type of relation it is.',
    fr: 'Aucun lien n’indique le type de relation.',
  },
  'fewer-than-two-types': {
    nl: 'Er zijn minstens twee soorten relaties nodig; dit netwerk telt er {count}.',
    en: 'At least two types of relations are needed; this network has {count}.',
    fr: 'Il faut au moins deux types de relations ; ce réseau en compte {count}.',
  },
  'no-triangles-by-chance': {
    nl: 'Netwerken bij toeval van deze grootte hebben geen gesloten driehoeken: er is niets om mee te vergelijken.',
    en: 'Networks by chance of this size have no closed triangles: there is nothing to compare with.',
    fr: 'Les réseaux au hasard de cette taille n’ont pas de triangles fermés : il n’y a rien à comparer.',
  },
  'no-mutual-ties': {
    nl: 'Geen enkele band gaat in beide richtingen.',
    en: 'No tie goes both ways.',
    fr: 'Aucun lien ne va dans les deux sens.',
  },
  'side-empty': {
    nl: 'Eén van beide soorten ontbreekt: er is niets om mee te verbinden.',
    en: 'One of the two kinds is missing: there is nothing to be tied to.',
    fr: 'L’une des deux sortes manque : il n’y a rien à quoi être lié.',
  },
  'no-room-between': {
    nl: 'Met zo weinig leden kan niemand van deze soort tussen anderen in staan.',
    en: 'With so few members nobody of this kind can stand between others.',
    fr: 'Avec si peu de membres, personne de cette sorte ne peut se trouver entre d’autres.',
  },
  'other-side': {
    nl: 'Dit geldt enkel voor de andere soort.',
    en: 'This holds only for the other kind.',
    fr: 'Ceci vaut seulement pour l’autre sorte.',
  },
  'no-three-steps': {
    nl: 'Er zijn geen wegen van drie stappen die zich zouden kunnen sluiten.',
    en: 'There are no paths of three steps that could close.',
    fr: 'Il n’y a pas de chemins de trois pas qui pourraient se fermer.',
  },
  'nothing-shared': {
    nl: 'Deze heeft met niemand iets gemeen.',
    en: 'This one has nothing in common with anybody.',
    fr: 'Celle-ci n’a rien en commun avec personne.',
  },
  'left-out-consent-withdrawn': {
    nl: 'De toestemming is ingetrokken.',
    en: 'Consent was withdrawn.',
    fr: 'Le consentement a été retiré.',
  },
  'not-quoted-limited': {
    nl: 'De woorden worden niet getoond: de toestemming voor dit interview is beperkt. Ze tellen wel mee.',
    en: 'The words are not shown: consent for this interview is limited. They do count.',
    fr: 'Les mots ne sont pas montrés : le consentement pour cet entretien est limité. Ils comptent bien.',
  },
  'not-quoted-not-asked': {
    nl: 'De woorden worden niet getoond: voor dit interview is geen toestemming gevraagd. Ze tellen wel mee.',
    en: 'The words are not shown: consent was not asked for this interview. They do count.',
    fr: 'Les mots ne sont pas montrés : aucun consentement n’a été demandé pour cet entretien. Ils comptent bien.',
  },
  'not-quoted-not-noted': {
    nl: 'De woorden worden niet getoond: bij dit interview staat geen toestemming. Vul de kolom consent aan en importeer opnieuw.',
    en: 'The words are not shown: no consent is noted for this interview. Fill in the column consent and import again.',
    fr: 'Les mots ne sont pas montrés : aucun consentement n’est noté pour cet entretien. Complétez la colonne consent et importez à nouveau.',
  },
  'not-quoted-withdrawn': {
    nl: 'De woorden worden niet getoond: de toestemming is ingetrokken.',
    en: 'The words are not shown: consent was withdrawn.',
    fr: 'Les mots ne sont pas montrés : le consentement a été retiré.',
  },
  'not-quoted-other': {
    nl: 'De woorden worden niet getoond: bij dit interview staat als toestemming “{consent}”, en of citeren daarbij mag, is niet gekend.',
    en: 'The words are not shown: the consent noted for this interview is “{consent}”, and whether that allows quoting is not known.',
    fr: 'Les mots ne sont pas montrés : le consentement noté pour cet entretien est « {consent} », et on ne sait pas s’il permet de citer.',
  },
  'not-quoted-by-default': {
    nl: 'De woorden worden niet meegegeven zonder --text.',
    en: 'The words are left out without --text.',
    fr: 'Les mots sont omis sans --text.',
  },
  'left-out-source-not-chosen': {
    nl: 'Deze bron is in het recept niet gekozen.',
    en: 'The recipe does not use this source.',
    fr: 'La recette n’utilise pas cette source.',
  },
  'left-out-no-person': {
    nl: 'Er staat niet bij welke twee personen contact hadden.',
    en: 'It does not say which two persons were in contact.',
    fr: 'Les deux personnes en contact ne sont pas indiquées.',
  },
  'left-out-outside-boundary': {
    nl: 'Minstens één van beide ligt buiten de afbakening.',
    en: 'At least one of the two lies outside the boundary.',
    fr: 'L’une des deux au moins se trouve hors de la délimitation.',
  },
  'left-out-self-tie': {
    nl: 'Beide kanten zijn dezelfde organisatie of persoon, ook na het samenvoegen van vestigingen.',
    en: 'Both sides are the same organisation or person, also after sites were folded together.',
    fr: 'Les deux côtés sont la même organisation ou personne, y compris après la fusion des sites.',
  },
  'left-out-other-relation-type': {
    nl: 'Dit is niet het gekozen type relatie.',
    en: 'This is not the chosen type of relation.',
    fr: 'Ce n’est pas le type de relation choisi.',
  },
  'left-out-outside-period': {
    nl: 'Dit valt buiten de gekozen periode.',
    en: 'This lies outside the chosen period.',
    fr: 'Ceci se situe hors de la période choisie.',
  },
  'left-out-not-answered': {
    nl: 'De vraag naar deze relatie is niet beantwoord.',
    en: 'The question about this relation was not answered.',
    fr: 'La question sur cette relation est restée sans réponse.',
  },
  'left-out-explicitly-absent': {
    nl: 'Er is geantwoord dat deze relatie er niet is.',
    en: 'The answer was that this relation does not exist.',
    fr: 'La réponse était que cette relation n’existe pas.',
  },
  'left-out-only-wished': {
    nl: 'Deze samenwerking is gewenst, maar is er nog niet.',
    en: 'This collaboration is wished for, but is not there yet.',
    fr: 'Cette collaboration est souhaitée, mais n’existe pas encore.',
  },
  'left-out-tie-rule': {
    nl: 'De gekozen regel voor banden ziet hier geen band.',
    en: 'The chosen tie rule sees no tie here.',
    fr: 'La règle choisie n’y voit pas de lien.',
  },
  'left-out-below-threshold': {
    nl: 'De band is zwakker dan de gekozen drempel.',
    en: 'The tie is weaker than the chosen threshold.',
    fr: 'Le lien est plus faible que le seuil choisi.',
  },
  'no-two-steps': {
    nl: 'Niemand is via een tussenpersoon met een derde verbonden.',
    en: 'Nobody is tied to a third through a go-between.',
    fr: 'Personne n’est relié à un tiers par un intermédiaire.',
  },
  'network-falls-apart': {
    nl: 'Het netwerk valt uiteen in {count} losse delen.',
    en: 'The network falls into {count} separate parts.',
    fr: 'Le réseau se divise en {count} parties séparées.',
  },
  'part-too-small': {
    nl: 'Geen enkel deel van het netwerk telt minstens {least} organisaties.',
    en: 'No part of the network has at least {least} organisations.',
    fr: 'Aucune partie du réseau ne compte au moins {least} organisations.',
  },
  'equal-degrees': {
    nl: 'Elke band verbindt organisaties met evenveel partners: er is geen verschil om te vergelijken.',
    en: 'Every tie joins organisations with the same number of partners: there is no difference to compare.',
    fr: 'Chaque lien relie des organisations ayant autant de partenaires : il n’y a pas de différence à comparer.',
  },
  'one-group-only': {
    nl: 'Alle banden waarvan “{name}” gekend is, liggen in één groep.',
    en: 'All ties whose “{name}” is known lie in one group.',
    fr: 'Tous les liens dont « {name} » est connu se trouvent dans un seul groupe.',
  },
  'left-out-too-large': {
    nl: 'Dit netwerk is te groot om dit exact te berekenen; dit blijft leeg: {names}.',
    en: 'This network is too large to compute this exactly; it stays empty: {names}.',
    fr: 'Ce réseau est trop grand pour un calcul exact ; ceci reste vide : {names}.',
  },
  'left-out-too-large-sample': {
    nl: 'Dit netwerk is te groot om dit exact te berekenen; dit blijft leeg: {names}. Met --sample 1000 krijgt u er een schatting van de tussenpositie uit een steekproef bij, in aparte kolommen.',
    en: 'This network is too large to compute this exactly; it stays empty: {names}. With --sample 1000 you also get an estimate of betweenness from a sample, in columns of its own.',
    fr: 'Ce réseau est trop grand pour un calcul exact ; ceci reste vide : {names}. Avec --sample 1000 vous obtenez aussi une estimation de l’intermédiarité par échantillon, dans des colonnes à part.',
  },
  'sample-of-one': {
    nl: 'Uit een steekproef van één organisatie blijkt niet hoe ver de schatting ernaast kan zitten.',
    en: 'A sample of one organisation does not show how far the estimate may be off.',
    fr: 'Un échantillon d’une seule organisation ne montre pas de combien l’estimation peut s’écarter.',
  },
  'too-many-paths': {
    nl: 'Er zijn meer kortste wegen in dit netwerk dan een computer kan tellen (meer dan 10^326).',
    en: 'There are more shortest paths in this network than a computer can count (more than 10^326).',
    fr: 'Il y a dans ce réseau plus de plus courts chemins qu’un ordinateur ne peut en compter (plus de 10^326).',
  },
  'too-large-for-exact': {
    nl: 'Dit netwerk is te groot om dit exact te berekenen ({count} organisaties).',
    en: 'This network is too large to compute this exactly ({count} organisations).',
    fr: 'Ce réseau est trop grand pour un calcul exact ({count} organisations).',
  },
} as const satisfies Record<string, Text>;
