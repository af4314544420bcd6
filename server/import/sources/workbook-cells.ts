import type { ImportIssueCode } from '../../model/messages.ts';
import { maxColumns } from '../limits.ts';
import { plainNumber } from './source-number.ts';
import { isOn, xmlPieces } from './workbook-book.ts';
import { isText, unescapeText } from './workbook-strings.ts';
import { walkXml, type XmlFault } from './xml.ts';

/** A row of a sheet that holds anything: its Excel row and its cells as text. */
export type SheetRow = { readonly row: number; readonly cells: string[] };
/** Something to say of a cell; `position` counts columns from 0. */
export type CellNote = {
  readonly row: number;
  readonly position: number;
  readonly code: ImportIssueCode;
  readonly value: string;
};

export type SheetCells = {
  readonly rows: readonly SheetRow[];
  readonly notes: readonly CellNote[];
  /** Columns up to the last one with a value; those beyond the limit are counted, not kept. */
  readonly width: number;
};

export type CellStyles = { readonly isDate: (style: number) => boolean; readonly from1904: boolean };

const maxExcelColumns = 16_384;
const maxExcelRows = 1_048_576;

/** Reads the values of a sheet. What the sheet says of its own size is not believed: cells count, not declarations. */
export function readCells(bytes: Uint8Array | undefined, strings: readonly string[], styles: CellStyles): SheetCells | XmlFault {
  if (bytes === undefined) return { code: 'zip-broken', line: 1, values: {} };
  const rows: SheetRow[] = [];
  const notes: CellNote[] = [];
  let width = 0;
  let row = 0;
  let position = -1;
  let cells: string[] = [];
  let type = 'n';
  let style = 0;
  let value: string | null = null;
  let inline = '';
  let hasFormula = false;

  const finishCell = (): void => {
    const text = textOf();
    if (text === '') return;
    width = Math.max(width, position + 1);
    if (position >= maxColumns) return;
    while (cells.length < position) cells.push('');
    cells[position] = text;
  };
  const textOf = (): string => {
    if (type === 'inlineStr') return unescapeText(inline);
    if (value === null || (value === '' && hasFormula && type !== 'str')) {
      if (hasFormula) notes.push({ row, position, code: 'formula-without-value', value: '' });
      return '';
    }
    if (type === 's') return strings[Number(value)] ?? '';
    if (type === 'str') return unescapeText(value);
    if (type === 'b') return isOn(value) ? 'TRUE' : 'FALSE';
    if (type === 'e') {
      notes.push({ row, position, code: 'cell-error', value });
      return '';
    }
    if (type === 'd') return value;
    return styles.isDate(style) ? (excelDate(value, styles.from1904) ?? excelNumber(value)) : excelNumber(value);
  };

  const fault = walkXml(xmlPieces(bytes), {
    open: ({ name, attributes }) => {
      if (name === 'row') {
        const given = Number(attributes.get('r') ?? Number.NaN);
        row = Number.isSafeInteger(given) && given > row && given <= maxExcelRows ? given : row + 1;
        position = -1;
        cells = [];
      } else if (name === 'c') {
        position = columnOf(attributes.get('r')) ?? position + 1;
        type = attributes.get('t') ?? 'n';
        style = Number(attributes.get('s') ?? 0);
        value = null;
        inline = '';
        hasFormula = false;
      }
    },
    close: (name, text, path) => {
      if (name === 'v') value = text;
      else if (name === 'f') hasFormula = true;
      else if (path.includes('is') && isText(name, path)) inline += text;
      else if (name === 'c') finishCell();
      else if (name === 'row' && cells.length > 0) rows.push({ row, cells });
    },
  });
  return fault ?? { rows, notes, width };
}

/** `AB12` -> 27; null where it is no reference Excel could have written. */
function columnOf(reference: string | undefined): number | null {
  const letters = /^\$?([A-Z]{1,3})\$?\d{1,7}$/.exec(reference ?? '')?.[1];
  if (letters === undefined) return null;
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return column <= maxExcelColumns ? column - 1 : null;
}

/** A number as Excel shows it: whole numbers to the last digit, others with the 15 digits that Excel knows, without exponent. */
export function excelNumber(value: string): string {
  const text = value.trim();
  if (/^-?\d+$/.test(text)) return text;
  const number = Number(text);
  if (text === '' || !Number.isFinite(number)) return text;
  const rounded = plainNumber(number.toPrecision(15));
  return rounded.includes('.') ? rounded.replace(/\.?0+$/, '') : rounded;
}

const day = 86_400_000;

/**
 * A date as Excel counts it, in ISO: days since 1899-12-30 (or since 1904-01-01), 1900 taken for a leap year as Lotus did. A time without day gives the time,
 * a date with time both. Null where Excel itself shows no date.
 */
export function excelDate(value: string, from1904: boolean): string | null {
  const serial = Number(value);
  // Excel knows dates up to 9999-12-31.
  if (value.trim() === '' || !(serial >= 0) || serial >= 2_958_466) return null;
  const whole = Math.floor(serial);
  const seconds = Math.round((serial - whole) * 86_400);
  const time = new Date(seconds * 1000).toISOString().slice(11, 19);
  if (whole === 0 && seconds > 0 && !from1904) return time;
  // Day 60 is the 29th of February 1900, which never was.
  const shift = from1904 ? 1462 : whole < 60 ? 1 : 0;
  const date = new Date(Date.UTC(1899, 11, 30) + (whole + shift) * day + (seconds === 86_400 ? day : 0))
    .toISOString()
    .slice(0, 10);
  return seconds === 0 || seconds === 86_400 ? date : `${date}T${time}`;
}
