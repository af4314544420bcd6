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
  'unknown-scenario': {
    nl: 'Dit scenario bestaat niet (meer). Bekijk de lijst van bewaarde scenario’s.',
    en: 'This scenario does not exist (any more). See the list of saved scenarios.',
    fr: 'Ce scénario n’existe pas ou plus. Consultez la liste des scénarios enregistrés.',
  },
  'scenario-changed': {
    nl: 'Dit scenario is intussen elders gewijzigd. Open het opnieuw, of bewaar het uwe onder een nieuwe naam.',
    en: 'This scenario was changed elsewhere in the meantime. Open it again, or save yours under a new name.',
    fr: 'Ce scénario a été modifié ailleurs entre-temps. Rouvrez-le, ou enregistrez le vôtre sous un autre nom.',
  },
  'scenario-invalid': {
    nl: 'Het scenario is niet juist bij “{field}”: {problem}.',
    en: 'The scenario is not right at “{field}”: {problem}.',
    fr: 'Le scénario n’est pas correct à « {field} » : {problem}.',
  },
  'scenario-person-name': {
    nl: 'Noem een medewerker die erbij komt “nieuw-1”, “nieuw-2” …: namen van personen worden niet bewaard.',
    en: 'Call a worker who is added “new-1”, “new-2” …: names of persons are not kept.',
    fr: 'Appelez « nouveau-1 », « nouveau-2 »… un collaborateur ajouté : les noms de personnes ne sont pas conservés.',
  },
  'scenario-left-out': {
    nl: 'Bij deze run hoort het scenario “{name}”. Wat hier volgt gaat over de gegevens zelf, zonder dat scenario.',
    en: 'This run has the scenario “{name}”. What follows here is about the data themselves, without it.',
    fr: 'Cette exécution comporte le scénario « {name} ». Ce qui suit porte sur les données elles-mêmes, sans ce scénario.',
  },
  'nameless-scenario-left-out': {
    nl: 'Bij deze run hoort een scenario. Wat hier volgt gaat over de gegevens zelf, zonder dat scenario.',
    en: 'This run has a scenario. What follows here is about the data themselves, without it.',
    fr: 'Cette exécution comporte un scénario. Ce qui suit porte sur les données elles-mêmes, sans ce scénario.',
  },
  'run-without-scenario': {
    nl: 'De run in {file} heeft geen scenario. Geef de run.json van een run met een scenario, of een bestand met het scenario zelf.',
    en: 'The run in {file} has no scenario. Give the run.json of a run with one, or a file that holds the scenario itself.',
    fr: 'L’exécution dans {file} ne comporte pas de scénario. Indiquez le run.json d’une exécution qui en a un, ou un fichier contenant le scénario lui-même.',
  },
  'scenario-not-before': {
    nl: 'Is er enkel in het scenario.',
    en: 'Is there in the scenario only.',
    fr: 'N’existe que dans le scénario.',
  },
  'scenario-not-after': {
    nl: 'Is er in het scenario niet meer.',
    en: 'Is not there any more in the scenario.',
    fr: 'N’existe plus dans le scénario.',
  },
} as const satisfies Record<string, Text>;
