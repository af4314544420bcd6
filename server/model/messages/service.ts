import type { Text } from '../text.ts';

/** Refusals and announcements of the store, the server and the command line; `problem-…` are the ends of a longer sentence. */
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
  'unknown-batch': {
    nl: 'Deze groep van bestanden (“{id}”) bestaat niet in deze studie.',
    en: 'This group of files (“{id}”) does not exist in this study.',
    fr: 'Ce groupe de fichiers (« {id} ») n’existe pas dans cette étude.',
  },
  'import-stands': {
    nl: 'Deze invoer is niet ongedaan gemaakt: hij staat in de studie.',
    en: 'This import was not undone: it is in the study.',
    fr: 'Cet import n’a pas été annulé : il est dans l’étude.',
  },
  'again-too-late': {
    nl: '{file} is meer dan 30 dagen geleden ongedaan gemaakt; de rijen zijn gewist. Voer het bestand opnieuw in.',
    en: '{file} was undone more than 30 days ago; its rows are gone. Import the file again.',
    fr: '{file} a été annulé il y a plus de 30 jours ; ses lignes sont effacées. Importez à nouveau le fichier.',
  },
  'again-same-file': {
    nl: '{file} staat al in de studie: hetzelfde bestand werd op {date} opnieuw ingevoerd. Er is niets te doen.',
    en: '{file} is in the study already: the same file was imported again on {date}. There is nothing to do.',
    fr: '{file} est déjà dans l’étude : le même fichier a été importé à nouveau le {date}. Il n’y a rien à faire.',
  },
  'again-same-record': {
    nl: 'Rij {row} van {file} staat intussen ook in {other}, rij {otherRow}. Maak dat bestand eerst ongedaan, of voer {file} opnieuw in: wat dubbel is, wordt dan overgeslagen.',
    en: 'Row {row} of {file} now also stands in {other}, row {otherRow}. Undo that file first, or import {file} again: what is double is then skipped.',
    fr: 'La ligne {row} de {file} figure maintenant aussi dans {other}, ligne {otherRow}. Annulez d’abord ce fichier, ou importez à nouveau {file} : les doublons seront ignorés.',
  },
  'study-changed': {
    nl: 'De studie is intussen door iemand anders gewijzigd. Probeer het opnieuw.',
    en: 'Somebody else changed the study in the meantime. Try again.',
    fr: 'Quelqu’un d’autre a modifié l’étude entre-temps. Réessayez.',
  },
  'unknown-decision': {
    nl: 'Deze beslissing bestaat niet in deze studie.',
    en: 'This decision does not exist in this study.',
    fr: 'Cette décision n’existe pas dans cette étude.',
  },
  'decision-undone': {
    nl: 'Deze beslissing is al ongedaan gemaakt.',
    en: 'This decision has been undone already.',
    fr: 'Cette décision a déjà été annulée.',
  },
  'request-differs': {
    nl: 'De sleutel “{key}” hoorde bij een ander verzoek. Geef elk nieuw verzoek een eigen Idempotency-Key.',
    en: 'The key “{key}” belonged to another request. Give every new request an Idempotency-Key of its own.',
    fr: 'La clé « {key} » appartenait à une autre demande. Donnez à chaque nouvelle demande sa propre Idempotency-Key.',
  },
  'unknown-organisation-id': {
    nl: 'De organisatie “{id}” staat niet in deze studie.',
    en: 'The organisation “{id}” is not in this study.',
    fr: 'L’organisation « {id} » n’est pas dans cette étude.',
  },
  'name-is-own': {
    nl: '“{written}” is al de naam of de code van {name} zelf. Daar valt niets over te beslissen.',
    en: '“{written}” is the name or the code of {name} itself. There is nothing to decide.',
    fr: '« {written} » est déjà le nom ou le code de {name}. Il n’y a rien à décider.',
  },
  'name-of-other': {
    nl: '“{written}” is de naam van een andere organisatie in de lijst ({id}). Voeg de twee organisaties samen als het dezelfde is.',
    en: '“{written}” is the name of another organisation in the list ({id}). Merge the two organisations if they are one.',
    fr: '« {written} » est le nom d’une autre organisation de la liste ({id}). Fusionnez les deux organisations si c’est la même.',
  },
  'name-decided': {
    nl: 'Over “{written}” en {name} is al anders beslist. Maak die beslissing eerst ongedaan.',
    en: 'Something else was decided already about “{written}” and {name}. Undo that decision first.',
    fr: 'Une autre décision existe déjà pour « {written} » et {name}. Annulez-la d’abord.',
  },
  'names-in-circle': {
    nl: '{name} is al samengevoegd met “{written}”; omgekeerd kan dan niet meer. Maak die samenvoeging eerst ongedaan.',
    en: '{name} is merged with “{written}” already, so it cannot go the other way round. Undo that merge first.',
    fr: '{name} est déjà fusionnée avec « {written} » ; l’inverse n’est donc pas possible. Annulez d’abord cette fusion.',
  },
  'import-refused': {
    nl: '{file} kan niet worden ingevoerd: {problem} Er is niets bewaard.',
    en: '{file} cannot be imported: {problem} Nothing was stored.',
    fr: '{file} ne peut pas être importé : {problem} Rien n’a été conservé.',
  },
  'import-partial': {
    nl: '{count} {count:rij kan|rijen kunnen} niet worden bewaard. Verbeter ze, of bevestig dat ze {count:wordt|worden} overgeslagen.',
    en: '{count} {count:row|rows} cannot be stored. Correct {count:it, or confirm that it is|them, or confirm that they are} skipped.',
    fr: '{count} {count:ligne ne peut pas être conservée|lignes ne peuvent pas être conservées}. {count:Corrigez-la ou confirmez qu’elle sera ignorée|Corrigez-les ou confirmez qu’elles seront ignorées}.',
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
  'files-not-tables': {
    nl: 'Niet gelezen, omdat die tabel in deze map een ander bestand heeft of anders moet heten: {names}. Doe de rijen bij de tabel of geef het bestand haar naam.',
    en: 'Not read, because that table has another file in this folder or must be called otherwise: {names}. Put the rows with the table, or give the file its name.',
    fr: 'Non lus, car cette table a un autre fichier dans ce dossier ou doit porter un autre nom : {names}. Ajoutez les lignes à la table ou donnez son nom au fichier.',
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
  'store-refused': {
    nl: 'De databank {place} laat Weefsel niet binnen. Kijk in DATABASE_URL de naam, het wachtwoord, de databank en het schema na.',
    en: 'The database {place} does not let Weefsel in. Check the name, the password, the database and the schema in DATABASE_URL.',
    fr: 'La base de données {place} refuse l’accès à Weefsel. Vérifiez le nom, le mot de passe, la base et le schéma dans DATABASE_URL.',
  },
  'key-damaged': {
    nl: '{path} is geen sleutel van Weefsel, of is beschadigd. Zet uw kopie van de sleutel terug.',
    en: '{path} is no key of Weefsel, or it is damaged. Put your copy of the key back.',
    fr: '{path} n’est pas une clé de Weefsel, ou est endommagé. Remettez votre copie de la clé.',
  },
  'no-key': {
    nl: 'Er is geen sleutel in {path}. Wijs de sleutel van de studie aan, of voeg --new-key toe om er een te maken.',
    en: 'There is no key in {path}. Point to the key of the study, or add --new-key to make one.',
    fr: 'Il n’y a pas de clé dans {path}. Indiquez la clé de l’étude, ou ajoutez --new-key pour en créer une.',
  },
  'same-place': {
    nl: '{path} is het bestand dat gelezen wordt. Kies een andere naam voor het resultaat.',
    en: '{path} is the file that is read. Choose another name for the result.',
    fr: '{path} est le fichier lu. Choisissez un autre nom pour le résultat.',
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
  'setting-missing': {
    nl: 'Deze opdracht is onvolledig of vraagt twee dingen. Geef: {problem}.',
    en: 'This command is incomplete or asks for two things. Give: {problem}.',
    fr: 'Cette commande est incomplète ou demande deux choses. Indiquez : {problem}.',
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
    nl: 'De banden van “{relation}” zijn deels met en deels zonder richting. Maak de kolom directed overal gelijk, of kies met --relation één soort band.',
    en: 'The ties of “{relation}” are partly directed and partly not. Make the column directed the same everywhere, or choose one kind of tie with --relation.',
    fr: 'Les liens de « {relation} » sont en partie orientés, en partie non. Uniformisez la colonne directed, ou choisissez une sorte de lien avec --relation.',
  },
  'too-many-tries': {
    nl: 'Te veel foute pogingen. Wacht een minuut en open Weefsel met het adres dat het bij het starten toont.',
    en: 'Too many wrong tries. Wait a minute and open Weefsel with the address it shows when it starts.',
    fr: 'Trop d’essais erronés. Attendez une minute et ouvrez Weefsel avec l’adresse affichée au démarrage.',
  },
  'address-malformed': {
    nl: 'Dit verzoek is niet leesbaar: het adres of de koppen kloppen niet. Open Weefsel opnieuw vanaf de startpagina.',
    en: 'This request cannot be read: its address or headers are not right. Open Weefsel again from the first page.',
    fr: 'Cette requête est illisible : l’adresse ou les en-têtes sont incorrects. Rouvrez Weefsel depuis la page d’accueil.',
  },
  'too-slow': {
    nl: 'De verbinding viel stil voor alles was aangekomen. Probeer opnieuw; er is niets bewaard.',
    en: 'The connection fell still before everything had arrived. Try again; nothing was stored.',
    fr: 'La connexion s’est interrompue avant la fin de l’envoi. Réessayez ; rien n’a été conservé.',
  },
  'screens-missing': {
    nl: 'De schermen van Weefsel zijn nog niet gebouwd. Voer eerst uit: npm run build',
    en: 'The screens of Weefsel have not been built yet. First run: npm run build',
    fr: 'Les écrans de Weefsel ne sont pas encore construits. Exécutez d’abord : npm run build',
  },
  'problem-missing': { nl: 'de waarde ontbreekt', en: 'the value is missing', fr: 'la valeur manque' },
  'problem-unknown': { nl: 'dit veld bestaat niet', en: 'this field does not exist', fr: 'ce champ n’existe pas' },
  'problem-number': { nl: 'dit moet een getal zijn', en: 'this must be a number', fr: 'ce doit être un nombre' },
  'problem-whole': {
    nl: 'dit moet een geheel getal zijn',
    en: 'this must be a whole number',
    fr: 'ce doit être un nombre entier',
  },
  'problem-choice': { nl: 'kies uit {options}', en: 'choose from {options}', fr: 'choisissez parmi {options}' },
  'problem-least': { nl: 'het minimum is {limit}', en: 'the least is {limit}', fr: 'le minimum est {limit}' },
  'problem-most': { nl: 'het maximum is {limit}', en: 'the most is {limit}', fr: 'le maximum est {limit}' },
  'problem-too-short': {
    nl: 'dit telt minstens {limit} tekens',
    en: 'this has at least {limit} characters',
    fr: 'il faut au moins {limit} caractères',
  },
  'problem-too-long': {
    nl: 'dit telt hoogstens {limit} tekens',
    en: 'this has at most {limit} characters',
    fr: 'il y a au plus {limit} caractères',
  },
  'problem-few': { nl: 'kies er minstens {limit}', en: 'choose at least {limit}', fr: 'choisissez-en au moins {limit}' },
  'problem-many': { nl: 'kies er hoogstens {limit}', en: 'choose at most {limit}', fr: 'choisissez-en au plus {limit}' },
  'problem-form': { nl: 'de vorm is niet juist', en: 'the form is not right', fr: 'la forme est incorrecte' },
  'problem-json': { nl: 'dit is geen geldige JSON', en: 'this is not valid JSON', fr: 'ce n’est pas du JSON valide' },
  'problem-subject': {
    nl: 'vraag één onderwerp: een band (from en to), een organisatie (node) of een indicator',
    en: 'ask for one subject: a tie (from and to), an organisation (node) or an indicator',
    fr: 'demandez un seul sujet : un lien (from et to), une organisation (node) ou un indicateur',
  },
  'problem-port': {
    nl: 'dit moet een poort van 0 tot 65535 zijn',
    en: 'this must be a port from 0 to 65535',
    fr: 'ce doit être un port de 0 à 65535',
  },
  'problem-database': {
    nl: 'dit moet beginnen met postgres:// of postgresql://',
    en: 'this must begin with postgres:// or postgresql://',
    fr: 'cela doit commencer par postgres:// ou postgresql://',
  },
  'problem-host': {
    nl: 'dit moeten namen zijn als weefsel.voorbeeld.be of weefsel.voorbeeld.be:8443, met komma’s ertussen',
    en: 'these must be names as weefsel.example.be or weefsel.example.be:8443, with commas between',
    fr: 'ce doit être des noms comme weefsel.exemple.be ou weefsel.exemple.be:8443, séparés par des virgules',
  },
  'loading-examples': {
    nl: 'De voorbeeldstudies worden ingelezen (alleen de eerste keer) ...',
    en: 'Loading the example studies (the first time only) ...',
    fr: 'Chargement des études d’exemple (la première fois seulement) ...',
  },
  'port-taken': {
    nl: 'Poort {wanted} is bezet; Weefsel neemt poort {taken}.',
    en: 'Port {wanted} is taken; Weefsel uses port {taken}.',
    fr: 'Le port {wanted} est occupé ; Weefsel prend le port {taken}.',
  },
  'serving-at': {
    nl: 'Weefsel staat klaar. Open dit adres in uw browser:\n\n  {address}\n\nStoppen: Ctrl+C.',
    en: 'Weefsel is ready. Open this address in your browser:\n\n  {address}\n\nTo stop: Ctrl+C.',
    fr: 'Weefsel est prêt. Ouvrez cette adresse dans votre navigateur :\n\n  {address}\n\nPour arrêter : Ctrl+C.',
  },
  stopped: { nl: 'Weefsel is gestopt.', en: 'Weefsel has stopped.', fr: 'Weefsel est arrêté.' },
} as const satisfies Record<string, Text>;
