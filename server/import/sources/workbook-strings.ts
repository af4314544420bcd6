import { xmlPieces } from './workbook-book.ts';
import { walkXml, type XmlFault, type XmlVisitor } from './xml.ts';

const escaped = /_x([0-9a-f]{4})_/gi;

/** Excel writes characters that XML cannot hold as `_x000D_`. */
export function unescapeText(text: string): string {
  return text.includes('_x') ? text.replace(escaped, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))) : text;
}

/** True for the text of a cell or of a run of it; the reading aid of Japanese text (`rPh`) is not part of the value. */
export const isText = (name: string, path: readonly string[]): boolean => name === 't' && path.at(-1) !== 'rPh';

/** The texts that cells refer to by number; the runs of a formatted text joined. */
export function readSharedStrings(bytes: Uint8Array | undefined): { readonly strings: readonly string[] } | XmlFault {
  const strings: string[] = [];
  if (bytes === undefined) return { strings };
  let text = '';
  const visitor: XmlVisitor = {
    open: ({ name }) => {
      if (name === 'si') text = '';
    },
    close: (name, inner, path) => {
      if (isText(name, path)) text += inner;
      else if (name === 'si') strings.push(unescapeText(text));
    },
  };
  return walkXml(xmlPieces(bytes), visitor) ?? { strings };
}
