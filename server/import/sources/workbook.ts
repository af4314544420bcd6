import { IssueList } from '../issue-list.ts';
import type { Glimpse, Opening, Part, SourceReader } from '../source.ts';
import { shown } from '../tables/shown.ts';
import { type BookSheet, readBook } from './workbook-book.ts';
import { readCells } from './workbook-cells.ts';
import { workbookGrid } from './workbook-grid.ts';
import { readSharedStrings } from './workbook-strings.ts';
import { readDateStyles } from './workbook-styles.ts';
import type { XmlFault } from './xml.ts';
import { unzip } from './zip.ts';

/**
 * Excel workbooks (.xlsx, and .xlsm without its macros): every visible sheet that holds anything is a table. Values only; formulas give the result that Excel stored.
 * Source: ECMA-376 part 1, SpreadsheetML.
 */
export const workbook: SourceReader = {
  id: 'workbook',
  label: { nl: 'Excel-werkmap', en: 'Excel workbook', fr: 'Classeur Excel' },
  extension: 'xlsx',
  recognise: ({ bytes }) => isWorkbook(bytes),
  open,
};

/** Entry names stand in plain bytes at the start and at the end of a zip, also of one that is cut off. */
function isWorkbook(bytes: Uint8Array): boolean {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b || bytes[2] !== 3 || bytes[3] !== 4) return false;
  const latin1 = new TextDecoder('latin1');
  const names = latin1.decode(bytes.subarray(0, 4096)) + latin1.decode(bytes.subarray(-65_536));
  return /xl\/(?:workbook|worksheets|sharedStrings|_rels|styles|theme)/.test(names) && !names.includes('xl/workbook.bin');
}

const needed = /^(?:_rels\/\.rels|xl\/.{1,200}\.(?:xml|rels))$/;
const needless = /^xl\/(?:drawings|charts|media|theme|pivot|externalLinks|printerSettings|comments|calcChain|tables)/;

function open({ bytes }: Glimpse): Opening {
  const issues = new IssueList();
  const unzipped = unzip(bytes, (name) => needed.test(name) && !needless.test(name));
  if ('fault' in unzipped) {
    issues.add('error', {}, unzipped.fault.code, unzipped.fault.values);
    return { parts: [], issues: issues.issues };
  }
  const refuse = (fault: XmlFault): Opening => {
    issues.add('error', { line: fault.line }, fault.code, fault.values);
    return { parts: [], issues: issues.issues };
  };
  const { entries } = unzipped;
  const book = readBook(entries);
  if ('code' in book) return refuse(book);
  const strings = readSharedStrings(entries.get(book.sharedStrings));
  if ('code' in strings) return refuse(strings);
  const dates = readDateStyles(entries.get(book.styles));
  if ('code' in dates) return refuse(dates);

  const parts: Part[] = [];
  for (const { name, path, hidden } of book.sheets) {
    if (hidden) {
      issues.add('warning', {}, 'hidden-sheet', { part: shown(name) });
      continue;
    }
    const cells = readCells(entries.get(path), strings.strings, { isDate: dates.isDate, from1904: book.from1904 });
    if ('code' in cells) return refuse(cells);
    const grid = workbookGrid(cells);
    if (grid !== null) parts.push({ name: freeName(name, parts), grid, format: null });
  }
  if (parts.length === 0) issues.add('error', {}, 'no-sheet');
  return { parts, issues: issues.issues };
}

/** Excel gives each sheet a name of its own; other programs may not. */
function freeName(name: BookSheet['name'], parts: readonly Part[]): string {
  let free = name;
  for (let number = 2; parts.some((part) => part.name === free); number++) free = `${name} (${number})`;
  return free;
}
