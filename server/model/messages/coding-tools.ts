import type { Text } from '../text.ts';

/** Issues of files from coding tools. The place (file, line, row, column) stands beside the sentence, so the sentence need not repeat it. */
export const codingToolMessages = {
  'documents-without-organisation': {
    nl: 'Bij deze documenten is niet bekend welke organisatie spreekt ({count}): {documents}. Zeg bij “Namen en woorden” wie er spreekt.',
    en: 'It is not known which organisation speaks in these documents ({count}): {documents}. Say under “Names and words” who speaks.',
    fr: 'On ne sait pas quelle organisation parle dans ces documents ({count}) : {documents}. Indiquez qui parle sous « Noms et mots ».',
  },
  'passages-about-several': {
    nl: 'Sommige passages ({count}) gaan over meer dan één organisatie. Hun andere codes tellen voor elk van die organisaties een keer.',
    en: 'Some passages ({count}) are about more than one organisation. Their other codes count once for each of these organisations.',
    fr: 'Certains passages ({count}) portent sur plusieurs organisations. Leurs autres codes comptent une fois pour chacune d’elles.',
  },
  'relations-without-organisation': {
    nl: 'Bij sommige vermeldingen van een relatie ({count}) is niet bekend met welke organisatie; ze geven geen band. Geef die passages ook de code van een organisatie als dat kan.',
    en: 'Some mentions of a relation ({count}) do not say with which organisation; they make no tie. Give these passages the code of an organisation as well where you can.',
    fr: 'Certaines mentions d’une relation ({count}) ne disent pas avec quelle organisation ; elles ne donnent pas de lien. Ajoutez si possible le code d’une organisation à ces passages.',
  },
  'uncoded-passage': {
    nl: 'Deze passage heeft geen code en wordt niet bewaard.',
    en: 'This passage has no code and is not stored.',
    fr: 'Ce passage n’a pas de code et n’est pas conservé.',
  },
  'unused-columns': {
    nl: 'Deze kolommen van {tool} worden niet bewaard: {columns}.',
    en: 'These columns of {tool} are not stored: {columns}.',
    fr: 'Ces colonnes de {tool} ne sont pas conservées : {columns}.',
  },
  'repeated-column': {
    nl: 'De kolom “{column}” staat er meer dan eens, met verschillende inhoud. Verwijder de kolom die niet bedoeld is.',
    en: 'The column “{column}” stands there more than once, with different content. Remove the one that is not meant.',
    fr: 'La colonne « {column} » figure plusieurs fois, avec un contenu différent. Supprimez celle qui n’est pas voulue.',
  },
  'odd-positions': {
    nl: 'Het begin of einde van sommige passages ({count}) is geen plaats in een tekst maar een tijd of een bladzijde; die plaats wordt niet bewaard.',
    en: 'The start or end of some passages ({count}) is no position in a text but a time or a page; that position is not stored.',
    fr: 'Le début ou la fin de certains passages ({count}) n’est pas une position dans un texte mais une durée ou une page ; elle n’est pas conservée.',
  },
  'known-codes': {
    nl: 'Deze codes staan al in het codeboek van de studie en blijven zoals ze zijn ({count}): {codes}.',
    en: 'These codes are in the codebook of the study already and stay as they are ({count}): {codes}.',
    fr: 'Ces codes sont déjà dans le livre de codes de l’étude et restent tels quels ({count}) : {codes}.',
  },
  'implied-codes': {
    nl: 'Deze codes komen enkel voor als deel van een andere code en worden erbij gemaakt: {codes}.',
    en: 'These codes occur only as a part of another code and are added: {codes}.',
    fr: 'Ces codes n’apparaissent que comme partie d’un autre code et sont ajoutés : {codes}.',
  },
  'code-from-file-name': {
    nl: 'Het bestand zegt niet om welke code het gaat; de bestandsnaam wordt gebruikt: “{code}”. Hernoem het bestand als dat niet klopt.',
    en: 'The file does not say which code it is about; the file’s name is used: “{code}”. Rename the file if that is wrong.',
    fr: 'Le fichier n’indique pas de quel code il s’agit ; le nom du fichier est utilisé : « {code} ». Renommez le fichier si c’est faux.',
  },
  'matrix-without-passages': {
    nl: 'Deze matrix bevat aantallen, geen passages: elke gevulde cel telt als één vermelding. Exporteer de verwijzingen per code om de passages zelf te hebben.',
    en: 'This matrix holds counts, not passages: each filled cell counts as one mention. Export the references of each code to have the passages themselves.',
    fr: 'Cette matrice contient des nombres, pas des passages : chaque cellule remplie compte pour une mention. Exportez les références par code pour avoir les passages.',
  },
  'reference-count': {
    nl: 'Voor “{document}” kondigt het bestand een ander aantal passages aan ({announced}) dan het bevat ({found}). Exporteer het opnieuw als er iets ontbreekt.',
    en: 'For “{document}” the file announces another number of passages ({announced}) than it holds ({found}). Export it again if something is missing.',
    fr: 'Pour « {document} », le fichier annonce un autre nombre de passages ({announced}) que celui qu’il contient ({found}). Exportez-le à nouveau s’il en manque.',
  },
  'passages-disagree': {
    nl: 'De tekst van sommige selecties ({count}) past niet bij hun plaats in het document; de tekst van de selectie wordt bewaard. Kijk er enkele na.',
    en: 'The text of some selections ({count}) does not fit their place in the document; the text of the selection is kept. Check some of them.',
    fr: 'Le texte de certaines sélections ({count}) ne correspond pas à leur place dans le document ; le texte de la sélection est conservé. Vérifiez-en quelques-unes.',
  },
  'passages-without-text': {
    nl: 'De tekst van sommige passages ({count}) is niet in het project te vinden; ze worden zonder tekst bewaard.',
    en: 'The text of some passages ({count}) is not found in the project; they are kept without text.',
    fr: 'Le texte de certains passages ({count}) est introuvable dans le projet ; ils sont conservés sans texte.',
  },
  'unresolved-code': {
    nl: 'Sommige passages ({count}) verwijzen naar een code die het project niet bevat; ze worden niet bewaard. Exporteer het project opnieuw.',
    en: 'Some passages ({count}) refer to a code that the project does not hold; they are not stored. Export the project again.',
    fr: 'Certains passages ({count}) renvoient à un code que le projet ne contient pas ; ils ne sont pas conservés. Exportez le projet à nouveau.',
  },
  'project-without-content': {
    nl: 'Dit bestand bevat geen codes en geen gecodeerde passages. Exporteer het project of het codeboek opnieuw uit het programma waarmee het gemaakt is.',
    en: 'This file holds no codes and no coded passages. Export the project or codebook again from the program that made it.',
    fr: 'Ce fichier ne contient ni codes ni passages codés. Exportez à nouveau le projet ou le livre de codes depuis le programme d’origine.',
  },
} as const satisfies Record<string, Text>;
