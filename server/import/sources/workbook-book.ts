import { inPieces, walkXml, type XmlFault } from './xml.ts';

export type BookSheet = { readonly name: string; readonly path: string; readonly hidden: boolean };

/** What a workbook consists of: its sheets in order, and where its texts and styles are. */
export type Book = {
  readonly sheets: readonly BookSheet[];
  readonly sharedStrings: string;
  readonly styles: string;
  /** Days are counted from 1904-01-01 (old Excel for the Mac). */
  readonly from1904: boolean;
};

type Entries = ReadonlyMap<string, Uint8Array>;
type Relation = { readonly type: string; readonly target: string };

const broken: XmlFault = { code: 'zip-broken', line: 1, values: {} };

/** Reads the list of sheets and the relations that say where each one is. */
export function readBook(entries: Entries): Book | XmlFault {
  const root = readRelations(entries, '_rels/.rels', '');
  if ('code' in root) return root;
  const main = [...root.values()].find(({ type }) => type === 'officeDocument')?.target ?? 'xl/workbook.xml';
  const folder = main.slice(0, main.lastIndexOf('/') + 1);
  const relations = readRelations(entries, `${folder}_rels/${main.slice(folder.length)}.rels`, folder);
  if ('code' in relations) return relations;
  const book = entries.get(main);
  if (book === undefined) return broken;

  const sheets: BookSheet[] = [];
  let from1904 = false;
  const fault = walkXml(xmlPieces(book), {
    open: ({ name, attributes }) => {
      if (name === 'workbookPr') from1904 = isOn(attributes.get('date1904'));
      if (name !== 'sheet') return;
      const relation = relations.get(attributes.get('id') ?? '');
      // Sheets that hold a chart only have another type.
      if (relation?.type !== 'worksheet') return;
      const hidden = (attributes.get('state') ?? 'visible') !== 'visible';
      sheets.push({ name: attributes.get('name') ?? '', path: relation.target, hidden });
    },
  });
  if (fault !== null) return fault;
  const targetOf = (wanted: string): string => [...relations.values()].find(({ type }) => type === wanted)?.target ?? '';
  return { sheets, sharedStrings: targetOf('sharedStrings'), styles: targetOf('styles'), from1904 };
}

/** By relation id: the last word of its type, and the entry it points to. */
function readRelations(entries: Entries, name: string, folder: string): ReadonlyMap<string, Relation> | XmlFault {
  const relations = new Map<string, Relation>();
  const bytes = entries.get(name);
  if (bytes === undefined) return relations;
  const fault = walkXml(xmlPieces(bytes), {
    open: ({ name: element, attributes }) => {
      if (element !== 'Relationship' || attributes.get('TargetMode') === 'External') return;
      const type = attributes.get('Type') ?? '';
      const target = attributes.get('Target') ?? '';
      relations.set(attributes.get('Id') ?? '', {
        type: type.slice(type.lastIndexOf('/') + 1),
        target: target.startsWith('/') ? target.slice(1) : folder + target,
      });
    },
  });
  return fault ?? relations;
}

/** A switch in SpreadsheetML. */
export const isOn = (value: string | undefined): boolean => value === '1' || value === 'true';

/** The text of an entry: office programs write UTF-8, and the standard allows UTF-16 with a byte order mark. */
export function xmlPieces(bytes: Uint8Array): Iterable<string> {
  const wide = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
  return inPieces(new TextDecoder(wide ?? 'utf-8').decode(bytes));
}
