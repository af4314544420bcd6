import type { Text } from '../text.ts';

/** Issues of an import that are about persons: their data, and the key of their pseudonyms. None repeats a value. */
export const personalMessages = {
  'personal-column': {
    nl: 'De kolom “{column}” lijkt persoonsgegevens te bevatten en wordt nooit bewaard.',
    en: 'The column “{column}” seems to hold personal data and is never stored.',
    fr: 'La colonne « {column} » semble contenir des données personnelles et n’est jamais conservée.',
  },
  'personal-pattern': {
    nl: 'In deze cel lijkt {what} te staan. Haal dat uit het bestand of zet er een code voor in de plaats; Weefsel bewaart de cel zoals ze is.',
    en: 'This cell seems to hold {what}. Take that out of the file or put a code in its place; Weefsel keeps the cell as it stands.',
    fr: 'Cette cellule semble contenir {what}. Retirez-le du fichier ou remplacez-le par un code ; Weefsel conserve la cellule telle quelle.',
  },
  'personal-code': {
    nl: 'Waar een code hoort, lijkt {what} te staan. Weefsel bewaart er enkel een pseudoniem van; gebruik in het bestand liever een code.',
    en: 'Where a code belongs, there seems to be {what}. Weefsel keeps only a pseudonym of it; better use a code in the file.',
    fr: 'À la place d’un code, il semble y avoir {what}. Weefsel n’en conserve qu’un pseudonyme ; utilisez plutôt un code dans le fichier.',
  },
  'key-missing': {
    nl: 'De sleutel van deze studie ontbreekt ({file}), dus personen en gezinnen kunnen niet hun pseudoniem van vroeger krijgen. Zet uw kopie van de sleutel terug, of laat deze kolommen weg: {columns}.',
    en: 'The key of this study is missing ({file}), so persons and families cannot get the pseudonym they had. Put your copy of the key back, or leave out these columns: {columns}.',
    fr: 'La clé de cette étude manque ({file}) : les personnes et les familles ne peuvent pas recevoir leur pseudonyme d’avant. Remettez votre copie de la clé, ou omettez ces colonnes : {columns}.',
  },
  'key-differs': {
    nl: 'De sleutel in {file} is niet die waarmee deze studie begon, dus personen en gezinnen zouden een ander pseudoniem krijgen. Zet de juiste sleutel terug, of laat deze kolommen weg: {columns}.',
    en: 'The key in {file} is not the one this study began with, so persons and families would get another pseudonym. Put the right key back, or leave out these columns: {columns}.',
    fr: 'La clé dans {file} n’est pas celle avec laquelle cette étude a commencé : les personnes et les familles recevraient un autre pseudonyme. Remettez la bonne clé, ou omettez ces colonnes : {columns}.',
  },
  'personal-dropped': {
    nl: 'De kolom “{column}” lijkt persoonsgegevens te bevatten en staat niet in het resultaat. Voeg --keep “{column}” toe als ze moet blijven.',
    en: 'The column “{column}” seems to hold personal data and is not in the result. Add --keep “{column}” if it must stay.',
    fr: 'La colonne « {column} » semble contenir des données personnelles et n’est pas dans le résultat. Ajoutez --keep « {column} » pour la garder.',
  },
  'unnamed-dropped': {
    nl: 'Een kolom zonder kop staat niet in het resultaat. Geef ze een kop als ze moet blijven.',
    en: 'A column without a header is not in the result. Give it a header if it must stay.',
    fr: 'Une colonne sans en-tête n’est pas dans le résultat. Donnez-lui un en-tête si elle doit rester.',
  },
  'several-tables': {
    nl: 'Dit bestand bevat meer dan één tabel. Bewaar elke tabel als CSV en vervang de namen in elk ervan.',
    en: 'This file holds more than one table. Save each as CSV and replace the names in each of them.',
    fr: 'Ce fichier contient plusieurs tables. Enregistrez chacune en CSV et remplacez les noms dans chacune.',
  },
} as const satisfies Record<string, Text>;
