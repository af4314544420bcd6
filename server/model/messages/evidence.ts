import type { Text } from '../text.ts';

/** What is said of values that somebody asks about, and of the rows behind them. */
export const evidenceMessages = {
  'needs-records': {
    nl: '{name} {value} gaat over wat er gebeurde en gezegd werd; in een bestand met banden staat dat niet. Geef met --in een map met de tabellen van een studie.',
    en: '{name} {value} is about what happened and was said, which a file of ties does not hold. Give a folder with the tables of a study by --in.',
    fr: '{name} {value} porte sur ce qui s’est passé et a été dit, ce qu’un fichier de liens ne contient pas. Indiquez avec --in un dossier contenant les tableaux d’une étude.',
  },
  'unknown-value': {
    nl: '“{id}” heeft geen waarde voor {unit}. Kies een waarde uit de tabel van deze maat, zoals: {known}.',
    en: '“{id}” has no value for {unit}. Choose a value from the table of this measure, such as: {known}.',
    fr: '« {id} » n’a pas de valeur pour {unit}. Choisissez une valeur dans le tableau de cette mesure, par exemple : {known}.',
  },
  'value-of-organisation': {
    nl: '“{id}” is een cijfer van één organisatie. Zeg van welke.',
    en: '“{id}” is a number of one organisation. Say of which.',
    fr: '« {id} » est un chiffre d’une seule organisation. Dites laquelle.',
  },
  'value-of-tie': {
    nl: '“{id}” is een cijfer van één band. Zeg tussen welke twee organisaties.',
    en: '“{id}” is a number of one tie. Say between which two organisations.',
    fr: '« {id} » est un chiffre d’un seul lien. Dites entre quelles deux organisations.',
  },
  'value-of-network': {
    nl: '“{id}” is een cijfer van het hele netwerk. Vraag het zonder organisatie of band.',
    en: '“{id}” is a number of the whole network. Ask for it without an organisation or tie.',
    fr: '« {id} » est un chiffre de l’ensemble du réseau. Demandez-le sans organisation ni lien.',
  },
  'only-for-measure': {
    nl: '{name} {value} hoort bij --measure: een maat heeft cijfers per deel van de studie. Een indicator gaat over het hele netwerk, een organisatie of een band. Voor het netwerk van één gemeente is er --municipality.',
    en: '{name} {value} goes with --measure: a measure has numbers for parts of the study. An indicator is about the whole network, an organisation or a tie. For the network of one municipality there is --municipality.',
    fr: '{name} {value} va avec --measure : une mesure a des chiffres par partie de l’étude. Un indicateur porte sur l’ensemble du réseau, une organisation ou un lien. Pour le réseau d’une seule commune, il y a --municipality.',
  },
  'inputs-changed': {
    nl: 'Deze bestanden zijn niet meer zoals toen het recept werd bewaard; cijfers kunnen nu anders zijn: {names}.',
    en: 'These files are not as they were when the recipe was saved; numbers may differ now: {names}.',
    fr: 'Ces fichiers ne sont plus tels qu’au moment où la recette a été enregistrée ; les chiffres peuvent avoir changé : {names}.',
  },
  'more-rows': {
    nl: '… en nog {count}; met --limit komen er meer',
    en: '… and {count} more; --limit lists more',
    fr: '… et encore {count} ; --limit en affiche davantage',
  },
} as const satisfies Record<string, Text>;
