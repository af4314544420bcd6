import type { Text } from '../text.ts';

/** Issues of an import. The place (file, line, row, column) stands beside the sentence, so the sentence need not repeat it. */
export const importMessages = {
  'empty-file': {
    nl: 'Het bestand is leeg. Kies een bestand met een kopregel en gegevens.',
    en: 'The file is empty. Choose a file with a header row and data.',
    fr: 'Le fichier est vide. Choisissez un fichier avec une ligne d’en-tête et des données.',
  },
  'unknown-kind': {
    nl: 'De kolommen {columns} horen bij geen enkele tabel die Weefsel kent. Kies zelf welke tabel het is, of pas de kopregel aan.',
    en: 'The columns {columns} fit no table that Weefsel knows. Say which table it is, or change the header row.',
    fr: 'Les colonnes {columns} ne correspondent à aucune table connue de Weefsel. Indiquez la table ou corrigez l’en-tête.',
  },
  'ambiguous-kind': {
    nl: 'Deze kolommen passen even goed bij {kinds}. Kies zelf welke tabel het is.',
    en: 'These columns fit {kinds} equally well. Say which table it is.',
    fr: 'Ces colonnes conviennent autant à {kinds}. Indiquez de quelle table il s’agit.',
  },
  'missing-column': {
    nl: 'De verplichte kolom “{column}” ontbreekt. Voeg ze toe; ook aanvaard: {aliases}.',
    en: 'The required column “{column}” is missing. Add it; also accepted: {aliases}.',
    fr: 'La colonne obligatoire « {column} » manque. Ajoutez-la ; aussi accepté : {aliases}.',
  },
  'duplicate-column': {
    nl: 'De koppen {headers} betekenen hetzelfde. Kies er één, of geef de andere een andere naam.',
    en: 'The headers {headers} mean the same. Choose one, or give the other another name.',
    fr: 'Les en-têtes {headers} signifient la même chose. Choisissez-en un, ou renommez l’autre.',
  },
  'unknown-column': {
    nl: 'De kolom “{column}” is onbekend en wordt niet bewaard.',
    en: 'The column “{column}” is not known and is not stored.',
    fr: 'La colonne « {column} » est inconnue et n’est pas conservée.',
  },
  'missing-value': {
    nl: 'De verplichte waarde “{column}” is leeg. Vul ze in.',
    en: 'The required value “{column}” is empty. Fill it in.',
    fr: 'La valeur obligatoire « {column} » est vide. Complétez-la.',
  },
  'bad-date': {
    nl: '“{value}” is geen datum. Schrijf dag/maand/jaar of jjjj-mm-dd.',
    en: '“{value}” is not a date. Write day/month/year or yyyy-mm-dd.',
    fr: '« {value} » n’est pas une date. Écrivez jour/mois/année ou aaaa-mm-jj.',
  },
  'odd-date': {
    nl: 'De datum {value} ligt voor 1990 of in de toekomst. Kijk ze na.',
    en: 'The date {value} lies before 1990 or in the future. Check it.',
    fr: 'La date {value} est antérieure à 1990 ou dans le futur. Vérifiez-la.',
  },
  'serial-date': {
    nl: '“{value}” is een Excel-datumgetal en wordt gelezen als {date}.',
    en: '“{value}” is an Excel date number and is read as {date}.',
    fr: '« {value} » est un nombre de date Excel, lu comme {date}.',
  },
  'bad-number': {
    nl: '“{value}” is geen getal. Schrijf enkel cijfers, met ten hoogste één komma of punt.',
    en: '“{value}” is not a number. Write digits only, with at most one comma or point.',
    fr: '« {value} » n’est pas un nombre. N’écrivez que des chiffres, avec au plus une virgule ou un point.',
  },
  'out-of-range': {
    nl: '{value} ligt buiten het bereik {min} tot {max}. Verbeter de waarde.',
    en: '{value} lies outside the range {min} to {max}. Correct the value.',
    fr: '{value} est hors de l’intervalle {min} à {max}. Corrigez la valeur.',
  },
  'bad-boolean': {
    nl: '“{value}” is geen ja of nee. Schrijf ja/nee, true/false of 1/0.',
    en: '“{value}” is neither yes nor no. Write yes/no, true/false or 1/0.',
    fr: '« {value} » n’est ni oui ni non. Écrivez oui/non, true/false ou 1/0.',
  },
  'bad-choice': {
    nl: '“{value}” kan hier niet. Kies uit: {values}.',
    en: '“{value}” cannot stand here. Choose from: {values}.',
    fr: '« {value} » n’est pas admis ici. Choisissez parmi : {values}.',
  },
  'unknown-term': {
    nl: '“{value}” staat niet in de woordenlijst; het wordt bewaard zoals het er staat.',
    en: '“{value}” is not in the vocabulary; it is kept as it stands.',
    fr: '« {value} » n’est pas dans le vocabulaire ; il est conservé tel quel.',
  },
  'unknown-organisation': {
    nl: 'De organisatie “{value}” staat niet in de organisatielijst.{suggestion}',
    en: 'The organisation “{value}” is not in the list of organisations.{suggestion}',
    fr: 'L’organisation « {value} » n’est pas dans la liste des organisations.{suggestion}',
  },
  'unknown-code': {
    nl: 'De code “{value}” staat niet in het codeboek.{suggestion}',
    en: 'The code “{value}” is not in the codebook.{suggestion}',
    fr: 'Le code « {value} » n’est pas dans le livre de codes.{suggestion}',
  },
  'unknown-reference': {
    nl: '“{value}” staat niet in de tabel {table}.',
    en: '“{value}” is not in the table {table}.',
    fr: '« {value} » n’est pas dans la table {table}.',
  },
  'self-tie': {
    nl: 'Van en naar zijn dezelfde organisatie. De rij wordt bewaard, maar telt niet mee in maten tussen organisaties.',
    en: 'From and to are the same organisation. The row is kept, but is left out of measures between organisations.',
    fr: 'De et vers sont la même organisation. La ligne est conservée mais n’entre pas dans les mesures entre organisations.',
  },
  'duplicate-row': {
    nl: 'Deze rij staat er al (rij {row}) en wordt niet nog eens bewaard.',
    en: 'This row is there already (row {row}) and is not stored again.',
    fr: 'Cette ligne existe déjà (ligne {row}) et n’est pas conservée à nouveau.',
  },
  'same-tie': {
    nl: 'Deze band staat er al (rij {row}) en telt één keer. Zijn het er twee, geef dan één band met een gewicht, of elk een eigen soort relatie.',
    en: 'This tie is there already (row {row}) and counts once. If there are two of them, give one tie with a weight, or each a type of relation of its own.',
    fr: 'Ce lien existe déjà (ligne {row}) et compte une fois. S’il y en a deux, donnez un seul lien avec un poids, ou à chacun son type de relation.',
  },
  'known-record': {
    nl: '“{value}” staat al met dezelfde inhoud in de studie en wordt niet nog eens bewaard.',
    en: '“{value}” is in the study already with the same content and is not stored again.',
    fr: '« {value} » est déjà dans l’étude avec le même contenu et n’est pas conservé à nouveau.',
  },
  'duplicate-id': {
    nl: 'De sleutel “{value}” bestaat al met andere inhoud{place}. Geef deze rij een eigen sleutel of verwijder ze.',
    en: 'The key “{value}” exists already with other content{place}. Give this row a key of its own or remove it.',
    fr: 'La clé « {value} » existe déjà avec un autre contenu{place}. Donnez à cette ligne sa propre clé ou supprimez-la.',
  },
  'extra-cells': {
    nl: 'De rij heeft meer gevulde cellen dan de kopregel ({count} te veel). Zet een waarde waarin een scheidingsteken staat tussen aanhalingstekens.',
    en: 'The row has more filled cells than the header ({count} too many). Put a value that holds a separator in quotes.',
    fr: 'La ligne compte plus de cellules remplies que l’en-tête ({count} de trop). Mettez entre guillemets une valeur qui contient un séparateur.',
  },
  'text-after-quote': {
    nl: 'Er staat tekst na een sluitend aanhalingsteken. Verdubbel aanhalingstekens binnen een waarde.',
    en: 'There is text after a closing quote. Double the quotes inside a value.',
    fr: 'Du texte suit un guillemet fermant. Doublez les guillemets à l’intérieur d’une valeur.',
  },
  'unclosed-quote': {
    nl: 'Een aanhalingsteken dat hier begint, wordt nergens gesloten. Ook wat erop volgt ({count} regels) kon daardoor niet worden gelezen. Sluit of verwijder het.',
    en: 'A quote that opens here is never closed. What follows it ({count} lines) could not be read either. Close or remove it.',
    fr: 'Un guillemet ouvert ici n’est jamais fermé. La suite ({count} lignes) n’a donc pas pu être lue non plus. Fermez-le ou supprimez-le.',
  },
  'record-too-long': {
    nl: 'De rij die hier begint, is langer dan {limit} tekens. Zo lang is geen rij: er ontbreekt een regeleinde of een aanhalingsteken, of de tekst in een cel is veel te lang. Kijk deze regel na en bewaar het bestand opnieuw.',
    en: 'The row that begins here is longer than {limit} characters. No row is that long: a line end or a quote is missing, or the text in a cell is far too long. Check this line and save the file again.',
    fr: 'La ligne qui commence ici dépasse {limit} caractères. Aucune ligne n’est aussi longue : il manque une fin de ligne ou un guillemet, ou le texte d’une cellule est beaucoup trop long. Vérifiez cet endroit et enregistrez à nouveau le fichier.',
  },
  'not-a-table': {
    nl: 'Dit bestand is {what} en kan zo niet als tabel gelezen worden. {remedy}',
    en: 'This file is {what} and cannot be read as a table as it is. {remedy}',
    fr: 'Ce fichier est {what} et ne peut pas être lu tel quel comme une table. {remedy}',
  },
  'assumed-encoding': {
    nl: 'De letters van dit bestand zijn gelezen als {encoding}, zoals Windows ze vaak bewaart. Kijk letters met accenten na.',
    en: 'The letters of this file are read as {encoding}, as Windows often saves them. Check letters with accents.',
    fr: 'Les lettres de ce fichier sont lues comme {encoding}, tel que Windows les enregistre souvent. Vérifiez les lettres accentuées.',
  },
  'control-character': {
    nl: 'De waarde bevat een stuurteken. Kijk ze na.',
    en: 'The value holds a control character. Check it.',
    fr: 'La valeur contient un caractère de contrôle. Vérifiez-la.',
  },
  'invisible-character': {
    nl: 'De waarde bevat een onzichtbaar teken. Typ ze opnieuw als dat niet de bedoeling is.',
    en: 'The value holds an invisible character. Type it anew if that is not meant.',
    fr: 'La valeur contient un caractère invisible. Retapez-la si ce n’est pas voulu.',
  },
  'bidi-character': {
    nl: 'De waarde bevat een teken dat de schrijfrichting omkeert, zodat er iets anders staat dan u ziet. Typ ze opnieuw als dat niet de bedoeling is.',
    en: 'The value holds a character that turns the writing direction, so that it is not what it looks like. Type it anew if that is not meant.',
    fr: 'La valeur contient un caractère qui inverse le sens d’écriture : elle n’est pas ce qu’elle paraît. Retapez-la si ce n’est pas voulu.',
  },
  'mixed-alphabet': {
    nl: 'De naam bevat letters uit een ander alfabet die op gewone letters lijken. Typ ze opnieuw: anders geldt ze als een andere naam.',
    en: 'The name holds letters of another alphabet that look like common ones. Type it anew: otherwise it counts as another name.',
    fr: 'Le nom contient des lettres d’un autre alphabet qui ressemblent à des lettres courantes. Retapez-le : sinon il compte comme un autre nom.',
  },
  'exponent-id': {
    nl: '“{value}” lijkt op een code die Excel als getal herschreef. Kijk de oorspronkelijke code na.',
    en: '“{value}” looks like a code that Excel rewrote as a number. Check the original code.',
    fr: '« {value} » ressemble à un code réécrit par Excel en nombre. Vérifiez le code d’origine.',
  },
  'odd-coordinates': {
    nl: 'De coördinaten {value} liggen buiten België of staan omgekeerd. Kijk ze na.',
    en: 'The coordinates {value} lie outside Belgium or are swapped. Check them.',
    fr: 'Les coordonnées {value} sont hors de Belgique ou inversées. Vérifiez-les.',
  },
  'half-coordinates': {
    nl: 'Er is maar één coördinaat. Vul zowel lat als lon in, of geen van beide.',
    en: 'There is only one coordinate. Fill in both lat and lon, or neither.',
    fr: 'Il n’y a qu’une coordonnée. Remplissez lat et lon, ou aucune des deux.',
  },
  'period-reversed': {
    nl: 'De einddatum {to} ligt voor de begindatum {from}. Verbeter één van beide.',
    en: 'The end date {to} lies before the start date {from}. Correct one of them.',
    fr: 'La date de fin {to} précède la date de début {from}. Corrigez l’une des deux.',
  },
  'not-whole': {
    nl: '“{value}” is geen geheel getal. Schrijf enkel cijfers, zonder punt of komma.',
    en: '“{value}” is not a whole number. Write digits only, without point or comma.',
    fr: '« {value} » n’est pas un nombre entier. N’écrivez que des chiffres, sans point ni virgule.',
  },
  'number-not-used': {
    nl: '“{value}” is geen bruikbaar gewicht. De rij is bewaard; het gewicht geldt als niet gekend.',
    en: '“{value}” is no weight that can be used. The row is kept; its weight counts as not known.',
    fr: '« {value} » n’est pas un poids utilisable. La ligne est gardée ; son poids est considéré comme inconnu.',
  },
  'too-low': {
    nl: '{value} is lager dan {min}. Verbeter de waarde.',
    en: '{value} is lower than {min}. Correct the value.',
    fr: '{value} est inférieur à {min}. Corrigez la valeur.',
  },
  'shared-name': {
    nl: '“{value}” is de naam van meer dan één. Schrijf de code in plaats van de naam.',
    en: '“{value}” is the name of more than one. Write the id instead of the name.',
    fr: '« {value} » est le nom de plusieurs. Écrivez le code au lieu du nom.',
  },
  'no-organisations': {
    nl: 'Er is nog geen organisatielijst, dus de namen van organisaties zijn niet nagekeken. Voer ook een organisatielijst in.',
    en: 'There is no list of organisations yet, so names of organisations are not checked. Import a list of organisations as well.',
    fr: 'Il n’y a pas encore de liste d’organisations : les noms ne sont pas vérifiés. Importez aussi une liste d’organisations.',
  },
  'no-codebook': {
    nl: 'Er is nog geen codeboek, dus de codes zijn niet nagekeken. Voer ook een codeboek in.',
    en: 'There is no codebook yet, so codes are not checked. Import a codebook as well.',
    fr: 'Il n’y a pas encore de livre de codes : les codes ne sont pas vérifiés. Importez aussi un livre de codes.',
  },
  'missing-speaker': {
    nl: 'Wie spreekt? De organisatie mag enkel leeg zijn als de rol ouder of onderzoeker is (hier: “{role}”). Vul de organisatie in.',
    en: 'Who speaks? The organisation may be empty only where the role is parent or researcher (here: “{role}”). Fill in the organisation.',
    fr: 'Qui parle ? L’organisation ne peut être vide que si le rôle est parent ou chercheur (ici : « {role} »). Indiquez l’organisation.',
  },
  'identical-row': {
    nl: 'Deze rij is dezelfde als rij {row}; beide worden bewaard. Verwijder er één als het twee keer hetzelfde is.',
    en: 'This row is the same as row {row}; both are kept. Remove one if it is the same thing twice.',
    fr: 'Cette ligne est identique à la ligne {row} ; les deux sont conservées. Supprimez-en une si c’est deux fois la même chose.',
  },
  'known-row': {
    nl: 'Precies deze rij zit al in de studie en wordt niet nog eens bewaard.',
    en: 'Exactly this row is in the study already and is not stored again.',
    fr: 'Exactement cette ligne est déjà dans l’étude et n’est pas conservée à nouveau.',
  },
  'repeated-header': {
    nl: 'De kopregel staat hier nog eens; de rij wordt overgeslagen.',
    en: 'The header stands here once more; the row is skipped.',
    fr: 'L’en-tête se répète ici ; la ligne est ignorée.',
  },
  'title-rows': {
    nl: 'De kopregel staat op rij {row}; de rijen erboven ({count}) zijn als titel overgeslagen. Kijk na of dat klopt.',
    en: 'The header is on row {row}; the rows above it ({count}) were skipped as a title. Check that this is right.',
    fr: 'L’en-tête se trouve à la ligne {row} ; les lignes au-dessus ({count}) ont été ignorées comme titre. Vérifiez que c’est correct.',
  },
  'header-on-two-lines': {
    nl: 'De kopregel loopt over de rijen {first} en {second}. Zet elke kolomnaam in één cel en verwijder de andere rij.',
    en: 'The header runs over rows {first} and {second}. Put each column name in one cell and remove the other row.',
    fr: 'L’en-tête s’étend sur les lignes {first} et {second}. Mettez chaque nom de colonne dans une seule cellule et supprimez l’autre ligne.',
  },
  'unnamed-column': {
    nl: 'Kolom {letter} heeft geen kop en wordt niet bewaard. Geef de kolom een kop als ze nodig is.',
    en: 'Column {letter} has no header and is not stored. Give it a header if it is needed.',
    fr: 'La colonne {letter} n’a pas d’en-tête et n’est pas conservée. Donnez-lui un en-tête si elle est nécessaire.',
  },
  'broken-encoding': {
    nl: 'Het bestand bevat tekens die geen {encoding} zijn; ze zijn vervangen door �. Bewaar het opnieuw als “CSV UTF-8”.',
    en: 'The file holds characters that are not {encoding}; they were replaced by �. Save it again as “CSV UTF-8”.',
    fr: 'Le fichier contient des caractères qui ne sont pas de l’{encoding} ; ils ont été remplacés par �. Enregistrez-le à nouveau au format « CSV UTF-8 ».',
  },
  'lost-character': {
    nl: 'De waarde bevat het teken �: hier ging al vóór de invoer een letter verloren. Kijk ze na.',
    en: 'The value holds the character �: a letter was lost here before the import. Check it.',
    fr: 'La valeur contient le caractère � : une lettre s’est perdue avant l’import. Vérifiez-la.',
  },
  'file-too-large': {
    nl: 'Het bestand is {size} MB groot; het maximum is {limit} MB. Splits het in kleinere bestanden.',
    en: 'The file has {size} MB; the most is {limit} MB. Split it into smaller files.',
    fr: 'Le fichier fait {size} Mo ; le maximum est {limit} Mo. Divisez-le en fichiers plus petits.',
  },
  'no-rows': {
    nl: 'Er staat geen enkele gegevensrij onder de kopregel.',
    en: 'There is no data row below the header.',
    fr: 'Il n’y a aucune ligne de données sous l’en-tête.',
  },
  'too-wide': {
    nl: 'De tabel heeft {count} kolommen; meer dan {limit} kan niet. Verwijder lege of overbodige kolommen.',
    en: 'The table has {count} columns; more than {limit} is not possible. Remove empty or needless columns.',
    fr: 'La table compte {count} colonnes ; le maximum est {limit}. Supprimez les colonnes vides ou inutiles.',
  },
  'cell-too-long': {
    nl: 'De cel telt {count} tekens; het maximum is {limit}. Kort de tekst in.',
    en: 'The cell holds {count} characters; the most is {limit}. Shorten the text.',
    fr: 'La cellule contient {count} caractères ; le maximum est {limit}. Raccourcissez le texte.',
  },
  'same-file': {
    nl: 'Dit bestand zit al in de studie (ingevoerd op {date}). Maak die invoer eerst ongedaan als u ze wil vervangen.',
    en: 'This file is in the study already (imported on {date}). Undo that import first if you want to replace it.',
    fr: 'Ce fichier est déjà dans l’étude (importé le {date}). Annulez d’abord cet import pour le remplacer.',
  },
} as const satisfies Record<string, Text>;
