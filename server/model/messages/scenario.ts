import type { Text } from '../text.ts';

/** Refusals of what-if scenarios. */
export const scenarioMessages = {
  'scenario-unknown-organisation': {
    nl: 'De organisatie “{name}” uit het scenario komt in deze studie niet voor. Kies een organisatie van de lijst of voeg ze eerst toe.',
    en: 'The organisation “{name}” of the scenario does not occur in this study. Choose one of the list or add it first.',
    fr: 'L’organisation « {name} » du scénario n’apparaît pas dans cette étude. Choisissez-en une de la liste ou ajoutez-la d’abord.',
  },
  'scenario-organisation-exists': {
    nl: 'Er is al een organisatie “{name}”. Kies voor het scenario een andere code.',
    en: 'There is an organisation “{name}” already. Choose another code for the scenario.',
    fr: 'Il existe déjà une organisation « {name} ». Choisissez un autre code pour le scénario.',
  },
  'scenario-unknown-person': {
    nl: 'De medewerker “{name}” uit het scenario komt in deze studie niet voor.',
    en: 'The worker “{name}” of the scenario does not occur in this study.',
    fr: 'Le collaborateur « {name} » du scénario n’apparaît pas dans cette étude.',
  },
  'scenario-person-there': {
    nl: '“{name}” werkt al voor “{organisation}”. Kies een nieuwe medewerker of een andere organisatie.',
    en: '“{name}” works for “{organisation}” already. Choose a new worker or another organisation.',
    fr: '« {name} » travaille déjà pour « {organisation} ». Choisissez un nouveau collaborateur ou une autre organisation.',
  },
  'scenario-unknown-tie': {
    nl: 'Tussen “{from}” en “{to}” is er niets om weg te nemen: geen enkel record noemt die twee samen.',
    en: 'Between “{from}” and “{to}” there is nothing to take away: no record names the two together.',
    fr: 'Entre « {from} » et « {to} » il n’y a rien à retirer : aucun enregistrement ne nomme les deux ensemble.',
  },
  'scenario-tie-with-itself': {
    nl: 'Een organisatie heeft geen band met zichzelf (“{name}”). Kies twee verschillende.',
    en: 'An organisation has no tie with itself (“{name}”). Choose two different ones.',
    fr: 'Une organisation n’a pas de lien avec elle-même (« {name} »). Choisissez-en deux différentes.',
  },
} as const satisfies Record<string, Text>;
