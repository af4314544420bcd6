import type { Text } from '../../model/text.ts';

/** What a file is when it is no text table, and what the user can do about it. */
export type Disguise = { readonly what: Text; readonly remedy: Text };

const saveAgain: Text = {
  nl: 'Open het in Excel en bewaar het als “Excel-werkmap (.xlsx)” of als “CSV UTF-8 (door komma’s gescheiden)”.',
  en: 'Open it in Excel and save it as “Excel Workbook (.xlsx)” or as “CSV UTF-8 (comma delimited)”.',
  fr: 'Ouvrez-le dans Excel et enregistrez-le au format « Classeur Excel (.xlsx) » ou « CSV UTF-8 (délimité par des virgules) ».',
};
const unpack: Text = {
  nl: 'Pak het eerst uit en kies het bestand dat erin zit.',
  en: 'Unpack it first and choose the file inside it.',
  fr: 'Décompressez-le d’abord et choisissez le fichier qu’il contient.',
};
const exportTable: Text = {
  nl: 'Exporteer de tabel als CSV of Excel-werkmap uit het programma waarmee het gemaakt is.',
  en: 'Export the table as CSV or as an Excel workbook from the program that made it.',
  fr: 'Exportez la table au format CSV ou Excel depuis le programme qui l’a créé.',
};

const disguise = (nl: string, en: string, fr: string, remedy: Text): Disguise => ({ what: { nl, en, fr }, remedy });
const excelWorkbook = disguise('een Excel-werkmap', 'an Excel workbook', 'un classeur Excel', saveAgain);
const oldExcelWorkbook = disguise(
  'een oude Excel-werkmap of een ander Office-bestand',
  'an old Excel workbook or another Office file',
  'un ancien classeur Excel ou un autre fichier Office',
  saveAgain,
);
const openDocument = disguise('een OpenDocument-bestand', 'an OpenDocument file', 'un fichier OpenDocument', saveAgain);
const wordDocument = disguise('een Word-document', 'a Word document', 'un document Word', exportTable);
const zipArchive = disguise('een zip-archief', 'a zip archive', 'une archive zip', unpack);
const gzipFile = disguise('een gzip-bestand', 'a gzip file', 'un fichier gzip', unpack);
const packedFile = disguise('een gecomprimeerd bestand', 'a compressed file', 'un fichier compressé', unpack);
const pdfFile = disguise('een PDF', 'a PDF', 'un PDF', exportTable);
const imageFile = disguise('een afbeelding', 'an image', 'une image', exportTable);
const statistics = disguise('een SPSS-bestand', 'an SPSS file', 'un fichier SPSS', exportTable);
const databaseFile = disguise('een databank', 'a database', 'une base de données', exportTable);
const richText = disguise('een RTF-document', 'an RTF document', 'un document RTF', exportTable);
const webPage = disguise('een webpagina (HTML)', 'a web page (HTML)', 'une page web (HTML)', saveAgain);
const xmlFile = disguise('een XML-bestand', 'an XML file', 'un fichier XML', exportTable);
const jsonFile = disguise('een JSON-bestand', 'a JSON file', 'un fichier JSON', exportTable);

const noText = disguise(
  'een bestand dat geen tekst is',
  'a file that is not text',
  'un fichier qui n’est pas du texte',
  exportTable,
);

