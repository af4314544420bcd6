import type { Text } from '../../model/text.ts';

/** How things are counted, in the words of the definitions of a study's measures. */
export const studyConventions = {
  documents: {
    nl: 'Interviews tellen, geen passages: wie tien keer over iets spreekt telt één keer. Bevraagd zijn alle interviews van de tabel, en documenten die enkel in de codering voorkomen (zonder tabel dus alleen die). Een interview waarvan de toestemming ingetrokken is, wordt niet gelezen. Het interval (Wilson, 95 %) beschrijft enkel: de interviews zijn doelgericht gekozen.',
    en: 'Interviews are counted, not passages: somebody who speaks of it ten times counts once. Asked are all interviews of the table, and documents that only the coding names (without a table, only those). An interview whose consent was withdrawn is not read. The interval (Wilson, 95 %) describes only: interviews were chosen on purpose.',
    fr: 'On compte les entretiens, pas les passages : qui en parle dix fois compte une fois. Sont interrogés tous les entretiens du tableau, et les documents que seul le codage nomme (sans tableau, uniquement ceux-ci). Un entretien dont le consentement est retiré n’est pas lu. L’intervalle (Wilson, 95 %) ne fait que décrire : les entretiens ont été choisis à dessein.',
  },
  poles: {
    nl: 'Interviews tellen, geen passages. Een interview kan beide kanten noemen en telt dan bij allebei. Kant A is de eigen kant, B die van het netwerk. De kant van een passage is die van de codeur, anders die van haar code. Een interview waarvan de toestemming ingetrokken is, wordt niet gelezen.',
    en: 'Interviews are counted, not passages. An interview may name both sides and then counts on both. Side A is the own side, B that of the network. The side of a passage is what its coder said, else that of its code. An interview whose consent was withdrawn is not read.',
    fr: 'On compte les entretiens, pas les passages. Un entretien peut nommer les deux côtés et compte alors pour chacun. Le côté A est le sien propre, B celui du réseau. Le côté d’un passage est celui du codeur, sinon celui de son code. Un entretien dont le consentement est retiré n’est pas lu.',
  },
} as const satisfies Record<string, Text>;

/** What values count, beside the units of the indicators. */
export const studyUnits = {
  interviews: {
    nl: 'aandeel van de interviews, van 0 tot 1',
    en: 'share of interviews, from 0 to 1',
    fr: 'part des entretiens, de 0 à 1',
  },
  number: { nl: 'aantal interviews', en: 'number of interviews', fr: 'nombre d’entretiens' },
} as const satisfies Record<string, Text>;

/** When a measure of talk has no value. */
export const undefinedTalk = {
  nobodyAsked: {
    nl: 'Waar niemand bevraagd is, of niets gecodeerd.',
    en: 'Where nobody was asked, or nothing coded.',
    fr: 'Là où personne n’a été interrogé, ou rien codé.',
  },
  noPole: {
    nl: 'Waar niemand een kant noemt.',
    en: 'Where nobody names a side.',
    fr: 'Là où personne ne nomme de côté.',
  },
} as const satisfies Record<string, Text>;

export const keyLabels = {
  dilemma: { nl: 'Dilemma', en: 'Dilemma', fr: 'Dilemme' },
  level: { nl: 'Niveau', en: 'Level', fr: 'Niveau' },
  factor: { nl: 'Factor', en: 'Factor', fr: 'Facteur' },
  threshold: { nl: 'Drempel', en: 'Threshold', fr: 'Seuil' },
  function: { nl: 'Functie', en: 'Function', fr: 'Fonction' },
  sector: { nl: 'Sector', en: 'Sector', fr: 'Secteur' },
  role: { nl: 'Rol', en: 'Role', fr: 'Rôle' },
  kind: { nl: 'Soort organisatie', en: 'Kind of organisation', fr: 'Type d’organisation' },
  dimension: { nl: 'Kenmerk', en: 'Dimension', fr: 'Dimension' },
  source: { nl: 'Wie oordeelt', en: 'Who judges', fr: 'Qui juge' },
  mode: { nl: 'Bestuursvorm', en: 'Mode of governance', fr: 'Mode de gouvernance' },
  governanceRole: { nl: 'Rol in het netwerk', en: 'Role in the network', fr: 'Rôle dans le réseau' },
} as const satisfies Record<string, Text>;

/** Codes of a group of the codebook, in the words of a reason. */
export const groupWords = {
  dilemma: { nl: 'dilemma', en: 'dilemma', fr: 'dilemme' },
  factor: { nl: 'factor', en: 'factor', fr: 'facteur' },
  threshold: { nl: 'drempel', en: 'threshold', fr: 'seuil' },
  function: { nl: 'functie', en: 'function', fr: 'fonction' },
} as const satisfies Record<string, Text>;
