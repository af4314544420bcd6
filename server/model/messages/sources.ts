import type { Text } from '../text.ts';

/** Issues of files that hold tables without being text tables: workbooks and network files. */
export const sourceMessages = {
  'no-such-table': {
    nl: 'Dit bestand bevat geen tabel “{table}”, wel: {held}. Laat Weefsel de soort zelf herkennen of kies een ander bestand.',
    en: 'This file holds no table “{table}”, but: {held}. Let Weefsel find the kind itself or choose another file.',
    fr: 'Ce fichier ne contient pas de table « {table} », mais : {held}. Laissez Weefsel reconnaître le type ou choisissez un autre fichier.',
  },
  'part-left-out': {
    nl: 'Het blad “{part}” past bij geen enkele tabel die Weefsel kent en wordt niet ingelezen. Kijk of de kopregel juist is als u het nodig hebt.',
    en: 'The sheet “{part}” fits no table that Weefsel knows and is not read. Check its header row if you need it.',
    fr: 'La feuille « {part} » ne correspond à aucune table connue de Weefsel et n’est pas lue. Vérifiez sa ligne d’en-tête si vous en avez besoin.',
  },
  'bad-json': {
    nl: 'Dit bestand is geen volledige JSON. Exporteer het opnieuw uit het programma waarmee het gemaakt is.',
    en: 'This file is no complete JSON. Export it again from the program that made it.',
    fr: 'Ce fichier n’est pas un JSON complet. Exportez-le à nouveau depuis le programme qui l’a créé.',
  },
  'no-network': {
    nl: 'In dit bestand staan geen knopen en geen banden. Exporteer het opnieuw uit het programma waarmee het gemaakt is.',
    en: 'There are no nodes and no ties in this file. Export it again from the program that made it.',
    fr: 'Ce fichier ne contient ni nœuds ni liens. Exportez-le à nouveau depuis le programme qui l’a créé.',
  },
  'left-out': {
    nl: '{what} wordt niet ingelezen; de rest van het bestand wel.',
    en: '{what} is not read; the rest of the file is.',
    fr: '{what} : non lu ; le reste du fichier l’est.',
  },
  'too-many-ties': {
    nl: 'Dit netwerk heeft meer dan {nodes} knopen of {ties} banden. Maak het kleiner of splits het.',
    en: 'This network has more than {nodes} nodes or {ties} ties. Make it smaller or split it.',
    fr: 'Ce réseau compte plus de {nodes} nœuds ou {ties} liens. Réduisez-le ou divisez-le.',
  },
  'zip-broken': {
    nl: 'Het bestand is beschadigd of onvolledig. Bewaar of kopieer het opnieuw.',
    en: 'The file is damaged or incomplete. Save or copy it again.',
    fr: 'Le fichier est endommagé ou incomplet. Enregistrez-le ou copiez-le à nouveau.',
  },
  'zip-encrypted': {
    nl: 'Het bestand is met een wachtwoord beveiligd. Bewaar het zonder wachtwoord.',
    en: 'The file is protected by a password. Save it without one.',
    fr: 'Le fichier est protégé par un mot de passe. Enregistrez-le sans mot de passe.',
  },
  'zip-too-many': {
    nl: 'Het bestand bestaat uit {count} onderdelen; het maximum is {limit}. Bewaar enkel de bladen die u nodig hebt.',
    en: 'The file is made of {count} parts; the most is {limit}. Save only the sheets you need.',
    fr: 'Le fichier se compose de {count} éléments ; le maximum est {limit}. N’enregistrez que les feuilles nécessaires.',
  },
  'zip-too-large': {
    nl: 'Uitgepakt is het bestand groter dan {limit} MB. Splits het of verwijder afbeeldingen en overbodige bladen.',
    en: 'Unpacked, the file is larger than {limit} MB. Split it, or remove images and needless sheets.',
    fr: 'Décompressé, le fichier dépasse {limit} Mo. Divisez-le ou supprimez les images et les feuilles inutiles.',
  },
  'zip-bomb': {
    nl: 'Het bestand wordt uitgepakt meer dan {limit} keer zo groot en wordt daarom niet geopend. Verwijder lege rijen en kolommen en bewaar het opnieuw.',
    en: 'The file grows more than {limit} times when unpacked, so it is not opened. Remove empty rows and columns and save it again.',
    fr: 'Décompressé, le fichier devient plus de {limit} fois plus grand ; il n’est donc pas ouvert. Supprimez les lignes et colonnes vides et enregistrez-le à nouveau.',
  },
  'zip-odd': {
    nl: 'Het bestand is op een ongewone manier ingepakt en wordt daarom niet geopend. Bewaar het opnieuw met het programma waarmee het gemaakt is.',
    en: 'The file is packed in an unusual way, so it is not opened. Save it again with the program that made it.',
    fr: 'Le fichier est compressé de façon inhabituelle ; il n’est donc pas ouvert. Enregistrez-le à nouveau avec le programme qui l’a créé.',
  },
  'xml-doctype': {
    nl: 'Het bestand bevat een DOCTYPE, en zulke bestanden worden niet geopend: ze kunnen naar andere bestanden verwijzen. Exporteer het zonder DOCTYPE of verwijder die regel.',
    en: 'The file holds a DOCTYPE, and such files are not opened: they may point to other files. Export it without one or remove that line.',
    fr: 'Le fichier contient un DOCTYPE et n’est pas ouvert : il pourrait renvoyer à d’autres fichiers. Exportez-le sans DOCTYPE ou supprimez cette ligne.',
  },
  'xml-broken': {
    nl: 'Vanaf deze regel is het bestand geen geldige XML: het is beschadigd of onvolledig. Exporteer het opnieuw.',
    en: 'From this line on the file is no valid XML: it is damaged or incomplete. Export it again.',
    fr: 'À partir de cette ligne, le fichier n’est pas du XML valide : il est endommagé ou incomplet. Exportez-le à nouveau.',
  },
  'xml-too-deep': {
    nl: 'Het bestand heeft meer dan {limit} elementen in elkaar en wordt daarom niet gelezen. Exporteer het opnieuw zonder groepen in groepen.',
    en: 'The file has more than {limit} elements within one another, so it is not read. Export it again without groups within groups.',
    fr: 'Le fichier contient plus de {limit} éléments imbriqués ; il n’est donc pas lu. Exportez-le à nouveau sans groupes imbriqués.',
  },
  'xml-too-long': {
    nl: 'Een element van het bestand is te lang of heeft te veel kenmerken (ten hoogste {limit} tekens). Verwijder het en exporteer opnieuw.',
    en: 'An element of the file is too long or has too many attributes (at most {limit} characters). Remove it and export again.',
    fr: 'Un élément du fichier est trop long ou a trop d’attributs (au plus {limit} caractères). Supprimez-le et exportez à nouveau.',
  },
  'hidden-sheet': {
    nl: 'Het blad “{part}” is verborgen en wordt niet ingelezen. Maak het zichtbaar in Excel als u het nodig hebt.',
    en: 'The sheet “{part}” is hidden and is not read. Unhide it in Excel if you need it.',
    fr: 'La feuille « {part} » est masquée et n’est pas lue. Affichez-la dans Excel si vous en avez besoin.',
  },
  'cell-error': {
    nl: 'De cel bevat de Excel-fout {value} en wordt als leeg gelezen. Verbeter de formule.',
    en: 'The cell holds the Excel error {value} and is read as empty. Correct the formula.',
    fr: 'La cellule contient l’erreur Excel {value} et est lue comme vide. Corrigez la formule.',
  },
  'formula-without-value': {
    nl: 'De formule in deze cel heeft geen bewaarde uitkomst en wordt als leeg gelezen. Open de werkmap in Excel en bewaar ze opnieuw.',
    en: 'The formula in this cell has no stored result and is read as empty. Open the workbook in Excel and save it again.',
    fr: 'La formule de cette cellule n’a pas de résultat enregistré et est lue comme vide. Ouvrez le classeur dans Excel et enregistrez-le à nouveau.',
  },
  'no-sheet': {
    nl: 'In deze werkmap staat geen zichtbaar blad met gegevens. Kijk of u het juiste bestand koos.',
    en: 'There is no visible sheet with data in this workbook. See whether you chose the right file.',
    fr: 'Ce classeur ne contient aucune feuille visible avec des données. Vérifiez que vous avez choisi le bon fichier.',
  },
  'bad-network-line': {
    nl: 'De regel “{text}” past niet bij de rest van dit netwerkbestand. Exporteer het opnieuw of verbeter de regel.',
    en: 'The line “{text}” does not fit the rest of this network file. Export it again or correct the line.',
    fr: 'La ligne « {text} » ne correspond pas au reste de ce fichier réseau. Exportez-le à nouveau ou corrigez la ligne.',
  },
  'several-networks': {
    nl: 'Hier begint een tweede netwerk in hetzelfde bestand. Bewaar elk netwerk in een eigen bestand.',
    en: 'A second network begins here in the same file. Save each network in a file of its own.',
    fr: 'Un deuxième réseau commence ici dans le même fichier. Enregistrez chaque réseau dans son propre fichier.',
  },
  'matrix-too-large': {
    nl: 'De matrix heeft {count} rijen; meer dan {limit} kan niet. Bewaar het netwerk als lijst van banden.',
    en: 'The matrix has {count} rows; more than {limit} is not possible. Save the network as an edge list.',
    fr: 'La matrice compte {count} lignes ; le maximum est {limit}. Enregistrez le réseau sous forme de liste de liens.',
  },
  'matrix-unknown-row': {
    nl: 'De naam “{label}” staat niet in de eerste rij van de matrix. Geef rijen en kolommen dezelfde namen.',
    en: 'The name “{label}” is not in the first row of the matrix. Give rows and columns the same names.',
    fr: 'Le nom « {label} » ne figure pas dans la première ligne de la matrice. Donnez les mêmes noms aux lignes et aux colonnes.',
  },
  'matrix-row-again': {
    nl: 'De rij “{label}” staat twee keer in de matrix. Verwijder er één.',
    en: 'The row “{label}” stands in the matrix twice. Remove one.',
    fr: 'La ligne « {label} » figure deux fois dans la matrice. Supprimez-en une.',
  },
  'matrix-unknown-cells': {
    nl: 'Cellen waarin staat dat iets niet geweten is ({count}), zoals “nvt” of “-”, gelden als geen band. Laat zulke cellen leeg of vul ze in.',
    en: 'Cells that say that something is not known ({count}), such as “NA” or “-”, count as no tie. Leave such cells empty or fill them in.',
    fr: 'Les cellules indiquant une valeur inconnue ({count}), comme « NA » ou « - », comptent comme absence de lien. Laissez-les vides ou remplissez-les.',
  },
  'no-header-row': {
    nl: 'Dit bestand heeft geen kopregel: elke rij is gelezen als een band ({columns}). Zet een kopregel in het bestand als dat niet klopt.',
    en: 'This file has no header row: each row was read as a tie ({columns}). Put a header row in the file if that is not right.',
    fr: 'Ce fichier n’a pas de ligne d’en-tête : chaque ligne a été lue comme un lien ({columns}). Ajoutez une ligne d’en-tête si ce n’est pas le cas.',
  },
  'maybe-no-header': {
    nl: 'Misschien ontbreekt de kopregel. Is elke rij een band, zet er dan een rij boven met “source” en “target”, en “weight” als er een gewicht staat.',
    en: 'Perhaps the header row is missing. If each row is a tie, put a row above them with “source” and “target”, and “weight” if there is a weight.',
    fr: 'La ligne d’en-tête manque peut-être. Si chaque ligne est un lien, ajoutez au-dessus une ligne avec « source » et « target », et « weight » s’il y a un poids.',
  },
  'maybe-spaced-edges': {
    nl: 'Misschien is elke regel een band, met spaties tussen de twee namen. Zet er dan een regel boven met “source target”, en “weight” als er een gewicht staat.',
    en: 'Perhaps each line is a tie, with spaces between its two names. If so, put a line above them with “source target”, and “weight” if there is a weight.',
    fr: 'Chaque ligne est peut-être un lien, avec des espaces entre les deux noms. Si c’est le cas, ajoutez au-dessus une ligne « source target », et « weight » s’il y a un poids.',
  },
  'maybe-attendance': {
    nl: 'Dit lijkt een matrix met organisaties in de rijen. Zijn de kolommen bijeenkomsten, kies dan als tabel “Aanwezigheden”; anders zegt u zelf welke tabel het is.',
    en: 'This looks like a matrix with organisations in its rows. If the columns are events, choose “Attendance” as the table; otherwise say which table it is.',
    fr: 'Ceci ressemble à une matrice avec des organisations en lignes. Si les colonnes sont des rencontres, choisissez la table « Présences » ; sinon indiquez de quelle table il s’agit.',
  },
  'bad-mark': {
    nl: '“{value}” zegt niet of de organisatie er was. Schrijf x of 1 waar ze er was en laat de cel anders leeg.',
    en: '“{value}” does not say whether the organisation was there. Write x or 1 where it was, and leave the cell empty otherwise.',
    fr: '« {value} » ne dit pas si l’organisation était présente. Écrivez x ou 1 si elle l’était, et laissez la cellule vide sinon.',
  },
  'attended-nothing': {
    nl: 'Deze organisaties waren op geen enkele bijeenkomst ({count}): {names}. Van hun rijen wordt niets bewaard; zet ze in het bestand met organisaties als ze in het netwerk horen.',
    en: 'These organisations were at none of the events ({count}): {names}. Nothing is stored of their rows; put them in the file of organisations if they belong in the network.',
    fr: 'Ces organisations n’étaient à aucune rencontre ({count}) : {names}. Rien n’est conservé de leurs lignes ; mettez-les dans le fichier des organisations si elles font partie du réseau.',
  },
  'matrix-missing-row': {
    nl: 'De matrix heeft wel een kolom “{label}”, maar geen rij met die naam. Voeg de rij toe.',
    en: 'The matrix has a column “{label}” but no row of that name. Add the row.',
    fr: 'La matrice a une colonne « {label} », mais pas de ligne de ce nom. Ajoutez la ligne.',
  },
  'dl-format': {
    nl: 'De indeling “{format}” van UCINET wordt niet gelezen; wel: {formats}. Exporteer het netwerk in een van die indelingen.',
    en: 'The UCINET format “{format}” is not read; these are: {formats}. Export the network in one of them.',
    fr: 'Le format UCINET « {format} » n’est pas lu ; formats acceptés : {formats}. Exportez le réseau dans l’un d’eux.',
  },
  'dl-too-short': {
    nl: 'Het bestand belooft {count} waarden, maar er staan er {found}. Exporteer het opnieuw.',
    en: 'The file promises {count} values, but there are {found}. Export it again.',
    fr: 'Le fichier annonce {count} valeurs, mais en contient {found}. Exportez-le à nouveau.',
  },
} as const satisfies Record<string, Text>;
