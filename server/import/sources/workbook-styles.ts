import { xmlPieces } from './workbook-book.ts';
import { walkXml, type XmlFault } from './xml.ts';

/** Built-in number formats that show a date or a time (ECMA-376 part 1, 18.8.30). */
const isBuiltInDate = (id: number): boolean => (id >= 14 && id <= 22) || (id >= 45 && id <= 47);

/** Says of each cell style whether it shows a number as a date or a time. The only thing styles are read for. */
export function readDateStyles(bytes: Uint8Array | undefined): { readonly isDate: (style: number) => boolean } | XmlFault {
  const custom = new Map<number, boolean>();
  const styles: number[] = [];
  if (bytes !== undefined) {
    const fault = walkXml(xmlPieces(bytes), {
      open: ({ name, attributes }, path) => {
        if (name === 'numFmt') custom.set(Number(attributes.get('numFmtId')), isDateCode(attributes.get('formatCode') ?? ''));
        if (name === 'xf' && path.at(-1) === 'cellXfs') styles.push(Number(attributes.get('numFmtId') ?? 0));
      },
    });
    if (fault !== null) return fault;
  }
  return {
    isDate: (style) => {
      const format = styles[style] ?? 0;
      return custom.get(format) ?? isBuiltInDate(format);
    },
  };
}

/** True for a format code that shows a day, a month, a year or an hour; quoted text, colours, languages and padding say nothing. */
export function isDateCode(code: string): boolean {
  if (code.length > 255) return false;
  const bare = code
    .replace(/"[^"]*"?/g, '')
    .replace(/\\./g, '')
    .replace(/[_*]./g, '')
    .replace(/\[(?:h{1,2}|m{1,2}|s{1,2})\]/gi, 'h')
    .replace(/\[[^\]]*\]?/g, '');
  return !/general/i.test(bare) && /[dmyhs]/i.test(bare);
}
