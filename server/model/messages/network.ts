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
  'unknown-district': {
    nl: 'Het district “{name}” komt in deze studie niet voor. Kies uit: {known}.',
    en: 'The district “{name}” does not occur in this study. Choose from: {known}.',
    fr: 'Le district « {name} » n’apparaît pas dans cette étude. Choisissez parmi : {known}.',
  },
  'unknown-relation-type': {
    nl: 'Het relatietype “{name}” komt in deze studie niet voor. Kies uit: {known}.',
    en: 'The relation type “{name}” does not occur in this study. Choose from: {known}.',
    fr: 'Le type de relation « {name} » n’apparaît pas dans cette étude. Choisissez parmi : {known}.',
  },
  'unknown-indicator': {
    nl: 'De indicator “{id}” bestaat niet. Bekijk de lijst van indicatoren.',
    en: 'The indicator “{id}” does not exist. See the list of indicators.',
    fr: 'L’indicateur « {id} » n’existe pas. Consultez la liste des indicateurs.',
  },
  'unknown-attribute': {
    nl: 'Geen enkele organisatie heeft het kenmerk “{name}”. Kies uit: {known}.',
    en: 'No organisation has the attribute “{name}”. Choose from: {known}.',
    fr: 'Aucune organisation n’a l’attribut « {name} ». Choisissez parmi : {known}.',
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
  'no-nodes': {
    nl: 'Het netwerk heeft geen organisaties.',
    en: 'The network has no organisations.',
    fr: 'Le réseau n’a pas d’organisations.',
  },
  'too-few-nodes': {
    nl: 'Er zijn minstens {least} organisaties nodig; er zijn er {count}.',
    en: 'At least {least} organisations are needed; there are {count}.',
    fr: 'Il faut au moins {least} organisations ; il y en a {count}.',
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
    nl: 'Van {count} banden is het gewicht niet gekend.',
    en: 'The weight of {count} ties is not known.',
    fr: 'Le poids de {count} liens n’est pas connu.',
  },
  'partition-missing': {
    nl: 'Geen enkele band verbindt twee organisaties waarvan “{name}” gekend is.',
    en: 'No tie joins two organisations whose “{name}” is known.',
    fr: 'Aucun lien ne relie deux organisations dont « {name} » est connu.',
  },
} as const satisfies Record<string, Text>;
