import type { Text } from '../text.ts';

/** Refusals of the store, the server and the command line. */
export const serviceMessages = {
  unexpected: {
    nl: 'Er ging iets mis dat niet had mogen gebeuren. Meld dit met nummer {reference}.',
    en: 'Something went wrong that should not have. Report it with number {reference}.',
    fr: 'Une erreur inattendue s’est produite. Signalez-la avec le numéro {reference}.',
  },
  'unknown-study': {
    nl: 'De studie “{id}” bestaat niet.',
    en: 'The study “{id}” does not exist.',
    fr: 'L’étude « {id} » n’existe pas.',
  },
  'study-exists': {
    nl: 'Er is al een studie “{id}”. Kies een andere naam.',
    en: 'There is a study “{id}” already. Choose another name.',
    fr: 'Il existe déjà une étude « {id} ». Choisissez un autre nom.',
  },
  'unknown-import': {
    nl: 'De invoer “{id}” bestaat niet in deze studie.',
    en: 'The import “{id}” does not exist in this study.',
    fr: 'L’import « {id} » n’existe pas dans cette étude.',
  },
  'import-undone': {
    nl: 'Deze invoer is al ongedaan gemaakt.',
    en: 'This import has been undone already.',
    fr: 'Cet import a déjà été annulé.',
  },
  'import-refused': {
    nl: '{file} kan niet worden ingevoerd: {problem} Er is niets bewaard.',
    en: '{file} cannot be imported: {problem} Nothing was stored.',
    fr: '{file} ne peut pas être importé : {problem} Rien n’a été conservé.',
  },
  'import-partial': {
    nl: '{count} rijen kunnen niet worden bewaard. Verbeter ze, of bevestig dat deze rijen worden overgeslagen.',
    en: '{count} rows cannot be stored. Correct them, or confirm that these rows are skipped.',
    fr: '{count} lignes ne peuvent pas être conservées. Corrigez-les ou confirmez qu’elles seront ignorées.',
  },
  'no-files': {
    nl: 'Er zijn geen bestanden meegestuurd.',
    en: 'No files were sent.',
    fr: 'Aucun fichier n’a été envoyé.',
  },
  'empty-study': {
    nl: 'Deze studie bevat nog geen organisaties. Voer eerst organisaties, relaties of een contactlogboek in.',
    en: 'This study holds no organisations yet. Import organisations, relations or a contact log first.',
    fr: 'Cette étude ne contient pas encore d’organisations. Importez d’abord des organisations, des relations ou un journal.',
  },
  'file-missing': {
    nl: 'Het bestand {path} bestaat niet. Kijk de naam en de map na.',
    en: 'The file {path} does not exist. Check the name and the folder.',
    fr: 'Le fichier {path} n’existe pas. Vérifiez le nom et le dossier.',
  },
  'folder-missing': {
    nl: 'De map {path} bestaat niet. Kijk de naam na.',
    en: 'The folder {path} does not exist. Check the name.',
    fr: 'Le dossier {path} n’existe pas. Vérifiez le nom.',
  },
  'folder-without-tables': {
    nl: 'In {path} staat geen enkele tabel die Weefsel kent. Verwacht: {names}.',
    en: 'There is no table that Weefsel knows in {path}. Expected: {names}.',
    fr: 'Il n’y a aucune table connue de Weefsel dans {path}. Attendu : {names}.',
  },
  'cannot-read': {
    nl: '{path} kan niet worden gelezen. Kijk na of u er rechten op hebt.',
    en: '{path} cannot be read. Check that you may read it.',
    fr: '{path} ne peut pas être lu. Vérifiez vos droits.',
  },
  'cannot-write': {
    nl: 'In {path} kan niet worden geschreven. Kies een map waar u mag schrijven, of maak plaats op de schijf.',
    en: '{path} cannot be written. Choose a folder where you may write, or make room on the disk.',
    fr: 'Impossible d’écrire dans {path}. Choisissez un dossier accessible ou libérez de la place.',
  },
  'store-locked': {
    nl: 'Een ander programma is al aan het schrijven in {path}. Sluit het en probeer opnieuw.',
    en: 'Another program is writing in {path}. Close it and try again.',
    fr: 'Un autre programme écrit dans {path}. Fermez-le et réessayez.',
  },
  'already-serving': {
    nl: 'Weefsel draait al op deze gegevens: {address} (proces {pid}). Gebruik dat venster, of sluit het eerst.',
    en: 'Weefsel is already serving these data: {address} (process {pid}). Use that window, or close it first.',
    fr: 'Weefsel utilise déjà ces données : {address} (processus {pid}). Utilisez cette fenêtre ou fermez-la d’abord.',
  },
  'store-newer': {
    nl: '{path} is gemaakt door een nieuwere versie van Weefsel ({found}). Werk Weefsel bij.',
    en: '{path} was made by a newer version of Weefsel ({found}). Update Weefsel.',
    fr: '{path} a été créé par une version plus récente de Weefsel ({found}). Mettez Weefsel à jour.',
  },
  'store-damaged': {
    nl: '{path} is beschadigd of geen Weefsel-bestand. Zet een kopie terug of kies een andere map.',
    en: '{path} is damaged or not a Weefsel file. Restore a copy or choose another folder.',
    fr: '{path} est endommagé ou n’est pas un fichier Weefsel. Restaurez une copie ou choisissez un autre dossier.',
  },
  'store-away': {
    nl: 'De databank antwoordt niet. Probeer het over enkele seconden opnieuw.',
    en: 'The database does not answer. Try again in a few seconds.',
    fr: 'La base de données ne répond pas. Réessayez dans quelques secondes.',
  },
  'disk-full': {
    nl: 'De schijf is vol. Maak plaats en probeer opnieuw; er is niets half bewaard.',
    en: 'The disk is full. Make room and try again; nothing was half stored.',
    fr: 'Le disque est plein. Libérez de la place et réessayez ; rien n’a été conservé à moitié.',
  },
  'bad-setting': {
    nl: 'De instelling {name} = “{value}” klopt niet: {problem}.',
    en: 'The setting {name} = “{value}” is not right: {problem}.',
    fr: 'Le réglage {name} = « {value} » est incorrect : {problem}.',
  },
  'no-free-port': {
    nl: 'De poorten {from} tot {to} zijn allemaal bezet. Sluit een programma of kies WEEFSEL_PORT.',
    en: 'The ports {from} to {to} are all taken. Close a program or choose WEEFSEL_PORT.',
    fr: 'Les ports {from} à {to} sont tous occupés. Fermez un programme ou choisissez WEEFSEL_PORT.',
  },
  'wrong-host': {
    nl: 'Weefsel antwoordt enkel op het adres dat het bij het starten toont.',
    en: 'Weefsel answers only at the address it shows when it starts.',
    fr: 'Weefsel ne répond qu’à l’adresse affichée au démarrage.',
  },
  'cross-site': {
    nl: 'Dit verzoek komt van een andere website en is geweigerd.',
    en: 'This request comes from another site and was refused.',
    fr: 'Cette requête vient d’un autre site et a été refusée.',
  },
  'not-signed-in': {
    nl: 'Open Weefsel met het adres dat het bij het starten toont.',
    en: 'Open Weefsel with the address it shows when it starts.',
    fr: 'Ouvrez Weefsel avec l’adresse affichée au démarrage.',
  },
  'not-found': {
    nl: 'Hier is niets: {path}.',
    en: 'There is nothing here: {path}.',
    fr: 'Il n’y a rien ici : {path}.',
  },
  'method-refused': {
    nl: '{method} kan hier niet.',
    en: '{method} cannot be used here.',
    fr: '{method} n’est pas possible ici.',
  },
  'request-invalid': {
    nl: 'Het verzoek klopt niet bij “{field}”: {problem}.',
    en: 'The request is not right at “{field}”: {problem}.',
    fr: 'La requête est incorrecte à « {field} » : {problem}.',
  },
  'body-too-large': {
    nl: 'Dit is te groot: het maximum is {limit}.',
    en: 'This is too large: the most is {limit}.',
    fr: 'C’est trop grand : le maximum est {limit}.',
  },
  'too-many-files': {
    nl: 'Te veel bestanden tegelijk: het maximum is {limit}.',
    en: 'Too many files at once: the most is {limit}.',
    fr: 'Trop de fichiers à la fois : le maximum est {limit}.',
  },
  busy: {
    nl: 'Er loopt al een invoer. Wacht tot die klaar is.',
    en: 'An import is running already. Wait until it is done.',
    fr: 'Un import est déjà en cours. Attendez qu’il soit terminé.',
  },
  'worker-failed': {
    nl: 'De berekening is onderbroken. Probeer opnieuw; er is niets half bewaard.',
    en: 'The computation was interrupted. Try again; nothing was half stored.',
    fr: 'Le calcul a été interrompu. Réessayez ; rien n’a été conservé à moitié.',
  },
  'unknown-export': {
    nl: 'De uitvoervorm “{id}” bestaat niet. Kies uit: {known}.',
    en: 'The export format “{id}” does not exist. Choose from: {known}.',
    fr: 'Le format d’export « {id} » n’existe pas. Choisissez parmi : {known}.',
  },
  'bad-edge-list': {
    nl: '{file} moet de kolommen {columns} hebben.',
    en: '{file} must have the columns {columns}.',
    fr: '{file} doit avoir les colonnes {columns}.',
  },
  'mixed-direction': {
    nl: 'De banden van “{relation}” zijn deels met en deels zonder richting. Maak de kolom directed overal gelijk.',
    en: 'The ties of “{relation}” are partly directed and partly not. Make the column directed the same everywhere.',
    fr: 'Les liens de « {relation} » sont en partie orientés, en partie non. Uniformisez la colonne directed.',
  },
} as const satisfies Record<string, Text>;