const signatures: readonly (readonly [readonly number[], Disguise])[] = [
  [[0x1f, 0x8b], gzipFile],
  [[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], oldExcelWorkbook],
  [[0x25, 0x50, 0x44, 0x46, 0x2d], pdfFile],
  [[0x89, 0x50, 0x4e, 0x47], imageFile],
  [[0xff, 0xd8, 0xff], imageFile],
  [[0x47, 0x49, 0x46, 0x38], imageFile],
  [[0x49, 0x49, 0x2a, 0x00], imageFile],
  [[0x4d, 0x4d, 0x00, 0x2a], imageFile],
  [[0x24, 0x46, 0x4c, 0x32, 0x40, 0x28, 0x23, 0x29], statistics],
  [[0x24, 0x46, 0x4c, 0x33, 0x40, 0x28, 0x23, 0x29], statistics],
  [[0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20, 0x66], databaseFile],
  [[0x50, 0x41, 0x52, 0x31], databaseFile],
  [[0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c], packedFile],
  [[0x52, 0x61, 0x72, 0x21, 0x1a], packedFile],
  [[0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00], packedFile],
  [[0x42, 0x5a, 0x68], packedFile],
  [[0x28, 0xb5, 0x2f, 0xfd], packedFile],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], richText],
];

const startsWith = (bytes: Uint8Array, signature: readonly number[]): boolean =>
  signature.every((byte, at) => bytes[at] === byte);

/** Recognises by its first bytes a file that is no text at all; null = it may be text. The file's name plays no part. */
export function sniffBytes(bytes: Uint8Array): Disguise | null {
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) || startsWith(bytes, [0x50, 0x4b, 0x05, 0x06])) return sniffZip(bytes);
  for (const [signature, found] of signatures) {
    if (startsWith(bytes, signature)) {
      // "BZh" may begin a header; a real one goes on with a level digit and the block mark "1AY".
      if (found === packedFile && bytes[0] === 0x42 && !(bytes[4] === 0x31 && bytes[5] === 0x41)) continue;
      return found;
    }
  }
  // "RIFF", the length of the file, "WEBP".
  return startsWith(bytes, [0x52, 0x49, 0x46, 0x46]) && startsWith(bytes.subarray(8), [0x57, 0x45, 0x42, 0x50])
    ? imageFile
    : null;
}

/** A zip is told apart by the entry names, which stand in plain bytes in the local headers and in the directory at the end. */
function sniffZip(bytes: Uint8Array): Disguise {
  const latin1 = new TextDecoder('latin1');
  const names = latin1.decode(bytes.subarray(0, 4096)) + latin1.decode(bytes.subarray(-65_536));
  if (names.includes('opendocument')) return openDocument;
  if (names.includes('word/')) return wordDocument;
  if (names.includes('xl/')) return excelWorkbook;
  return zipArchive;
}

const html =
  /^<(?:!doctype html|!--|html|head|body|title|table|thead|tbody|tr|t[dh]|meta|link|script|style|div|span|font|h[1-6]|p)\b/;

/**
 * Recognises markup, JSON, a PDF with something before it, and what cannot be read, by the first characters of the decoded text;
 * null = it may be a table.
 * @param start the beginning of the text
 */
export function sniffText(start: string): Disguise | null {
  const text = start.slice(0, 1024).trimStart().toLowerCase();
  if (isUnreadable(text)) return noText;
  if (text.startsWith('<')) {
    if (text.startsWith('<?xml')) return text.includes('<html') ? webPage : xmlFile;
    if (html.test(text) || text.startsWith('<!--')) return webPage;
    // A header may name a column so: `<nr>;datum`.
    if (/^<[a-z][\w:.-]{0,60}>[ ]?[;,|\t]/.test(text)) return null;
    return /^<(?:!doctype|[a-z][\w:.-]{0,60}[\s>/])/.test(text) ? xmlFile : null;
  }
  if (text.startsWith('%pdf-')) return pdfFile;
  // A header may start with a bracket; JSON goes on with a quote, a bracket or a value.
  if (/^\{\s{0,200}(?:"[^"\n]{0,200}"\s{0,50}:|\})/.test(text)) return jsonFile;
  if (/^\[\s{0,200}(?:[{["\]]|-?\d)/.test(text)) return jsonFile;
  return null;
}

/** One character in ten is a control character: no person and no spreadsheet writes so. A stray one in a table does not come near. */
function isUnreadable(text: string): boolean {
  let controls = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 9 || (code > 13 && code < 32)) controls++;
  }
  return controls > 8 && controls * 10 > text.length;
}
