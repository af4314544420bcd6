import { strToU8, type Zippable, zipSync } from 'fflate';

/** A cell as it is written: text, a number, a boolean, nothing, or SpreadsheetML of its own (`{ xml }`, with `@` for its reference). */
export type XlsxCell = string | number | boolean | null | { readonly xml: string };
export type XlsxSheet = {
  readonly name: string;
  readonly rows: readonly (readonly XlsxCell[])[];
  readonly state?: 'hidden' | 'veryHidden';
  /** SpreadsheetML instead of `rows`. */
  readonly xml?: string;
};
export type XlsxParts = {
  readonly strings?: string;
  readonly styles?: string;
  readonly date1904?: true;
  readonly more?: Zippable;
};

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packaged = 'http://schemas.openxmlformats.org/package/2006/relationships';
const escapeXml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** The entries of a small workbook, in the places where Excel puts them. */
export function xlsxEntries(sheets: readonly XlsxSheet[], parts: XlsxParts = {}): Zippable {
  const relation = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`;
  const files: Record<string, string> = {
    '[Content_Types].xml': `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    '_rels/.rels': `${head}<Relationships xmlns="${packaged}">${relation('rId1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    'xl/workbook.xml': `${head}<workbook xmlns="${main}" xmlns:r="${office}">${parts.date1904 ? '<workbookPr date1904="1"/>' : ''}<sheets>${sheets
      .map(
        ({ name, state }, at) =>
          `<sheet name="${escapeXml(name)}" sheetId="${at + 1}"${state ? ` state="${state}"` : ''} r:id="rId${at + 1}"/>`,
      )
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${head}<Relationships xmlns="${packaged}">${sheets
      .map((_, at) => relation(`rId${at + 1}`, 'worksheet', `worksheets/sheet${at + 1}.xml`))
      .join(
        '',
      )}${relation('rIdS', 'sharedStrings', 'sharedStrings.xml')}${relation('rIdT', 'styles', '/xl/styles.xml')}</Relationships>`,
    'xl/sharedStrings.xml': `${head}<sst xmlns="${main}">${parts.strings ?? ''}</sst>`,
    'xl/styles.xml': `${head}<styleSheet xmlns="${main}">${parts.styles ?? ''}</styleSheet>`,
  };
  sheets.forEach(({ rows, xml }, at) => {
    const body =
      xml ??
      rows
        .map((cells, row) => `<row r="${row + 1}">${cells.map((cell, column) => cellXml(cell, row, column)).join('')}</row>`)
        .join('');
    files[`xl/worksheets/sheet${at + 1}.xml`] = `${head}<worksheet xmlns="${main}"><sheetData>${body}</sheetData></worksheet>`;
  });
  return { ...Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])), ...parts.more };
}

/** The bytes of a small workbook. */
export function xlsxFile(sheets: readonly XlsxSheet[], parts: XlsxParts = {}): Uint8Array {
  return zipSync(xlsxEntries(sheets, parts));
}

function cellXml(cell: XlsxCell, row: number, column: number): string {
  const reference = `${String.fromCharCode(65 + column)}${row + 1}`;
  if (cell === null) return '';
  if (typeof cell === 'object') return cell.xml.replace('@', `r="${reference}"`);
  if (typeof cell === 'number') return `<c r="${reference}"><v>${cell}</v></c>`;
  if (typeof cell === 'boolean') return `<c r="${reference}" t="b"><v>${Number(cell)}</v></c>`;
  return `<c r="${reference}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(cell)}</t></is></c>`;
}
