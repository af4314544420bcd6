import type { Text } from '../text.ts';

/** Issues of what a person said of how a table is to be read. */
export const planMessages = {
  'header-row-missing': {
    nl: 'Rij {row} is leeg of bestaat niet, en kan dus geen kopregel zijn. Kies een andere rij.',
    en: 'Row {row} is empty or does not exist, so it cannot be the header row. Choose another row.',
    fr: 'La ligne {row} est vide ou n’existe pas ; elle ne peut donc pas être l’en-tête. Choisissez une autre ligne.',
  },
  'choice-no-column': {
    nl: '“{header}” zou de kolom “{column}” worden, maar de tabel {table} heeft die niet. Kies een andere kolom.',
    en: '“{header}” was to become the column “{column}”, but the table {table} has no such column. Choose another one.',
    fr: '« {header} » devait devenir la colonne « {column} », que la table {table} n’a pas. Choisissez une autre colonne.',
  },
  'choice-personal': {
    nl: '“{header}” lijkt over personen te gaan en kan geen “{column}” worden: alleen kolommen voor personen of gezinnen krijgen pseudoniemen. Geef de kolom een andere kop als het geen personen zijn.',
    en: '“{header}” seems to be about persons and cannot become “{column}”: only columns for persons or families get pseudonyms. Give it another header if it is not about persons.',
    fr: '« {header} » semble concerner des personnes et ne peut pas devenir « {column} » : seules les colonnes de personnes ou de familles reçoivent des pseudonymes. Changez l’en-tête s’il ne s’agit pas de personnes.',
  },
  'choice-twice': {
    nl: 'Voor de kolom “{header}” zijn er twee keuzes. Laat er één staan.',
    en: 'There are two choices for the column “{header}”. Leave one of them.',
    fr: 'Il y a deux choix pour la colonne « {header} ». N’en gardez qu’un.',
  },
  'choice-no-header': {
    nl: 'Er is een keuze gemaakt voor de kolom “{header}”, maar die staat niet in de kopregel. De keuze is niet gebruikt.',
    en: 'A choice was made for the column “{header}”, but the header row does not have it. The choice was not used.',
    fr: 'Un choix a été fait pour la colonne « {header} », absente de l’en-tête. Ce choix n’a pas été utilisé.',
  },
  'choice-no-words': {
    nl: 'Er zijn woorden vertaald voor de kolom “{column}”, maar die kolom van de tabel {table} heeft geen woordenlijst. De vertaling is niet gebruikt.',
    en: 'Words were translated for the column “{column}”, but that column of the table {table} has no list of words. The translation was not used.',
    fr: 'Des mots ont été traduits pour la colonne « {column} », qui n’a pas de liste de mots dans la table {table}. La traduction n’a pas été utilisée.',
  },
  'rows-not-there': {
    nl: 'Er zijn verbeteringen of weggelaten rijen opgegeven voor rijen die er niet zijn of leeg zijn ({rows}). Ze zijn niet gebruikt.',
    en: 'Corrections or left-out rows were given for rows that do not exist or are empty ({rows}). They were not used.',
    fr: 'Des corrections ou des exclusions visent des lignes inexistantes ou vides ({rows}). Elles n’ont pas été utilisées.',
  },
} as const satisfies Record<string, Text>;

/** What is wrong with a plan itself. */
export const planFileMessages = {
  'plan-invalid': {
    nl: 'Het plan {file} klopt niet bij “{field}”: {problem}.',
    en: 'The plan {file} is not right at “{field}”: {problem}.',
    fr: 'Le plan {file} est incorrect à « {field} » : {problem}.',
  },
} as const satisfies Record<string, Text>;
